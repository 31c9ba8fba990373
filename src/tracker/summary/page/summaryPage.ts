import type { ChartSpec } from "../../../workbook/spec/chart";
import type { PageCell, PageRule, PageSpec } from "../../../workbook/spec/page";
import { monthShownName } from "../../pages/monthChooser";
import { MONTHS_WORDED } from "../../pages/wordsTable";
import { SUMMARY_CHOSEN } from "../../pages/summaryChosen";
import { SUMMARY_FIGURES, type SummaryFigure } from "../summaryFigures";
import { TIE_SIGNS, TILE_FIGURES } from "../summaryMonths";
import { NEXT_STEPS } from "../words/doNext";
import { TREND_NEWS } from "../words/plainTrend";
import { CHOSEN_MONTH, VALUES } from "./pageFormats";
import {
  LINK_SIGN,
  goals,
  headline,
  inMonths,
  inSummary,
  labelOf,
  linkTo,
  tieLine,
  tieOf,
  title,
  whereOf,
  wordsAt,
} from "./pageFormulas";
import { LOOKS } from "./pageLooks";
import { noteOn, tileCells, tileCharts } from "./tiles";

/** Two for each month of the strip; three tiles of eight, with one free between two. */
const COLUMNS = 26;
/** 36 pixels: the page is read beside an open pane on a screen of 1366. */
const COLUMN_WIDTH = 4.43;

/** The heights of the page's parts in points. A page of letter paper, laid across, holds them all at their full size. */
const HEIGHTS = {
  title: [32, 18, 17],
  headline: [5, 42, 6],
  tiles: [17, 28, 15, 15, 17, 6, 17, 28, 15, 15, 17],
  next: [8, 20, 18, 18, 18],
  list: [6, 17, 16, 16, 16, 16, 16, 16],
  foot: [5, 14],
} as const;

const FIRST = {
  headline: HEIGHTS.title.length + 2,
  tiles: HEIGHTS.title.length + HEIGHTS.headline.length + 1,
  next: HEIGHTS.title.length + HEIGHTS.headline.length + HEIGHTS.tiles.length + 2,
} as const;
const LIST_HEADING = FIRST.next + HEIGHTS.next.length;
const LISTED = SUMMARY_FIGURES.slice(TILE_FIGURES.length);
const FOOT = LIST_HEADING + LISTED.length + 2;

/** Where the columns of the list begin, and how many of the page's each takes. */
const LIST = {
  label: { column: 1, columns: 9 },
  now: { column: 10, columns: 4 },
  prior: { column: 14, columns: 4 },
  lastYear: { column: 18, columns: 4 },
  trend: { column: 22, columns: 5 },
} as const;

const RULES: readonly PageRule[] = [
  { at: "end", says: TREND_NEWS.worse, look: "bad" },
  { at: "end", says: TREND_NEWS.better, look: "good" },
  { at: "end", says: LINK_SIGN, look: "link" },
  { at: "end", says: TIE_SIGNS.none, look: "unknown" },
  ...(["beginning", "end"] as const).flatMap((at): readonly PageRule[] => [
    { at, says: TIE_SIGNS.no, look: "bad" },
    { at, says: TIE_SIGNS.yes, look: "good" },
    { at, says: TIE_SIGNS.unknown, look: "unknown" },
  ]),
];

/** The month on one page, for whoever owns the practice. */
export const SUMMARY_PAGE: PageSpec = {
  widths: Array.from({ length: COLUMNS }, () => COLUMN_WIDTH),
  heights: Object.values(HEIGHTS).flat(),
  frozenRows: 1,
  captionRow: FIRST.next,
  cells: [
    ...titleCells(),
    ...stripCells(),
    { row: FIRST.headline, column: 1, columns: COLUMNS, content: headline(), look: LOOKS.headline },
    ...tileCells(FIRST.tiles),
    ...nextCells(),
    ...listCells(),
    ...footCells(),
  ].sort((one, other) => one.row - other.row || one.column - other.column),
  rules: RULES,
};

