import { type Day, formatMonth, monthAfter } from "../../../domain/calendar";
import { type Cents, cents, dollarsFromCents } from "../../../domain/money";
import type { Balance } from "../../../domain/receivables/receivables";
import type { Book } from "../../../workbook/spec/book";
import { COMPARED_LINES } from "../../comparison/comparison";
import { MOVES_SHOWN } from "../../pages/wordsTable";
import { type ComparedFigure, type ComparedLine, changeOf, comparedLineOf } from "./comparedMonths";
import { wholeDollars } from "./wholeDollars";

/** Who owes a balance, at the beginning of a sentence. */
const WHO_OWES: Readonly<Record<Balance, string>> = { Patient: "Patients", Insurance: "Insurance", Total: "In all" };
const CREDITS: Readonly<Record<Balance, string>> = {
  Patient: "Credits of patients",
  Insurance: "Credits of insurance",
  Total: "Credits",
};

/**
 * What moved most among the receivables of a month, a sentence each, the largest first: since the month before, and
 * where that is not posted since the same month of last year. The Total moves with its parts and has no sentence beside
 * them.
 */
export function largestMoves(book: Book, month: Day): readonly string[] {
  return linesOf(book, month)
    .map((line) => ({ line, size: Math.abs(moveOf(line) ?? 0) }))
    .filter(({ size }) => size > 0)
    .sort((one, other) => other.size - one.size)
    .slice(0, MOVES_SHOWN)
    .map(({ line }) => inWords(line));
}

function linesOf(book: Book, month: Day): readonly ComparedLine[] {
  const parts = (["Patient", "Insurance"] as const).flatMap((balance) => categoriesOf(book, balance, month));
  return parts.length > 0 ? parts : categoriesOf(book, "Total", month);
}

function categoriesOf(book: Book, balance: Balance, month: Day): readonly ComparedLine[] {
  return COMPARED_LINES.filter((line) => line !== "Total").flatMap(
    (line) => comparedLineOf(book, balance, line, month) ?? [],
  );
}

function moveOf(line: ComparedLine): Cents | undefined {
  return changeOf(line) ?? changeSince(line.now, line.lastYear);
}

function inWords(line: ComparedLine): string {
  const { now, prior, lastYear, month } = line;
  // Credits are below zero: the more there are, the lower they stand.
  const sign = line.line === "Credits" ? -1 : 1;
  const since = [
    sinceInWords(changeSince(now, prior), sign, monthAfter(month, -1)),
    sinceInWords(changeSince(now, lastYear), sign, monthAfter(month, -12)),
  ];
  const moved = since.filter((one) => one !== undefined).join(", ");
  return `${lineInWords(line)}: ${inDollars(now.amount, sign)}, ${moved}.`;
}

function lineInWords({ balance, line }: ComparedLine): string {
  return line === "Credits" ? CREDITS[balance] : `${WHO_OWES[balance]}, ${line.replace("Over", "over")} days`;
}

function sinceInWords(change: Cents | undefined, sign: 1 | -1, then: Day): string | undefined {
  if (change === undefined) return undefined;
  if (change === 0) return `as in ${formatMonth(then)}`;
  return `${change * sign > 0 ? "up" : "down"} ${inDollars(cents(Math.abs(change)), 1)} since ${formatMonth(then)}`;
}

function changeSince(now: ComparedFigure, then: ComparedFigure | undefined): Cents | undefined {
  return then && cents(now.amount - then.amount);
}

function inDollars(amount: Cents, sign: 1 | -1): string {
  return wholeDollars(dollarsFromCents(amount) * sign);
}
