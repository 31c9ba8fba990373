import { hasDate, hasPersonalNumber, holdsPersonalData } from "./personalNumber";
import { trimSpace } from "./space";

/** How much of a cell a message or a record keeps. */
const MAX_CHARACTERS = 60;

const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]+/gu;
const LAST_FIRST = /^(?:\d+\s*-\s*)?\p{L}[\p{L}\p{M}'’. -]*,\s*\p{L}[\p{L}\p{M}'’. -]*$/u;
const COMPANY =
  /[, ](?:inc|llc|llp|ltd|co|corp|company|the|pc|pllc|pa|plan|plans|ppo|hmo|dental|insurance|health)\.?(?:[, ]|$)/iu;

/** Says whether text has the form in which practice software prints a person: `Sample, Ann`, or `123 - Sample, Ann`. */
export function looksLikePerson(text: string): boolean {
  return LAST_FIRST.test(trimSpace(text)) && !COMPANY.test(text);
}

/** Text made safe to keep and to show: control characters become spaces, and past 60 characters it ends in `…`. */
export function harmlessText(text: string): string {
  const oneLine = trimSpace(text.slice(0, 10 * MAX_CHARACTERS).replace(UNPRINTABLE, " ")).replace(/ {2,}/gu, " ");
  const characters = Array.from(oneLine);
  if (characters.length <= MAX_CHARACTERS) return oneLine;
  return `${characters.slice(0, MAX_CHARACTERS - 1).join("")}…`;
}

/** Words that stand in amounts and dates and are nobody's name. */
const KNOWN_WORDS =
  /#(?:REF|VALUE|NAME|NUM|NULL)[!?]|#N\/A|#DIV\/0!|\b(?:n\/a|na|null|none|nil|usd|cr|dr|am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b/giu;

/**
 * A cell that should hold an amount or a date, as a message may quote it.
 *
 * @returns `undefined` where it could be a name that slipped into the wrong column, or someone's number: any word that
 *   is not known to be harmless, and any long number
 */
export function quotable(cell: string): string | undefined {
  const shown = harmlessText(cell);
  if (hasPersonalNumber(shown) || /\p{L}{2}/u.test(shown.replace(KNOWN_WORDS, ""))) return undefined;
  return shown;
}

/** A cell that should hold an amount, as a message may quote it: as `quotable`, and no day either, which could be a birth date. */
export function quotableAmount(cell: string): string | undefined {
  return hasDate(cell) ? undefined : quotable(cell);
}

/** A word such as a status, as a message may quote it. `undefined` for what could be a person, a number or a birth date. */
export function quotableWord(cell: string): string | undefined {
  const shown = harmlessText(cell);
  return looksLikePerson(shown) || holdsPersonalData(shown) ? undefined : shown;
}
