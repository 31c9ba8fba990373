import type { Argument } from "../protocol/argument";
import { HostError, invalidArgument, NotImplemented } from "../protocol/hostError";
import { hostClass } from "../protocol/hostObject";
import type { Area } from "../model/area";
import { CellRange } from "../model/cellRange";
import { writeCells } from "../model/edit";
import { shiftCells } from "../model/structure";
import { Table, TableColumn } from "../model/table";
import { insertTableRows } from "../model/tables";
import { jsonValue, resultsOf } from "./grids";
import { checkUnprotected, writeInput } from "./rangeChanges";

/** A row of a table by its position. */
class TableRow {
  readonly table: Table;
  readonly index: number;

  constructor(table: Table, index: number) {
    this.table = table;
    this.index = index;
  }

  get range(): CellRange {
    if (this.index >= this.table.bodyArea.rows) throw invalidArgument(`${this.table.name} has no row ${this.index}`);
    return new CellRange(this.table.sheet, this.table.bodyArea.row(this.index));
  }
}

/** The columns of a table. */
export const tableColumnCollection = hostClass("TableColumnCollection", Table, {
  items: ({ columns }) => columns,
  item: (one, key) =>
    typeof key.raw === "number" ? one.columns.find(({ id }) => id === key.raw) : one.column(key.text()),
  methods: {
    add: (one, args) => {
      checkUnprotected(one.sheet);
      return addColumn(one, args.at(0), args.at(1), args.at(2));
    },
  },
});

/** A column of a table. */
export const tableColumn = hostClass("TableColumn", TableColumn, {
  properties: {
    id: { read: ({ id }) => id },
    index: { read: ({ index }) => index },
    name: {
      read: ({ name }) => name,
      write: ({ table: { sheet, headerArea }, index }, value) => {
        const name = value.text();
        checkUnprotected(sheet);
        writeCells(sheet, headerArea.column(index), () => `'${name}`);
      },
    },
    values: {
      read: ({ table: { sheet, area }, index }) => resultsOf(new CellRange(sheet, area.column(index)), jsonValue),
      write: ({ table: { sheet, area }, index }, value) => {
        writeInput(new CellRange(sheet, area.column(index)), value);
      },
    },
  },
  methods: {
    getRange: ({ table: { sheet, area }, index }) => new CellRange(sheet, area.column(index)),
    getHeaderRowRange: ({ table: { sheet, headerArea }, index }) => new CellRange(sheet, headerArea.column(index)),
    getDataBodyRange: ({ table: { sheet, bodyArea }, index }) => new CellRange(sheet, bodyArea.column(index)),
    getTotalRowRange: ({ table: { sheet, totalsArea }, index }) => {
      if (!totalsArea) throw new HostError("InvalidOperation", "The table shows no totals.");
      return new CellRange(sheet, totalsArea.column(index));
    },
    delete: ({ table: { sheet, area }, index }) => {
      checkUnprotected(sheet);
      shiftCells(sheet, { kind: "delete", along: "columns", area: area.column(index) });
    },
  },
});

/** The rows of a table. */
export const tableRowCollection = hostClass("TableRowCollection", Table, {
  items: (one) => Array.from({ length: one.bodyArea.rows }, (_, index) => new TableRow(one, index)),
  methods: {
    add: (one, args) => {
      checkUnprotected(one.sheet);
      return addRows(one, args.at(0), args.at(1));
    },
  },
});

/** A row of a table. */
export const tableRow = hostClass("TableRow", TableRow, {
  properties: {
    index: { read: ({ index }) => index },
    values: {
      read: ({ range }) => resultsOf(range, jsonValue),
      write: ({ range }, value) => {
        writeInput(range, value);
      },
    },
  },
  methods: {
    getRange: ({ range }) => range,
    delete: ({ table, range }) => {
      checkUnprotected(table.sheet);
      if (table.bodyArea.rows === 1) writeCells(table.sheet, range.area, () => "");
      else shiftCells(table.sheet, { kind: "delete", along: "rows", area: range.area });
    },
  },
});

function addRows(table: Table, index: Argument, values: Argument): TableRow {
  const count = Array.isArray(values.raw) ? values.list().length : 1;
  const isAtEnd = index.isMissing || index.whole() === -1;
  const at = isAtEnd ? table.bodyArea.rows : index.whole();
  if (at < 0 || at > table.bodyArea.rows) throw index.refused("the position of one of the table's rows");
  const added: Area = insertTableRows(table, at, count);
  if (!values.isMissing) writeInput(new CellRange(table.sheet, added), values);
  return new TableRow(table, added.top - table.bodyArea.top);
}

function addColumn(table: Table, index: Argument, values: Argument, name: Argument): TableColumn {
  const at = index.isMissing || index.whole() === -1 ? table.columns.length : index.whole();
  if (at !== table.columns.length) throw new NotImplemented("TableColumnCollection.add before a column");
  const { sheet, area } = table;
  const place = area.column(area.columns - 1).moved(0, 1);
  if (!sheet.grid.isEmpty(place)) shiftCells(sheet, { kind: "insert", along: "columns", area: place });
  table.range.move(area.changed({ right: 1 }));
  table.addColumns(at, 1);
  const range = new CellRange(sheet, place);
  writeCells(sheet, place.row(0), () => (name.isMissing ? "" : `'${name.text()}`));
  if (!values.isMissing) writeInput(range, values);
  const [added] = table.columns.slice(at);
  if (!added) throw new RangeError("the column was not added");
  return added;
}
