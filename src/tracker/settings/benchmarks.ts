import type { Benchmark } from "../../domain/benchmarks";
import type { Book } from "../../workbook/spec/book";
import { defineTable, NO_FIGURE, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { rowsOf } from "../formulas/rowLookUps";
import { isError, textOf } from "../formulas/sheetNumbers";
import { SETTING_NAMES, benchmarkSetIn } from "./settings";
import { type Heading, type HeadingOf, type NumberForm, columnOf, own } from "../headings/headings";
import { type RowOf, numberIn, textIn, valueIn } from "../headings/rows";

const at = (heading: Heading<"Benchmarks">): string => own("Benchmarks", heading);

/**
 * Yardsticks by named set, for the chooser in Setup.
 * The last three columns prepare a row so that one look-up finds it; a row without a Good figure is not found at all.
 */
export const BENCHMARKS = defineTable("Benchmarks", {
  key: [{ heading: "Set" }, { heading: "Measure" }, { heading: "Balance" }],
  columns: [
    valueColumn("Benchmarks", "Set", "Whose goal it is. Pick a set in Setup; Custom is yours to fill in.", 24),
    valueColumn("Benchmarks", "Measure", "What is measured.", 24),
    valueColumn("Benchmarks", "Balance", "Patient, Insurance or Total."),
    valueColumn("Benchmarks", "Good", "The figure to meet. Shares are fractions: 0.15 is 15%."),
    valueColumn(
      "Benchmarks",
      "Watch",
      "Beyond Good and up to here, watch it; past here, act. Empty: no band to watch.",
    ),
    valueColumn("Benchmarks", "Better when", "Higher or Lower."),
    valueColumn("Benchmarks", "Source", "Who published it, and when.", 60),
    formerly(
      formulaColumn(
        "Benchmarks",
        "Key",
        "What the sheets look a benchmark up by. Empty where Good is no number.",
        `IF(ISNUMBER(${at("Good")}),${at("Set")}&"|"&${at("Measure")}&"|"&${at("Balance")},"")`,
        (row) => (numberIn(row, "Good") === undefined ? NO_FIGURE : lookUpText(row)),
      ),
      `IF(${at("Good")}="","",${at("Set")}&"|"&${at("Measure")}&"|"&${at("Balance")})`,
    ),
    formerly(
      formulaColumn(
        "Benchmarks",
        "Watch to",
        "Watch, or Good where Watch is no number.",
        `IF(ISNUMBER(${at("Watch")}),${at("Watch")},IF(ISNUMBER(${at("Good")}),${at("Good")},""))`,
        (row) => numberIn(row, "Watch") ?? numberIn(row, "Good") ?? NO_FIGURE,
      ),
      `IF(${at("Watch")}="",IF(${at("Good")}="","",${at("Good")}),${at("Watch")})`,
    ),
    formulaColumn(
      "Benchmarks",
      "Direction",
      "1 where higher is better, -1 where lower is.",
      `IF(${at("Better when")}="Higher",1,-1)`,
      (row) => (isError(valueIn(row, "Better when")) ? NO_FIGURE : textIn(row, "Better when") === "Higher" ? 1 : -1),
    ),
  ],
});

function lookUpText(row: RowOf<"Benchmarks">): string {
  const parts = [valueIn(row, "Set"), valueIn(row, "Measure"), valueIn(row, "Balance")];
  return parts.some(isError) ? NO_FIGURE : parts.map(textOf).join("|");
}

const byLookUp = rowsOf("Benchmarks", "Key");

/** The benchmark of the chosen set for a measure and balance; `undefined` where the set has none. */
export function chosenBenchmark(book: Book, measure: string, balance: string): Benchmark | undefined {
  const set = benchmarkSetIn(book);
  const row = byLookUp(book, [textOf(set), measure, balance].join("|"));
  const good = row && numberIn(row, "Good");
  if (row === undefined || good === undefined || isError(valueIn(row, "Better when"))) return undefined;
  const betterWhen = textIn(row, "Better when") === "Higher" ? "Higher" : "Lower";
  return { good, watch: numberIn(row, "Watch") ?? good, betterWhen };
}

/** What is looked up of a benchmark. */
export type BenchmarkFigure = HeadingOf<"Benchmarks", NumberForm>;

/**
 * The formula's words for a column of the chosen set's benchmark; an error where the set has none.
 *
 * @param column the heading of the column
 * @param measure the formula's words for the measure: a text in quotes, or an expression
 * @param balance the same for the balance
 */
export function benchmarkFormula(column: BenchmarkFigure, measure: string, balance: string): string {
  const key = `${SETTING_NAMES.benchmarkSet}&"|"&${measure}&"|"&${balance}`.replaceAll('"&"', "");
  return `INDEX(${columnOf("Benchmarks", column)},MATCH(${key},${columnOf("Benchmarks", "Key")},0))`;
}
