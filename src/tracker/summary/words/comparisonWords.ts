import { AGING_CATEGORIES } from "../../../domain/receivables/aging";
import { monthAfter, formatMonth } from "../../../domain/calendar";
import { type Cents, cents, formatCents } from "../../../domain/money";
import { movedInWords } from "../../trends/seriesWords";
import { type ComparedLine, type ComparedFigure, changeOf } from "./comparedMonths";

const SHARE = { form: "share" } as const;

/** What a line of Comparison says. Every figure in it stands in the line's row. */
export function comparisonWords(line: ComparedLine): string {
  const sentences =
    line.line === "Credits"
      ? [creditsInWords(line)]
      : [changeInWords(line), shareInWords(line), lastYearInWords(line), rolledInWords(line)];
  return sentences.filter((sentence) => sentence !== undefined).join(" ");
}

/** What a line did since the month before. */
export function changeInWords(compared: ComparedLine): string {
  const { now, prior, month } = compared;
  const before = formatMonth(monthAfter(month, -1));
  const change = changeOf(compared);
  if (!prior || change === undefined) return `${formatCents(now.amount)}; ${before} is not posted.`;
  if (change === 0) {
    return now.amount === 0 ? `Nothing, as in ${before}.` : `${formatCents(now.amount)}, as in ${before}.`;
  }
  if (prior.amount === 0 && now.amount > 0) return `New: ${formatCents(now.amount)}, where nothing stood in ${before}.`;
  if (now.amount === 0) return `${upOrDown(change)} since ${before}, to nothing.`;
  return `${upOrDown(change)} since ${before}, to ${formatCents(now.amount)}.`;
}

function creditsInWords(compared: ComparedLine): string {
  const { now, prior, month } = compared;
  const before = formatMonth(monthAfter(month, -1));
  const change = changeOf(compared);
  if (!prior || change === undefined) return `${formatCents(now.amount)}; ${before} is not posted.`;
  if (change === 0) return now.amount === 0 ? `None, as in ${before}.` : `${formatCents(now.amount)}, as in ${before}.`;
  const to = now.amount === 0 ? "nothing" : formatCents(cents(0 - now.amount));
  return `Credits are ${change < 0 ? "up" : "down"} ${formatCents(cents(Math.abs(change)))} since ${before}, to ${to}.`;
}

function shareInWords({ now, prior }: ComparedLine): string | undefined {
  if (now.share === undefined || (now.amount === 0 && prior?.amount === 0)) return undefined;
  const share = `Share ${inPercent(now.share)}`;
  if (prior?.share === undefined) return `${share}.`;
  const moved = movedInWords(SHARE, now.share - prior.share);
  return moved === undefined ? `${share}, as before.` : `${share}, ${moved.toLowerCase()}.`;
}

function lastYearInWords({ now, lastYear, month }: ComparedLine): string | undefined {
  if (!lastYear) return undefined;
  const then = formatMonth(monthAfter(month, -12));
  return sinceThenInWords(now, lastYear, then);
}

function sinceThenInWords(now: ComparedFigure, before: ComparedFigure, then: string): string {
  const change = cents(now.amount - before.amount);
  if (change === 0) return `The same as in ${then}.`;
  if (before.amount === 0) return `Nothing stood in ${then}.`;
  return `${upOrDown(change)} since ${then}, when it was ${formatCents(before.amount)}.`;
}

/** A bound and no more: which payments went to which charges, no aging report tells. */
function rolledInWords({ line, now, rolled, below }: ComparedLine): string | undefined {
  if (!rolled || now.amount <= 0) return undefined;
  // In a month of 31 days a day's charges also come from two categories below.
  const from = below !== undefined && rolled.most <= below ? youngerThan(line) : "younger categories";
  if (rolled.most >= now.amount) return `All of it can have aged in from ${from}.`;
  const [bound, rest] =
    rolled.most <= 0
      ? ["None of this aged in", "all of it"]
      : [`At most ${formatCents(rolled.most)} of this aged in from ${from}`, "the rest"];
  if (rolled.above === 0) return `${bound}; ${rest} was here already.`;
  return `${bound}. ${formatCents(rolled.above)} cannot have come from time alone: see RollForward, Above aging ${line.replace("Over", "over")}.`;
}

function youngerThan(line: string): string {
  const index = AGING_CATEGORIES.findIndex(({ heading }) => heading === line);
  return AGING_CATEGORIES[index - 1]?.heading ?? "";
}

function upOrDown(change: Cents): string {
  return `${change > 0 ? "Up" : "Down"} ${formatCents(cents(Math.abs(change)))}`;
}

function inPercent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** The line that moved most since the month before; `undefined` where none did. */
export function largestMove(lines: readonly ComparedLine[]): ComparedLine | undefined {
  const sizeOf = (line: ComparedLine): number => Math.abs(changeOf(line) ?? 0);
  const [first, ...rest] = lines;
  const largest = first && rest.reduce((most, line) => (sizeOf(line) > sizeOf(most) ? line : most), first);
  return largest && sizeOf(largest) > 0 ? largest : undefined;
}
