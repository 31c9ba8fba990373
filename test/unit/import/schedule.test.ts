import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HuddleDay } from "../../../src/domain/huddle/huddleDay";
import { dayTotalsOf } from "../../../src/domain/huddle/dayTotals";
import type { KnownWords } from "../../../src/import/figures/keptWords";
import { describeProblem } from "../../../src/import/problems/problem";
import { type ReadOptions, readReport } from "../../../src/import/readReport";
import { collectReport } from "../../../src/session/reading/collectReport";
import { statusesToAsk } from "../../../src/session/reading/saidWords";
import { sourceName } from "../../../src/session/reading/sourceName";
import { optionsIn } from "../../cases/importOptions";

const CASES = join("test", "cases", "import");
const HOSTILE = inputOf(join(CASES, "huddle-schedule", "hostile-names"));
const TYPICAL = inputOf(join(CASES, "huddle-schedule", "typical"));

function inputOf(folder: string): string {
  const file = readdirSync(folder).find((name) => name.startsWith("input.")) ?? "";
  return readFileSync(join(folder, file), "utf8");
}

function scheduleOf(text: string, options: ReadOptions = {}): HuddleDay {
  const { figures, refusals } = readReport(text, options);
  if (figures?.kind !== "huddle-day") throw new Error(refusals.map(describeProblem).join("\n"));
  return figures;
}

/** The typical day with another value in a column of one row. */
function withCell(row: number, heading: string, value: string): string {
  const [headings = "", ...lines] = TYPICAL.trimEnd().split("\r\n");
  const at = headings.split("\t").indexOf(heading);
  const changed = lines.map((line, index) => (index === row ? line.split("\t").with(at, value).join("\t") : line));
  return [headings, ...changed].join("\r\n");
}

describe("a day's schedule", () => {
  it.each([
    ["typical", TYPICAL],
    ["with chairs that are not called by their names", HOSTILE],
  ])("is the same day whatever order its rows come in: %s", (_name, text) => {
    const [headings = "", ...lines] = text.trimEnd().split("\r\n");
    const usual = scheduleOf(text);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(scheduleOf([headings, ...shuffled].join("\r\n"))).toEqual(usual);
      }),
    );
  });

  it("says in every row's place what is missing where any one row is lost", () => {
    const [headings = "", ...lines] = TYPICAL.trimEnd().split("\r\n");
    for (const lost of lines.keys()) {
      const { figures, refusals } = readReport([headings, ...lines.toSpliced(lost, 1)].join("\r\n"));
      expect(figures).toBeUndefined();
      expect(refusals.map(({ code }) => code)).toEqual(["count-differs"]);
    }
  });

  it("never reads a last row that was cut short as a whole one", () => {
    const whole = TYPICAL.trimEnd();
    const lastKey = whole.lastIndexOf("\t") + 1;
    for (let end = whole.lastIndexOf("\n") + 1; end <= lastKey; end += 1) {
      const { problemRows, refusals } = readReport(whole.slice(0, end));
      expect(problemRows + refusals.length, whole.slice(0, end).slice(-20)).toBeGreaterThan(0);
    }
  });

  it("takes what the practice said of a word before what the export says of it", () => {
    const statuses: KnownWords["statuses"] = [
      { of: "confirmation", word: "unconfirmed", means: "Confirmed" },
      { of: "confirmation", word: "Texted", means: "Neither" },
    ];
    const known = { carriers: [], sources: [], statuses };
    const { slots } = scheduleOf(withCell(3, "Confirmation", "Texted"), { known });
    const said = slots.map(({ minuteOfDay, isConfirmed }) => [minuteOfDay / 60, isConfirmed]);
    expect(said).toContainEqual([9.5, undefined]);
    expect(said.filter(([, isConfirmed]) => isConfirmed === false)).toEqual([]);
  });

  it("sees a day and a month exchanged by how far ahead it was taken", () => {
    const { problems } = readReport(withCell(0, "Taken", "2026-03-08 16:52"));
    expect(problems.map(describeProblem)).toEqual([
      "Row 2, “Taken”: Mar 8, 2026 is far from the days that the report is about (Aug 4, 2026), so its year may be mistyped. Correct it; if it is right, bring that part of the report by itself.",
    ]);
  });

  it("asks once what a word means that does not say it, and leaves no visit out", () => {
    const text = withCell(3, "Confirmation", "Texted");
    const { unproven, problemRows, records } = readReport(text);
    expect([records, problemRows]).toEqual([8, 0]);
    expect(unproven).toEqual([{ code: "confirmation-unknown", word: "Texted", rows: 1, first: 5 }]);
    expect(statusesToAsk(readReport(text))).toEqual([{ of: "confirmation", word: "Texted", rows: 1 }]);
  });

  it("keeps a family's account whichever of its visits says it, and shows it at the first", () => {
    const { slots } = scheduleOf(TYPICAL);
    const families = slots.filter(({ account }) => account.patientOwes !== undefined);
    expect(families.map(({ familyKey, key }) => familyKey === key)).toEqual(families.map(() => true));
    expect(slots.filter(({ account }) => account.patientOwes === 40_000)).toHaveLength(1);
  });

  it("goes to no tracker", () => {
    const report = readReport(TYPICAL);
    const name = sourceName("huddle.txt");
    expect(collectReport({ name, hash: "", report }, { acceptsProblems: true })).toEqual({
      kind: "refused",
      reasons: [
        "A day's schedule is for the huddle workbook. A tracker keeps nothing of it: leave it out of what is posted here.",
      ],
      problems: [],
    });
  });
});

describe("a taught schedule", () => {
  const FOLDER = join(CASES, "schedule-taught");

  it.each(readdirSync(FOLDER))("lets no name and no account of a patient out: %s", (name) => {
    const folder = join(FOLDER, name);
    const text = inputOf(folder);
    const [headings = [], ...rows] = text
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split("\t"));
    const secrets = ["Patient", "Account #"].map((heading) => headings.indexOf(heading)).filter((at) => at >= 0);
    const words = rows.flatMap((cells) => secrets.flatMap((at) => (cells[at] ?? "").match(/[\p{L}\d]{3,}/gu) ?? []));
    const said = JSON.stringify(readReport(text, optionsIn(folder)), (_key, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    for (const word of new Set(words)) expect(said).not.toContain(word);
  });
});

describe("the monthly production report", () => {
  it("gives the scoreboard its days with what is scheduled", () => {
    const { figures } = readReport(inputOf(join(CASES, "production-monthly", "typical")));
    if (figures?.kind !== "production-by-day") throw new Error("not read");
    const totals = dayTotalsOf(figures);
    expect(totals.ok && totals.days.every(({ scheduled }) => scheduled !== undefined)).toBe(true);
    expect(totals.ok && totals.days).toHaveLength(figures.days.size);
  });
});
