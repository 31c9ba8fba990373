import type { Argument } from "../protocol/argument";
import { HostError, invalidArgument, NotImplemented } from "../protocol/hostError";
import { type Property, hostClass } from "../protocol/hostObject";
import { CellRange } from "../model/cellRange";
import { writeCells } from "../model/edit";
import { TableList, TablesIn } from "../model/lists";
import { Table } from "../model/table";
import { addTable, forgetTable, renameTable, resizeTable, showTotals } from "../model/tables";
import { listenTo } from "./events";
import { checkUnprotected } from "./rangeChanges";
import { rangeFrom } from "./rangePlaces";

const STYLE = /^TableStyle(?:Light(?:1?\d|2[01])|Medium(?:1?\d|2[0-8])|Dark(?:\d|1[01]))$/u;

/** A table. */
export const table = hostClass("Table", Table, {
  properties: {
    id: { read: ({ id }) => id },
    name: {
      read: ({ name }) => name,
      write: (one, value) => {
        checkUnprotected(one.sheet);
        renameTable(one, value.text());
      },
    },
    style: {
      read: ({ style }) => style,
      write: (one, value) => {
        if (value.text() !== "" && !STYLE.test(value.text())) throw value.refused("one of Excel's table styles");
        one.style = value.text();
      },
    },
    // Excel can hide a table's headings; this simulation cannot.
    showHeaders: { read: () => true },
    showTotals: {
      read: (one) => one.showTotals,
      write: (one, value) => {
        checkUnprotected(one.sheet);
        showTotals(one, value.flag());
      },
    },
    showFilterButton: flag("showFilterButton"),
    showBandedRows: flag("showBandedRows"),
    showBandedColumns: flag("showBandedColumns"),
    highlightFirstColumn: flag("highlightFirstColumn"),
    highlightLastColumn: flag("highlightLastColumn"),
  },
  navigations: {
    worksheet: ({ sheet }) => sheet,
    columns: (one) => one,
    rows: (one) => one,
  },
  methods: {
    getRange: ({ sheet, area }) => new CellRange(sheet, area),
    getHeaderRowRange: ({ sheet, headerArea }) => new CellRange(sheet, headerArea),
    getDataBodyRange: ({ sheet, bodyArea }) => new CellRange(sheet, bodyArea),
    getTotalRowRange: ({ sheet, totalsArea }) => {
      if (!totalsArea) throw new HostError("InvalidOperation", "The table shows no totals.");
      return new CellRange(sheet, totalsArea);
    },
    resize: (one, args) => {
      checkUnprotected(one.sheet);
      const { sheet, area } = rangeFrom(one.sheet, args.at(0));
      if (sheet !== one.sheet) throw invalidArgument("a table cannot go to another sheet");
      resizeTable(one, area);
    },
    convertToRange: (one) => {
      checkUnprotected(one.sheet);
      const { sheet, area } = one;
      forgetTable(one);
      return new CellRange(sheet, area);
    },
    delete: (one) => {
      checkUnprotected(one.sheet);
      const { sheet, area } = one;
      forgetTable(one);
      writeCells(sheet, area, () => "");
      sheet.grid.clearFormats(area);
    },
    // No row is ever filtered here.
    clearFilters: () => undefined,
    ...listenTo("DataChanged", ({ id }) => id),
  },
});

/** The tables of a workbook or of a sheet. */
export const tableCollection = hostClass("TableCollection", TableList, {
  items: (list) => list.all,
  item: (list, key) => tableFor(list.all, key),
  methods: {
    add: (list, args) => {
      const home = list.sheet ?? list.workbook.activeSheet;
      const { sheet, area } = rangeFrom(home, args.at(0));
      if (list.sheet && list.sheet !== sheet) throw invalidArgument("the cells are on another sheet");
      if (!args.at(1).flag()) throw new NotImplemented("TableCollection.add without headings");
      checkUnprotected(sheet);
      return addTable(sheet, area);
    },
    ...listenTo("DataChanged", () => ""),
  },
});

/** The tables that some cells touch. */
export const tableScopedCollection = hostClass("TableScopedCollection", TablesIn, {
  items: (list) => list.all,
  item: (list, key) => tableFor(list.all, key),
  methods: { getFirst: (list) => list.all[0] ?? null },
});

function tableFor(tables: readonly Table[], key: Argument): Table | undefined {
  return tables.find(({ id, name }) => id === key.raw || name.toLowerCase() === key.text().toLowerCase());
}

function flag(
  key: "showFilterButton" | "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn",
): Property<Table> {
  return {
    read: (one) => one[key],
    write: (one, value) => {
      one[key] = value.flag();
    },
  };
}
