import { describe, expect, it } from "vitest";
import {
  harmlessText,
  looksLikePerson,
  quotable,
  quotableAmount,
  quotableWord,
} from "../../../src/import/text/personal";
import { hasPersonalNumber, holdsPersonalData } from "../../../src/import/text/personalNumber";

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
    "555 0199",
    "123 45 6789",
    "4111 1111 1111 1111",
    "Member 12345",
  ])("sees one in %j", (text) => {
    expect(hasPersonalNumber(text)).toBe(true);
  });

  it.each(["PPO 2026", "12/31/2026", "Plan 123456"])("sees none in %j", (text) => {
    expect(hasPersonalNumber(text)).toBe(false);
  });
});

describe("holdsPersonalData", () => {
  it.each([
    "DOB 3/4/1962",
    "3-4-1962",
    "1962-03-04",
    "3 4 1962",
    "March 4, 1962",
    "4-Mar-62",
    "marigold.q@example.org",
    "marigold (at) example.org",
    "marigold at example dot org",
    "ABC001",
    "12-345",
    "SSN on file",
  ])("sees somebody's in %j", (text) => {
    expect(holdsPersonalData(text)).toBe(true);
  });

  it.each(["PPO 2026", "Plan 123456", "Additional Information Requested", "@x", "Tier 1", "May 2026", "A&B 24/7"])(
    "sees nobody's in %j",
    (text) => {
      expect(holdsPersonalData(text)).toBe(false);
    },
  );
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

describe("quotableAmount", () => {
  it("quotes what is no amount, and no day that could be somebody's birth date", () => {
    expect(quotableAmount("1,23.00")).toBe("1,23.00");
    expect(quotableAmount("3/4/1962")).toBeUndefined();
  });
});

describe("quotableWord", () => {
  it("quotes a status and no person or number", () => {
    expect(quotableWord("Rescheduled")).toBe("Rescheduled");
    expect(quotableWord("Sample, Ann")).toBeUndefined();
    expect(quotableWord("20749")).toBeUndefined();
    expect(quotableWord("DOB 3/4/1962")).toBeUndefined();
  });
});
