import { OLDEST_AGE_DAYS, ageInDays } from "../domain/receivables/age";
import { type Day, isDay } from "../domain/calendar";
import { type Cents, centsFromDollars } from "../domain/money";
import type { Cell } from "./coerce";
import { Refused, badValue, noAnswer } from "./refused";

/** Dollars that a double still counts to the cent. */
const LARGEST_DOLLARS = 9e13;

/** A number; `undefined` for a blank. @throws Refused for text and TRUE or FALSE, which are never read as numbers */
export function numberOf(cell: Cell, what: string): number | undefined {
  if (cell === undefined || typeof cell === "number") return cell;
  if (cell instanceof Refused) throw cell;
  if (typeof cell === "boolean") throw badValue(`${what} is ${cell ? "TRUE" : "FALSE"}. Give a number.`);
  throw badValue(
    `${what} is the text “${shortened(cell)}”. Give a number; VALUE() makes one of a number stored as text.`,
  );
}

/** An amount in dollars, to the nearest cent; `undefined` for a blank. */
export function centsOf(cell: Cell, what: string): Cents | undefined {
  const dollars = numberOf(cell, what);
  if (dollars === undefined) return undefined;
  if (Math.abs(dollars) > LARGEST_DOLLARS) throw badValue(`${what} is too large for an amount. Look at the cell.`);
  return centsFromDollars(dollars);
}

/**
 * A day, its time of day left out; `undefined` for a blank. 0 is a blank too: no date has that number, and
 * some versions of Excel hand a blank cell over as 0.
 */
export function dayOf(cell: Cell, what: string): Day | undefined {
  if (typeof cell === "string") {
    throw badValue(
      `${what} is the text “${shortened(cell)}”. Give a date; DATEVALUE() makes one of a date stored as text.`,
    );
  }
  const number = numberOf(cell, what);
  if (number === undefined || number === 0) return undefined;
  const serial = Math.floor(number);
  if (!isDay(serial)) throw badValue(`${what} is ${String(number)}, which is not a date. Give a cell with a date.`);
  return serial;
}

/**
 * Whole days from a date to the as-of date, or, without an as-of date, a number of days as it stands, its fraction left out.
 *
 * @returns `undefined` for a blank
 * @throws Refused for a date after the as-of date, a negative age, and an age past a hundred years, which is a mistake
 */
export function ageOf(cell: Cell, asOf: Day | undefined, what: string): number | undefined {
  if (asOf !== undefined) {
    const from = dayOf(cell, what);
    return from === undefined ? undefined : daysBetween(from, asOf, what);
  }
  const days = numberOf(cell, what);
  if (days === undefined) return undefined;
  if (days < 0) throw noAnswer(`${what} is ${String(days)} days: no category holds a negative age. Look at the dates.`);
  if (days >= OLDEST_AGE_DAYS) {
    throw badValue(`${what} is ${String(days)}, which looks like a date. Give the as-of date too.`);
  }
  return Math.floor(days);
}

/** Whole days between two dates. @throws Refused for a date after the as-of date, or more than a hundred years before it */
export function daysBetween(from: Day, asOf: Day, what: string): number {
  const age = ageInDays(from, asOf);
  if (age === undefined) throw noAnswer(`${what} lies after the as-of date, so it has no age yet. Look at both dates.`);
  if (age >= OLDEST_AGE_DAYS) {
    throw badValue(`${what} lies over a hundred years before the as-of date. Give a date, not a number of days.`);
  }
  return age;
}

/**
 * One of some words, in any case; the usual one for a blank (or 0, as some versions of Excel hand a blank over).
 *
 * @param usual `undefined` where there is no usual one and a word must be given
 */
export function wordOf<Word extends string>(
  cell: Cell,
  words: readonly Word[],
  usual: Word | undefined,
  what: string,
): Word {
  const given = cell === undefined || cell === 0 ? usual : words.find((word) => isSameWord(word, cell));
  if (given === undefined) throw badValue(`${what} must be ${words.map((word) => `"${word}"`).join(" or ")}.`);
  return given;
}

function isSameWord(word: string, cell: Cell): boolean {
  return typeof cell === "string" && cell.trim().toLowerCase() === word.toLowerCase();
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
