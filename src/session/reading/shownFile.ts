import { MONTH_WORDS, WORDS_AND_NAMES, wordsOfHeading } from "../../import/layout/headingWords";
import { isHeadingWord } from "../../import/layout/shownHeading";
import { hasDate } from "../../import/text/personalNumber";

/** The endings of files that reports come in; what stands behind any other dot may be anything. */
const ENDING = /\.(?:xlsx?|xlsm|xlsb|csv|tsv|tab|txt|text|prn|dat|html?|xml|mht|pdf|rtf|docx?|ods|json|zip)$/iu;
/** Words of files' names that are in no heading. */
const FILE_WORDS: ReadonlySet<string> = new Set(
  `export exported copy draft final revised corrected data sheet book workbook file download downloaded untitled temp query raw test sample
  input output full part half again backup broken empty big small long wide good bad typical`.split(/\s+/u),
);
const PART = /[\p{L}\p{M}][\p{L}\p{M}'’]*|\p{Nd}+/gu;
const YEAR = /^20\d\d$/u;
/** What is left out, with the marks between. */
const GAPS = /…(?:[^\p{L}\p{M}\p{Nd}…]*…)*/gu;

/** The ending of a file's name, such as `.xls`; empty where it has none of a report's. */
export function endingOf(file: string): string {
  return ENDING.exec(file)?.[0] ?? "";
}

/**
 * A file's name as it is told to people. Files are named for patients too, so what is no word or number of a report's name is left
 * out: `Aging ….xls`. A name of such words alone is as it is.
 */
export function shownFile(file: string): string {
  const ending = endingOf(file);
  const stem = file.slice(0, file.length - ending.length);
  const parts = stem.match(PART) ?? [];
  const isKnown = knownParts(stem, parts);
  if (parts.every(isKnown)) return file;
  return `${stem.replace(PART, (part) => (isKnown(part) ? part : "…")).replace(GAPS, "…")}${ending}`;
}

/** Numbers are left out with a whole day, which could be a birth date; months are words beside a year only. */
function knownParts(stem: string, parts: readonly string[]): (part: string) => boolean {
  const isDated = hasDate(stem);
  const hasYear = !isDated && parts.some((part) => YEAR.test(part));
  return (part) => {
    if (/^\p{Nd}/u.test(part)) return !isDated && (part.length <= 2 || YEAR.test(part));
    return wordsOfHeading(part).every((word) => (MONTH_WORDS.has(word) ? hasYear : isFileWord(word)));
  };
}

function isFileWord(word: string): boolean {
  if (WORDS_AND_NAMES.has(word)) return false;
  return word.length === 1 || FILE_WORDS.has(word) || FILE_WORDS.has(word.replace(/s$/u, "")) || isHeadingWord(word);
}
