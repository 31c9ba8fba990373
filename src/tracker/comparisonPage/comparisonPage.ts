import { AGING_CATEGORIES } from "../../domain/receivables/aging";
import { BALANCES, type Balance } from "../../domain/receivables/receivables";
import type { PageCell, PageContent, PageLook, PageRule, PageSpec } from "../../workbook/spec/page";
import { COMPARED_LINES, type ComparedLineName } from "../comparison/comparison";
import { HEAT_MAP_MONTHS } from "../comparison/comparisonHeatMap";
import { COMPARED, COMPARISON_CHOSEN } from "../pages/comparisonMonth";
import { MOVES_SHOWN } from "../pages/wordsTable";
import { amountHeading } from "../receivables/chartReceivables";
import { COLORS } from "../settings/colors";
import { STATUS_SIGNS } from "../settings/status";
import { CHANGES, CHOSEN_MONTH, VALUES } from "../summary/page/pageFormats";
import { LOOKS } from "../summary/page/pageLooks";
import {
  type Line,
  comparisonTitle,
  figureOf,
  firstMove,
  goalHeading,
  heatMonth,
  inHeatMap,
  monthOf,
  moveAt,
  statusOf,
} from "./comparisonFormulas";

/** The widths of the page's columns: what a line is called, and narrow ones, two for each month of the heat map. */
const LABEL_WIDTH = 17.86;
const UNIT_WIDTH = 2.29;
const UNITS = 32;
const COLUMNS = 1 + UNITS;

const MONTH_FORMAT = "mmm yyyy";
const MONTH_IN_SHORT = "mmm";
const WHOLE_SHARE = "0%";

/** The heights of the page's parts in points: a page of letter paper, upright, holds them all at their full size. */
const HEIGHTS = {
  title: [30, 16, 5],
  moves: [...Array.from({ length: MOVES_SHOWN }, () => 17), 6],
  heading: [18],
  block: [17, ...COMPARED_LINES.slice(1).map(() => 16), 18, 5],
  heatHeading: [20, 16],
  heat: AGING_CATEGORIES.map(() => 16),
} as const;

const BLOCK_ROWS = 1 + COMPARED_LINES.length + 1;
const FIRST = {
  moves: HEIGHTS.title.length + 1,
  heading: HEIGHTS.title.length + HEIGHTS.moves.length + 1,
  heat: HEIGHTS.title.length + HEIGHTS.moves.length + 2 + BALANCES.length * BLOCK_ROWS,
} as const;

const TOTAL_LABELS: Readonly<Record<Balance, string>> = {
  Patient: "Patient total",
  Insurance: "Insurance total",
  Total: "All that is owed",
};

/** The figures of a line, and how many of the page's columns each takes. */
const FIGURES = [
  { heading: "This month", columns: 4, format: VALUES.money },
  { heading: "Prior month", columns: 4, format: VALUES.money },
  { heading: "Change", columns: 5, format: CHANGES.money },
  { heading: "Last year", columns: 4, format: VALUES.money },
  { heading: "Change on last year", columns: 5, format: CHANGES.money },
  { heading: "Share", columns: 3, format: VALUES.share },
  { heading: "Change in points", columns: 4, format: CHANGES.share },
] as const;
const STATUS_COLUMNS = 3;
const STATUS_PLACE = { column: COLUMNS - STATUS_COLUMNS + 1, columns: STATUS_COLUMNS } as const;

const RULES: readonly PageRule[] = [
  { at: "beginning", says: STATUS_SIGNS.Act, look: "bad" },
  { at: "beginning", says: STATUS_SIGNS.Good, look: "good" },
];

/** What is owed against the month before and the same month of last year, on one page. */
export const COMPARISON_PAGE: PageSpec = {
  widths: [LABEL_WIDTH, ...Array.from({ length: UNITS }, () => UNIT_WIDTH)],
  heights: [
    ...HEIGHTS.title,
    ...HEIGHTS.moves,
    ...HEIGHTS.heading,
    ...BALANCES.flatMap(() => HEIGHTS.block),
    ...HEIGHTS.heatHeading,
    ...BALANCES.flatMap(() => HEIGHTS.heat),
  ],
  frozenRows: 1,
  captionRow: FIRST.heat,
  cells: [
    ...titleCells(),
    ...moveCells(),
    ...headingCells(),
    ...BALANCES.flatMap(blockCells),
    ...heatHeadingCells(),
    ...BALANCES.flatMap(heatCells),
  ].sort((one, other) => one.row - other.row || one.column - other.column),
  rules: RULES,
  heatMap: {
    row: FIRST.heat + HEIGHTS.heatHeading.length,
    column: 2,
    columns: HEAT_MAP_MONTHS * 2,
    rows: BALANCES.length * AGING_CATEGORIES.length,
    color: COLORS.heat,
  },
};

