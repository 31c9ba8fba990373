import { describe, expect, it } from "vitest";
import {
  harmlessText,
  hasPersonalNumber,
  looksLikePerson,
  quotable,
  quotableWord,
} from "../../../src/import/text/personal";

describe("looksLikePerson", () => {
  it.each(["Sample, Ann", "123 - Sample, Ann M", "20749-O’Neil, Hugo", "Van-Dyke, Zoë ", "de la Cruz, A."])(
    "knows %j for a person",
    (text) => {
      expect(looksLikePerson(text)).toBe(true);
    },
  );

  it.each(["Aetna", "Guardian, Inc", "Sample Dental, PPO", "Austin, 78701", "Google", "", "Dr. Okafor (referring)"])(
    "does not take %j for one",
    (text) => {
      expect(looksLikePerson(text)).toBe(false);
    },
  );
});

describe("hasPersonalNumber", () => {
  it.each([
    "(800)555-0100",
    "555-0100",
    "800.555.0100",
    "000-12-3456",
    "Card 4111111111111111",
    "4711",
    "4711 - Sample",
  ])("sees one in %j", (text) => {
    expect(hasPersonalNumber(text)).toBe(true);
  });

  it.each(["PPO 2026", "12/31/2026", "Plan 123456"])("sees none in %j", (text) => {
    expect(hasPersonalNumber(text)).toBe(false);
  });
});

describe("harmlessText", () => {
  it("turns control characters, line ends and half characters to spaces", () => {
    expect(harmlessText(" a\u0000\tb\r\nc\ud800d\u202ee ")).toBe("a b c d e");
  });

  it("cuts long text to 60 characters and never through one", () => {
    expect(harmlessText("x".repeat(60))).toBe("x".repeat(60));
    expect(harmlessText("😀".repeat(61))).toBe(`${"😀".repeat(59)}…`);
    expect(harmlessText("x".repeat(32_768))).toHaveLength(60);
  });
});

describe("quotable", () => {
  it.each(["n/a", "#REF!", "1,23.00", "12.5 CR", "31/12/2026", "5 Foo".slice(0, 3), "--", "1.2O"])(
    "quotes %j",
    (cell) => {
      expect(quotable(cell)).toBe(cell);
    },
  );

  it.each(["Sample, Ann", "Ann", "12 Ann", "(800)555-0100", "4111111111111111"])("does not quote %j", (cell) => {
    expect(quotable(cell)).toBeUndefined();
  });
});

describe("quotableWord", () => {
  it("quotes a status and no person or number", () => {
    expect(quotableWord("Rescheduled")).toBe("Rescheduled");
    expect(quotableWord("Sample, Ann")).toBeUndefined();
    expect(quotableWord("20749")).toBeUndefined();
  });
});
