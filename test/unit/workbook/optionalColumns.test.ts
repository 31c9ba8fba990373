import { describe, expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { findTables } from "../../../src/workbook/older/findTables";
import { whyNotHeld, withoutOptional } from "../../../src/workbook/older/optionalColumns";
import { columnNames, columnReference } from "../../../src/workbook/spec/columnNames";
import { chosenCells, tableNamed, tablesOn } from "../../../src/workbook/spec/workbook";

const BEFORE = withoutOptional(TRACKER);
const HEADING = "Payments not split";

/** The lists of a tracker without the optional column of some tables. */
function listsWithout(...lacking: readonly string[]): Parameters<typeof findTables>[1] {
  return {
    tables: TRACKER.tables.map(({ name, columns }) => ({
      name,
      headings: columns
        .map(({ heading }) => heading)
        .filter((heading) => heading !== HEADING || !lacking.includes(name)),
    })),
    names: [
      ...[...TRACKER.names, ...chosenCells(TRACKER)].map(({ name }) => ({ name, refersTo: "Somewhere!$A$1" })),
      ...columnNames(TRACKER).map((column) => ({ name: column.name, refersTo: columnReference(column) })),
    ],
  };
}

/** The formula of a column. */
function formulaOf(workbook: typeof TRACKER, table: string, heading: string): string {
  const column = tableNamed(workbook, table).columns.find((one) => one.heading === heading);
  return column?.kind === "formula" ? column.formula : "";
}

describe("a tracker without optional columns", () => {
  it("is whole where it has none of them, and goes by the description without them", () => {
    const found = findTables(TRACKER, listsWithout("Daily", "MonthTotals"));
    expect(found.kind).toBe("tracker");
    expect("workbook" in found && found.workbook).toBe(BEFORE);
    expect(findTables(TRACKER, listsWithout())).toMatchObject({ kind: "tracker", workbook: TRACKER });
  });

  it("lacks one that somebody took out, where another is there", () => {
    expect(findTables(TRACKER, listsWithout("Daily"))).toEqual({
      kind: "incomplete",
      missing: [{ table: "Daily", heading: HEADING }],
    });
  });

  it("has no formula that looks at them, in any spelling, and each of its tables on a sheet", () => {
    const formulas = BEFORE.tables.flatMap(({ columns }) =>
      columns.flatMap((column) => (column.kind === "formula" ? [column.formula, ...(column.formerly ?? [])] : [])),
    );
    expect(formulas.filter((formula) => formula.includes(HEADING))).toEqual([]);
    expect(new Set(BEFORE.sheets.flatMap(tablesOn))).toEqual(new Set(BEFORE.tables));
    for (const table of ["Weekly", "Monthly"]) {
      expect(formulaOf(TRACKER, table, "Collected")).toContain(`Daily[${HEADING}]`);
      expect(formulaOf(BEFORE, table, "Collected")).toContain("Daily[Insurance payments]");
    }
  });

  it("cannot hold figures for them, and says what to do", () => {
    const change = (amount: number | undefined) => [
      { table: "Daily", upserts: [{ Date: 46_300, Billed: 5, [HEADING]: amount }], removals: [] },
    ];
    expect(whyNotHeld(BEFORE.tables, TRACKER, change(undefined))).toBeUndefined();
    expect(whyNotHeld(TRACKER.tables, TRACKER, change(5))).toBeUndefined();
    expect(whyNotHeld(BEFORE.tables, TRACKER, change(5))).toBe(
      "An earlier version made this tracker, whose table Daily has no column headed “Payments not split” for figures of this report. " +
        "Post its exports to a new workbook; this one stays as it is.",
    );
  });
});
