import { LAYOUTS } from "../../import/layout/layouts";
import { type TaughtReport, missingIn } from "../../import/taught/taughtReport";
import type { TableRows } from "../../workbook/spec/book";
import type { TableChange } from "../../workbook/change/change";
import { storedTaught, taughtFromStored } from "./storedTaught";
import { type CellsOf, rowsIn, textIn } from "../../tracker/headings/rows";

/** How the settings that hold taught reports begin. */
const PREFIX = "Report: ";

const MEANING =
  "A report of the practice's own: which of its columns is what. To teach it anew, delete this row and post it again.";

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

/** What takes a report out of Setup, by its title. */
export function forgetting(title: string): TableChange {
  return { table: "Setup", upserts: [], removals: [{ Setting: `${PREFIX}${title}` }] };
}

/** The row of Setup that keeps a report. */
export function taughtReportRow(taught: TaughtReport): CellsOf<"Setup"> {
  return { Setting: `${PREFIX}${taught.title}`, Value: JSON.stringify(storedTaught(taught)), Meaning: MEANING };
}

function taughtReport(title: string, text: string): TaughtReport | undefined {
  return taughtFromStored(title, parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
