import { benchmarkStatus } from "../../domain/benchmarks";
import type { Book } from "../../workbook/spec/book";
import { type Row, numberIn } from "../../workbook/spec/cell";
import type { FormulaColumn } from "../../workbook/spec/table";
import type { Highlight } from "../../workbook/spec/workbook";
import { NO_FIGURE, formulaColumn, own } from "../formulas/columns";
import { benchmarkFormula, chosenBenchmark } from "./benchmarks";

/** The three signs of a status: a shape and a word, so that colour is never alone. */
const STATUS_SIGNS = { Good: "▲ Good", Watch: "● Watch", Act: "▼ Act" } as const;

/** A text that differs by row or by setting, in a formula's words and as its result. */
export interface Words {
  readonly formula: string;
  readonly text: (row: Row, book: Book) => string;
}

/** What a status column holds against what. */
export interface StatusOf {
  readonly table: string;
  readonly heading: string;
  /** The heading of the figure, further left in the same table. */
  readonly figure: string;
  /** The benchmark's measure, as the table Benchmarks calls it. */
  readonly measure: Words;
  readonly balance: Words;
  readonly note: string;
}

/** The same text in every row. */
export function fixedWords(text: string): Words {
  return { formula: `"${text}"`, text: () => text };
}

/** How a figure stands against the benchmark set chosen in Setup. Empty where there is no figure, or the set says nothing of it. */
export function statusColumn({ table, heading, figure, measure, balance, note }: StatusOf): FormulaColumn {
  const at = own(table, figure);
  const look = (column: string): string => benchmarkFormula(column, measure.formula, balance.formula);
  const signed = `${look("Direction")}*${at}`;
  return formulaColumn(
    heading,
    "text",
    note,
    `IF(${at}="","",IFERROR(IF(${signed}>=${look("Direction")}*${look("Good")},"${STATUS_SIGNS.Good}",` +
      `IF(${signed}>=${look("Direction")}*${look("Watch to")},"${STATUS_SIGNS.Watch}","${STATUS_SIGNS.Act}")),""))`,
    (row, book) => {
      const found = numberIn(row, figure);
      const benchmark = chosenBenchmark(book, measure.text(row, book), balance.text(row, book));
      return found === undefined || benchmark === undefined
        ? NO_FIGURE
        : STATUS_SIGNS[benchmarkStatus(found, benchmark)];
    },
  );
}

/** The colours of status columns. */
export function statusHighlights(headings: readonly string[]): readonly Highlight[] {
  return headings.flatMap((heading): readonly Highlight[] => [
    { heading, equals: STATUS_SIGNS.Good, look: "good" },
    { heading, equals: STATUS_SIGNS.Watch, look: "watch" },
    { heading, equals: STATUS_SIGNS.Act, look: "bad" },
  ]);
}
