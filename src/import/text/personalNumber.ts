/** More of a cell is neither kept nor shown. */
const MOST_LOOKED_AT = 600;

/** Every spelling of a dash or minus. */
const DASHES = /[\u00AD\u058A\u05BE\u1806\u2010-\u2015\u2043\u207B\u208B\u2212\u2E3A\u2E3B\u301C\u3030\uFE31\uFE32]/gu;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/** Printable ASCII without double spaces is as it is. */
const PLAIN = /^(?: ?[!-~])* ?$/u;

const TIME = /\d{1,2}:\d\d(?::\d\d)?/gu;
const DIGIT_RUN = /\d(?:[ .\-/()#_*·•+]*\d)*/gu;
/** A phone number without its area code is the shortest; cards, accounts and social security numbers have more digits. */
const FEWEST_DIGITS = 7;
const ONLY_A_DATE = /^(?:\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d\d)|\d{4}([./-])\d{1,2}\2\d{1,2})$/u;
const DATE =
  /(?<!\d)(?:\d{1,2}[ ./-]{1,3}\d{1,2}[ ./-]{1,3}(?:\d{4}|\d\d)|\d{4}[ ./-]{1,3}\d{1,2}[ ./-]{1,3}\d{1,2})(?!\d)/u;
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
const DATE_IN_WORDS = new RegExp(
  String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th)?[ ./-]{0,3}${MONTH}[ .,/-]{0,3}(?:\d{4}|\d\d)(?!\d)` +
    String.raw`|\b${MONTH}[ ./-]{0,3}\d{1,2}(?:st|nd|rd|th)?[ .,/-]{1,3}(?:\d{4}|\d\d)(?!\d)`,
  "iu",
);

const ONLY_A_NUMBER = /^\d{3,}$|^\d+ ?- ?\p{L}/u;
const ONLY_DIGITS_AND_MARKS = /^[\d .\-/()#_*]+$/u;
const MIXED_NUMBER = /(?<![\p{L}\p{M}_])\p{L}+-?\d{3}|\d{3}\p{L}/u;
const NUMBERED_PERSON =
  /\b(?:acct|account|member|mbr|subscriber|policy|patient|pat|pt|chart|ssn|id|mrn|card|visa|phone|tel|cell|fax)\b\D{0,12}\d{4}/iu;
const WORD_OF_A_PERSON =
  /\b(?:ssn|dob|birth ?da(?:y|te)|born)\b|\bd\. ?o\. ?b\b|\bs\. ?s\. ?n\b|\bsoc(?:ial)?\.? ?sec/iu;
const E_MAIL = /[^\s@] ?(?:@|[([{] ?at ?[)\]}]) ?[^\s@]|[^\s@] at \S{1,60} dot \p{L}/iu;

/**
 * Says whether text holds what could be a phone number, a social security number, the number of a card or account, or
 * is nothing but a number, as a patient's is, or begins with one as in `123 - Sample`: in whatever digits, spaces and dashes it
 * is spelled. A day is none of these.
 */
export function hasPersonalNumber(text: string): boolean {
  return isNumberOfAPerson(plain(text));
}

/** Says whether text holds a day of a year, which among words is somebody's birth date. */
export function hasDate(text: string): boolean {
  return isDated(plain(text));
}

/** Says whether a cell of words holds a number, a day or an address that could be somebody's. */
export function holdsPersonalData(text: string): boolean {
  const words = plain(text);
  if (E_MAIL.test(words) || WORD_OF_A_PERSON.test(words)) return true;
  return (
    /\d/u.test(words) && (isNumberOfAPerson(words) || isDated(words) || MIXED_NUMBER.test(words) || isOnlyDigits(words))
  );
}

function isNumberOfAPerson(words: string): boolean {
  return ONLY_A_NUMBER.test(words) || NUMBERED_PERSON.test(words) || hasLongNumber(words);
}

function isDated(words: string): boolean {
  return DATE.test(words) || DATE_IN_WORDS.test(words);
}

function plain(text: string): string {
  return plainMarks(text.slice(0, MOST_LOOKED_AT));
}

/** A text as numbers are looked for in it: digits, dashes and spaces of every kind as the plain ones. */
export function plainMarks(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(DASHES, "-")
    .replace(/\s+/gu, " ")
    .replace(OTHER_DIGIT, digitOf)
    .trim();
}

/** The digits of a script stand in a row, the zero first. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function hasLongNumber(words: string): boolean {
  const runs = words.replace(TIME, ":").match(DIGIT_RUN) ?? [];
  return runs.some((run) => digitsIn(run) >= FEWEST_DIGITS && !ONLY_A_DATE.test(run));
}

function isOnlyDigits(words: string): boolean {
  return ONLY_DIGITS_AND_MARKS.test(words) && digitsIn(words) >= 3;
}

function digitsIn(text: string): number {
  return text.replace(/\D/gu, "").length;
}
