import { hostClass, type Property } from "../protocol/hostObject";
import { addressOf, quotedSheetName } from "../model/address";
import { displayText } from "../model/displayText";
import { CellRange } from "../model/cellRange";
import { TablesIn } from "../model/lists";
import { gridOf, jsonValue, resultsOf, valueType, wrongSize } from "./grids";
import { RANGE_CHANGES, writeInput, writeNumberFormat } from "./rangeChanges";
import { RANGE_PLACES } from "./rangePlaces";
import { columnHidden, rowHidden } from "./rangeSize";

const address: Property<CellRange> = {
  read: ({ sheet, area }) => `${quotedSheetName(sheet.name)}!${addressOf(area)}`,
};

/** Cells of a sheet. */
export const range = hostClass("Range", CellRange, {
  properties: {
    address,
    addressLocal: address,
    rowIndex: { read: ({ area }) => area.top },
    columnIndex: { read: ({ area }) => area.left },
    rowCount: { read: ({ area }) => area.rows },
    columnCount: { read: ({ area }) => area.columns },
    cellCount: { read: ({ area }) => area.rows * area.columns },
    isEntireColumn: { read: ({ area }) => area.isEntireColumns },
    isEntireRow: { read: ({ area }) => area.isEntireRows },
    top: { read: ({ sheet, area }) => sheet.rows.startOf(area.top) },
    left: { read: ({ sheet, area }) => sheet.columns.startOf(area.left) },
    height: { read: ({ sheet, area }) => sheet.rows.startOf(area.bottom + 1) - sheet.rows.startOf(area.top) },
    width: { read: ({ sheet, area }) => sheet.columns.startOf(area.right + 1) - sheet.columns.startOf(area.left) },
    values: { read: (cells) => resultsOf(cells, jsonValue), write: writeInput },
    valueTypes: { read: (cells) => resultsOf(cells, valueType) },
    text: {
      read: (cells) =>
        resultsOf(cells, (value, row, column) => displayText(value, cells.sheet.grid.numberFormat(row, column))),
    },
    formulas: {
      read: (cells) => gridOf(cells, ({ formula, value }) => formula ?? jsonValue(value)),
      write: writeInput,
    },
    numberFormat: {
      read: (cells) => gridOf(cells, (_, row, column) => cells.sheet.grid.numberFormat(row, column)),
      write: writeNumberFormat,
    },
    columnHidden,
    rowHidden,
  },
  navigations: {
    worksheet: ({ sheet }) => sheet,
    format: (cells) => cells,
    dataValidation: (cells) => cells,
    conditionalFormats: (cells) => cells,
  },
  methods: {
    ...RANGE_PLACES,
    ...RANGE_CHANGES,
    getTables: ({ sheet, area }, args) => new TablesIn(sheet, area, args.at(0).flagOr(false)),
    select: (cells) => {
      cells.sheet.workbook.select(cells);
    },
    _ValidateArraySize: ({ area }, args) => {
      if (args.at(0).whole() !== area.rows || args.at(1).whole() !== area.columns) throw wrongSize(area);
    },
  },
});
