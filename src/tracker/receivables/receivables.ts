import { AGING_CATEGORIES, type AgingHeading, agedAmounts } from "../../domain/receivables/aging";
import { centsToBenchmark } from "../../domain/benchmarks";
import { centsFromDollars } from "../../domain/money";
import { BALANCES, type Receivables } from "../../domain/receivables/receivables";
import type { FormulaColumn } from "../../workbook/spec/table";
import { type InSentence, headingOf, inSentence, shareMeasure } from "../formulas/agingWords";
import { defineTable, NO_FIGURE, dollarsOrNone, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { figure, shareOf, sumOf } from "../formulas/sheetNumbers";
import { benchmarkFormula, chosenBenchmark } from "../settings/benchmarks";
import { fixedWords, statusColumn } from "../settings/status";
import { type Heading, own } from "../headings/headings";
import { type RowOf, centsIn, textIn } from "../headings/rows";

const at = (heading: Heading<"Receivables">): string => own("Receivables", heading);
const CATEGORIES = AGING_CATEGORIES.map(({ heading }) => heading);
const OWED = `SUM(${CATEGORIES.map((heading) => at(heading)).join(",")})`;
/** As an earlier version added them up, which takes a word among them for an error. */
const OWED_FORMERLY = `(${CATEGORIES.map((heading) => at(heading)).join("+")})`;

/** What is owed at each month's end, split into patient and insurance where the report says. */
export const RECEIVABLES = defineTable("Receivables", {
  key: [{ heading: "Month end" }, { heading: "Balance", order: BALANCES }],
  columns: [
    valueColumn("Receivables", "Month end", "The day as of which the receivables stand."),
    valueColumn(
      "Receivables",
      "Balance",
      "Patient, Insurance (the estimated insurance part) or Total = Patient + Insurance.",
    ),
    ...AGING_CATEGORIES.map(({ heading }) =>
      valueColumn("Receivables", heading, `Owed for service ${inSentence(heading)} days before the month end.`),
    ),
    valueColumn("Receivables", "Credits", "In the patients' favor. Kept apart, never netted into a category."),
    valueColumn("Receivables", "Total", "The four categories plus Credits."),
    ...CATEGORIES.map(shareColumn),
    ...AGING_CATEGORIES.map(({ heading }) => statusOfShare(heading)),
    ...CATEGORIES.map(toBenchmarkColumn),
  ],
});

/** The heading of a category's status. */
export function statusHeading<Category extends AgingHeading>(heading: Category): `Status ${InSentence<Category>}` {
  return `Status ${inSentence(heading)}`;
}

/** The heading of what must be collected for a category's share to meet its benchmark. */
export function toBenchmarkHeading<Category extends AgingHeading>(
  heading: Category,
): `To benchmark ${InSentence<Category>}` {
  return `To benchmark ${inSentence(heading)}`;
}

/** A row of Receivables as receivables. */
export function receivablesIn(row: RowOf<"Receivables">): Receivables {
  return { categories: agedAmounts((id) => centsIn(row, headingOf(id))), credits: centsIn(row, "Credits") };
}

function shareColumn(heading: AgingHeading): FormulaColumn {
  const formula = (owed: string, amount: string): string => `IF(${owed}>0,${amount}/${owed},"")`;
  return formerly(
    formulaColumn(
      "Receivables",
      shareMeasure(heading),
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

function statusOfShare(heading: AgingHeading): FormulaColumn {
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

function toBenchmarkColumn(heading: AgingHeading): FormulaColumn {
  const measure = shareMeasure(heading);
  const good = benchmarkFormula("Good", `"${measure}"`, at("Balance"));
  const direction = benchmarkFormula("Direction", `"${measure}"`, at("Balance"));
  const formula = (owed: string, amount: string): string => {
    const whereLower = `IF(${good}<1,(${amount}-${good}*${owed})/(1-${good}),0)`;
    const whereHigher = `IF(${good}>0,${owed}-${amount}/${good},0)`;
    return `IF(${owed}>0,IFERROR(ROUND(MAX(0,IF(${direction}<0,${whereLower},${whereHigher})),2),""),"")`;
  };
  const column = formulaColumn(
    "Receivables",
    toBenchmarkHeading(heading),
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
