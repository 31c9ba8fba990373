import { AGING_CATEGORIES, type AgingCategory, agedAmounts, sumAged } from "../../domain/aging";
import { centsToBenchmark } from "../../domain/benchmarks";
import { BALANCES, type Receivables, shareOfCategory } from "../../domain/receivables";
import { type Row, textIn } from "../../workbook/cell";
import type { FormulaColumn, TableSpec } from "../../workbook/table";
import { headingOf, inSentence, shareMeasure } from "../agingWords";
import { centsIn, dollarsOrNone, formulaColumn, numberOrNone, own, valueColumn } from "../columns";
import { benchmarkFormula, chosenBenchmark } from "./benchmarks";
import { fixedWords, statusColumn } from "./status";

const at = (heading: string): string => own("Receivables", heading);
const OWED = `(${AGING_CATEGORIES.map(({ heading }) => at(heading)).join("+")})`;

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
    ...AGING_CATEGORIES.map(({ id, heading }) => shareColumn(id, heading)),
    ...AGING_CATEGORIES.map(({ heading }) => statusOfShare(heading)),
    ...AGING_CATEGORIES.map(({ id, heading }) => toBenchmarkColumn(id, heading)),
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

function shareColumn(id: AgingCategory, heading: string): FormulaColumn {
  return formulaColumn(
    shareMeasure(heading),
    "share",
    "This category among the four together, credits aside.",
    `IF(${OWED}>0,${at(heading)}/${OWED},"")`,
    (row) => numberOrNone(shareOfCategory(receivablesIn(row), id)),
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

function toBenchmarkColumn(id: AgingCategory, heading: string): FormulaColumn {
  const measure = shareMeasure(heading);
  const good = benchmarkFormula("Good", `"${measure}"`, at("Balance"));
  const direction = benchmarkFormula("Direction", `"${measure}"`, at("Balance"));
  const whereLower = `IF(${good}<1,(${at(heading)}-${good}*${OWED})/(1-${good}),0)`;
  const whereHigher = `IF(${good}>0,${OWED}-${at(heading)}/${good},0)`;
  return formulaColumn(
    toBenchmarkHeading(heading),
    "money",
    "How much must be collected for the share to meet its benchmark: from this category where less is better, from the others where more is.",
    `IF(${OWED}>0,IFERROR(ROUND(MAX(0,IF(${direction}<0,${whereLower},${whereHigher})),2),""),"")`,
    (row, book) => {
      const { categories } = receivablesIn(row);
      const benchmark = chosenBenchmark(book, measure, textIn(row, "Balance"));
      return dollarsOrNone(benchmark && centsToBenchmark(categories[id], sumAged(categories), benchmark));
    },
  );
}
