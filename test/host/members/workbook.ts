import { hostClass } from "../protocol/hostObject";
import { NameList, TableList } from "../model/lists";
import { Area } from "../model/area";
import { CellRange } from "../model/cellRange";
import { Workbook } from "../model/workbook";
import { Settings } from "./settings";

/** The workbook, from which everything is reached. */
export const workbook = hostClass("Workbook", Workbook, {
  properties: {
    name: { read: (book) => book.name },
    readOnly: { read: (book) => book.isReadOnly },
  },
  navigations: {
    application: (book) => book,
    worksheets: (book) => book,
    tables: (book) => new TableList(book),
    names: (book) => new NameList(book),
    settings: (book) => new Settings(book),
    properties: (book) => book.properties,
    protection: (book) => book.protection,
    _Runtime: (book) => book,
  },
  methods: {
    getSelectedRange: ({ selection }) => new CellRange(selection.sheet, selection.area),
    getActiveCell: ({ selection: { sheet, area } }) => new CellRange(sheet, Area.at(area.top, area.left)),
    _GetRangeForEventByReferenceId: (book, args) => book.changedRange(args.at(0).text()),
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) => book.changedRange(args.at(0).text()),
  },
});

/** Excel itself, as far as it concerns the workbook. */
export const application = hostClass("Application", Workbook, {
  properties: {
    calculationMode: {
      read: (book) => book.calculationMode,
      write: (book, value) => {
        book.calculationMode = value.oneOf(["Automatic", "AutomaticExceptTables", "Manual"]);
      },
    },
    calculationState: { read: () => "Done" },
  },
  methods: {
    calculate: (book) => {
      book.calculate();
    },
    suspendApiCalculationUntilNextSync: (book) => {
      book.isCalculationSuspended = true;
    },
    // Nothing is drawn here, so there is nothing to hold back.
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** Whether the add-in hears of changes. */
export const runtime = hostClass("Runtime", Workbook, {
  properties: {
    enableEvents: {
      read: (book) => book.eventsAreOn,
      write: (book, value) => {
        book.eventsAreOn = value.flag();
      },
    },
  },
});
