import { caseAcceptance } from "../../domain/caseAcceptance";
import type { Book } from "../../workbook/book";
import { type Row, numberIn } from "../../workbook/cell";
import type { FormulaColumn, ValueColumn } from "../../workbook/table";
import { centsIn, formulaColumn, numberOrNone, own, valueColumn } from "../columns";
import { ratioFormula } from "../ratioFormula";
import { SETTING_NAMES, countsPlans } from "../settings";

/**
 * What was presented in a span, what became of it, and the rates, all counted by the day a plan was presented.
 *
 * @param table the table's name
 * @param span what a row stands for: `week` or `month`
 */
export function treatmentColumns(table: string, span: string): readonly (ValueColumn | FormulaColumn)[] {
  return [...figureColumns(span), ...acceptanceColumns(table), ...startColumns(table)];
}

function figureColumns(span: string): readonly ValueColumn[] {
  return [
    valueColumn("Plans presented", "count", `Treatment plans presented in the ${span}.`),
    valueColumn("Dollars presented", "money", `The fees of the plans presented in the ${span}.`),
    valueColumn(
      "Plans accepted",
      "count",
      `Of these plans: accepted so far, whenever that was. Late answers go to the ${span} in which the plan was presented.`,
    ),
    valueColumn("Dollars accepted", "money", "Of these plans: the fees accepted so far."),
    valueColumn(
      "Started within 10 days",
      "count",
      "Of the plans accepted: treatment began within 10 days of acceptance, day 10 included.",
    ),
    valueColumn(
      "Open",
      "count",
      "Of the plans accepted: not started, and the 10 days were not over on the report's last day. Neither met nor missed.",
    ),
  ];
}

function acceptanceColumns(table: string): readonly FormulaColumn[] {
  const at = (heading: string): string => own(table, heading);
  return [
    formulaColumn(
      "Acceptance by dollars",
      "share",
      "Dollars accepted ÷ Dollars presented. Empty where nothing was presented.",
      ratioFormula(at("Dollars accepted"), at("Dollars presented")),
      (row) => numberOrNone(byDollars(row)),
    ),
    formulaColumn(
      "Acceptance by plans",
      "share",
      "Plans accepted ÷ Plans presented. Empty where nothing was presented.",
      ratioFormula(at("Plans accepted"), at("Plans presented")),
      (row) => numberOrNone(byPlans(row)),
    ),
    formulaColumn(
      "Case acceptance",
      "share",
      "The rate that the practice goes by: Acceptance by dollars, or by plans if Setup says so.",
      `IF(${SETTING_NAMES.caseAcceptanceCounts}="Plans",${at("Acceptance by plans")},${at("Acceptance by dollars")})`,
      (row, book) => numberOrNone(rateOf(row, book)),
    ),
  ];
}

function startColumns(table: string): readonly FormulaColumn[] {
  const at = (heading: string): string => own(table, heading);
  const decided = `(${at("Plans accepted")}-${at("Open")})`;
  return [
    formulaColumn(
      "Missed",
      "count",
      "Of the plans accepted: the 10 days are over, and treatment had not begun. Plans accepted − Started within 10 days − Open.",
      `${at("Plans accepted")}-${at("Started within 10 days")}-${at("Open")}`,
      (row) => decidedIn(row) - countIn(row, "Started within 10 days"),
    ),
    formulaColumn(
      "Share within 10 days",
      "share",
      "Started within 10 days ÷ (Plans accepted − Open). Empty while nothing is decided.",
      `IF(${decided}>0,${at("Started within 10 days")}/${decided},"")`,
      (row) => (decidedIn(row) > 0 ? countIn(row, "Started within 10 days") / decidedIn(row) : numberOrNone(undefined)),
    ),
  ];
}

function byDollars(row: Row): number | undefined {
  return caseAcceptance(centsIn(row, "Dollars presented"), centsIn(row, "Dollars accepted"));
}

function byPlans(row: Row): number | undefined {
  return caseAcceptance(countIn(row, "Plans presented"), countIn(row, "Plans accepted"));
}

function rateOf(row: Row, book: Book): number | undefined {
  return countsPlans(book) ? byPlans(row) : byDollars(row);
}

function decidedIn(row: Row): number {
  return countIn(row, "Plans accepted") - countIn(row, "Open");
}

function countIn(row: Row, heading: string): number {
  return numberIn(row, heading) ?? 0;
}
