import { type DateRange, type Day, dayFromIso, isoFromDay, monthEndOf } from "../../domain/calendar";
import { endingOf, shownFile } from "./shownFile";

/** What is known of a report before it is read. */
export interface SourceName {
  /** The file's name as it is shown: nothing of it that could be somebody's name. */
  readonly file: string;
  /** What Postings keeps beside the report's title: the file's ending, or how else the report was brought; empty where nothing tells. */
  readonly from: string;
  /** What messages call it: its name as shown, behind the month that its folder is named for. */
  readonly label: string;
  /** The same with the name that it has: for whoever named the file, and has to find it since it cannot be read. */
  readonly given: string;
  /** The month that the file's folder is named for. */
  readonly month: DateRange | undefined;
  /** The day as of which receivables and open claims stand, where somebody said. */
  readonly asOf: Day | undefined;
}

/** The name of a part of a file: messages call it so behind the file's name. @param called empty for the whole file */
export function partName(name: SourceName, called: string): SourceName {
  const label = labelOf(name.file, name.month);
  if (called === "") return { ...name, label };
  return { ...name, label: `${label}, ${called}`, given: `${name.given}, ${called}` };
}

/** What operating systems and Excel leave lying in folders. */
const NOT_EXPORTS = /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/iu;

/** Says whether a file in a folder of exports can be one, by its name. */
export function isExportName(file: string): boolean {
  return !NOT_EXPORTS.test(file);
}

/** The month that a folder's name says, such as `2026-08`; `undefined` for any other name. */
export function monthFromFolder(folder: string): DateRange | undefined {
  const from = dayFromIso(`${folder}-01`);
  return from === undefined ? undefined : { from, to: monthEndOf(from) };
}

/**
 * Names a file.
 *
 * @param file its own name
 * @param month the month that its folder is named for: receivables and claims in it stand as of its last day
 * @param asOf the day as of which they stand where somebody said, which comes first
 */
export function sourceName(file: string, month?: DateRange, asOf?: Day): SourceName {
  const shown = shownFile(file);
  return {
    file: shown,
    from: endingOf(file).toLowerCase(),
    label: labelOf(shown, month),
    given: labelOf(file, month),
    month,
    asOf: asOf ?? month?.to,
  };
}

/** Names what was pasted, by the time on the clock, such as `3:42 PM`. */
export function pastedName(time: string): SourceName {
  const file = `Pasted at ${time}`;
  return { file, from: "pasted", label: file, given: file, month: undefined, asOf: undefined };
}

/** Names what was typed into the pane, by the time on the clock. */
export function typedName(time: string): SourceName {
  const file = `Typed at ${time}`;
  return { file, from: "typed", label: file, given: file, month: undefined, asOf: undefined };
}

/** Names what was taken from a sheet of the open workbook. */
export function sheetName(sheet: string): SourceName {
  return { ...sourceName(`Sheet ${sheet}`), from: "sheet" };
}

/** What Postings keeps of where a report came from: its title, and the file's ending. People name files for patients. */
export function keptSource(title: string, { from }: SourceName): string {
  return from === "" ? title : `${title} (${from})`;
}

function labelOf(file: string, month: DateRange | undefined): string {
  return month === undefined ? file : `${isoFromDay(month.from).slice(0, 7)}/${file}`;
}
