import type { FoundChart } from "./findCharts";

/** How a chart of ours stands in the open workbook: what of its look goes by how many rows it draws. */
export interface ChartInExcel extends FoundChart {
  /** In points. */
  readonly width: number;
  readonly format: string;
  readonly slant: unknown;
}

/** What is asked of a chart of ours, before the answer is there. */
export interface AskedChart {
  readonly found: FoundChart;
  readonly chart: Excel.Chart;
}

/** Queues the question how a chart of ours stands; it may be gone by the time it is answered. */
export function askForChart(context: Excel.RequestContext, found: FoundChart): AskedChart {
  const chart = context.workbook.worksheets.getItemOrNullObject(found.sheet).charts.getItemOrNullObject(found.name);
  chart.load(["width", "axes/categoryAxis/numberFormat", "axes/categoryAxis/textOrientation"]);
  return { found, chart };
}

/** The answer; none where the chart is gone. */
export function chartFrom({ found, chart }: AskedChart): readonly ChartInExcel[] {
  if (chart.isNullObject) return [];
  const { categoryAxis } = chart.axes;
  const slant: unknown = categoryAxis.textOrientation;
  return [{ ...found, width: chart.width, format: categoryAxis.numberFormat, slant }];
}
