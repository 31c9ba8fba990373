import { type DateRange, type Day, dayFromIso, isoFromDay, monthEndOf } from "../../domain/calendar";

/** What is known of a report before it is read. */
export interface SourceName {
  /** The file's own name: what Postings calls it. */
  readonly file: string;
  /** What messages call it: its name, behind the month that its folder is named for. */
  readonly label: string;
  /** The month that the file's folder is named for. */
  readonly month: DateRange | undefined;
  /** The day as of which receivables and open claims stand, where somebody said. */
  readonly asOf: Day | undefined;
}

/** The name of a part of a file: messages call it so behind the file's name. @param called empty for the whole file */
export function partName(name: SourceName, called: string): SourceName {
  const label = labelOf(name.file, name.month);
  return { ...name, label: called === "" ? label : `${label}, ${called}` };
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
  return { file, label: labelOf(file, month), month, asOf: asOf ?? month?.to };
}

function labelOf(file: string, month: DateRange | undefined): string {
  return month === undefined ? file : `${isoFromDay(month.from).slice(0, 7)}/${file}`;
}
