import { NotImplemented, invalidArgument } from "../protocol/hostError";
import { Area } from "./area";
import type { CellRange } from "./cellRange";
import { Chart, ChartSeries, type ChartType } from "./chart";
import type { ChartTitle } from "./chartParts";
import { movedCell, type Shift } from "./shift";
import type { Sheet } from "./sheet";

/** Makes a chart of cells that stand in columns: headings first if there are any, categories at the left likewise. */
export function addChart(sheet: Sheet, type: ChartType, source: CellRange): Chart {
  const chart = new Chart(sheet, sheet.workbook.newId(), freeName(sheet), type);
  setChartData(chart, source);
  sheet.charts.push(chart);
  return chart;
}

/** Gives a chart other cells to draw. */
export function setChartData(chart: Chart, source: CellRange): void {
  const { sheet, area } = source;
  const hasHeadings = area.rows > 1 && isText(sheet, area.top, area.right);
  const body = hasHeadings ? area.changed({ top: 1 }) : area;
  const hasCategories = area.columns > 1 && isCategory(sheet, area, body);
  chart.series.splice(0);
  for (let column = area.left + (hasCategories ? 1 : 0); column <= area.right; column += 1) {
    const series = new ChartSeries(chart, `Series${chart.series.length + 1}`);
    series.values = sheet.followedArea(new Area(body.top, column, body.bottom, column), true);
    if (hasCategories) series.categories = sheet.followedArea(body.column(0), true);
    if (hasHeadings) series.heading = sheet.followedArea(Area.at(area.top, column));
    chart.series.push(series);
  }
}

/** Puts a series without figures at the end of a chart, or before another. */
export function addSeries(chart: Chart, name: string | undefined, index: number | undefined): ChartSeries {
  const at = index ?? chart.series.length;
  if (at < 0 || at > chart.series.length) throw invalidArgument(`${chart.name} has no series ${at}`);
  const series = new ChartSeries(chart, name ?? `Series${chart.series.length + 1}`);
  series.categories = chart.series[0]?.categories;
  chart.series.splice(at, 0, series);
  return series;
}

/** Has a series drawn from cells. They must be in one row or one column. */
export function drawFrom(series: ChartSeries, which: "values" | "categories", { sheet, area }: CellRange): void {
  if (area.rows > 1 && area.columns > 1) throw invalidArgument("a series is drawn from one row or one column");
  series[which] = sheet.followedArea(area, true);
}

/** Has a chart's title say what a cell shows. Excel takes one cell, named with its sheet. */
export function followCell(title: ChartTitle, formula: string): void {
  const range = /^=.+!/u.test(formula) ? title.sheet.workbook.rangeAt(formula, title.sheet) : undefined;
  if (range?.area.rows !== 1 || range.area.columns !== 1) throw invalidArgument(`${formula} names no cell for a title`);
  title.cell = range.sheet.followedArea(range.area);
}

/** What a series draws, in order. */
export function figuresOf(range: CellRange | undefined): readonly (string | number)[] {
  if (!range) return [];
  range.sheet.workbook.calculateIfAutomatic();
  return [...range.area.cells()].map(([row, column]) => {
    const { value, formula, isComputed } = range.sheet.grid.content(row, column);
    if (formula !== undefined && isComputed !== true) {
      throw new NotImplemented(`a chart draws ${formula}, which nothing computes`);
    }
    return typeof value === "number" || typeof value === "string" ? value : "";
  });
}

/** Moves charts along with the cells below them when whole rows or columns come or go. */
export function moveCharts(sheet: Sheet, shift: Shift, shifted: () => void): void {
  const isWhole = shift.along === "rows" ? shift.area.isEntireRows : shift.area.isEntireColumns;
  const charts = isWhole ? sheet.charts.map((chart) => ({ chart, area: chart.area, rest: restOf(chart) })) : [];
  shifted();
  for (const { chart, area, rest } of charts) {
    const first = movedCell(shift, area.top, area.left) ?? [area.top, area.left];
    const last = movedCell(shift, area.bottom, area.right) ?? [area.bottom, area.right];
    chart.top = sheet.rows.startOf(first[0]) + rest.top;
    chart.left = sheet.columns.startOf(first[1]) + rest.left;
    chart.height = Math.max(0, sheet.rows.startOf(last[0]) + rest.bottom - chart.top);
    chart.width = Math.max(0, sheet.columns.startOf(last[1]) + rest.right - chart.left);
  }
}

/** How far a chart's edges lie from the beginnings of their rows and columns. */
function restOf({ sheet: { rows, columns }, area, top, left, width, height }: Chart) {
  return {
    top: top - rows.startOf(area.top),
    left: left - columns.startOf(area.left),
    bottom: top + height - rows.startOf(area.bottom),
    right: left + width - columns.startOf(area.right),
  };
}

function isText({ grid }: Sheet, row: number, column: number): boolean {
  return typeof grid.content(row, column).value === "string" && typeof grid.content(row + 1, column).value !== "string";
}

/** A first column is categories where it has no heading, holds texts, or holds dates. */
function isCategory({ grid }: Sheet, area: Area, body: Area): boolean {
  const corner = grid.content(area.top, area.left);
  const first = grid.content(body.top, body.left);
  const isDate = /[dmy]/iu.test(grid.numberFormat(body.top, body.left).replaceAll(/"[^"]*"|\[[^\]]*\]/gu, ""));
  return (corner.value === undefined && body.top > area.top) || typeof first.value === "string" || isDate;
}

function freeName({ charts }: Sheet): string {
  for (let number = charts.length + 1; ; number += 1) {
    if (!charts.some(({ name }) => name === `Chart ${number}`)) return `Chart ${number}`;
  }
}
