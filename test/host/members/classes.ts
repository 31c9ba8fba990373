import type { HostClass } from "../protocol/hostObject";
import { chart, chartCollection, chartSeries, chartSeriesCollection } from "./chart";
import { CHART_PARTS } from "./chartParts";
import { CONDITIONAL_FORMATS } from "./conditionalFormat";
import { dataValidation } from "./dataValidation";
import { namedItem, namedItemCollection } from "./names";
import { PROPERTIES } from "./properties";
import { range } from "./range";
import { formatProtection, rangeBorder, rangeBorderCollection, rangeFill, rangeFont, rangeFormat } from "./rangeFormat";
import { setting, settingCollection } from "./settings";
import {
  headerFooter,
  headerFooterGroup,
  pageLayout,
  workbookProtection,
  worksheetFreezePanes,
  worksheetProtection,
} from "./sheetSetUp";
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
  chart,
  chartCollection,
  chartSeries,
  chartSeriesCollection,
  ...CHART_PARTS,
  ...CONDITIONAL_FORMATS,
  dataValidation,
  worksheetFreezePanes,
  pageLayout,
  headerFooterGroup,
  headerFooter,
  worksheetProtection,
  workbookProtection,
  ...PROPERTIES,
];
