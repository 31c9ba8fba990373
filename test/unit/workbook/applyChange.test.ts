import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { type TableChange, applyChange } from "../../../src/workbook/change/change";
import { rowsByKey } from "../../../src/workbook/change/rowsByKey";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { Row } from "../../../src/workbook/spec/cell";
import { tableNamed } from "../../../src/workbook/spec/workbook";

const DAILY = tableNamed(TRACKER, "Daily");
const row = fc.record({ Date: fc.integer({ min: 46_100, max: 46_108 }), Billed: fc.integer({ min: 0, max: 3 }) });
const change = fc.record({ table: fc.constant("Daily"), upserts: fc.array(row), removals: fc.array(row) });

/** The rows after changes, each of them made of rows that nothing is known of yet. */
function oneAtATime(before: readonly Row[], changes: readonly TableChange[]): readonly Row[] {
  return changes.reduce((rows, one) => dailyIn(applyChange(TRACKER, new Map([["Daily", [...rows]]]), [one])), before);
}

function dailyIn(tables: TableRows): readonly Row[] {
  return tables.get("Daily") ?? [];
}

describe("applyChange", () => {
  it("makes of many changes what they make one at a time, rows that somebody put in twice or out of order among them", () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(change, { minLength: 1, maxLength: 4 }), (before, changes) => {
        const after = changes.reduce(
          (tables: TableRows, one) => applyChange(TRACKER, tables, [one]),
          new Map([["Daily", before]]),
        );
        expect(dailyIn(after)).toEqual(oneAtATime(before, changes));
        expect(rowsByKey(DAILY, dailyIn(after))).toEqual(rowsByKey(DAILY, [...dailyIn(after)]));
      }),
    );
  });

  it("still knows the rows as they were before", () => {
    fc.assert(
      fc.property(fc.array(row), change, (before, one) => {
        const tables: TableRows = new Map([["Daily", before]]);
        const once = applyChange(TRACKER, tables, [one]);
        expect(rowsByKey(DAILY, before)).toEqual(rowsByKey(DAILY, [...before]));
        expect(applyChange(TRACKER, tables, [one])).toEqual(once);
      }),
    );
  });
});
