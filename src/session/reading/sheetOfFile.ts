import { countInDigits } from "../../domain/counted";
import { harmlessText, looksLikePerson } from "../../import/text/personal";
import { holdsPersonalData } from "../../import/text/personalNumber";
import { firstFew } from "../words/firstFew";

/** A sheet of a workbook as text, and what is to be known of how it was read. */
export interface SheetOfFile {
  readonly name: string;
  /** Among the workbook's worksheets, from 1, hidden ones counted. */
  readonly position: number;
  readonly isHidden: boolean;
  readonly text: string;
  readonly filledRows: number;
  /** Rows and columns that hold something and are hidden. They are in the text. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** How many formulas without a result were added up. */
  readonly computed: number;
  /** How many numbers are in the text to the cent that are stored with more decimals. */
  readonly rounded: number;
  /** The first formula whose result nobody knows before the workbook is computed. */
  readonly unknown: string | undefined;
}

/** The sheets that somebody named, in their order, or why not. */
export type NamedSheets =
  { readonly ok: true; readonly sheets: readonly SheetOfFile[] } | { readonly ok: false; readonly message: string };

/** How many sheets a message names. */
const MOST_NAMED = 8;
/** Excel's own limit. */
const LONGEST_NAME = 31;

/** What messages call a sheet: by its name, or by its place where the name could be somebody's. */
export function sheetInWords(sheet: SheetOfFile): string {
  const name = shownName(sheet);
  return name === undefined ? `sheet ${String(sheet.position)}` : `sheet “${name}”`;
}

/** What messages call several sheets. */
export function sheetsInWords(sheets: readonly SheetOfFile[]): string {
  const [first] = sheets;
  if (first !== undefined && sheets.length === 1) return sheetInWords(first);
  const names = sheets.slice(0, MOST_NAMED).map((sheet) => sheetInWords(sheet).slice("sheet ".length));
  const last = sheets.length > MOST_NAMED ? `${String(sheets.length - MOST_NAMED)} more` : names.pop();
  return `sheets ${names.join(", ")} and ${last ?? ""}`;
}

/** How the command line is told of a sheet. */
export function sheetOption(sheet: SheetOfFile): string {
  return `--sheet ${JSON.stringify(shownName(sheet) ?? String(sheet.position))}`;
}

/** Finds the sheets that somebody named, by their names or by their places. */
export function sheetsNamed(sheets: readonly SheetOfFile[], names: readonly string[]): NamedSheets {
  const found: SheetOfFile[] = [];
  for (const wanted of new Set(names)) {
    const [sheet, other] = sheetsCalled(sheets, wanted);
    if (sheet === undefined || other !== undefined) {
      const count = sheet === undefined ? "no sheet" : "more than one sheet";
      const known = firstFew(sheets.map(sheetInWords), MOST_NAMED).join(", ");
      return {
        ok: false,
        message: `The workbook has ${count} “${harmlessText(wanted)}” that holds anything. It has ${known}.`,
      };
    }
    if (!found.includes(sheet)) found.push(sheet);
  }
  return { ok: true, sheets: found };
}

/** What somebody should know of numbers that were read to the cent; nothing where there are none. */
export function notesOnRounded(rounded: number): readonly string[] {
  return rounded === 0
    ? []
    : [`Amounts with more than two decimals: ${String(rounded)}. They were read to the cent, as Excel shows them.`];
}

/** What somebody should know of how sheets were read; nothing of most. */
export function notesOnSheets(sheets: readonly SheetOfFile[]): readonly string[] {
  const sum = (numberOf: (sheet: SheetOfFile) => number): number => sheets.reduce((all, one) => all + numberOf(one), 0);
  const notes: readonly (readonly [number, string, string])[] = [
    [sum(({ computed }) => computed), "Formulas without a stored result", "computed from the cells that they add up"],
    [sum(({ hiddenColumns }) => hiddenColumns), "Columns hidden in Excel", "read like any other"],
    [sum(({ isHidden }) => (isHidden ? 1 : 0)), "Sheets hidden in Excel", "read like any other"],
  ];
  return [
    ...notes.flatMap(([number, what, how]) => (number === 0 ? [] : [`${what}: ${String(number)}. They were ${how}.`])),
    ...notesOnRounded(sum(({ rounded }) => rounded)),
  ];
}

/** What keeps a sheet from being read at all: nobody knows what a formula of it comes to. */
export function describeUnknownResult(address: string): string {
  return (
    `Cell ${address} holds a formula, and the file has no result for it that can be trusted. ` +
    `Open the workbook in Excel, save it once, and use that.`
  );
}

/** Rows that are hidden, and what can be done about them. @param canBeCounted that alone would settle it */
export function describeHiddenRows(rows: number, canBeCounted: boolean): string {
  const [are, them] = rows === 1 ? ["is", "it"] : ["are", "them"];
  const counting = canBeCounted ? `, or count ${them} (on the command line: --include-hidden)` : "";
  return (
    `${countInDigits(rows, "row")} of the sheet ${are} hidden, by a filter or by hand. ` +
    `Unhide or delete ${them} in Excel and save the workbook${counting}.`
  );
}

/** Hidden rows that are counted all the same. */
export function describeCountedRows(rows: number, isProven: boolean): string {
  return `Rows hidden in Excel: ${String(rows)}. They are counted${isProven ? ", as in the report's own total" : ""}.`;
}

function sheetsCalled(sheets: readonly SheetOfFile[], wanted: string): readonly SheetOfFile[] {
  const isSame = (name: string): boolean => name.toLowerCase() === wanted.toLowerCase();
  const named = sheets.filter(({ name }) => isSame(name));
  return named.length > 0 ? named : sheets.filter(({ position }) => String(position) === wanted);
}

function shownName({ name, text }: SheetOfFile): string | undefined {
  const shown = harmlessText(name.slice(0, LONGEST_NAME));
  const isSomebodys = shown !== name || looksLikePerson(name) || holdsPersonalData(name) || namesSomebodyIn(name, text);
  return isSomebodys ? undefined : shown;
}

/** Whether a word of a sheet's name is the first or last name of somebody in its rows, as in `Sample, Ann`. */
function namesSomebodyIn(name: string, text: string): boolean {
  const words = name.match(/\p{L}{3,}/gu) ?? [];
  return words.some((word) => new RegExp(`(?:^|[\\t\\n"])${word},|, *${word}(?![\\p{L}])`, "iu").test(text));
}
