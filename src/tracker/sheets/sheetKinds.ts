import type { ChartSpec } from "../../workbook/spec/chart";
import type { TableSpec } from "../../workbook/spec/table";
import type { SheetSpec } from "../../workbook/spec/workbook";
import { rowsFor } from "../charts/charts";
import { COLORS } from "../settings/colors";

/** A sheet of one table. @param explanation a line below the title */
export function tableSheet(table: TableSpec, title: string, explanation: string): SheetSpec {
  return {
    name: table.name,
    tabColor: COLORS.tableTab,
    lines: [
      { text: title, style: "title" },
      { text: explanation, style: "explanation" },
    ],
    table,
    charts: [],
    rowsForCharts: 0,
    print: { orientation: "landscape" },
    ...(isInOrderOfTime(table) && { opensAtNewest: true }),
  };
}

/** A sheet of one table that a new tracker hides: Start names it. @param explanation a line below the title */
export function hiddenTableSheet(table: TableSpec, title: string, explanation: string): SheetSpec {
  return { ...tableSheet(table, title, explanation), startsHidden: true };
}

/** Whether each row is of a day, a week or a month, the newest at the end. */
function isInOrderOfTime({ key: [first], columns }: TableSpec): boolean {
  const form = columns.find(({ heading }) => heading === first?.heading)?.form;
  return form === "date" || form === "month" || form === "moment";
}

/** A sheet of charts, with the table that they draw below them. */
export function chartSheet(
  name: string,
  title: string,
  explanation: string,
  charts: readonly ChartSpec[],
  table: TableSpec,
): SheetSpec {
  return {
    ...tableSheet(table, title, explanation),
    name,
    tabColor: COLORS.chartTab,
    charts,
    rowsForCharts: rowsFor(charts),
    print: { orientation: "landscape", chartsOnly: true },
  };
}

/** A sheet of charts that a new tracker hides: Start names it. */
export function hiddenChartSheet(...sheet: Parameters<typeof chartSheet>): SheetSpec {
  return { ...chartSheet(...sheet), startsHidden: true };
}
