import { numberIn } from "../spec/cell";
import type { ChartSpec, Series, ValueScale } from "../spec/chart";
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
export const CHART_POINTS = {
  title: 12,
  label: 10,
  line: 2.25,
  referenceLine: 1.5,
  backgroundLine: 1,
  hairline: 0.75,
} as const;

/** Of columns without a shade. */
export const OUTLINED = { fill: "FFFFFF", frame: "7F7F7F" } as const;

/** All shares that there can be, so that charts of shares can be held against each other. */
const ALL_SHARES: ValueScale = { from: 0, to: 1, step: 0.25 };

/** Between groups of bars, in hundredths of a bar's width; `most` is the most that Excel takes. */
const GAP_BETWEEN_GROUPS = { usual: 60, most: 500 } as const;
/** A few bars are as narrow as those of so many: one month alone is a bar, not a wall. */
const NARROW_BELOW = 8;
/** The gap between groups in a small chart. */
const GAP_BETWEEN_SMALL = 35;

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
/** Weeks over a longer time have their labels so far apart that months tell them apart. */
const DAYS_SHOWN = 280;
const DAYS_OF_A_YEAR = 366;
const PIXELS_PER_SLANTED_LABEL = 18;
/** How many months or weeks there are from label to label: few steps, so that a label more seldom moves them all. */
const STEPS = [1, 2, 3, 4, 6, 12, 24, 48, 96, 192] as const;
const PIXELS_PER_CHARACTER = 6.5;
/** The part of a chart's width that its categories have to themselves. */
const PLOT_SHARE = 0.85;

/** The number format of a chart's categories; `undefined` where they are texts. */
export function categoryFormat(chart: ChartSpec, place: Drawn): string | undefined {
  return categoryFormatBy(chart, place, dateFormat);
}

/** The same as an earlier version had it. */
export function formerCategoryFormat(chart: ChartSpec, place: Drawn): string | undefined {
  return categoryFormatBy(chart, place, formerDateFormat);
}

function categoryFormatBy({ category }: ChartSpec, place: Drawn, ofDates: typeof dateFormat): string | undefined {
  const form = formOf(place, category);
  if (form === "text") return undefined;
  return form === "date" ? ofDates(place.rows.flatMap((row) => numberIn(row, category) ?? [])) : AXIS_FORMATS[form];
}

/** The format of dates along an axis: days over a few months, months over a longer time, and for month ends. */
export function dateFormat(dates: readonly number[]): string {
  return areMonths(dates) || spanOf(dates) > DAYS_SHOWN ? NUMBER_FORMATS.month : AXIS_FORMATS.date;
}

/** The same as an earlier version chose it: it tells a chart of ours from one that somebody changed. */
export function formerDateFormat(dates: readonly number[]): string {
  if (areMonths(dates)) return NUMBER_FORMATS.month;
  return spanOf(dates) > DAYS_OF_A_YEAR ? NUMBER_FORMATS.date : AXIS_FORMATS.date;
}

function areMonths(dates: readonly number[]): boolean {
  return spanOf(dates) / (dates.length - 1) >= DAYS_OF_A_MONTH;
}

function spanOf(dates: readonly number[]): number {
  return Math.max(...dates) - Math.min(...dates);
}

/** Where the axis of values begins and ends; `undefined` where Excel chooses. */
export function valueScale({ scale, valueForm, isSmall }: ChartSpec): ValueScale | undefined {
  // A small chart shows how a figure moved: nobody reads amounts off it.
  if (isSmall) return undefined;
  return scale ?? (valueForm === "share" ? ALL_SHARES : undefined);
}

/** The number format of amounts on columns: a column that is not there says nothing. */
export function amountFormat({ valueForm }: ChartSpec): string {
  return `${AXIS_FORMATS[valueForm]};`;
}

/** The form of a table's column. */
export function formOf({ table }: Pick<Drawn, "table">, heading: string): Form {
  return table.columns[columnNumber(table, heading) - 1]?.form ?? "text";
}

/** The part of a chart's width in which its lines stand where their names need room beside their ends: from where, and how much. */
export const PLOT_BESIDE_NAMES = { left: 0.12, width: 0.7 } as const;

/** Whether names of lines need room beside their ends. */
export function hasNamesBeside({ series }: ChartSpec): boolean {
  return series.some(({ nameAt }) => nameAt === "right");
}

/** The size of a line's markers in points; 0 for a reference, a background and a name, which have none. */
export function markerSize(
  { isReference = false, isBackground = false, nameAt }: Pick<Series, "isReference" | "isBackground" | "nameAt">,
  points: number,
): number {
  if (isReference || isBackground || nameAt !== undefined) return 0;
  return points < MARKER_SIZE.crowdedFrom ? MARKER_SIZE.usual : MARKER_SIZE.crowded;
}

/** The gap between the groups of bars of a chart, in hundredths of a bar's width. @param points how many categories it has */
export function gapBetweenGroups({ isSmall }: Pick<ChartSpec, "isSmall">, points: number): number {
  if (isSmall) return GAP_BETWEEN_SMALL;
  const { usual, most } = GAP_BETWEEN_GROUPS;
  const narrow = Math.round(((100 + usual) * NARROW_BELOW) / Math.max(1, points)) - 100;
  return Math.min(most, Math.max(usual, narrow));
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
  return labelsThatFit(labelsOf(chart, place), pixels);
}

/** The same as an earlier version had it. */
export function formerCategoryLabels(chart: ChartSpec, place: Drawn, pixels: number): CategoryLabels {
  return slantedLabelsThatFit(labelsOf(chart, place, formerCategoryFormat(chart, place)), pixels);
}

/** The labels along a chart's categories. */
export interface Labels {
  readonly count: number;
  /** How many characters the longest has. */
  readonly longest: number;
  /** Words, none of which may be left out as the days between two days may. */
  readonly areWords: boolean;
}

/**
 * How labels stand: days and months level, as many as fit; words slanted where level ones would touch, so that no program
 * breaks them up.
 *
 * @param labels what stands along the categories
 * @param pixels how wide the chart is on the screen
 */
export function labelsThatFit(labels: Labels, pixels: number): CategoryLabels {
  if (labels.areWords) return slantedLabelsThatFit(labels, pixels);
  // A character more between two, since a program that finds no room breaks them up.
  const needed = levelWidth({ ...labels, longest: labels.longest + 1 }) / (pixels * PLOT_SHARE);
  return { isSlanted: false, step: STEPS.find((step) => step >= needed) ?? Math.ceil(needed) };
}

/** How words stand, and how an earlier version had all labels stand. */
export function slantedLabelsThatFit(labels: Labels, pixels: number): CategoryLabels {
  const plot = pixels * PLOT_SHARE;
  if (levelWidth(labels) <= plot) return { isSlanted: false, step: 1 };
  return { isSlanted: true, step: Math.ceil((labels.count * PIXELS_PER_SLANTED_LABEL) / plot) };
}

function levelWidth({ count, longest }: Labels): number {
  return count * (longest + 1) * PIXELS_PER_CHARACTER;
}

function labelsOf(chart: ChartSpec, place: Drawn, format = categoryFormat(chart, place)): Labels {
  const words = place.rows.map((row) => shownLength("text", row[chart.category]));
  return { count: words.length, longest: format?.length ?? Math.max(1, ...words), areWords: format === undefined };
}
