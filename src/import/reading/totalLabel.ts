import { isKnownHeading } from "../layout/shownHeading";
import { looksLikePerson } from "../text/personal";
import { trimSpace } from "../text/space";
import { type Rows, pairTable } from "./rows";
import { Slots } from "./slots";

const LABEL = /^(?:(?:sub|grand|report|overall)?[ -]?totals?)[:.]?$/iu;
/** No label is longer; a longer cell may be a name, and is not looked at. */
const LONGEST_LABEL = 16;
/** By the code of a character: 1 where a label can begin with it. A table, since every line's name is asked. */
const FIRST_LETTERS = new Slots(128);
for (const letter of " TtSsGgRrOo") FIRST_LETTERS.set(letter.charCodeAt(0), 1);
/** Words that stand in the label of a total, whatever else does: `Total for DDS1`, `Carried forward`. */
const WORDS =
  /(?:^|[^\p{L}])(?:(?:sub|grand)?[ -]?totals?|sum|summe|totaa?le?|(?:carried|brought|balance) forward)(?![\p{L}])/iu;
/** Letters side by side of which each of those words has some. */
const PAIRS_OF_WORDS = pairTable(["ot", "um", "rw"]);
const PAIRS_OF_AVERAGES = pairTable(["av", "me"]);

/** Says whether a cell is nothing but the label of a total: `Total`, `Totals:`, `Grand Total`. `Totals, Bob` is a name. */
export function isTotalLabel(rows: Rows, index: number): boolean {
  const canBegin = FIRST_LETTERS.at(rows.firstByte(index)) === 1;
  return canBegin && rows.length(index) <= LONGEST_LABEL && LABEL.test(rows.cell(index));
}

/**
 * Says whether a cell has a word of totals in it: `Total A/R`, `Dr. Marsh's Total:`, `Carried forward`. A carrier may have one
 * too, so it says nothing without the arithmetic; `Total, Ann` is a name.
 */
export function mentionsTotal(rows: Rows, index: number): boolean {
  if (!rows.hasPair(index, PAIRS_OF_WORDS)) return false;
  const cell = rows.cell(index);
  return WORDS.test(cell) && !looksLikePerson(cell);
}

/** Says whether a word of averages could stand in a cell. */
export function canMentionAverage(rows: Rows, index: number): boolean {
  return rows.hasPair(index, PAIRS_OF_AVERAGES);
}

/** Says whether a word of averages stands in a label: `Average`, `Avg per patient`. `Mean, Joe` is a name. */
export function mentionsAverage(label: string): boolean {
  return /(?:^|[^\p{L}])(?:averages?|avg|mean)(?![\p{L}])/iu.test(label) && !looksLikePerson(label);
}

const TOTAL_BEFORE = /^(?:sub|grand)?[ -]?totals?(?: for| of)?[: ]/u;
const TOTAL_BEHIND = /(?<=[ :-])(?:sub)?[ -]?totals?:?$/u;

/** What a total is of, by its label: `Total for Cedar` is of Cedar. In lower case; empty where it does not say. */
export function nameOfTotal(label: string): string {
  const behind = label.toLowerCase().replace(TOTAL_BEFORE, "");
  const end = behind.search(TOTAL_BEHIND);
  return trimSpace(end < 0 ? behind : behind.slice(0, endOfName(behind, end)));
}

/** Where a name ends that marks stand behind. A pattern for them would be tried from each of many on. */
function endOfName(label: string, from: number): number {
  let end = from;
  while (end > 0 && MARKS.includes(label.charAt(end - 1))) end -= 1;
  return end;
}

const MARKS = " :-";

/** Says whether a name stands in a total's label beside its words of totals: `Elm St total`. `Summe`, `Total A/R` and `Report Total` have none. */
export function namesSomething(label: string): boolean {
  if (label.length > LONGEST_PART_LABEL || !WORDS.test(label)) return false;
  const name = trimSpace(
    label
      .toLowerCase()
      .replace(WORDS, " ")
      .replace(/^\W*(?:for|of)\b/u, ""),
  );
  return /\p{L}{2}/u.test(name) && !isKnownHeading(name) && !isKnownHeading(label);
}

const OF_PART = /(?:^|[^\p{L}])(?:sub[ -]?totals?|page|forward)(?![\p{L}])/iu;

/** Says whether a total is called that of a part of the rows: `Subtotal`, `Page total`, `Carried forward`. */
export function isOfPart(label: string): boolean {
  return label.length <= LONGEST_PART_LABEL && OF_PART.test(label);
}

const LONGEST_PART_LABEL = 60;
