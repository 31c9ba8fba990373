import { describe, expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { columnNames, columnReference } from "../../../src/workbook/spec/columnNames";
import {
  type ListedName,
  type ListedTable,
  type WorkbookLists,
  findTables,
} from "../../../src/workbook/older/findTables";
import { chosenCells, tablesOn } from "../../../src/workbook/spec/workbook";

/** The lists of a tracker that nobody edited. */
function wholeLists(): WorkbookLists {
  return {
    tables: TRACKER.tables.map(({ name, columns }) => ({ name, headings: columns.map(({ heading }) => heading) })),
    names: [
      ...[...TRACKER.names, ...chosenCells(TRACKER)].map(({ name }) => ({ name, refersTo: "Somewhere!$A$1" })),
      ...columnNames(TRACKER).map((column) => ({ name: column.name, refersTo: columnReference(column) })),
    ],
  };
}

/** A named cell of a sheet that the first version did not have, and the tables of that sheet. */
const [LATER] = TRACKER.names.filter(({ table }) => TRACKER.inEveryVersion?.includes(table) === false);
const LATER_SHEET = TRACKER.sheets.find((sheet) => tablesOn(sheet).some(({ name }) => name === LATER?.table));
const LATER_TABLES = (LATER_SHEET === undefined ? [] : tablesOn(LATER_SHEET)).map(({ name }) => name);
const LATER_NAMES = TRACKER.names.filter(({ table }) => LATER_TABLES.includes(table)).map(({ name }) => name);

/** The lists of a tracker from before that sheet, with what somebody has besides. */
function olderLists(tables: readonly ListedTable[], names: readonly ListedName[] = []): WorkbookLists {
  const whole = wholeLists();
  return {
    tables: [...whole.tables.filter(({ name }) => !LATER_TABLES.includes(name)), ...tables],
    names: [...whole.names.filter(({ name }) => !LATER_NAMES.includes(name)), ...names],
  };
}

const THEIRS = ["Anything", "Else"];

describe("what a workbook has of the tracker", () => {
  it("is whole where capitals alone differ, in tables' names, headings and names", () => {
    const { tables, names } = wholeLists();
    const upper = (text: string): string => text.toUpperCase();
    const found = findTables(TRACKER, {
      tables: tables.map(({ name, headings }) => ({ name: upper(name), headings: headings.map(upper) })),
      names: names.map((name) => ({ ...name, name: upper(name.name) })),
    });
    expect(found).toMatchObject({ kind: "tracker" });
    expect("tables" in found && found.tables.map(({ spec, headings }) => [spec.name, headings])).toEqual(
      tables.map(({ name, headings }) => [name, headings]),
    );
  });

  it("lacks a later sheet, whose name nobody else uses", () => {
    expect(findTables(TRACKER, olderLists([]))).toMatchObject({
      kind: "older",
      upgrade: { sheets: [LATER_SHEET] },
      taken: [],
      brokenNames: [],
    });
  });

  it("lacks a later sheet whose name for a cell a table of somebody's has already", () => {
    const lists = olderLists([{ name: LATER?.name ?? "", headings: THEIRS }]);
    expect(findTables(TRACKER, lists)).toMatchObject({ kind: "older", taken: [LATER?.name] });
  });

  it("lacks a later sheet whose name for a cell stands for nothing any more, and comes back", () => {
    const lists = olderLists([], [{ name: LATER?.name ?? "", refersTo: "Gone!#REF!" }]);
    expect(findTables(TRACKER, lists)).toMatchObject({ kind: "older", taken: [], brokenNames: [LATER?.name] });
  });

  it("is nothing where a table has one of our names and hardly any of our headings, which is then taken", () => {
    const lists = {
      tables: [{ name: "setup", headings: THEIRS }],
      names: [{ name: "WEEKLY", refersTo: "Gone!#REF!" }],
    };
    expect(findTables(TRACKER, lists)).toEqual({ kind: "not-a-tracker", taken: ["Setup", "Weekly"] });
  });
});