function titleCells(): readonly PageCell[] {
  const says = "What is owed at the month's end, next to the month before and the same month last year.";
  return [
    { row: 1, column: 1, columns: 19, content: comparisonTitle(), look: LOOKS.title },
    { row: 1, column: 20, columns: 6, content: { kind: "text", text: "Month shown" }, look: LOOKS.choiceLabel },
    {
      row: 1,
      column: 26,
      columns: COLUMNS - 25,
      content: {
        kind: "choice",
        name: COMPARISON_CHOSEN,
        choicesFrom: { table: "Monthly", heading: "Month" },
        begins: "As Summary",
      },
      look: LOOKS.choice,
      format: CHOSEN_MONTH,
      note: "A list: choose a month. Clear the cell for the month that Summary shows.",
    },
    { row: 2, column: 1, columns: COLUMNS, content: { kind: "text", text: says }, look: LOOKS.foot },
  ];
}

function moveCells(): readonly PageCell[] {
  return Array.from({ length: MOVES_SHOWN }, (_, index) => ({
    row: FIRST.moves + index,
    column: 1,
    columns: COLUMNS,
    content: index === 0 ? firstMove() : moveAt(String(index + 1)),
    look: LOOKS.step,
  }));
}

function headingCells(): readonly PageCell[] {
  const text = (words: string): PageContent => ({ kind: "text", text: words });
  const contents: readonly PageContent[] = [
    monthOf(COMPARED.now),
    monthOf(COMPARED.prior),
    text("Change"),
    monthOf(COMPARED.lastYear),
    text("Change"),
    text("Share"),
    text("Change"),
  ];
  const row = FIRST.heading;
  return [
    { row, column: 1, columns: 1, content: text("Days since service"), look: LOOKS.listHeading },
    ...acrossFigures((column, columns, index) => ({
      row,
      column,
      columns,
      content: contents[index] ?? text(""),
      look: LOOKS.listHeadingRight,
      format: MONTH_FORMAT,
    })),
    { row, ...STATUS_PLACE, content: goalHeading(), look: LOOKS.listHeadingRight },
  ];
}

function blockCells(balance: Balance, index: number): readonly PageCell[] {
  const caption = FIRST.heading + 1 + index * BLOCK_ROWS;
  const content = { kind: "text", text: balance } as const;
  return [
    { row: caption, column: 1, columns: COLUMNS, content, look: LOOKS.block },
    ...COMPARED_LINES.flatMap((category, line) => lineCells({ balance, category }, caption + 1 + line)),
  ];
}

function lineCells(line: Line, row: number): readonly PageCell[] {
  const isTotal = line.category === "Total";
  const [label, figure] = isTotal ? [LOOKS.totalLabel, LOOKS.total] : [LOOKS.listLabel, LOOKS.listThen];
  const now: PageLook = isTotal ? LOOKS.total : LOOKS.listNow;
  return [
    { row, column: 1, columns: 1, content: { kind: "text", text: labelOf(line) }, look: label },
    ...acrossFigures((column, columns, index) => {
      const { heading, format } = FIGURES[index] ?? FIGURES[0];
      return { row, column, columns, content: figureOf(line, heading), look: index === 0 ? now : figure, format };
    }),
    { row, ...STATUS_PLACE, content: statusOf(line), look: figure },
  ];
}

function labelOf({ balance, category }: Line): string {
  return category === "Total" ? TOTAL_LABELS[balance] : inDays(category);
}

function inDays(category: Exclude<ComparedLineName, "Total">): string {
  return category === "Credits" ? category : `${category} days`;
}

function heatHeadingCells(): readonly PageCell[] {
  const says = { kind: "text", text: "How old it is: shares by age, darker is more" } as const;
  const row = FIRST.heat;
  return [
    { row, column: 1, columns: COLUMNS, content: says, look: LOOKS.caption },
    {
      row: row + 1,
      column: 1,
      columns: 1,
      content: { kind: "text", text: "To the month shown" },
      look: LOOKS.listHeading,
    },
    ...acrossMonths((column, back) => ({
      row: row + 1,
      column,
      columns: 2,
      content: heatMonth(back),
      look: LOOKS.heatHeading,
      format: MONTH_IN_SHORT,
    })),
  ];
}

function heatCells(balance: Balance, index: number): readonly PageCell[] {
  const first = FIRST.heat + HEIGHTS.heatHeading.length + index * AGING_CATEGORIES.length;
  return AGING_CATEGORIES.flatMap(({ heading }, line): readonly PageCell[] => {
    const name = amountHeading(balance, heading);
    return [
      { row: first + line, column: 1, columns: 1, content: { kind: "text", text: name }, look: LOOKS.listLabel },
      ...acrossMonths((column, back) => ({
        row: first + line,
        column,
        columns: 2,
        content: inHeatMap(back, name),
        look: LOOKS.heat,
        format: WHOLE_SHARE,
      })),
    ];
  });
}

/** The months of the heat map from the oldest to the one shown. */
function acrossMonths(cell: (column: number, back: number) => PageCell): readonly PageCell[] {
  return Array.from({ length: HEAT_MAP_MONTHS }, (_, index) => cell(2 + index * 2, HEAT_MAP_MONTHS - 1 - index));
}

function acrossFigures(cell: (column: number, columns: number, index: number) => PageCell): readonly PageCell[] {
  let next = 2;
  return FIGURES.map(({ columns }, index) => {
    const column = next;
    next += columns;
    return cell(column, columns, index);
  });
}
