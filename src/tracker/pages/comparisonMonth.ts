import type { FormulaColumn } from "../../workbook/spec/table";
import type { NamedCell } from "../../workbook/spec/workbook";
import { defineTable, formulaColumn } from "../formulas/columns";
import {
  type OtherwiseShown,
  monthEndBack,
  monthEndBackFormula,
  monthRepeated,
  monthShown,
  monthShownName,
} from "./monthChooser";
import type { HeadingOf } from "../headings/headings";

const CHOOSER = "ComparisonMonth";

/** The name of the cell on Comparison's page in which people choose a month. */
export const COMPARISON_CHOSEN = "ComparisonChosen";

/** A month end that Comparison compares: the heading it stands under, and how many months it lies back. */
export interface ComparedMonth {
  readonly heading: HeadingOf<"ComparisonMonth", "date">;
  readonly name: string;
  /** The month end as notes name it, behind "at". */
  readonly inWords: string;
  readonly back: number;
}

/** The month ends that Comparison compares. */
export const COMPARED = {
  now: { heading: "This month end", name: "ComparisonThis", inWords: "this month end", back: 0 },
  prior: { heading: "Prior month end", name: "ComparisonPrior", inWords: "the prior month end", back: 1 },
  lastYear: {
    heading: "Last year month end",
    name: "ComparisonLastYear",
    inWords: "the same month end of last year",
    back: 12,
  },
} as const satisfies Readonly<Record<string, ComparedMonth>>;

/** What a page shows until a month is chosen on it: what Summary shows. */
export const AS_SUMMARY: OtherwiseShown = {
  formula: monthShownName("SummaryMonth"),
  month: (book) => monthShown(book, "SummaryMonth") ?? "",
  note: "Yours to choose. Blank: the month that Summary shows.",
};

/** Which month ends Comparison compares. */
export const COMPARISON_MONTH = defineTable("ComparisonMonth", {
  key: [],
  columns: [...monthRepeated(CHOOSER, COMPARISON_CHOSEN, AS_SUMMARY), ...Object.values(COMPARED).map(monthEndColumn)],
});

/** The cells that hold the month ends compared. */
export const COMPARED_CELLS: readonly NamedCell[] = Object.values(COMPARED).map(({ heading, name }) => ({
  name,
  table: CHOOSER,
  heading,
}));

function monthEndColumn({ heading, back }: ComparedMonth): FormulaColumn {
  return formulaColumn(
    CHOOSER,
    heading,
    "The month end that the columns below are of.",
    `IFERROR(${monthEndBackFormula(CHOOSER, back)},"")`,
    (_row, book) => monthEndBack(book, CHOOSER, back),
  );
}
