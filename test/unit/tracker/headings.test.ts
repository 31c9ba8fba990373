import { describe, expect, it } from "vitest";
import type { ChartOf } from "../../../src/tracker/charts/charts";
import { defineTable, valueColumn } from "../../../src/tracker/formulas/columns";
import { columnOf, own } from "../../../src/tracker/headings/headings";
import {
  type CellsOf,
  type RowOf,
  centsIn,
  dayIn,
  numberIn,
  textIn,
  valueIn,
} from "../../../src/tracker/headings/rows";

const CELLS: CellsOf<"Weekly"> = { "Week of": 46_000, Billed: 12.34, Note: "3 of 7 days posted" };
const WEEK: RowOf<"Weekly"> = CELLS;

describe("a heading", () => {
  it("that the table lacks does not compile, wherever a cell is read", () => {
    expect(centsIn(WEEK, "Billed")).toBe(1234);
    // @ts-expect-error Weekly has no such heading
    expect(numberIn(WEEK, "Biled")).toBeUndefined();
    // @ts-expect-error Owed is a heading of another table
    expect(centsIn(WEEK, "Owed")).toBe(0);
    // @ts-expect-error nor has it one in another case
    expect(valueIn(WEEK, "billed")).toBeUndefined();
    // @ts-expect-error a row is read by its table's headings alone
    expect(WEEK.Billed).toBe(12.34);
  });

  it("of another kind of figure does not compile", () => {
    expect(dayIn(WEEK, "Week of")).toBe(46_000);
    // @ts-expect-error an amount is no text
    expect(textIn(WEEK, "Billed")).toBe("");
    // @ts-expect-error a text is no number
    expect(numberIn(WEEK, "Note")).toBeUndefined();
    // @ts-expect-error a share is no amount
    expect(centsIn(WEEK, "Collection ratio")).toBe(0);
    // @ts-expect-error a count is no date
    expect(dayIn(WEEK, "Days posted")).toBeUndefined();
  });

  it("that the table lacks does not compile in a formula either", () => {
    expect(columnOf("Weekly", "Billed")).toBe("Weekly[Billed]");
    expect(own("Weekly", "Billed")).toBe("Weekly[[#This Row],[Billed]]");
    // @ts-expect-error Weekly has no such heading
    expect(columnOf("Weekly", "Biled")).toBe("Weekly[Biled]");
    // @ts-expect-error nor has it in its own row
    expect(own("Weekly", "Owed")).toBe("Weekly[[#This Row],[Owed]]");
    // @ts-expect-error there is no such table
    expect(columnOf("Weakly", "Billed")).toBe("Weakly[Billed]");
  });

  it("that the table lacks does not compile in a chart either", () => {
    const drawn = { color: "000000", drawnAs: "line" } as const;
    const series: ChartOf<"ChartWeekly">["series"] = [{ ...drawn, heading: "Billed" }];
    // @ts-expect-error ChartWeekly has no such heading
    const mistyped: ChartOf<"ChartWeekly">["series"] = [{ ...drawn, heading: "Biled" }];
    expect([series, mistyped]).toHaveLength(2);
  });

  it("of one table does not read a row of another", () => {
    // @ts-expect-error a row of Weekly is none of Monthly
    const month: RowOf<"Monthly"> = WEEK;
    expect(numberIn(month, "Billed")).toBe(12.34);
  });

  it("is described once: a table that lacks a column, or has another, is refused", () => {
    const note = valueColumn("PostingsUndo", "Undo", "");
    expect(() => defineTable("PostingsUndo", { key: [], columns: [note] })).toThrow(
      "PostingsUndo: its headings in src/tracker/headings declare “Id” where its columns describe “Undo”.",
    );
    // @ts-expect-error no row is named by a heading that the table lacks
    expect(() => defineTable("PostingsUndo", { key: [{ heading: "Number" }], columns: [note] })).toThrow(RangeError);
  });

  it("stands over cells of its kind where a row is written", () => {
    const week: CellsOf<"Weekly"> = { "Week of": 46_000, Note: "whole" };
    // @ts-expect-error a date is a number
    const worded: CellsOf<"Weekly"> = { "Week of": "the first" };
    // @ts-expect-error Weekly has no such heading
    const mistyped: CellsOf<"Weekly"> = { "Week off": 46_000 };
    expect([week, worded, mistyped]).toHaveLength(3);
  });
});
