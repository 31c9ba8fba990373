import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { day, dayFromIso } from "../../../src/domain/calendar";
import { previewOf } from "../../../src/session/posting/preview";
import { postTask } from "../../../src/session/posting/postTask";
import type { Entry } from "../../../src/session/reading/entry";
import { openQuestions } from "../../../src/session/reading/openQuestions";
import { monthProgress } from "../../../src/session/words/monthProgress";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { applyChange } from "../../../src/workbook/change/change";
import type { TableRows } from "../../../src/workbook/spec/book";
import { AGING, PRODUCTION, SIGNATURE, entryOf, sampleEntry } from "./sessionTest";

const MAY = join(import.meta.dirname, "..", "..", "..", "samples", "2026-05");
const MAY_END = dayFromIso("2026-05-31") ?? day(0);

function asOfMay(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry) => ({ ...entry, answers: { ...entry.answers, asOf: MAY_END } }));
}

function posted(entries: readonly Entry[], tables: TableRows): TableRows {
  const preview = previewOf(entries, tables, SIGNATURE);
  const change = postTask(preview.posting, preview.outcomes, SIGNATURE, () => false).plan(tables);
  return change ? applyChange(TRACKER, tables, change) : tables;
}

describe("a month's reports, brought together", () => {
  let may: readonly Entry[] = [];

  beforeAll(async () => {
    may = await Promise.all((await readdir(MAY)).map((file) => sampleEntry("2026-05", file)));
  });

  it("ask for their day once, and offer the one that the other reports of the batch end with", () => {
    const { sharedDay, entries } = previewOf(may, newTracker(), SIGNATURE);
    expect(sharedDay?.offered).toEqual({ day: MAY_END, because: "others" });
    expect(sharedDay?.ids).toHaveLength(3);
    expect(openQuestions(entries, true)).toBe(1);
  });

  it("ask for nothing more once that is answered, and are told as one line a month", () => {
    const { sharedDay, toSettle, months } = previewOf(asOfMay(may), newTracker(), SIGNATURE);
    expect(sharedDay).toBeUndefined();
    expect(toSettle).toBe(0);
    expect(months.map(({ month }) => month)).toEqual(["May 2026"]);
    for (const figure of ["A/R $163,243.44", "production $130,873.00", "collections $111,980.52"]) {
      expect(months[0]?.figures).toContain(figure);
    }
  });

  it("each ask for itself where only one of them does not say its day", async () => {
    const entries = [await sampleEntry("2026-05", AGING), await sampleEntry("2026-05", PRODUCTION)];
    expect(previewOf(entries, newTracker(), SIGNATURE).sharedDay).toBeUndefined();
  });

  it("are offered no day that is after one of them was run", async () => {
    const aging = (run: string) =>
      [
        `Date ${run}`,
        "Guarantor\t0-30 Days\t31-60 Days\t61-90 Days\t> 90 Days\tTotal",
        "Sample, Ann\t100.00\t20.00\t0.00\t0.00\t120.00",
        "\t100.00\t20.00\t0.00\t0.00\t120.00",
      ].join("\n");
    const brought = (run: string) => entryOf(new TextEncoder().encode(aging(run)), AGING);
    const two = await Promise.all([brought("4/30/2026"), brought("5/2/2026")]);
    const { sharedDay } = previewOf(two, newTracker(), SIGNATURE);
    expect(sharedDay?.offered).toEqual({ day: dayFromIso("2026-04-30"), because: "run" });
  });
});

describe("how far the newest month is", () => {
  it("is not told of a tracker without postings", () => {
    expect(monthProgress(newTracker())).toBeUndefined();
  });

  it("names the next month once each kind of report is there, and until then what is missing, as Start does", async () => {
    const may = posted(
      asOfMay([await sampleEntry("2026-05", AGING), await sampleEntry("2026-05", PRODUCTION)]),
      newTracker(),
    );
    expect(monthProgress(may)).toEqual({
      last: "Last posted: May 2026, 2 reports.",
      untied: undefined,
      next: "Next: Jun 2026.",
    });
    const june = posted([await sampleEntry("2026-06", PRODUCTION)], may);
    expect(monthProgress(june)).toMatchObject({
      last: "Last posted: Jun 2026, 1 report.",
      next: "Still missing for Jun 2026: Receivables.",
    });
  });
});
