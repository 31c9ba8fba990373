import { describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { applyChange, type WorkbookChange } from "../../../src/workbook/change";
import { evaluate } from "../../../src/workbook/evaluate";
import { inverseOf } from "../../../src/workbook/inverse";
import { openWorkbook } from "../../../src/xlsx/openWorkbook";
import { writeWorkbook } from "../../../src/xlsx/writeWorkbook";
import { MADE } from "./practiceWorkbook";
import { elementsIn } from "./reportFiles";

const SEEN = "Down for nine weeks in a row, from 12 a week to 7, which is more than chance is likely to give. ".repeat(
  3,
);
const BEGIN = newTracker();
const OPENS = actions(46_230, SEEN);

function actions(opened: number, seen: string): WorkbookChange {
  return [{ table: "Actions", upserts: [{ Opened: opened, Measure: "Billed", "What was seen": seen }], removals: [] }];
}

async function posted(file: Uint8Array, change: WorkbookChange): Promise<Uint8Array> {
  const opened = await openWorkbook(file);
  if (!opened.ok) throw new Error(opened.reason);
  const read = await opened.workbook.readTables(TRACKER);
  if (read.kind !== "tracker") throw new Error(read.kind);
  return opened.workbook.save(TRACKER, read.tables, change, MADE.at);
}

/** The heights of the rows of Actions below the headings. */
async function heights(file: Uint8Array): Promise<readonly (string | null)[]> {
  const number = TRACKER.sheets.findIndex(({ name }) => name === "Actions") + 1;
  const rows = await elementsIn(file, `xl/worksheets/sheet${String(number)}.xml`, "row");
  return rows.filter((row) => Number(row.getAttribute("r")) > 4).map((row) => row.getAttribute("ht"));
}

describe("a row that a posting puts in", () => {
  it("is as tall as its texts, like one in a fresh file", async () => {
    const empty = await writeWorkbook(TRACKER, evaluate(TRACKER, BEGIN), MADE);
    const later = await posted(empty, OPENS);
    const fresh = await writeWorkbook(TRACKER, evaluate(TRACKER, applyChange(TRACKER, BEGIN, OPENS)), MADE);
    expect(await heights(later)).toEqual(await heights(fresh));
    expect(Number((await heights(later))[0])).toBeGreaterThan(30);
  });

  it("grows and shrinks with them, and is of the usual height once the table is empty again", async () => {
    const first = await posted(await writeWorkbook(TRACKER, evaluate(TRACKER, BEGIN), MADE), OPENS);
    const short = await posted(first, actions(46_230, "Down."));
    expect(Number((await heights(short))[0])).toBeLessThan(Number((await heights(first))[0]));
    const back = inverseOf(TRACKER, BEGIN, OPENS);
    expect((await heights(await posted(first, back)))[0] ?? null).toBeNull();
  });
});
