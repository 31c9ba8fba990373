import { harmlessText } from "../text/personal";
import { hasDate } from "../text/personalNumber";
import { headingKey } from "./heading";
import { HEADING_WORDS, MONTH_WORDS, WORDS_AND_NAMES, wordsOfHeading } from "./headingWords";
import { hiddenHeading, placeOf } from "./hiddenHeading";
import { LAYOUTS } from "./layouts";

/** A longer one is a line of text. */
export const LONGEST_HEADING = 100;
/** The ends of the ranges in which software ages what is owed. Any number of two digits is as harmless. */
const AGES: ReadonlySet<string> = new Set([
  "119",
  "120",
  "121",
  "149",
  "150",
  "151",
  "179",
  "180",
  "181",
  "365",
  "366",
]);
const YEAR = /^20\d\d$/u;
const AMOUNT = /\d[.,]\d/u;

const OF_LAYOUTS: ReadonlySet<string> = new Set(
  LAYOUTS.flatMap(({ fields }) => Object.values(fields)).flatMap(({ headings }) => headings.map(headingKey)),
);

/**
 * Says whether a heading is made of words that headings are made of, and so names nobody. What stands in a row of headings
 * may be a patient's line, since people paste reports without their headings.
 */
export function isKnownHeading(heading: string): boolean {
  if (heading.length > LONGEST_HEADING) return false;
  return OF_LAYOUTS.has(headingKey(heading)) || (areKnown(wordsOfHeading(heading)) && !couldBePersonal(heading));
}

/** A heading as it is shown and told to people: as it is spelled, or by its place where it could be somebody's name. @param place counted from 1 */
export function shownHeading(heading: string, place: number): string {
  return isKnownHeading(heading) ? harmlessText(heading) : placeOf(place);
}

/** A heading as the workbook keeps it, once somebody said what the column is: it finds the column again, and names nobody. */
export function keptHeading(heading: string, place: number): string {
  return isKnownHeading(heading) ? heading : hiddenHeading(headingKey(heading), place);
}

/** Two numbers make a range; with more of them it could be a day, or a number in groups. */
function areKnown(words: readonly string[]): boolean {
  const numbers = words.filter(isNumber);
  const names = words.filter((word) => !isNumber(word));
  const isOfNames = names.length > 0 && names.every((word) => WORDS_AND_NAMES.has(word));
  const isDated = names.some((word) => MONTH_WORDS.has(word) || word === "year");
  return (
    words.length > 0 &&
    numbers.length <= 2 &&
    numbers.every((number) => number.length <= 2 || AGES.has(number) || (isDated && YEAR.test(number))) &&
    names.every((word) => (MONTH_WORDS.has(word) ? numbers.length > 0 : isHeadingWord(word))) &&
    !isOfNames
  );
}

/** Says whether a word, in lower case, is one that headings are made of. */
export function isHeadingWord(word: string): boolean {
  return HEADING_WORDS.has(word) || [/s$/u, /es$/u].some((plural) => HEADING_WORDS.has(word.replace(plural, "")));
}

function isNumber(word: string): boolean {
  return /^\p{Nd}/u.test(word);
}

function couldBePersonal(heading: string): boolean {
  return AMOUNT.test(heading) || hasDate(heading);
}
