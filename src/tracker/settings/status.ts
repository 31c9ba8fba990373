import { benchmarkStatus } from "../../domain/benchmarks";
import type { Book } from "../../workbook/spec/book";
import type { FormulaColumn } from "../../workbook/spec/table";
import type { Highlight } from "../../workbook/spec/workbook";
import { NO_FIGURE, formulaColumn } from "../formulas/columns";
import { type HeadingOf, type NumberForm, type TableName, own } from "../headings/headings";
import { type RowOf, numberIn } from "../headings/rows";
import { type BenchmarkFigure, benchmarkFormula, chosenBenchmark } from "./benchmarks";

/** The three signs of a status: a shape and a word, so that color is never alone. */
export const STATUS_SIGNS = { Good: "▲ Good", Watch: "● Watch", Act: "▼ Act" } as const;

/** A text that differs by row or by setting, in a formula's words and as its result. */
export interface Words<Table extends TableName = TableName> {
  readonly formula: string;
  readonly text: (row: RowOf<Table>, book: Book) => string;
}

/** What a status column holds against what. */
export interface StatusOf<Table extends TableName> {
  readonly table: Table;
  readonly heading: NoInfer<HeadingOf<Table, "text">>;
  /** The heading of the figure, further left in the same table. */
  readonly figure: NoInfer<HeadingOf<Table, NumberForm>>;
  /** The benchmark's measure, as the table Benchmarks calls it. */
  readonly measure: Words<NoInfer<Table>>;
  readonly balance: Words<NoInfer<Table>>;
  readonly note: string;
}

/** The same text in every row. */
export function fixedWords(text: string): Words {
  return { formula: `"${text}"`, text: () => text };
}

/** How a figure stands against the benchmark set chosen in Setup. Empty where there is no figure, or the set says nothing of it. */
export function statusColumn<Table extends TableName>({
  table,
  heading,
  figure,
  measure,
  balance,
  note,
}: StatusOf<Table>): FormulaColumn {
  const at = own<Table>(table, figure);
  const look = (column: BenchmarkFigure): string => benchmarkFormula(column, measure.formula, balance.formula);
  const signed = `${look("Direction")}*${at}`;
  return formulaColumn<Table>(
    table,
    heading,
    note,
    `IF(${at}="","",IFERROR(IF(${signed}>=${look("Direction")}*${look("Good")},"${STATUS_SIGNS.Good}",` +
      `IF(${signed}>=${look("Direction")}*${look("Watch to")},"${STATUS_SIGNS.Watch}","${STATUS_SIGNS.Act}")),""))`,
    (row, book) => {
      const found = numberIn<Table>(row, figure);
      const benchmark = chosenBenchmark(book, measure.text(row, book), balance.text(row, book));
      return found === undefined || benchmark === undefined
        ? NO_FIGURE
        : STATUS_SIGNS[benchmarkStatus(found, benchmark)];
    },
  );
}

/** The colors of status columns. */
export function statusHighlights(headings: readonly string[]): readonly Highlight[] {
  return headings.flatMap((heading): readonly Highlight[] => [
    { heading, equals: STATUS_SIGNS.Good, look: "good" },
    { heading, equals: STATUS_SIGNS.Watch, look: "watch" },
    { heading, equals: STATUS_SIGNS.Act, look: "bad" },
  ]);
}
