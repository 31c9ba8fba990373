import { hostClass } from "../protocol/hostObject";
import { Area } from "../model/area";
import { CellRange } from "../model/cellRange";
import { NameList, TableList } from "../model/lists";
import { Sheet } from "../model/sheet";
import { addSheet, checkStructure, deleteSheet, renameSheet, setVisibility } from "../model/sheets";
import { Workbook } from "../model/workbook";
import { listenTo } from "./events";
import { color } from "./rangeFormat";
import { cellsAt, rangeFrom, usedIn } from "./rangePlaces";

/** A sheet. */
export const worksheet = hostClass("Worksheet", Sheet, {
  properties: {
    id: { read: ({ id }) => id },
    name: {
      read: ({ name }) => name,
      write: (sheet, value) => {
        renameSheet(sheet, value.text());
      },
    },
    position: {
      read: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      write: (sheet, value) => {
        const { sheets } = sheet.workbook;
        checkStructure(sheet.workbook);
        if (value.whole() < 0 || value.whole() >= sheets.length) throw value.refused("a position among the sheets");
        sheets.splice(sheets.indexOf(sheet), 1);
        sheets.splice(value.whole(), 0, sheet);
      },
    },
    visibility: {
      read: ({ visibility }) => visibility,
      write: (sheet, value) => {
        setVisibility(sheet, value.oneOf(["Visible", "Hidden", "VeryHidden"]));
      },
    },
    tabColor: {
      read: ({ tabColor }) => tabColor,
      write: (sheet, value) => {
        sheet.tabColor = value.text() === "" ? "" : color(value);
      },
    },
    showGridlines: {
      read: ({ showGridlines }) => showGridlines,
      write: (sheet, value) => {
        sheet.showGridlines = value.flag();
      },
    },
    showHeadings: {
      read: ({ showHeadings }) => showHeadings,
      write: (sheet, value) => {
        sheet.showHeadings = value.flag();
      },
    },
    standardHeight: { read: ({ rows }) => rows.standard },
  },
  navigations: {
    tables: (sheet) => new TableList(sheet.workbook, sheet),
    names: (sheet) => new NameList(sheet.workbook, sheet),
    freezePanes: (sheet) => sheet,
    pageLayout: ({ pageLayout }) => pageLayout,
    protection: (sheet) => sheet,
    charts: (sheet) => sheet,
    customProperties: (sheet) => sheet,
  },
  methods: {
    activate: (sheet) => {
      sheet.workbook.activate(sheet);
    },
    delete: (sheet) => {
      deleteSheet(sheet);
    },
    getRange: (sheet, args) => (args.at(0).isMissing ? new CellRange(sheet, Area.sheet) : rangeFrom(sheet, args.at(0))),
    getRangeByIndexes: (sheet, args) =>
      cellsAt(sheet, args.at(0).whole(), args.at(1).whole(), args.at(2).whole(), args.at(3).whole()),
    getCell: (sheet, args) => cellsAt(sheet, args.at(0).whole(), args.at(1).whole(), 1, 1),
    getUsedRange: (sheet, args) => usedIn(sheet, Area.sheet, args.at(0)) ?? new CellRange(sheet, Area.at(0, 0)),
    getUsedRangeOrNullObject: (sheet, args) => usedIn(sheet, Area.sheet, args.at(0)),
    calculate: ({ workbook }) => {
      workbook.calculate();
    },
    ...listenTo("DataChanged", ({ id }) => id),
  },
});

/** The sheets of a workbook. */
export const worksheetCollection = hostClass("WorksheetCollection", Workbook, {
  items: ({ sheets }) => sheets,
  item: ({ sheets }, key) =>
    sheets.find(({ id, name }) => id === key.raw || name.toLowerCase() === key.text().toLowerCase()),
  methods: {
    add: (book, args) => addSheet(book, args.at(0).isMissing ? undefined : args.at(0).text()),
    getActiveWorksheet: ({ activeSheet }) => activeSheet,
    getFirst: (book, args) => shown(book, args.at(0).flagOr(false)).at(0) ?? null,
    getLast: (book, args) => shown(book, args.at(0).flagOr(false)).at(-1) ?? null,
    getCount: (book, args) => shown(book, args.at(0).flagOr(false)).length,
    ...listenTo("DataChanged", () => ""),
  },
});

function shown({ sheets }: Workbook, visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
}
