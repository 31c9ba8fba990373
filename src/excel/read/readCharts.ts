import type { FoundChart } from "./findCharts";

/** How a chart of ours stands in the open workbook: what of its look goes by how many rows it draws. */
export interface ChartInExcel extends FoundChart {
  /** In points. */
  readonly width: number;
  readonly format: string;
  readonly slant: unknown;
  /** Between groups of columns; `undefined` where there are none. */
  readonly gap: number | undefined;
  /** From line to line of the axis of values; `undefined` where that is not ours to choose. */
  readonly step: unknown;
}

/** What is asked of a chart of ours, before the answer is there. */
export interface AskedChart {
  readonly found: FoundChart;
  readonly chart: Excel.Chart;
  readonly columns: Excel.ChartSeries | undefined;
}

/** Queues the question how a chart of ours stands; it may be gone by the time it is answered. */
export function askForChart(context: Excel.RequestContext, found: FoundChart): AskedChart {
  const chart = context.workbook.worksheets.getItemOrNullObject(found.sheet).charts.getItemOrNullObject(found.name);
  const axes = ["axes/categoryAxis/numberFormat", "axes/categoryAxis/textOrientation"];
  chart.load(["width", ...axes, ...(found.hasSteps ? ["axes/valueAxis/majorUnit"] : [])]);
  const columns = found.columns === undefined ? undefined : chart.series.getItemAt(found.columns).load("gapWidth");
  return { found, chart, columns };
}

/** The answer; none where the chart is gone. */
export function chartFrom({ found, chart, columns }: AskedChart): readonly ChartInExcel[] {
  if (chart.isNullObject) return [];
  const { categoryAxis } = chart.axes;
  const slant: unknown = categoryAxis.textOrientation;
  // An axis that was not asked for would be asked for by being named.
  const step: unknown = found.hasSteps ? chart.axes.valueAxis.majorUnit : undefined;
  return [{ ...found, width: chart.width, format: categoryAxis.numberFormat, slant, gap: columns?.gapWidth, step }];
}