/** The small charts of the page. */
export const SUMMARY_CHARTS: readonly ChartSpec[] = tileCharts(FIRST.tiles);

function titleCells(): readonly PageCell[] {
  return [
    { row: 1, column: 1, columns: 17, content: title(), look: LOOKS.title },
    { row: 1, column: 18, columns: 3, content: { kind: "text", text: "Month shown" }, look: LOOKS.choiceLabel },
    {
      row: 1,
      column: 21,
      columns: 6,
      content: {
        kind: "choice",
        name: SUMMARY_CHOSEN,
        choicesFrom: { table: "Monthly", heading: "Month" },
        begins: "Newest month",
      },
      look: LOOKS.choice,
      format: CHOSEN_MONTH,
      note: "A list: choose a month. Clear the cell for the newest month at whose end the receivables are posted.",
    },
    { row: 2, column: 1, columns: COLUMNS, content: tieLine(), look: LOOKS.ties },
  ];
}

function stripCells(): readonly PageCell[] {
  return Array.from({ length: MONTHS_WORDED }, (_, index) => ({
    row: 3,
    column: 1 + index * 2,
    columns: 2,
    content: tieOf(index + 1 - MONTHS_WORDED),
    look: LOOKS.strip,
  }));
}

function nextCells(): readonly PageCell[] {
  const steps = Array.from({ length: NEXT_STEPS }, (_, index): readonly PageCell[] => {
    const row = FIRST.next + 1 + index;
    const line = String(index + 1);
    return [
      { row, column: 1, columns: 4, content: wordsAt("About", "Do next", line), look: LOOKS.dollars },
      { row, column: 5, columns: 17, content: wordsAt("Says", "Do next", line), look: LOOKS.step },
      { row, column: 22, columns: 5, content: whereOf(line), look: LOOKS.where },
    ];
  });
  const caption = { kind: "text", text: "Do next" } as const;
  return [{ row: FIRST.next, column: 1, columns: COLUMNS, content: caption, look: LOOKS.caption }, ...steps.flat()];
}

function listCells(): readonly PageCell[] {
  const row = LIST_HEADING;
  const heading = LOOKS.listHeadingRight;
  return [
    { row, ...LIST.label, content: { kind: "text", text: "Also" }, look: LOOKS.listHeading },
    { row, ...LIST.now, content: inMonths(0, "In short"), look: heading },
    { row, ...LIST.prior, content: inMonths(-1, "In short"), look: heading },
    { row, ...LIST.lastYear, content: inMonths(-12, "In short"), look: heading },
    { row, ...LIST.trend, content: { kind: "text", text: "Trend" }, look: heading },
    ...LISTED.flatMap((one, index) => listRow(one, row + 1 + index)),
  ];
}

function listRow(one: SummaryFigure, row: number): readonly PageCell[] {
  const format = VALUES[one.form];
  const then = { look: LOOKS.listThen, format };
  return [
    { row, ...LIST.label, content: labelOf(one), look: LOOKS.listLabel, note: noteOn(one) },
    { row, ...LIST.now, content: inSummary(one, "Value"), look: LOOKS.listNow, format },
    { row, ...LIST.prior, content: inMonths(-1, one.monthly), ...then },
    { row, ...LIST.lastYear, content: inMonths(-12, one.monthly), ...then },
    { row, ...LIST.trend, content: wordsAt("Says", "Trend", one.figure), look: LOOKS.listTrend },
  ];
}

function footCells(): readonly PageCell[] {
  const how = linkTo(monthShownName("SummaryMonth"), "How each figure is figured, and which report proves it");
  return [
    { row: FOOT, column: 1, columns: 16, content: goals(), look: LOOKS.foot },
    { row: FOOT, column: 17, columns: 10, content: how, look: LOOKS.where },
  ];
}
