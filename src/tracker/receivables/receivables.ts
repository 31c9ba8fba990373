import { AGING_CATEGORIES, agedAmounts } from "../../domain/receivables/aging";
import { centsToBenchmark } from "../../domain/benchmarks";
import { centsFromDollars } from "../../domain/money";
import { BALANCES, type Receivables } from "../../domain/receivables/receivables";
import { type Row, textIn } from "../../workbook/spec/cell";
import type { FormulaColumn, TableSpec } from "../../workbook/spec/table";
import { headingOf, inSentence, shareMeasure } from "../formulas/agingWords";
import { NO_FIGURE, centsIn, dollarsOrNone, formerly, formulaColumn, own, valueColumn } from "../formulas/columns";
import { figure, shareOf, sumOf } from "../formulas/sheetNumbers";
import { benchmarkFormula, chosenBenchmark } from "../settings/benchmarks";
import { fixedWords, statusColumn } from "../settings/status";

const at = (heading: string): string => own("Receivables", heading);
const CATEGORIES = AGING_CATEGORIES.map(({ heading }) => heading);
const OWED = `SUM(${CATEGORIES.map(at).join(",")})`;
/** As an earlier version added them up, which takes a word among them for an error. */
const OWED_FORMERLY = `(${CATEGORIES.map(at).join("+")})`;

/** What is owed at each month's end, split into patient and insurance where the report says. */
export const RECEIVABLES: TableSpec = {
  name: "Receivables",
  key: [{ heading: "Month end" }, { heading: "Balance", order: BALANCES }],
  columns: [
    valueColumn("Month end", "date", "The day as of which the receivables stand."),
    valueColumn("Balance", "text", "Patient, Insurance (the estimated insurance part) or Total = Patient + Insurance."),
    ...AGING_CATEGORIES.map(({ heading }) =>
      valueColumn(heading, "money", `Owed for service ${inSentence(heading)} days before the month end.`),
    ),
    valueColumn("Credits", "money", "In the patients' favor. Kept apart, never netted into a category."),
    valueColumn("Total", "money", "The four categories plus Credits."),
    ...CATEGORIES.map(shareColumn),
    ...AGING_CATEGORIES.map(({ heading }) => statusOfShare(heading)),
    ...CATEGORIES.map(toBenchmarkColumn),
  ],
};

/** The heading of a category's status. */
export function statusHeading(heading: string): string {
  return `Status ${inSentence(heading)}`;
}

/** The heading of what must be collected for a category's share to meet its benchmark. */
export function toBenchmarkHeading(heading: string): string {
  return `To benchmark ${inSentence(heading)}`;
}

/** A row of Receivables as receivables. */
export function receivablesIn(row: Row): Receivables {
  return { categories: agedAmounts((id) => centsIn(row, headingOf(id))), credits: centsIn(row, "Credits") };
}

function shareColumn(heading: string): FormulaColumn {
  const formula = (owed: string, amount: string): string => `IF(${owed}>0,${amount}/${owed},"")`;
  return formerly(
    formulaColumn(
      shareMeasure(heading),
      "share",
      "This category among the four together, credits aside.",
      formula(OWED, `SUM(${at(heading)})`),
      (row) => {
        const owed = sumOf(row, ...CATEGORIES);
        return owed > 0 ? figure(shareOf(sumOf(row, heading), owed)) : NO_FIGURE;
      },
    ),
    formula(OWED_FORMERLY, at(heading)),
  );
}

function statusOfShare(heading: string): FormulaColumn {
  const measure = shareMeasure(heading);
  return statusColumn({
    table: "Receivables",
    heading: statusHeading(heading),
    figure: measure,
    measure: fixedWords(measure),
    balance: { formula: at("Balance"), text: (row) => textIn(row, "Balance") },
    note: "The share against the benchmark set chosen in Setup. Empty where the set says nothing of it.",
  });
}

function toBenchmarkColumn(heading: string): FormulaColumn {
  const measure = shareMeasure(heading);
  const good = benchmarkFormula("Good", `"${measure}"`, at("Balance"));
  const direction = benchmarkFormula("Direction", `"${measure}"`, at("Balance"));
  const formula = (owed: string, amount: string): string => {
    const whereLower = `IF(${good}<1,(${amount}-${good}*${owed})/(1-${good}),0)`;
    const whereHigher = `IF(${good}>0,${owed}-${amount}/${good},0)`;
    return `IF(${owed}>0,IFERROR(ROUND(MAX(0,IF(${direction}<0,${whereLower},${whereHigher})),2),""),"")`;
  };
  const column = formulaColumn(
    toBenchmarkHeading(heading),
    "money",
    "How much must be collected for the share to meet its benchmark: from this category where less is better, from the others where more is.",
    formula(OWED, `SUM(${at(heading)})`),
    (row, book) => {
      const owed = sumOf(row, ...CATEGORIES);
      const benchmark = chosenBenchmark(book, measure, textIn(row, "Balance"));
      if (benchmark === undefined || !(owed > 0)) return NO_FIGURE;
      return dollarsOrNone(centsToBenchmark(centsFromDollars(sumOf(row, heading)), centsFromDollars(owed), benchmark));
    },
  );
  return formerly(column, formula(OWED_FORMERLY, at(heading)));
}
