import type { FormulaColumn, ValueColumn } from "../../workbook/spec/table";
import { NO_FIGURE, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { type Heading, type HeadingOf, own } from "../headings/headings";
import { type RowOf, valueIn } from "../headings/rows";
import { ratioFormula } from "../settings/ratioFormula";
import { SETTING_NAMES, countsPlans } from "../settings/settings";
import { figure, shareOf, sumOf } from "../formulas/sheetNumbers";

/** A table that holds treatment by a span. */
type TreatmentTable = "Treatment" | "TreatmentMonthly";

/**
 * What was presented in a span, what became of it, and the rates, all counted by the day a plan was presented.
 *
 * @param table the table's name
 * @param span what a row stands for: `week` or `month`
 */
export function treatmentColumns(table: TreatmentTable, span: string): readonly (ValueColumn | FormulaColumn)[] {
  return [...figureColumns(table, span), ...acceptanceColumns(table), ...startColumns(table)];
}

function figureColumns(table: TreatmentTable, span: string): readonly ValueColumn[] {
  return [
    valueColumn(table, "Plans presented", `Treatment plans presented in the ${span}.`),
    valueColumn(table, "Dollars presented", `The fees of the plans presented in the ${span}.`),
    valueColumn(
      table,
      "Plans accepted",
      `Of these plans: accepted so far, whenever that was. Late answers go to the ${span} in which the plan was presented.`,
    ),
    valueColumn(table, "Dollars accepted", "Of these plans: the fees accepted so far."),
    valueColumn(
      table,
      "Started within 10 days",
      "Of the plans accepted: treatment began within 10 days of acceptance, day 10 included.",
    ),
    valueColumn(
      table,
      "Open",
      "Of the plans accepted: not started, and the 10 days were not over on the report's last day. Neither met nor missed.",
    ),
  ];
}

function acceptanceColumns(table: TreatmentTable): readonly FormulaColumn[] {
  return [
    rateColumn(table, "Acceptance by dollars", "Dollars accepted", "Dollars presented"),
    rateColumn(table, "Acceptance by plans", "Plans accepted", "Plans presented"),
    formulaColumn(
      table,
      "Case acceptance",
      "The rate that the practice goes by: Acceptance by dollars, or by plans if Setup says so.",
      `IF(${SETTING_NAMES.caseAcceptanceCounts}="Plans",${own(table, "Acceptance by plans")},${own(table, "Acceptance by dollars")})`,
      (row, book) => valueIn(row, countsPlans(book) ? "Acceptance by plans" : "Acceptance by dollars"),
    ),
  ];
}

function rateColumn(
  table: TreatmentTable,
  heading: HeadingOf<TreatmentTable, "share">,
  accepted: HeadingOf<TreatmentTable, "count" | "money">,
  presented: HeadingOf<TreatmentTable, "count" | "money">,
): FormulaColumn {
  const at = (column: Heading<TreatmentTable>): string => own(table, column);
  return formerly(
    formulaColumn(
      table,
      heading,
      `${accepted} ÷ ${presented}. Empty where nothing was presented.`,
      ratioFormula(`SUM(${at(accepted)})`, `SUM(${at(presented)})`),
      (row) => {
        const all = sumOf(row, presented);
        return all > 0 ? figure(shareOf(sumOf(row, accepted), all)) : NO_FIGURE;
      },
    ),
    ratioFormula(at(accepted), at(presented)),
  );
}

function startColumns(table: TreatmentTable): readonly FormulaColumn[] {
  const at = (heading: Heading<TreatmentTable>): string => own(table, heading);
  const sum = (heading: Heading<TreatmentTable>): string => `SUM(${at(heading)})`;
  const missed = (cell: (heading: Heading<TreatmentTable>) => string): string =>
    `${cell("Plans accepted")}-${cell("Started within 10 days")}-${cell("Open")}`;
  const share = (cell: (heading: Heading<TreatmentTable>) => string): string => {
    const decided = `(${cell("Plans accepted")}-${cell("Open")})`;
    return `IF(${decided}>0,${cell("Started within 10 days")}/${decided},"")`;
  };
  return [
    formerly(
      formulaColumn(
        table,
        "Missed",
        "Of the plans accepted: the 10 days are over, and treatment had not begun. Plans accepted − Started within 10 days − Open.",
        missed(sum),
        (row) => figure(decidedIn(row) - sumOf(row, "Started within 10 days")),
      ),
      missed(at),
    ),
    formerly(
      formulaColumn(
        table,
        "Share within 10 days",
        "Started within 10 days ÷ (Plans accepted − Open). Empty while nothing is decided.",
        share(sum),
        (row) => (decidedIn(row) > 0 ? figure(sumOf(row, "Started within 10 days") / decidedIn(row)) : NO_FIGURE),
      ),
      share(at),
    ),
  ];
}

function decidedIn(row: RowOf<TreatmentTable>): number {
  return sumOf(row, "Plans accepted") - sumOf(row, "Open");
}
