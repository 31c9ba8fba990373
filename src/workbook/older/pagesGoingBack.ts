import type { TableRows } from "../spec/book";
import { pageNames } from "../spec/page";
import type { SheetSpec, WorkbookSpec } from "../spec/workbook";
import type { ListedName } from "./findTables";

/** A page that goes with the change it came with, and the sheet of tables behind it that gets its name and place back. */
export interface GoingBack {
  readonly page: SheetSpec;
  /** The sheet on which the page stands by now. */
  readonly sheet: string;
  /** The name of the cell where people choose on it. */
  readonly chosen: string;
  /** The table and the heading of the cell that repeats what is chosen. */
  readonly table: string;
  readonly heading: string;
}

/** The name under which a workbook notes with which of its changes a page came. */
export function sinceName(chosen: string): string {
  return `${chosen}Since`;
}

/** The number of the change that is made: the one that stands after it and did not before; `undefined` for an undo. */
export function numberOfChange(workbook: WorkbookSpec, before: TableRows, after: TableRows): number | undefined {
  const stood = new Set(workbook.standing?.(before));
  return workbook.standing?.(after).find((number) => !stood.has(number));
}

/**
 * The pages that came with a change which is taken back: `names` are all of the workbook's, `before` is what its tables held
 * while the change stood, `after` what they hold without it.
 */
export function pagesGoingBack(
  workbook: WorkbookSpec,
  names: readonly ListedName[],
  before: TableRows,
  after: TableRows,
): readonly GoingBack[] {
  const stands = new Set(workbook.standing?.(after));
  const gone = new Set(workbook.standing?.(before).filter((number) => !stands.has(number)));
  if (gone.size === 0) return [];
  return workbook.sheets.flatMap((page) => {
    const [chosen = ""] = page.page ? pageNames(page.page) : [];
    const since = Number(refersTo(names, sinceName(chosen)));
    const sheet = sheetNamed(refersTo(names, chosen) ?? "");
    const repeating = cellRepeating(workbook, chosen);
    return gone.has(since) && sheet !== undefined && repeating ? [{ page, sheet, chosen, ...repeating }] : [];
  });
}

function refersTo(names: readonly ListedName[], wanted: string): string | undefined {
  return names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.refersTo;
}

/** The sheet of the cells that a name stands for; `undefined` where it stands for none. */
export function sheetNamed(reference: string): string | undefined {
  const found = /^(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))!/u.exec(reference)?.groups;
  return found?.["quoted"]?.replaceAll("''", "'") ?? found?.["plain"];
}

function cellRepeating({ tables }: WorkbookSpec, chosen: string): Pick<GoingBack, "table" | "heading"> | undefined {
  for (const { name: table, columns } of tables) {
    for (const column of columns) {
      if (column.kind === "value" && column.repeats === chosen) return { table, heading: column.heading };
    }
  }
  return undefined;
}

/** That earlier pages are back, for whoever keeps the workbook. */
export function describeGivenBack(pages: readonly GoingBack[]): string {
  const names = pages.map(({ sheet }) => sheet);
  const [last = ""] = names.slice(-1);
  return pages.length === 1
    ? `The earlier ${last} is back, as it was before the posting.`
    : `The earlier ${names.slice(0, -1).join(", ")} and ${last} are back, as they were before the posting.`;
}
