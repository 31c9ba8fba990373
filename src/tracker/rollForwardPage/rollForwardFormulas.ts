import type { CellValue } from "../../workbook/spec/cell";
import { cellFormula, theNumber, theNumberFormula } from "../formulas/lookUps";
import { rowsOf } from "../formulas/rowLookUps";
import { isError, textOf } from "../formulas/sheetNumbers";
import { columnOf } from "../headings/headings";
import { bookRows, valueIn } from "../headings/rows";
import { type PageFormula, pageFormula } from "../summary/page/pageFormulas";

const WALK = "RollForwardWalk";
const REASONS = "RollForwardReasons";
const NOTHING_YET = "There is no difference to explain yet.";

const walkRow = rowsOf(WALK, "Step");
const reasonRow = rowsOf(REASONS, "Rank");

/** The amount of a step of the walk; none where it is not known. */
export function amountOf(step: string): PageFormula {
  const isStep = `${columnOf(WALK, "Step")},"${step}"`;
  return pageFormula(theNumberFormula(columnOf(WALK, "Amount"), isStep), (book) => {
    const rows = bookRows(book, WALK).filter((row) => valueIn(row, "Step") === step);
    return theNumber(rows, "Amount");
  });
}

/** What a step's row says of its proof, or of its days. */
export function wordsOfStep(step: string, heading: "Proven by" | "Period"): PageFormula {
  const cell = cellFormula(columnOf(WALK, heading), [columnOf(WALK, "Step"), `"${step}"`]);
  return pageFormula(`${cell}&""`, (book) => shownText(valueIn(walkRow(book, step), heading)));
}

/** How much of the difference a line would explain. @param rank counted from 1 */
export function amountOfReason(rank: number): PageFormula {
  const isLine = `${columnOf(REASONS, "Rank")},${String(rank)}`;
  return pageFormula(theNumberFormula(columnOf(REASONS, "Amount"), isLine), (book) => {
    const rows = bookRows(book, REASONS).filter((row) => valueIn(row, "Rank") === rank);
    return theNumber(rows, "Amount");
  });
}

/** What a line says. */
export function wordsOfReason(rank: number, heading: "Consistent with" | "Evidence" | "What to do"): PageFormula {
  const cell = cellFormula(columnOf(REASONS, heading), [columnOf(REASONS, "Rank"), String(rank)]);
  return pageFormula(`${cell}&""`, (book) => shownText(valueIn(reasonRow(book, rank), heading)));
}

/** The first line, which says so where nothing can differ yet. */
export function firstReason(): PageFormula {
  const { formula, result } = wordsOfReason(1, "Consistent with");
  const difference = `INDEX(${columnOf("RollForwardMonth", "Difference")},1)`;
  return pageFormula(`IF(AND(${formula}="",NOT(ISNUMBER(${difference}))),"${NOTHING_YET}",${formula})`, (book) => {
    const words = result(book);
    const found = valueIn(bookRows(book, "RollForwardMonth")[0], "Difference");
    return words === "" && typeof found !== "number" ? NOTHING_YET : words;
  });
}

/** Says so where the month's production is not whole. */
export function noteOfMonth(): PageFormula {
  return pageFormula(`INDEX(${columnOf("RollForwardMonth", "Note")},1)&""`, (book) =>
    shownText(valueIn(bookRows(book, "RollForwardMonth")[0], "Note")),
  );
}

function shownText(value: CellValue): string {
  return isError(value) ? "" : textOf(value);
}
