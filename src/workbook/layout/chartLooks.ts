import { numberIn } from "../spec/cell";
import type { ChartSpec, Series } from "../spec/chart";
import { USUAL_WIDTH, pixelsWide, sheetWidths } from "./columnWidths";
import { shownWidths } from "../spec/looks";
import { AXIS_FORMATS, NUMBER_FORMATS, shownLength } from "../spec/numberFormats";
import { type TablePlace, columnNumber } from "./sheetLayout";
import type { Form } from "../spec/table";
import type { SheetSpec } from "../spec/workbook";

/** Colors of a chart's furniture, six hexadecimal digits, red green blue. */
export const CHART_COLORS = {
  text: "595959",
  title: "404040",
  gridline: "E3E3E3",
  axis: "BFBFBF",
  border: "D9D9D9",
} as const;

/** Sizes of a chart's texts and widths of its lines, in points. */
export const CHART_POINTS = { title: 13, label: 9, line: 2.25, referenceLine: 1.5, hairline: 0.75 } as const;

/** In hundredths of a bar's width. */
export const GAP_BETWEEN_GROUPS = 60;
/** The same in a small chart. */
export const GAP_BETWEEN_SMALL = 35;

/** How the labels along a chart's categories stand. */
export interface CategoryLabels {
  readonly isSlanted: boolean;
  /** How many categories there are for each that gets a label, so that labels do not touch. */
  readonly step: number;
}

/** A table that a chart draws, and its rows with their formulas' results. */
export type Drawn = Pick<TablePlace, "table" | "rows">;

/** Markers keep a figure between two gaps from vanishing; where there are many they are small. */
const MARKER_SIZE = { usual: 5, crowded: 3, crowdedFrom: 40 } as const;
const DAYS_OF_A_MONTH = 28;
const DAYS_OF_A_YEAR = 366;
const PIXELS_PER_SLANTED_LABEL = 18;
const PIXELS_PER_CHARACTER = 6.5;
/** The part of a chart's width that its categories have to themselves. */
const PLOT_SHARE = 0.85;

/** The number format of a chart's categories; `undefined` where they are texts. */
export function categoryFormat({ category }: ChartSpec, place: Drawn): string | undefined {
  const form = formOf(place, category);
  if (form === "text") return undefined;
  return form === "date" ? dateFormat(place.rows.flatMap((row) => numberIn(row, category) ?? [])) : AXIS_FORMATS[form];
}

/** The format of dates along an axis. Days and weeks need the year only where it changes; month ends need no day. */
export function dateFormat(dates: readonly number[]): string {
  const span = Math.max(...dates) - Math.min(...dates);
  if (span / (dates.length - 1) >= DAYS_OF_A_MONTH) return NUMBER_FORMATS.month;
  return span > DAYS_OF_A_YEAR ? NUMBER_FORMATS.date : AXIS_FORMATS.date;
}

/** The form of a table's column. */
export function formOf({ table }: Pick<Drawn, "table">, heading: string): Form {
  return table.columns[columnNumber(table, heading) - 1]?.form ?? "text";
}

/** The size of a line's markers in points; 0 for a reference, which has none. */
export function markerSize({ isReference = false }: Pick<Series, "isReference">, points: number): number {
  if (isReference) return 0;
  return points < MARKER_SIZE.crowdedFrom ? MARKER_SIZE.usual : MARKER_SIZE.crowded;
}

/** How wide a chart is on the screen, in pixels. @param widths of the columns of its sheet's table */
export function chartPixels(sheet: SheetSpec, chart: ChartSpec, widths: readonly number[]): number {
  const { fromColumn, toColumn } = chart.place;
  const shown = shownWidths(sheet, sheetWidths(sheet, widths));
  return Array.from({ length: toColumn - fromColumn }, (_, index) => fromColumn + index)
    .map((column) => shown[column] ?? USUAL_WIDTH)
    .reduce((sum, width) => sum + pixelsWide(width), 0);
}

/** How the labels of a chart of this width stand. */
export function categoryLabels(chart: ChartSpec, place: Drawn, pixels: number): CategoryLabels {
  return labelsThatFit(place.rows.length, longestLabel(chart, place), pixels);
}

/**
 * How labels stand: slanted where level ones would touch, so that no program breaks them up.
 *
 * @param points how many categories there are
 * @param longest how many characters the longest label has
 * @param pixels how wide the chart is on the screen
 */
export function labelsThatFit(points: number, longest: number, pixels: number): CategoryLabels {
  const plot = pixels * PLOT_SHARE;
  const level = (longest + 1) * PIXELS_PER_CHARACTER;
  if (points * level <= plot) return { isSlanted: false, step: 1 };
  return { isSlanted: true, step: Math.ceil((points * PIXELS_PER_SLANTED_LABEL) / plot) };
}

function longestLabel(chart: ChartSpec, place: Drawn): number {
  const format = categoryFormat(chart, place);
  if (format !== undefined) return format.length;
  return Math.max(1, ...place.rows.map((row) => shownLength("text", row[chart.category])));
}
