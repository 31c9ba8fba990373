import type { HostClass } from "../protocol/hostObject";
import { namedItem, namedItemCollection } from "./names";
import { range } from "./range";
import { formatProtection, rangeBorder, rangeBorderCollection, rangeFill, rangeFont, rangeFormat } from "./rangeFormat";
import { setting, settingCollection } from "./settings";
import { table, tableCollection, tableScopedCollection } from "./table";
import { tableColumn, tableColumnCollection, tableRow, tableRowCollection } from "./tableParts";
import { application, runtime, workbook } from "./workbook";
import { worksheet, worksheetCollection } from "./worksheet";

/** Every class of Excel's that this simulation knows. */
export const EXCEL_CLASSES: readonly HostClass[] = [
  workbook,
  application,
  runtime,
  setting,
  settingCollection,
  worksheet,
  worksheetCollection,
  range,
  rangeFormat,
  rangeFont,
  rangeFill,
  rangeBorder,
  rangeBorderCollection,
  formatProtection,
  table,
  tableCollection,
  tableScopedCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  namedItem,
  namedItemCollection,
];
