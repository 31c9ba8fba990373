import { HostError } from "../protocol/hostError";
import { type CellContent, CellError, EMPTY, ERROR_TEXTS } from "./cell";
import { dateEntry } from "./dateEntry";
import { numberEntry } from "./numberEntry";

/** What typing does to a cell: its content, and the number format that comes with it, if one does. */
export interface Entry {
  readonly content: CellContent;
  /** Taken on only by a cell that has no format of its own. */
  readonly numberFormat?: string;
}

/** How this Excel takes what is typed. */
export interface EntryRules {
  /** The year of dates that name none. */
  readonly year: number;
  /** What becomes of a leading apostrophe in a cell of the format `@`. Which of the two Excel does is not known here. */
  readonly apostropheInTextCells: "swallowed" | "kept";
}

const LONGEST_TEXT = 32_767;
const TEXT_FORMAT = "@";

/**
 * What Excel in American English makes of a value that is written into a cell: text is read as if it were typed,
 * so that `1/2` becomes a date and `=1+1` a formula, save in cells of the format `@`.
 *
 * @param value text, a number, or true or false
 * @param numberFormat the cell's format before it
 */
export function entryOf(value: string | number | boolean, numberFormat: string, rules: EntryRules): Entry {
  if (typeof value !== "string") {
    return numberFormat === TEXT_FORMAT ? text(typeof value === "number" ? String(value) : upper(value)) : plain(value);
  }
  if (value.length > LONGEST_TEXT) throw new HostError("InvalidArgument", `A cell holds ${LONGEST_TEXT} characters.`);
  if (value === "") return { content: EMPTY };
  if (numberFormat === TEXT_FORMAT) return textCell(value, rules);
  if (value.startsWith("'")) return { content: { value: value.slice(1), hasQuotePrefix: true } };
  return formulaEntry(value) ?? constantEntry(value, rules);
}

function constantEntry(value: string, rules: EntryRules): Entry {
  const word = value.trim().toUpperCase();
  if (word === "TRUE" || word === "FALSE") return plain(word === "TRUE");
  const error = ERROR_TEXTS.find((one) => one === word);
  if (error !== undefined) return plain(new CellError(error));
  const read = numberEntry(value.trim()) ?? dateEntry(value.trim(), rules.year);
  if (!read) return startsFormula(value) ? formula(`=${value}`) : text(value);
  return { content: { value: read.value }, ...(read.format === undefined ? {} : { numberFormat: read.format }) };
}

function formulaEntry(value: string): Entry | undefined {
  if (!value.startsWith("=") || value === "=") return undefined;
  return formula(value);
}

/** Plus, minus and at begin a formula where what follows is no number. */
function startsFormula(value: string): boolean {
  return /^[-+@]./u.test(value);
}

function textCell(value: string, { apostropheInTextCells }: EntryRules): Entry {
  if (apostropheInTextCells === "kept" || !value.startsWith("'")) return text(value);
  return { content: { value: value.slice(1), hasQuotePrefix: true } };
}

function formula(words: string): Entry {
  return { content: { value: undefined, formula: words, isComputed: false } };
}

function text(value: string): Entry {
  return plain(value);
}

function plain(value: string | number | boolean | CellError): Entry {
  return { content: { value } };
}

function upper(value: boolean): string {
  return value ? "TRUE" : "FALSE";
}
