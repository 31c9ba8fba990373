import { LAYOUTS } from "../../import/layout/layouts";
import { TAUGHT_KINDS } from "../../import/taught/reportKinds";
import { type TaughtReport, missingIn } from "../../import/taught/taughtReport";
import type { TableRows } from "../../workbook/spec/book";
import type { TableChange } from "../../workbook/change/change";
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
export function taughtReportRow({ title, kind, headings, blankIsZero }: TaughtReport): CellsOf<"Setup"> {
  return {
    Setting: `${PREFIX}${title}`,
    Value: JSON.stringify({ kind, blankIsZero, headings }),
    Meaning: MEANING,
  };
}

function taughtReport(title: string, text: string): TaughtReport | undefined {
  const value = parsed(text);
  const kind = TAUGHT_KINDS.find(({ id }) => id === value.get("kind"))?.id;
  const headings = value.get("headings");
  if (kind === undefined || typeof headings !== "object" || headings === null) return undefined;
  const named = Object.entries(headings).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { title, kind, headings: Object.fromEntries(named), blankIsZero: value.get("blankIsZero") === true };
}

function parsed(text: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return new Map(Object.entries(typeof value === "object" && value !== null ? value : {}));
  } catch {
    return new Map();
  }
}
