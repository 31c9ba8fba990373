import { columnNames } from "../workbook/columnNames";
import type { MissingPart } from "../workbook/missingPart";
import type { TableSpec } from "../workbook/table";
import type { WorkbookSpec } from "../workbook/workbook";

/** A table that the open workbook holds, by its name, and its headings from left to right. */
interface FoundTable {
  readonly spec: TableSpec;
  readonly headings: readonly string[];
}

/** What an open workbook is, as far as one look at its lists tells. */
export type FoundWorkbook =
  | { readonly kind: "tracker"; readonly tables: readonly FoundTable[] }
  /** None of the tables is there. */
  | {
      readonly kind: "not-a-tracker";
      readonly sheets: readonly string[];
      /** The names of our tables and cells that the workbook uses for something else. */
      readonly taken: readonly string[];
      /** Sheets cannot be added. */
      readonly isLocked: boolean;
    }
  /** Something was renamed or removed by hand: nothing may be written. */
  | { readonly kind: "incomplete"; readonly missing: readonly MissingPart[] };

/** Finds the tables by name, whatever their sheet or place: one round trip, and no cell is read. */
export async function findTables(context: Excel.RequestContext, workbook: WorkbookSpec): Promise<FoundWorkbook> {
  const { tables, names, worksheets, protection } = context.workbook;
  tables.load("items/name,items/columns/items/name");
  names.load("items/name,items/formula");
  worksheets.load("items/name");
  protection.load("protected");
  await context.sync();
  const found = foundAmong(workbook, tables.items);
  const cells = names.items.filter(({ formula }) => !String(formula).includes("#REF!")).map(({ name }) => name);
  if (found.length === 0) {
    return {
      kind: "not-a-tracker",
      sheets: worksheets.items.map(({ name }) => name),
      taken: namesTaken(
        workbook,
        [...names.items, ...tables.items].map(({ name }) => name),
      ),
      isLocked: protection.protected,
    };
  }
  const missing = [...missingTables(workbook, found), ...missingNames(workbook, cells)];
  return missing.length > 0 ? { kind: "incomplete", missing } : { kind: "tracker", tables: found };
}

function foundAmong({ tables }: WorkbookSpec, open: readonly Excel.Table[]): readonly FoundTable[] {
  const byName = new Map(open.map((table) => [table.name.toLowerCase(), table]));
  return tables.flatMap((spec) => {
    const table = byName.get(spec.name.toLowerCase());
    return table ? [{ spec, headings: table.columns.items.map(({ name }) => headingOf(spec, name)) }] : [];
  });
}

/** Capitals make no difference to Excel; the description's spelling is the one that rows go by. */
function headingOf({ columns }: TableSpec, name: string): string {
  return columns.find(({ heading }) => isSameName(heading, name))?.heading ?? name;
}

function missingTables({ tables }: WorkbookSpec, found: readonly FoundTable[]): readonly MissingPart[] {
  return tables.flatMap((spec): readonly MissingPart[] => {
    const table = found.find((one) => one.spec === spec);
    if (!table) return [{ table: spec.name }];
    return spec.columns
      .filter(({ heading }) => !table.headings.includes(heading))
      .map(({ heading }) => ({ table: spec.name, heading }));
  });
}

function missingNames({ names }: WorkbookSpec, known: readonly string[]): readonly MissingPart[] {
  return names
    .filter(({ name }) => !known.some((one) => isSameName(one, name)))
    .map(({ table, name }) => ({ table, name }));
}

function namesTaken(workbook: WorkbookSpec, used: readonly string[]): readonly string[] {
  const ours = [...workbook.tables, ...workbook.names, ...columnNames(workbook)].map(({ name }) => name);
  return ours.filter((name) => used.some((one) => isSameName(one, name)));
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
