import { type DateRange, type Day, monthEndOf, startOfMonth } from "../../domain/calendar";
import { parseDay, parseMonth } from "../text/date";
import type { DateOrder } from "../text/dateOrder";
import { dayAt } from "./runDate";

/** A longer line is a text. */
const LONGEST_LINE = 200;
/** Words of a line that says when something was printed, or as of when it stands. */
const OF_PRINTING = /\b(?:print\w*|run|generated|created|prepared|exported|as of|report date|due|birth\w*)\b/iu;
/** Sums since a month or a year began are of other days than the one that stands beside them. */
const TO_DATE = /\b(?:mtd|ytd|qtd|(?:week|month|quarter|year)s?[- ]to[- ]date)\b/iu;
/** Words of sums over more than the day or the month that stands beside them. */
const OVER_MORE =
  /\b(?:through|thru|until|till|since|years?|annual\w*|quarters?|weeks?|weekly|quarterly|yearly|last|prior|previous)\b/iu;
/** What stands right before a day that is the one covered, and not the one on which the report was run. */
const BEFORE_DAY = /\b(?:for|day of|day|dates? of service|activity|business date|transactions? (?:on|of))[\s:]*$/iu;
/** What stands between the first day covered and the last. */
const BETWEEN = /^[\s,]*(?:\d{1,2}:\d\d\S*\s*(?:[AP]M)?\s*)?[-\u2013\u2014]\s*$|\b(?:to|thru|through|until|and)\b/iu;
/** `August 1-31, 2026` */
const DAYS_OF_MONTH = /\b([A-Z]{3,9})\.? (\d{1,2}) ?[-\u2013\u2014] ?(\d{1,2}), (\d{4})\b/iu;
const MONTH = /\b(?:[A-Z]{3,9}\.? \d{4}|\d{1,2}\/\d{4})\b/giu;
const DASH_BETWEEN = /(?<=\d)\s*[-\u2013\u2014]\s*(?=\d{1,2}\/)/gu;
const WORDS_OF_A_DAY = 3;

/** A day that a line names: where it begins and ends. */
interface DayInLine {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

/** Says whether a line above a report's headings says that its sums are of more days than those it names. */
export function isToDate(line: string): boolean {
  return line.length <= LONGEST_LINE && TO_DATE.test(line);
}

/**
 * The days that a line above a report's headings says that it covers: `08/01/2026 - 08/31/2026`, `August 2026`,
 * `Totals for 8/3/2026`. A day alone may be the one on which the report was run, so it needs a word that says otherwise.
 */
export function periodIn(line: string, order: DateOrder = "month-first"): DateRange | undefined {
  if (line.length > LONGEST_LINE || !/\d/u.test(line) || OF_PRINTING.test(line)) return undefined;
  const spelled = line.replace(DASH_BETWEEN, " - ");
  const days = daysIn(spelled, order);
  return days.length === 0 ? monthIn(spelled) : daysOf(spelled, days);
}

/** One day, or the first and the last of several. More days than two are of more than what is covered. */
function daysOf(line: string, [first, last, more]: readonly DayInLine[]): DateRange | undefined {
  if (first === undefined || more !== undefined) return undefined;
  const isCovered =
    last === undefined ? isOfDay(line.slice(0, first.start)) : BETWEEN.test(line.slice(first.end, last.start));
  return isCovered ? { from: first.day, to: (last ?? first).day } : undefined;
}

function isOfDay(before: string): boolean {
  return BEFORE_DAY.test(before) && !OVER_MORE.test(before);
}

function daysIn(line: string, order: DateOrder): readonly DayInLine[] {
  const words = Array.from(line.matchAll(/[^\s:]+/gu), ({ 0: text, index }) => ({ text, index }));
  return words.flatMap(({ text, index: start }, at): readonly DayInLine[] => {
    const word = withoutComma(text);
    // A number alone is a date's serial in cells only: here it is a postal code.
    if (/^\d+$/u.test(word)) return [];
    const others = words
      .slice(at + 1, at + WORDS_OF_A_DAY)
      .map((other, place) => (place === 0 ? other.text : withoutComma(other.text)));
    const alone = dayAt([word], order);
    const day = alone ?? dayAt([word, ...others], order);
    const last = words[alone === undefined ? at + WORDS_OF_A_DAY - 1 : at];
    return day === undefined ? [] : [{ day, start, end: (last?.index ?? start) + (last?.text.length ?? 0) }];
  });
}

function withoutComma(word: string): string {
  return word.replace(/[,;.)]+$/u, "");
}

function daysOfMonthIn(line: string): DateRange | undefined {
  const [, month = "", first = "", last = "", year = ""] = DAYS_OF_MONTH.exec(line) ?? [];
  const [from, to] = [first, last].map((at) => parseDay(`${month} ${at}, ${year}`));
  return typeof from === "number" && typeof to === "number" ? { from, to } : undefined;
}

/** The only month that a line names, or some of its days. */
function monthIn(line: string): DateRange | undefined {
  const days = daysOfMonthIn(line);
  if (days !== undefined || OVER_MORE.test(line)) return days;
  const months = (line.match(MONTH) ?? []).map((month) => parseMonth(month.replace(".", "")));
  const [only, other] = months.filter((month) => typeof month === "number");
  return only === undefined || other !== undefined ? undefined : { from: startOfMonth(only), to: monthEndOf(only) };
}
