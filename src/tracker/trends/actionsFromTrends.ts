import type { Day } from "../../domain/calendar";
import { median } from "../../domain/trend/median";
import type { Trend } from "../../domain/trend/trend";
import type { Book } from "../../workbook/spec/book";
import type { CellValue, Row } from "../../workbook/spec/cell";
import type { Derivation } from "../formulas/derivation";
import { type SeriesTrend, seriesTrends } from "./seriesTrends";
import { type CallToAct, callsForAction, callsToAct, shareMatter } from "./callsToAct";
import { PLAIN_CALLS, plainCall } from "./plainCall";
import { figureInWords, paceInWords, periodInWords } from "./seriesWords";
import { changeSinceAction } from "./changeSinceAction";
import { type CellsOf, type RowOf, bookRows, dayIn, textIn, valueIn } from "../headings/rows";

/** Whoever closed a row has answered this call for a quarter of a year. */
const ANSWERED_DAYS = 91;

/** What this derivation writes; all else in a row is people's. */
const OURS: ReadonlySet<string> = new Set(["Opened", "Measure", "What was seen", "Since then"]);

/** What our rows begin with, and those that an earlier version opened. */
const WORDS = [`${PLAIN_CALLS.rising}: `, `${PLAIN_CALLS.falling}: `];
const FORMER_WORDS = ["Plateau, ", "Upward, ", "Decline, "];

/** More at once are seen to by nobody. */
const MOST_OPENED = 3;

/**
 * Opens rows of Actions for trends that go the wrong way: one a matter, the most dollars first, at most three of a
 * period. Not while a row of the matter is open, nor soon after one was closed. Rows in which somebody wrote are never
 * taken out, and what they wrote is never touched; nor are rows that an earlier version opened, while their period is posted.
 */
export const actionsFromTrends: Derivation = {
  table: "Actions",
  derive: (book) => {
    const found = seriesTrends(book);
    const rows = bookRows(book, "Actions").flatMap((row) => {
      const of = found.find(({ series }) => series.name === textIn(row, "Measure"));
      return of ? [{ row, of }] : [];
    });
    const gone = rows.filter(isGone);
    const renewed = rows.filter((one) => !gone.includes(one) && isRenewed(one));
    const kept = rows.filter((one) => !gone.includes(one) && !renewed.includes(one));
    const opened = rowsOpened(book, found, kept);
    return {
      upserts: [...opened, ...kept.flatMap(told)],
      removals: [...gone, ...renewed].map(({ row }) => row).filter((row) => !opened.some((one) => isSameRow(one, row))),
    };
  },
};

/** A row of Actions, and the figure that it is of. */
interface Action {
  readonly row: RowOf<"Actions">;
  readonly of: SeriesTrend;
}

/** A row that nobody touched stands for a period that is posted: it goes when the posting is taken back. */
function isGone({ row, of }: Action): boolean {
  const now = lastDay(of);
  return isUntouched(row) && (now === undefined || openedOn(row) > now);
}

/** Of the last period, and nobody touched it: it follows what is posted. */
function isRenewed({ row, of }: Action): boolean {
  return openedOn(row) === lastDay(of) && isOpenedIn(row, WORDS) && isUntouched(row);
}

function rowsOpened(book: Book, found: readonly SeriesTrend[], kept: readonly Action[]): readonly CellsOf<"Actions">[] {
  const calling = found.filter((one) => callsForAction(one) && !isAnswered(one, kept));
  const stand = kept.filter(({ row, of }) => openedOn(row) === lastDay(of) && isOurs(row)).length;
  return callsToAct(book, calling)
    .slice(0, Math.max(0, MOST_OPENED - stand))
    .map((call) => ({
      Opened: lastDay(call.found),
      Measure: call.found.series.name,
      "What was seen": seen(call),
      "Since then": undefined,
    }));
}

function lastDay({ series, last }: SeriesTrend): Day | undefined {
  return last && series.interval.lastDay(last);
}

/** Somebody is at the matter, or has said not long ago what came of the same call. */
function isAnswered(found: SeriesTrend, kept: readonly Action[]): boolean {
  const now = lastDay(found) ?? 0;
  return kept.some(({ row, of }) => {
    if (!shareMatter(of, found)) return false;
    const isSaid = isCalled(row, found) && openedOn(row) > now - ANSWERED_DAYS;
    return !isClosed(row) || (of === found && openedOn(row) === now) || isSaid;
  });
}

function isSameRow(one: CellsOf<"Actions">, other: RowOf<"Actions">): boolean {
  return one.Opened === valueIn(other, "Opened") && one.Measure === valueIn(other, "Measure");
}

function told({ row, of }: Action): readonly Row[] {
  const opened = dayIn(row, "Opened");
  if (opened === undefined || isClosed(row)) return [];
  const words = changeSinceAction(of, opened, isCalled(row, of));
  return [{ Opened: opened, Measure: valueIn(row, "Measure"), "Since then": words }];
}

function seen({ found, beside }: CallToAct): string {
  const { series, trend, figures, judged } = found;
  const last = judged.at(-1);
  const known = judged.map((period) => figures.get(period) ?? 0);
  const lastFigure = known.at(-1);
  const middle = median(known);
  if (last === undefined || lastFigure === undefined || middle === undefined) return `${wordFor(trend)}.`;
  return [
    `${wordFor(trend)}: ${paceInWords(series, trend.slope ?? 0)}.`,
    `${figureInWords(series, lastFigure)} in ${periodInWords(series, last)}; the median is ${figureInWords(series, middle)}.`,
    ...(beside.length > 0 ? [`So too: ${beside.map((one) => one.series.name).join(", ")}.`] : []),
  ].join(" ");
}

function openedOn(row: RowOf<"Actions">): number {
  return dayIn(row, "Opened") ?? 0;
}

function isClosed(row: RowOf<"Actions">): boolean {
  return isFilled(valueIn(row, "Result"));
}

/** The row was opened by us, as its words show, and nobody wrote in it, nor in a column of their own beside it. */
function isUntouched(row: Row): boolean {
  return isOurs(row) && Object.entries(row).every(([heading, value]) => OURS.has(heading) || !isFilled(value));
}

function isOurs(row: RowOf<"Actions">): boolean {
  return isOpenedIn(row, WORDS) || isOpenedIn(row, FORMER_WORDS);
}

/** Whether a row was opened for a call, in words of today's or of an earlier version's. */
function isCalled(row: RowOf<"Actions">, { trend }: SeriesTrend): boolean {
  return isOpenedIn(row, [`${wordFor(trend)}: `, `${trend.call}, `]);
}

function isOpenedIn(row: RowOf<"Actions">, words: readonly string[]): boolean {
  return words.some((word) => seenIn(row).startsWith(word));
}

function seenIn(row: RowOf<"Actions">): string {
  return textIn(row, "What was seen");
}

function wordFor(trend: Trend): string {
  return PLAIN_CALLS[plainCall(trend)];
}

function isFilled(value: CellValue): boolean {
  return value !== undefined && value !== "";
}
