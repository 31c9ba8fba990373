import type { ChartSpec } from "../../../workbook/spec/chart";
import type { PageCell } from "../../../workbook/spec/page";
import { SUMMARY_MONTHS, TILE_FIGURES, barHeading } from "../summaryMonths";
import type { SummaryFigure } from "../summaryFigures";
import { CHANGES, VALUES } from "./pageFormats";
import { goalOf, inSummary, labelOf, versus, wordsAt } from "./pageFormulas";
import { BAR_COLORS, TILE_LOOKS } from "./pageLooks";

/** How many tiles stand side by side, and how many columns and rows each takes; a column or a row stays free between two. */
const ACROSS = 3;
const COLUMNS = 8;
const ROWS = 5;
/** Of a tile's columns those of its words; its chart has the others. */
const WORDS = 5;
/** Those of its label, beside a status. */
const LABEL = 6;
/** Of the columns of a change: those of how much, and those of since when. */
const CHANGE = 3;

/** Where a tile begins. */
interface Corner {
  readonly row: number;
  readonly column: number;
}

/** The cells of the tiles. @param firstRow the page's row of the first */
export function tileCells(firstRow: number): readonly PageCell[] {
  return TILE_FIGURES.flatMap((one, index) => cellsOf(one, cornerOf(index, firstRow)));
}

/** The tiles' small charts: thirteen months each, the month shown in the darker color. */
export function tileCharts(firstRow: number): readonly ChartSpec[] {
  return TILE_FIGURES.map((one, index) => chartOf(one, cornerOf(index, firstRow)));
}

function cornerOf(index: number, firstRow: number): Corner {
  return {
    row: firstRow + Math.floor(index / ACROSS) * (ROWS + 1),
    column: 1 + (index % ACROSS) * (COLUMNS + 1),
  };
}

function cellsOf(one: SummaryFigure, { row, column }: Corner): readonly PageCell[] {
  const value = inSummary(one, "Value");
  const trend = wordsAt("Says", "Trend", one.figure);
  return [
    ...headCells(one, { row, column }),
    { row: row + 1, column, columns: WORDS, content: value, look: TILE_LOOKS.value, format: VALUES[one.form] },
    ...changeCells(one, { row: row + 2, column }, "Change on prior month", -1),
    ...changeCells(one, { row: row + 3, column }, "Change on last year", -12),
    {
      row: row + 1,
      column: column + WORDS,
      columns: COLUMNS - WORDS,
      rows: ROWS - 2,
      content: { kind: "text", text: "" },
      look: TILE_LOOKS.chart,
    },
    { row: row + 4, column, columns: COLUMNS, content: trend, look: TILE_LOOKS.trend },
  ];
}

/** What the figure is called, and how it stands against the benchmarks, where any set may say something of it. */
function headCells(one: SummaryFigure, { row, column }: Corner): readonly PageCell[] {
  const label = { row, column, content: labelOf(one), note: noteOn(one) };
  if (one.status === undefined) return [{ ...label, columns: COLUMNS, look: TILE_LOOKS.onlyLabel }];
  return [
    { ...label, columns: LABEL, look: TILE_LOOKS.label },
    { row, column: column + LABEL, columns: COLUMNS - LABEL, content: goalOf(one), look: TILE_LOOKS.status },
  ];
}

function changeCells(
  one: SummaryFigure,
  { row, column }: Corner,
  heading: "Change on prior month" | "Change on last year",
  from: number,
): readonly PageCell[] {
  return [
    {
      row,
      column,
      columns: CHANGE,
      content: inSummary(one, heading),
      look: TILE_LOOKS.change,
      format: CHANGES[one.form],
    },
    {
      row,
      column: column + CHANGE,
      columns: WORDS - CHANGE,
      content: versus(one, heading, from),
      look: TILE_LOOKS.versus,
    },
  ];
}

/** What a figure is, for whoever asks at its label. */
export function noteOn({ definition }: SummaryFigure): string {
  return `${definition} Which report proves it: Summary details.`;
}

function chartOf({ monthly, label, form }: SummaryFigure, { row, column }: Corner): ChartSpec {
  const fromColumn = column - 1 + WORDS;
  return {
    title: `${label}, 13 months`,
    altText: `${label} of the month shown and of each of the 12 months before it.`,
    table: SUMMARY_MONTHS.name,
    category: "In short",
    series: (["before", "now"] as const).map((when) => ({
      heading: barHeading(monthly, when),
      label: when === "now" ? "Month shown" : "Months before",
      color: BAR_COLORS[when],
      drawnAs: "column",
    })),
    isStacked: true,
    isSmall: true,
    valueForm: form,
    place: { fromColumn, fromRow: row, toColumn: fromColumn + COLUMNS - WORDS, toRow: row + 3 },
  };
}
