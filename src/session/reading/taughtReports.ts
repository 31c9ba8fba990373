import { LAYOUTS } from "../../import/layout/layouts";
import { type TaughtReport, missingIn } from "../../import/taught/taughtReport";
import type { TableRows } from "../../workbook/spec/book";
import type { TableChange } from "../../workbook/change/change";
import { parsedJson, storedTaught, taughtFromStored } from "./storedTaught";
import { type CellsOf, rowsIn, textIn } from "../../tracker/headings/rows";

/** How the settings that hold taught reports begin. */
const PREFIX = "Report: ";

const MEANING =
  "A report of the practice's own: which of its columns is what. To teach it again, delete this row and post the report again.";

/** Says whether a setting holds a report. */
export function isTaughtReport(setting: string): boolean {
  return setting.startsWith(PREFIX);
}

/** The reports that a practice taught Huddlebook, from its workbook. A row that somebody made unreadable is passed over. */
export function taughtReportsIn(tables: TableRows): readonly TaughtReport[] {
  return rowsIn(tables, "Setup").flatMap((row) => {
    const setting = textIn(row, "Setting");
    if (!isTaughtReport(setting)) return [];
    const taught = taughtReport(setting.slice(PREFIX.length), textIn(row, "Value"));
    return taught === undefined || missingIn(taught).length > 0 ? [] : [taught];
  });
}

/** A title that no other report has, known to all or taught: a number behind it where the title alone is taken. */
export function freeTitle(title: string, taken: readonly string[]): string {
  const others = new Set([...LAYOUTS.map((layout) => layout.title), ...taken].map((one) => one.toLowerCase()));
  let free = title;
  for (let number = 2; others.has(free.toLowerCase()); number += 1) free = `${title} ${String(number)}`;
  return free;
}

/** The titles of all that Setup holds of taught reports, rows that somebody made unreadable among them. */
function taughtTitlesIn(tables: TableRows): readonly string[] {
  return rowsIn(tables, "Setup").flatMap((row) => {
    const setting = textIn(row, "Setting");
    return isTaughtReport(setting) ? setting.slice(PREFIX.length) : [];
  });
}

/**
 * Of some reports, those that are not known yet, each under a title that is free.
 *
 * @param reports what was taught, or stands in a file
 * @param known what is known already: a report is that where it says the same of the same columns, whatever it is called
 * @param taken titles that are taken
 */
export function notKnownYet(
  reports: readonly TaughtReport[],
  known: readonly TaughtReport[],
  taken: readonly string[],
): readonly TaughtReport[] {
  const seen = new Set(known.map(withoutTitle));
  const titles = [...taken];
  return reports.flatMap((taught) => {
    if (seen.has(withoutTitle(taught))) return [];
    seen.add(withoutTitle(taught));
    const title = freeTitle(taught.title, titles);
    titles.push(title);
    return [{ ...taught, title }];
  });
}

/** What a report says of its columns, in the order of their names: whoever says the same says this. */
function withoutTitle(taught: TaughtReport): string {
  const { headings, further = {}, turned = [], noRows = [], ...others } = taught;
  const sorted = (all: Readonly<Record<string, unknown>>) =>
    Object.entries(all).sort(([one], [two]) => (one < two ? -1 : 1));
  const passedOver = noRows.map(({ heading = "", words }) => JSON.stringify([heading, words])).sort();
  const signs = [...turned].sort();
  return JSON.stringify([others.kind, others.blankIsZero, sorted(headings), sorted(further), signs, passedOver]);
}

/** Those of some reports that a tracker does not know yet, and what keeps them in its Setup; what it knows stays. */
export function keeping(
  reports: readonly TaughtReport[],
  tables: TableRows,
): { readonly kept: readonly TaughtReport[]; readonly change: TableChange } {
  const kept = notKnownYet(reports, taughtReportsIn(tables), taughtTitlesIn(tables));
  return { kept, change: { table: "Setup", upserts: kept.map(taughtReportRow), removals: [] } };
}

/** What takes a report out of Setup, by its title. */
export function forgetting(title: string): TableChange {
  return { table: "Setup", upserts: [], removals: [{ Setting: `${PREFIX}${title}` }] };
}

/** The row of Setup that keeps a report. */
export function taughtReportRow(taught: TaughtReport): CellsOf<"Setup"> {
  return { Setting: `${PREFIX}${taught.title}`, Value: JSON.stringify(storedTaught(taught)), Meaning: MEANING };
}

function taughtReport(title: string, text: string): TaughtReport | undefined {
  return taughtFromStored(title, parsedJson(text));
}
