import { type Cents, cents } from "../../domain/money";
import { type Columns, columnsOf } from "../layout/columns";
import { isKeptAs } from "../layout/heading";
import type { Layout } from "../layout/layout";
import { rowWords } from "../layout/rowWords";
import type { ImportNote } from "../problems/note";
import type { Unproven } from "../problems/unproven";
import { amountsIn } from "./pageMarks";
import type { ReadAgain } from "./readAgain";
import type { Recognized } from "./recognize";
import { Rows } from "./rows";
import type { Apart } from "./rowsApart";

/** Where a rule's cell stands: at a place counted from 0, or first among those that are filled. */
interface Rule {
  readonly index: number | "first";
  readonly words: string;
}

/**
 * Finds the rows below the headings that somebody said are no rows of the report, before any is read, and adds up what stands in
 * them: it is in no figure, and so is shown.
 */
export function saidNoRows(text: string, recognized: Recognized): Partial<ReadAgain> {
  const { layout, headings, match, delimiter } = recognized;
  if (layout.noRows === undefined) return {};
  const rules = rulesOf(layout.noRows, headings);
  const columns = columnsOf(layout, headings, match.fields);
  const apart = new Map<number, Apart>();
  const sums = new Map<string, number>();
  const rows = new Rows(text, delimiter);
  while (rows.next()) {
    if (rows.row <= recognized.row || !isOne(rows, rules)) continue;
    apart.set(rows.row, "said-no-row");
    addAmounts(sums, rows, columns);
  }
  const [first] = apart.keys();
  if (first === undefined) return {};
  const amounts = [...sums].map(([heading, sum]) => ({ heading, sum: cents(sum) }));
  return { apart, saidNone: { rows: apart.size, first, amounts } };
}

/** What is asked of such rows where the report prints no total, and told where its own total counts without them. */
export function onSaidNoRows(
  { saidNone }: ReadAgain,
  reportTotal: Cents | undefined,
): { readonly notes: readonly ImportNote[]; readonly unproven: readonly Unproven[] } {
  if (saidNone === undefined) return { notes: [], unproven: [] };
  const found = { code: "rows-said-none", ...saidNone } as const;
  return reportTotal === undefined ? { notes: [], unproven: [found] } : { notes: [found], unproven: [] };
}

function rulesOf(said: NonNullable<Layout["noRows"]>, headings: readonly string[]): readonly Rule[] {
  return said.flatMap(({ heading, words }): readonly Rule[] => {
    if (heading === undefined) return [{ index: "first", words }];
    const index = headings.findIndex((one) => isKeptAs(one, heading));
    return index < 0 ? [] : [{ index, words }];
  });
}

function isOne(rows: Rows, rules: readonly Rule[]): boolean {
  return rules.some(({ index, words }) => rowWords(cellAt(rows, index)) === words);
}

function cellAt(rows: Rows, index: Rule["index"]): string {
  return index === "first" ? (rows.cells().find((cell) => cell !== "") ?? "") : rows.cell(index);
}

function addAmounts(sums: Map<string, number>, rows: Rows, columns: Columns): void {
  const amounts = amountsIn(rows, columns);
  for (const { heading, slot } of columns.amounts) {
    const amount = amounts[slot] ?? 0;
    if (amount !== 0) sums.set(heading, (sums.get(heading) ?? 0) + amount);
  }
}
