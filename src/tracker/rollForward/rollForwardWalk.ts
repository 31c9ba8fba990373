import { monthAfter } from "../../domain/calendar";
import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { FormulaColumn, ValueColumn } from "../../workbook/spec/table";
import { defineTable, NO_FIGURE, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { oneOfColumns, placeOf } from "../formulas/lookUps";
import { isMonthCount, monthCountFormula, monthShown, monthShownName } from "../pages/monthChooser";
import { ROLL_FORWARD_STEPS } from "./rollForwardSteps";
import { isError, rounded, textOf } from "../formulas/sheetNumbers";
import { inRollForward, inRollForwardFormula } from "../pages/reconciliationColumns";
import { wordsFormula, wordsOf } from "../pages/wordsTable";
import { type Heading, type HeadingOf, columnOf, own } from "../headings/headings";
import { barSize, ends, lower, standsOn, starts, upper } from "./walkBars";
import { type CellsOf, type RowOf, bookRows, centsIn, numberIn, textIn, valueIn } from "../headings/rows";

const TABLE = "RollForwardWalk";
const CHOOSER = "RollForwardMonth";
const at = (heading: Heading<"RollForwardWalk">): string => own(TABLE, heading);
const AMOUNTS = columnOf(TABLE, "Amount");
/** Where the bar of a step ends: on the balances, at the amount; else as far as the moves up to it have come. */
const endFormula = (order: string): string =>
  `(SUMIFS(${AMOUNTS},${columnOf(TABLE, "Step")},"${ROLL_FORWARD_STEPS[0]?.step ?? ""}")+` +
  `SUMIFS(${AMOUNTS},${columnOf(TABLE, "Kind")},"Move",${columnOf(TABLE, "Order")},"<="&${order}))`;
const STEP_COLUMN = oneOfColumns(
  at("Order"),
  "RollForward",
  ROLL_FORWARD_STEPS.map(({ heading }) => heading),
);
/** The same in a formula's words. */
export const IS_WHOLE = `COUNT(${AMOUNTS})=${ROLL_FORWARD_STEPS.length}`;
const STARTS = at("Starts at");
const ENDS = at("Ends at");
const LOWER = `MIN(${STARTS},${ENDS})`;
const UPPER = `MAX(${STARTS},${ENDS})`;

/** A bar of the waterfall, by which steps it draws: in a formula's words, and as a test of the row. */
interface Bar {
  readonly heading: HeadingOf<"RollForwardWalk", "money">;
  readonly note: string;
  readonly formula: string;
  readonly isOf: (row: RowOf<"RollForwardWalk">) => boolean;
}

const IS_DIFFERENCE = `${at("Step")}="Difference"`;

/** The bars that are seen, each of one color. */
export const BARS = {
  owed: {
    heading: "Owed",
    note: "The bar of a balance.",
    formula: `${at("Kind")}="Balance"`,
    isOf: (row) => textIn(row, "Kind") === "Balance",
  },
  adds: {
    heading: "Adds",
    note: "The bar of what adds to the receivables.",
    formula: `AND(${at("Kind")}="Move",NOT(${IS_DIFFERENCE}),${ENDS}>=${STARTS})`,
    isOf: (row) => isMove(row) && ends(row) >= starts(row),
  },
  takesOff: {
    heading: "Takes off",
    note: "The bar of what lowers the receivables.",
    formula: `AND(${at("Kind")}="Move",NOT(${IS_DIFFERENCE}),${ENDS}<${STARTS})`,
    isOf: (row) => isMove(row) && ends(row) < starts(row),
  },
  doesNotTie: {
    heading: "Does not tie",
    note: "The bar of the difference.",
    formula: IS_DIFFERENCE,
    isOf: (row) => textIn(row, "Step") === "Difference",
  },
} as const satisfies Readonly<Record<string, Bar>>;

/** The heading of what a bar stands on, which takes up room without being seen. */
export const UNSEEN = "Stands on";
/** The heading of what of a bar lies below zero where it crosses it. */
export const BELOW_ZERO = "Below zero";

/** From what was owed to what is owed, step by step, in the month shown, and what the waterfall draws of it. */
export const ROLL_FORWARD_WALK = defineTable("RollForwardWalk", {
  key: [{ heading: "Step", order: ROLL_FORWARD_STEPS.map(({ step }) => step) }],
  columns: [
    valueColumn("RollForwardWalk", "Step", "A balance, or what moved it.", 18),
    {
      ...formulaColumn(
        "RollForwardWalk",
        "Amount",
        "From RollForward, as it moves the receivables: what was collected takes off. Empty where it is not posted.",
        `IFERROR(ROUND(${inRollForwardFormula(CHOOSER, STEP_COLUMN)}*${at("Sign")},2),"")`,
        amountOf,
      ),
      isProminent: true,
    },
    valueColumn("RollForwardWalk", "What it is", "The definition.", 46),
    {
      ...wordsColumn("Proven by", "Which posted report proves it, and whether its own total agreed."),
      width: 50,
      linesKept: (row: RowOf<"RollForwardWalk">) => (textIn(row, "Summary line") === "" ? 1 : 3),
    },
    wordsColumn("Period", "The days that it covers."),
    hidden("Order", "The place in the walk."),
    hidden("Kind", "Balance or Move."),
    hidden("Sign", "1, or -1 for what lowers the receivables."),
    hidden("Summary line", "Whose proof it is."),
    hidden("Months back", "Of which month."),
    walked(
      "Starts at",
      (end) => `IF(${IS_WHOLE},IF(${at("Kind")}="Move",ROUND(${end}-${at("Amount")},2),0),0)`,
      startOf,
    ),
    walked("Ends at", (end) => `IF(${IS_WHOLE},IF(${at("Kind")}="Move",ROUND(${end},2),${at("Amount")}),0)`, endOf),
    drawn(UNSEEN, `IF(${LOWER}>=0,${LOWER},IF(${UPPER}<=0,${UPPER},0))`, standsOn),
    ...Object.values(BARS).map(barColumn),
    drawn(BELOW_ZERO, `IF(AND(${LOWER}<0,${UPPER}>0),${LOWER},0)`, (row) =>
      lower(row) < 0 && upper(row) > 0 ? lower(row) : 0,
    ),
  ],
});

/** The rows of RollForwardWalk, which no posting changes. */
export const WALK_ROWS: readonly CellsOf<"RollForwardWalk">[] = ROLL_FORWARD_STEPS.map(
  ({ step, kind, sign, definition, proof }, index) => ({
    Step: step,
    "What it is": definition,
    Order: index + 1,
    Kind: kind,
    Sign: sign,
    "Summary line": proof?.line,
    "Months back": proof?.back,
  }),
);

function hidden(heading: HeadingOf<"RollForwardWalk", "text" | "count">, note: string): ValueColumn {
  return { ...valueColumn(TABLE, heading, `For the formulas: ${note}`), isHidden: true };
}

/** What a chart draws must always come to a number: with another month chosen, a cell without a formula would stay blank. */
function drawn(
  heading: HeadingOf<"RollForwardWalk", "money">,
  formula: string,
  result: (row: RowOf<"RollForwardWalk">, book: Book) => number,
): FormulaColumn {
  const note = "What the waterfall draws. 0 until every step is known.";
  return hiddenNumber(formulaColumn(TABLE, heading, note, `IFERROR(${formula},0)`, result), formula);
}

/** A column that is 0 where it would be an error. @param before as an earlier version wrote it */
function hiddenNumber(column: FormulaColumn, before: string): FormulaColumn {
  const { result } = column;
  const orZero = (row: RowOf<"RollForwardWalk">, book: Book): CellValue => {
    const found = result(row, book);
    return Number.isNaN(found) ? 0 : found;
  };
  return { ...formerly(column, before), result: orZero, isHidden: true };
}

function walked(
  heading: "Starts at" | "Ends at",
  formula: (end: string) => string,
  result: (row: RowOf<"RollForwardWalk">, book: Book) => number,
): FormulaColumn {
  return formerly(drawn(heading, formula(endFormula(`SUM(${at("Order")})`)), result), formula(endFormula(at("Order"))));
}

function barColumn({ heading, note, formula, isOf }: Bar): FormulaColumn {
  const size = `IF(${LOWER}>=0,${UPPER}-${LOWER},IF(${UPPER}<=0,${LOWER}-${UPPER},${UPPER}))`;
  const bar = `IF(${formula},ROUND(${size},2),0)`;
  const about = `${note} Its part below zero stands apart.`;
  const column = formulaColumn(TABLE, heading, about, `IFERROR(${bar},0)`, (row) => (isOf(row) ? barSize(row) : 0));
  return hiddenNumber(column, bar);
}

function amountOf(row: RowOf<"RollForwardWalk">, book: Book): CellValue {
  const step = ROLL_FORWARD_STEPS[placeOf(valueIn(row, "Order")) - 1];
  const found = step && inRollForward(book, CHOOSER, step.heading);
  const sign = valueIn(row, "Sign") === "" ? 0 : (valueIn(row, "Sign") ?? 0);
  return typeof found === "number" && typeof sign !== "string" ? rounded(found * Number(sign)) : NO_FIGURE;
}

/** The card of the figure of Summary that proves a step. */
function wordsColumn(heading: "Proven by" | "Period", note: string): FormulaColumn {
  const month = `EDATE(${monthShownName(CHOOSER)},-${at("Months back")})`;
  const words = wordsFormula(heading, month, "Summary", at("Summary line"));
  const column = formulaColumn(
    TABLE,
    heading,
    `${note} Kept for the last 13 months.`,
    `IF(${monthCountFormula(at("Months back"))},${words},"")`,
    (row, book) => {
      const shown = monthShown(book, CHOOSER);
      const back = numberIn(row, "Months back") ?? -1;
      const month = shown && isMonthCount(back) ? monthAfter(shown, -back) : undefined;
      const line = valueIn(row, "Summary line");
      return wordsOf(book, heading, month, "Summary", isError(line) ? "" : textOf(line));
    },
  );
  return formerly(column, words);
}

/** Whether each step of the month shown is known: nothing is drawn before. */
export function hasEveryStep(book: Book): boolean {
  return (
    bookRows(book, TABLE).filter((row) => numberIn(row, "Amount") !== undefined).length === ROLL_FORWARD_STEPS.length
  );
}

function isMove(row: RowOf<"RollForwardWalk">): boolean {
  return textIn(row, "Kind") === "Move" && textIn(row, "Step") !== "Difference";
}

/** In cents, so that the moves add up exactly. */
function cameTo(row: RowOf<"RollForwardWalk">, book: Book): number {
  if (isError(valueIn(row, "Order"))) return Number.NaN;
  const order = numberIn(row, "Order") ?? 0;
  return bookRows(book, TABLE).reduce((sum, one) => {
    const isOpening = textIn(one, "Step") === ROLL_FORWARD_STEPS[0]?.step;
    const isWalked = textIn(one, "Kind") === "Move" && (numberIn(one, "Order") ?? Infinity) <= order;
    return isOpening || isWalked ? sum + centsIn(one, "Amount") : sum;
  }, 0);
}

function endOf(row: RowOf<"RollForwardWalk">, book: Book): number {
  if (!hasEveryStep(book)) return 0;
  return textIn(row, "Kind") === "Move" ? cameTo(row, book) / 100 : (numberIn(row, "Amount") ?? 0);
}

function startOf(row: RowOf<"RollForwardWalk">, book: Book): number {
  if (!hasEveryStep(book) || textIn(row, "Kind") !== "Move") return 0;
  return (cameTo(row, book) - centsIn(row, "Amount")) / 100;
}
