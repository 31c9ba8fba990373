import { has, isMadeOf, phraseOf, wordSet } from "../layout/phrase";
import { isKnownHeading } from "../layout/shownHeading";
import { type Delimiter, Rows } from "../reading/rows";
import { hasCents, parseAmount } from "../text/amount";
import { piecesOf } from "./pieces";

/** A report of totals alone has no more lines. */
const MOST_LINES = 200;
const LONGEST_LINE = 200;
/** One amount beside words may be a line of anything. */
const FEWEST_ITEMS = 2;
const DELIMITERS: readonly Delimiter[] = ["\t", ",", ";"];
/** Lines that lead from a label to its amount, as `Payments ........ 1,200.00`. */
const LEADERS = /\.{2,}|_{2,}|(?:\. ){2,}|-{3,}/gu;

/** Words of headings over several labels, which say what each label below is of. */
const OF_SECTIONS = wordSet(
  "production charge billed collection payment income receipt adjustment writeoff patient guarantor insurance balance aging aged receivable " +
    "today day daily month monthly year yearly mtd ytd to date week total account all",
);
const OF_TIME = ["today", "day", "daily", "month", "monthly", "year", "yearly", "mtd", "ytd", "week"];
const OF_BILLED = ["production", "charge", "billed"];
const OF_COLLECTED = ["collection", "payment", "income", "receipt"];
const WHOSE = ["patient", "guarantor", "insurance", "adjustment", "writeoff"];

/** A line of a report of totals. */
interface LabelLine {
  readonly label: string;
  /** As it is printed; `undefined` for words alone. */
  readonly amount: string | undefined;
}

/**
 * Turns a report that has a line a figure, its label and one amount, into a table of one row: the labels are its headings, with the
 * words of a section over them where they do not say themselves what they are of. All other lines stand above.
 *
 * @returns `undefined` for any other text
 */
export function tableFromLabelledAmounts(text: string): string | undefined {
  for (const lines of linesOf(text)) if (lines !== undefined && areFigures(lines)) return madeOf(lines);
  return undefined;
}

/** Whether most labels are words of headings: a list of people has their names there. */
function areFigures(lines: readonly LabelLine[]): boolean {
  const items = lines.filter(({ amount }) => amount !== undefined);
  const known = items.filter(({ label }) => isKnownHeading(label));
  return known.length >= FEWEST_ITEMS && known.length * 2 > items.length;
}

/** The lines by each way in which labels and amounts may stand apart; `undefined` where one has several amounts, or an amount without a label. */
function* linesOf(text: string): Generator<readonly LabelLine[] | undefined> {
  if (text.length > MOST_LINES * LONGEST_LINE) return;
  const printed = text.trimEnd().split(/\r\n|[\n\r]/u);
  if (printed.length > MOST_LINES || printed.some((line) => line.length > LONGEST_LINE)) return;
  // Commas between thousands would be cut as those between cells.
  yield whole(printed.map(lineOfPrint));
  for (const delimiter of DELIMITERS) yield whole(rowsIn(text, delimiter).map(lineOfCells));
}

function rowsIn(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const rows = new Rows(text, delimiter);
  const found: (readonly string[])[] = [];
  while (rows.next()) found.push(rows.cells());
  return found;
}

function whole(lines: readonly (LabelLine | undefined)[]): readonly LabelLine[] | undefined {
  const known = lines.filter((line) => line !== undefined);
  return known.length === lines.length ? known : undefined;
}

function lineOfCells(cells: readonly string[]): LabelLine | undefined {
  const filled = cells.filter((cell) => cell !== "");
  const [label = "", amount = ""] = filled;
  if (filled.length === 2 && isAmount(amount)) return isLabel(label, amount) ? named(label, amount) : undefined;
  return filled.some(hasMoney) ? undefined : { label: filled.join(" "), amount: undefined };
}

/** `Total 2` before `600.00` is an amount that was cut at the comma between its thousands. */
function isLabel(label: string, amount: string): boolean {
  const isCut = /(?:^|[\s$])\d{1,3}$/u.test(label) && /^\d{3}[.,]/u.test(amount);
  return !hasMoney(label) && !(isCut && !/\d ?(?:-|to) ?\d+$/u.test(label));
}

function lineOfPrint(line: string): LabelLine | undefined {
  const spelled = line.replace(LEADERS, "  ").replace(/:(?=\S)/gu, ": ");
  if (!hasMoney(spelled)) return { label: line.trim(), amount: undefined };
  const [labels, amount] = cutAtAmount(spelled);
  return isAmount(amount) && labels.length > 0 && !labels.some(hasMoney) ? named(labels.join(" "), amount) : undefined;
}

/** What stands before the last amount of a line, and that amount; other words where it ends with none. */
function cutAtAmount(line: string): readonly [readonly string[], string] {
  const dollars = WHOLE_DOLLARS.exec(line);
  if (dollars !== null) return [[(dollars[1] ?? "").trim()], dollars[2] ?? ""];
  const pieces = piecesOf(line).map(({ text }) => text);
  return [pieces.slice(0, -1), pieces.at(-1) ?? ""];
}

/** `Services $2,600`: print has cents elsewhere. */
const WHOLE_DOLLARS = /^(.*\S)\s+(-?\(?\$-?[\d,]+\)?)$/u;

function hasMoney(text: string): boolean {
  return hasCents(text) || /\$\s*\d/u.test(text);
}

/** Dollars without cents are an amount where they have their sign: other numbers are counts. */
function isAmount(text: string): boolean {
  return (hasCents(text) || text.includes("$")) && parseAmount(text) !== undefined;
}

function named(label: string, amount: string): LabelLine {
  // Dollars alone are money too, which cents show.
  const inCents = hasCents(amount) ? amount : amount.replace(/(?<=\d)(?=\D*$)/u, ".00");
  return { label: label.replace(/[\s:.=]+$/u, ""), amount: inCents };
}

/** A line of words over labels, which says what they are of. */
interface Section {
  readonly words: string;
  readonly phrase: readonly string[];
}

/** As many rows as the text has lines: what stands above, the headings, the amounts, and blank ones. */
function madeOf(lines: readonly LabelLine[]): string {
  const above: string[] = [];
  const headings = [""];
  const amounts = ["All"];
  let section: Section | undefined;
  for (const { label, amount } of lines) {
    if (amount !== undefined) {
      headings.push(section !== undefined && isOf(section, label) ? `${section.words} ${label}` : label);
      amounts.push(amount);
    } else {
      const found = sectionOf(label);
      if (found === undefined) above.push(label);
      section = found ?? section;
    }
  }
  const blank = Array.from({ length: lines.length - above.length - 2 }, () => "");
  return `${[...above, headings.join("\t"), amounts.join("\t"), ...blank].join("\n")}\n`;
}

/** What is billed and what is collected are two sections: a line that names both is a title. So is one that says nothing of its labels. */
function sectionOf(words: string): Section | undefined {
  const phrase = phraseOf(words);
  const isMade = isMadeOf(phrase, OF_SECTIONS) && isKnownHeading(words);
  const isOfOne = has(phrase, ...OF_BILLED) !== has(phrase, ...OF_COLLECTED);
  return isMade && (isOfOne || has(phrase, ...OF_TIME, ...WHOSE)) ? { words, phrase } : undefined;
}

function isOf(section: Section, label: string): boolean {
  return has(section.phrase, ...OF_TIME) || !has(phraseOf(label), ...OF_BILLED, ...OF_COLLECTED, "service", "fee");
}
