import {
  type FoundTables,
  type ListedName,
  type ListedTable,
  type OlderTables,
  findTables as findAmong,
} from "../../workbook/older/findTables";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { type FoundChart, chartsAmong } from "./findCharts";

/** What stands around the tables of an open workbook. */
interface Around {
  readonly names: readonly ListedName[];
  readonly sheets: readonly string[];
  /** Sheets cannot be added. */
  readonly isLocked: boolean;
}

type Found<Kind extends FoundTables["kind"]> = Extract<FoundTables, { readonly kind: Kind }>;

/** An open workbook of an earlier version. */
export type Older = OlderTables & Around & { readonly charts: readonly FoundChart[] };

/** What an open workbook is, as far as one look at its lists tells. */
export type FoundWorkbook =
  | (Found<"tracker"> & { readonly charts: readonly FoundChart[]; readonly names: readonly ListedName[] })
  | Older
  | (Found<"not-a-tracker"> & Around)
  | Found<"incomplete">;

/** Looks at an open workbook's lists for our tables: one round trip, and no cell is read. */
export async function findTables(context: Excel.RequestContext, workbook: WorkbookSpec): Promise<FoundWorkbook> {
  const { tables, names, worksheets, protection } = context.workbook;
  tables.load("items/name,items/columns/items/name");
  names.load("items/name,items/formula");
  worksheets.load("items/name,items/charts/items/name,items/charts/items/chartType");
  protection.load("protected");
  await context.sync();
  const listed = names.items.map(listedName);
  const found = findAmong(workbook, { tables: tables.items.map(listedTable), names: listed });
  const around = { names: listed, sheets: worksheets.items.map(({ name }) => name), isLocked: protection.protected };
  switch (found.kind) {
    case "incomplete":
      return found;
    case "not-a-tracker":
      return { ...found, ...around };
    case "older":
      return { ...found, ...around, charts: chartsAmong(workbook, worksheets.items) };
    case "tracker":
      return { ...found, names: listed, charts: chartsAmong(workbook, worksheets.items) };
  }
}

function listedTable({ name, columns }: Excel.Table): ListedTable {
  return { name, headings: columns.items.map((column) => column.name) };
}

function listedName({ name, formula }: Excel.NamedItem): ListedName {
  return { name, refersTo: String(formula).replace(/^=/u, "") };
}
