import type { PageCell, PageSpec } from "../../workbook/spec/page";
import { HOLDERS } from "../duties/dutyList";
import { roleFormula, roleLine } from "../duties/duties";
import { TABLES } from "../headings/headings";
import { ACTIONS, WINS } from "../meeting/actions";
import { OPENINGS } from "../meeting/openings";
import { COLUMNS_LOOKED_AT, SLOTS } from "../slots/slots";
import { firstThings } from "./firstThings";
import { FORMATS, LOOKS } from "./pageLooks";
import { type Figure, figureCell, textCell, under } from "./pageParts";
import { scoreboard } from "./scoreboard";
import { ofSlots } from "./sums";
import { titleLine } from "./titleLine";

const { column } = TABLES;

/**
 * The widths of the columns that are looked at, in characters: together 1,316 pixels, which a screen of 1366 shows beside
 * the rows' numbers and the scroll bar.
 */
const WIDTHS_LOOKED_AT = [
  8.4, 5.3, 7, 10.9, 6.6, 7.9, 16.2, 8, 8, 9, 14.7, 6.1, 9.2, 14.7, 10.7, 9.3, 8.6, 5, 8.8,
] as const;
const WIDTH_OF_FACTS = 10;
const FACTS = SLOTS.columns.length - COLUMNS_LOOKED_AT;

/** The rows of the page's top, which stay in view, and their heights in points. */
const TOP = { title: 1, scoreboard: 2, band: 6, headings: 10 } as const;
const HEIGHTS = [27, 14, 16, 16, 16, 18, 14, 14, 14] as const;

/** Rows below the last slot. */
const BELOW = { total: 1, captions: 3, tables: 4 } as const;

/** Where the parts of the page stand across: the first column of each, and the last. */
const ACROSS = {
  wins: { first: 16, last: 19 },
  duties: [1, 5],
  actions: 6,
  openings: 13,
} as const;

/** What all look at: the day's figures, its visits, and what is to be done. */
export const HUDDLE_PAGE: PageSpec = {
  widths: [...WIDTHS_LOOKED_AT, ...Array.from({ length: FACTS }, () => WIDTH_OF_FACTS)],
  heights: HEIGHTS,
  frozenRows: TOP.headings,
  captionRow: TOP.band,
  cells: [
    ...titleLine(TOP.title),
    ...scoreboard(TOP.scoreboard),
    ...besideWins(),
    ...firstThings(TOP.band),
    ...[...totals(), ...captions(), ...duties()].map((cell) => under(SLOTS.name, cell)),
  ],
  rules: [],
  tables: [
    { table: WINS, column: ACROSS.wins.first, row: TOP.scoreboard },
    { table: SLOTS, column: 1, row: TOP.headings },
    { table: ACTIONS, column: ACROSS.actions, row: BELOW.tables, below: SLOTS.name },
    { table: OPENINGS, column: ACROSS.openings, row: BELOW.tables, below: SLOTS.name },
  ],
  foldable: { first: COLUMNS_LOOKED_AT + 1, last: SLOTS.columns.length },
};

/** A win runs over the cells beside it, which look as if they were its own. */
function besideWins(): readonly PageCell[] {
  const { first, last } = ACROSS.wins;
  const beside = [first + 1, last] as const;
  return [
    textCell(TOP.scoreboard, beside, "", LOOKS.headingLine),
    ...Array.from({ length: last - first }, (_, index) => [first + 1 + index] as const).flatMap((at) =>
      [1, 2].map((row) => textCell(TOP.scoreboard + row, at, "", LOOKS.typed)),
    ),
  ];
}

function totals(): readonly PageCell[] {
  return [
    textCell(BELOW.total, [8, 9], "To collect today", LOOKS.total),
    figureCell(BELOW.total, [10], ofSlots("To collect"), LOOKS.total, FORMATS.cents),
    figureCell(BELOW.total, [13], ofSlots("Insurance pending"), LOOKS.total, "#,##0.00;-#,##0.00"),
    figureCell(BELOW.total, [17], ofSlots("Collected"), LOOKS.total, "#,##0.00;-#,##0.00"),
    figureCell(BELOW.total, [18, 19], overTheCounter(), LOOKS.total, FORMATS.overCounter),
  ];
}

/** What of the day's To collect was collected, as a share; nothing before anybody typed an amount. */
function overTheCounter(): Figure {
  const [due, typed] = [ofSlots("To collect"), ofSlots("Collected")];
  return {
    formula: `IF(AND(COUNT(${column("Slots", "Collected")})>0,SUM(${column("Slots", "To collect")})>0),${typed.formula}/${due.formula},"")`,
    result: (book) => {
      const [whole, part] = [due.result(book), typed.result(book)];
      return typeof whole === "number" && whole > 0 && typeof part === "number" ? part / whole : "";
    },
  };
}

function captions(): readonly PageCell[] {
  return [
    textCell(BELOW.captions, ACROSS.duties, "Duties", LOOKS.caption),
    textCell(BELOW.captions, [ACROSS.actions, ACROSS.actions + ACTIONS.columns.length - 1], "Actions", LOOKS.caption),
    textCell(
      BELOW.captions,
      [ACROSS.openings, ACROSS.openings + OPENINGS.columns.length - 1],
      "Openings and emergency times",
      LOOKS.caption,
    ),
  ];
}

function duties(): readonly PageCell[] {
  return HOLDERS.map((holder, index) =>
    figureCell(
      BELOW.tables + index,
      ACROSS.duties,
      { formula: roleFormula(holder), result: (book) => roleLine(holder, book) },
      LOOKS.duty,
    ),
  );
}
