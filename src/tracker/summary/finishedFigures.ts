import { type Day, monthAfter } from "../../domain/calendar";
import { count, grouped } from "../../domain/counted";
import type { Book } from "../../workbook/spec/book";
import { cellFormula } from "../formulas/lookUps";
import { rowsOf } from "../formulas/rowLookUps";
import { SUMMARY_FIGURES, type SummaryFigure } from "./summaryFigures";
import { columnOf } from "../headings/headings";
import { numberIn, textIn } from "../headings/rows";

/** Until so many months later are posted, answers are still coming in. */
const MONTHS_OF_ANSWERS = 2;

const monthlyRow = rowsOf("Monthly", "Month");
const treatmentRow = rowsOf("TreatmentMonthly", "Month");

/** Why a month's figure is still to change, the end of a sentence; `undefined` where it is finished. */
export function whyUnfinished(book: Book, one: SummaryFigure, month: Day): string | undefined {
  if (one.addsUpDays === true) {
    const row = monthlyRow(book, month);
    return textIn(row, "Complete") === "yes" ? undefined : `${textIn(row, "Note") || "not all days are posted"}.`;
  }
  const later = monthlyRow(book, monthAfter(month, MONTHS_OF_ANSWERS));
  if (one.caution === undefined || numberIn(later, one.monthly) !== undefined) return undefined;
  return notAccepted(book, month) ?? one.caution;
}

/** How many of a month's treatment plans an answer may still come to; `undefined` where that is not known. */
function notAccepted(book: Book, month: Day): string | undefined {
  const row = treatmentRow(book, month);
  const [presented, accepted] = [numberIn(row, "Plans presented"), numberIn(row, "Plans accepted")];
  if (presented === undefined || accepted === undefined || presented < accepted) return undefined;
  return `${grouped(presented - accepted)} of ${count(presented, "plan")} not accepted.`;
}

/** Whether a month's figure stands. One that does not is a figure so far: no change from it or to it says anything. */
export function isFinished(book: Book, one: SummaryFigure, month: Day): boolean {
  return whyUnfinished(book, one, month) === undefined;
}

/**
 * The same in a formula's words; it may come to an error where the month is not listed.
 *
 * @param order the formula's words for which of Summary's figures it is, counted from 1
 * @param month the formula's words for the month's first day
 */
export function finishedFormula(order: string, month: string): string {
  return SUMMARY_FIGURES.reduceRight((otherwise, one, index) => {
    const stands = standsFormula(one, month);
    return stands === undefined ? otherwise : `IF(${order}=${String(index + 1)},${stands},${otherwise})`;
  }, "TRUE");
}

/** The same of one figure; `undefined` where every figure of it is finished. */
export function standsFormula({ addsUpDays, caution, monthly }: SummaryFigure, month: string): string | undefined {
  if (addsUpDays === true)
    return `${cellFormula(columnOf("Monthly", "Complete"), [columnOf("Monthly", "Month"), month])}="yes"`;
  if (caution === undefined) return undefined;
  const later = `EDATE(${month},${String(MONTHS_OF_ANSWERS)})`;
  return `ISNUMBER(${cellFormula(columnOf("Monthly", monthly), [columnOf("Monthly", "Month"), later])})`;
}
