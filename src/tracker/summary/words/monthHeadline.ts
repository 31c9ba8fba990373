import { type Day, formatMonth, monthAfter, monthEndOf } from "../../../domain/calendar";
import type { Book } from "../../../workbook/spec/book";
import { receivablesRow } from "../../formulas/rowLookUps";
import { numberIn } from "../../headings/rows";
import { SUMMARY_FIGURES, type SummaryFigure } from "../summaryFigures";
import { calledTrend, finishedFigure, valueInWords } from "./figureWords";
import { wholeDollars } from "./wholeDollars";

/** The figures that may lead a month's headline, and how a sentence about each begins. Counts of a few people do not. */
const LEADS: ReadonlyMap<string, string> = new Map([
  ["Collection ratio, 3 months", "The collection ratio of 3 months is"],
  ["Case acceptance", "Case acceptance is"],
  ["Dollars presented", "Treatment presented is"],
  ["Billed", "Production is"],
  ["Collected", "Collections are"],
]);

const OWED = figureNamed("Total receivables");
const OVER_90 = figureNamed("Share over 90");

/** A share that comes to nothing. */
const NONE = "0%";

/** How a finished figure stands against an earlier one. */
interface Move {
  readonly one: SummaryFigure;
  readonly now: number;
  readonly before: number;
  /** `a year` or `a month`. */
  readonly since: string;
}

/**
 * What there is to say first of a month, in two sentences at most: the largest move that is more than chance, and what
 * is owed. A move is held against the same month of last year, and against the month before where that is not posted.
 */
export function monthHeadline(book: Book, month: Day): string {
  const lead = largestTrueMove(book, month);
  const owed = owedInWords(book, month);
  const leads = lead && lead.one !== OWED && lead.one !== OVER_90 ? [leadInWords(lead)] : [];
  const sentences = [...leads, ...owed, ...producedInWords(book, month)].slice(0, 2);
  return sentences.length > 0
    ? sentences.join(" ")
    : `Production and receivables of ${formatMonth(month)} are not posted whole yet.`;
}

/** Of the figures whose trend is called, the one that moved most for its size; `undefined` where none is called. */
function largestTrueMove(book: Book, month: Day): Move | undefined {
  return SUMMARY_FIGURES.flatMap((one) => {
    const isLead = one === OWED || one === OVER_90 || LEADS.has(one.figure);
    const call = isLead ? calledTrend(book, one.series, month)?.trend.call : undefined;
    const move = call === "Upward" || call === "Decline" ? moveOf(book, one, month) : undefined;
    return move && move.before > 0 && move.now > move.before === (call === "Upward") ? [move] : [];
  }).sort((one, other) => sizeOf(other) - sizeOf(one))[0];
}

function sizeOf({ now, before }: Move): number {
  return Math.abs(now - before) / before;
}

function moveOf(book: Book, one: SummaryFigure, month: Day): Move | undefined {
  const now = finishedFigure(book, one, month);
  if (now === undefined) return undefined;
  for (const [back, since] of [
    [12, "a year"],
    [1, "a month"],
  ] as const) {
    const before = finishedFigure(book, one, monthAfter(month, -back));
    if (before !== undefined) return { one, now, before, since };
  }
  return undefined;
}

function leadInWords(move: Move): string {
  return `${LEADS.get(move.one.figure) ?? move.one.label} ${shown(move.one, move.now)}, ${movedInWords(move)}.`;
}

function movedInWords({ one, now, before, since }: Move): string {
  const change = now - before;
  const size = one.form === "share" ? points(change) : wholeDollars(Math.abs(change));
  return size === undefined || size === "$0" ? `as ${since} ago` : `${change > 0 ? "up" : "down"} ${size} in ${since}`;
}

/** What is owed, and how much of it is old. */
function owedInWords(book: Book, month: Day): readonly string[] {
  const owed = finishedFigure(book, OWED, month);
  if (owed === undefined) return [];
  const move = moveOf(book, OWED, month);
  const moved = move === undefined ? "" : `, ${movedInWords(move)}`;
  return [`You are owed ${wholeDollars(owed)}${moved}.`, ...oldInWords(book, month)];
}

function oldInWords(book: Book, month: Day): readonly string[] {
  const share = finishedFigure(book, OVER_90, month);
  if (share === undefined) return [];
  const move = moveOf(book, OVER_90, month);
  const [now, before] = [percent(share), move && percent(move.before)];
  const moved =
    move === undefined || before === now ? "" : `, ${share > move.before ? "up" : "down"} from ${before ?? ""}`;
  const patients = numberIn(receivablesRow(book, monthEndOf(month), "Patient"), "Over 90");
  const theirs = patients === undefined || patients <= 0 ? "" : `; patients owe ${wholeDollars(patients)} of that`;
  return [`${now === NONE ? "None" : now} of it is over 90 days${moved}${theirs}.`];
}

/** What was produced, where receivables are not posted. */
function producedInWords(book: Book, month: Day): readonly string[] {
  return [figureNamed("Billed"), figureNamed("Collected")].flatMap((one) => {
    const now = finishedFigure(book, one, month);
    if (now === undefined) return [];
    const move = moveOf(book, one, month);
    return move ? [leadInWords(move)] : [`${LEADS.get(one.figure) ?? one.label} ${shown(one, now)}.`];
  });
}

function shown(one: SummaryFigure, figure: number): string {
  return one.form === "money" ? wholeDollars(figure) : valueInWords(one, figure);
}

function points(change: number): string | undefined {
  const size = Math.abs(change * 100).toFixed(1);
  if (size === "0.0") return undefined;
  return `${size} ${size === "1.0" ? "point" : "points"}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function figureNamed(figure: string): SummaryFigure {
  const found = SUMMARY_FIGURES.find((one) => one.figure === figure);
  if (!found) throw new RangeError(`Summary has no figure ${figure}`);
  return found;
}
