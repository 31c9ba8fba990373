import { type DateRange, formatDay, formatMonth, formatSpan } from "../../domain/calendar";
import { type Cents, dollarsFromCents, formatCents } from "../../domain/money";
import type { Evidence, RollForwardFacts } from "../../domain/rollForward/facts";
import { explain } from "../../domain/rollForward/rankCandidates";
import type { TableRows } from "../../workbook/spec/book";
import { oncePer } from "../../workbook/spec/oncePer";
import type { TableChange } from "../../workbook/change/change";
import type { Derivation } from "../formulas/derivation";
import { candidateKey } from "./rollForwardReasons";
import { factsOfMonths } from "./rollForwardFacts";
import { type CellsOf, type RowOf, dayIn, numberIn, rowsIn, textIn, valueIn } from "../headings/rows";

const TABLE = "RollForwardCandidates";

/**
 * What may explain each month that does not tie, written anew after every posting.
 *
 * @param tables with their formulas filled in
 * @returns the rows as they should be, and those to take out that no longer hold
 */
export function rollForwardCandidates(tables: TableRows): TableChange {
  const upserts = explainedMonths(tables).flatMap(rowsOf);
  const kept = new Set(upserts.map(keyOf));
  const gone = rowsIn(tables, TABLE).filter((row) => isOurs(row) && !kept.has(keyOf(row)));
  return { table: TABLE, upserts, removals: gone };
}

/** The same, for the list of what follows from what is posted. */
export const candidatesOfRollForward: Derivation = {
  table: TABLE,
  derive: (_book, tables) => rollForwardCandidates(tables),
};

/** A month that does not tie, and what its difference is consistent with. */
export interface ExplainedMonth {
  readonly facts: RollForwardFacts;
  readonly explanation: ReturnType<typeof explain>;
}

/** The months that do not tie, explained once for all that is derived from the same tables. */
export const explainedMonths = oncePer((tables: TableRows): readonly ExplainedMonth[] =>
  factsOfMonths(tables).map((facts) => ({ facts, explanation: explain(facts) })),
);

/** A row that somebody put in has no key for the page, or one that its cells do not come to. Of an older tracker none has. */
function isOurs(row: RowOf<"RollForwardCandidates">): boolean {
  const monthEnd = dayIn(row, "Month end");
  const rank = numberIn(row, "Rank");
  if (monthEnd === undefined || rank === undefined || !("Says" in row)) return false;
  return valueIn(row, "Key") === undefined
    ? textIn(row, "Evidence") !== ""
    : valueIn(row, "Key") === candidateKey(monthEnd, rank);
}

function keyOf(row: RowOf<"RollForwardCandidates">): string {
  return `${numberIn(row, "Month end") ?? ""}|${numberIn(row, "Rank") ?? ""}`;
}

function rowsOf({
  facts,
  explanation: { candidates, unexplained },
}: ExplainedMonth): readonly CellsOf<"RollForwardCandidates">[] {
  const found = candidates.map(({ says, amount, evidence, whatToDo }, index) => ({
    ...keyCells(facts, index + 1),
    Says: says,
    Amount: amount === undefined ? undefined : dollarsFromCents(amount),
    Evidence: evidenceInWords(evidence),
    "What to do": whatToDo,
  }));
  return [...found, unexplainedRow(facts, unexplained, candidates.length)];
}

function keyCells({ monthEnd }: RollForwardFacts, rank: number): CellsOf<"RollForwardCandidates"> {
  return { "Month end": monthEnd, Rank: rank, Key: candidateKey(monthEnd, rank) };
}

function unexplainedRow(
  facts: RollForwardFacts,
  unexplained: Cents,
  candidates: number,
): CellsOf<"RollForwardCandidates"> {
  const { difference, monthEnd } = facts;
  return {
    ...keyCells(facts, candidates + 1),
    Says: candidates === 0 ? "Unexplained." : "Unexplained, if the first line is right.",
    Amount: dollarsFromCents(unexplained),
    Evidence: `RollForward, ${formatDay(monthEnd)}, Difference: ${formatCents(difference)}`,
    "What to do":
      "Run the month's reports again with the same dates and filters. Look for postings with dates of an earlier month.",
  };
}

/** A figure and where it stands: `Receivables, Jul 31, 2026, Total, Credits: -$518.95`. */
function evidenceInWords({ table, span, balance, column, figure }: Evidence): string {
  const place = [table, evidenceSpan(table, span), ...(balance === undefined ? [] : [balance]), column].join(", ");
  return `${place}: ${"words" in figure ? figure.words : formatCents(figure.amount)}`;
}

function evidenceSpan(table: Evidence["table"], span: DateRange): string {
  return table === "Daily" || span.from === span.to ? formatSpan(span) : formatMonth(span.from);
}
