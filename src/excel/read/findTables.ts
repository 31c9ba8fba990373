import { columnNames } from "../../workbook/spec/columnNames";
import type { MissingPart } from "../../workbook/older/missingPart";
import { type Lacking, completenessOf, isOurs, partOf } from "../../workbook/older/lacking";
import type { TableSpec } from "../../workbook/spec/table";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { type FoundChart, chartsAmong } from "./findCharts";

/** A table that the open workbook holds, by its name, and its headings from left to right. */
export interface FoundTable {
  readonly spec: TableSpec;
  readonly headings: readonly string[];
}

/** What an open workbook is, as far as one look at its lists tells. */
export type FoundWorkbook =
  | { readonly kind: "tracker"; readonly tables: readonly FoundTable[]; readonly charts: readonly FoundChart[] }
  /** Made by an earlier version: what it lacks can be added. */
  | {
      readonly kind: "older";
      readonly tables: readonly FoundTable[];
      readonly charts: readonly FoundChart[];
      readonly lacking: Lacking;
      readonly sheets: readonly string[];
      /** The names that stand for something, and ours that no longer do and come back with their sheets. */
      readonly names: readonly string[];
      readonly brokenNames: readonly string[];
      /** Names of ours that the workbook uses for something else. */
      readonly taken: readonly string[];
      readonly isLocked: boolean;
    }
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
  worksheets.load("items/name,items/charts/items/name,items/charts/items/chartType");
  protection.load("protected");
  await context.sync();
  const found = foundAmong(workbook, tables.items);
  const known = {
    tables: tables.items.map(({ name }) => name),
    names: names.items.filter(({ formula }) => !isBroken(formula)).map(({ name }) => name),
    broken: names.items.filter(({ formula }) => isBroken(formula)).map(({ name }) => name),
  };
  const around = { sheets: worksheets.items.map(({ name }) => name), isLocked: protection.protected };
  if (!found.some(({ spec, headings }) => isOurs(spec, headings))) {
    const taken = namesTaken(workbook, [...known.names, ...known.broken, ...known.tables]);
    return { kind: "not-a-tracker", ...around, taken };
  }
  const complete = completenessOf(workbook, {
    tables: new Map(found.map(({ spec, headings }) => [spec.name, headings])),
    others: tables.items
      .filter(({ name }) => !workbook.tables.some((spec) => isSameName(spec.name, name)))
      .map(({ columns }) => columns.items.map(({ name }) => name)),
    names: known.names,
  });
  const there = { tables: found, charts: chartsAmong(workbook, worksheets.items) };
  if (complete.kind === "whole") return { kind: "tracker", ...there };
  return complete.kind === "older" ? olderOf(workbook, there, complete.lacking, known, around) : complete;
}

/** What a workbook's lists hold. */
interface Known {
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly broken: readonly string[];
}

function olderOf(
  workbook: WorkbookSpec,
  there: Pick<Extract<FoundWorkbook, { kind: "tracker" }>, "tables" | "charts">,
  lacking: Lacking,
  known: Known,
  around: Pick<Extract<FoundWorkbook, { kind: "older" }>, "sheets" | "isLocked">,
): FoundWorkbook {
  const added = partOf(workbook, lacking.sheets);
  const ours = [...added.names, ...columnNames(added)];
  const brokenNames = known.broken.filter((name) => ours.some((one) => isSameName(one.name, name)));
  // A sheet that is there may offer the same choices, so names of columns may be there too.
  const offering = columnNames(added);
  const taken = namesTaken(added, known.names).filter((name) => !offering.some((one) => one.name === name));
  return { kind: "older", ...there, lacking, ...around, names: known.names, brokenNames, taken };
}

function isBroken(formula: unknown): boolean {
  return String(formula).includes("#REF!");
}

function foundAmong({ tables }: WorkbookSpec, open: readonly Excel.Table[]): readonly FoundTable[] {
  const byName = new Map(open.map((table) => [table.name.toLowerCase(), table]));
  return tables.flatMap((spec) => {
    const table = byName.get(spec.name.toLowerCase());
    if (!table) return [];
    const headings = table.columns.items.map(({ name }) => headingOf(spec, name));
    return [{ spec, headings }];
  });
}

/** Capitals make no difference to Excel; the description's spelling is the one that rows go by. */
function headingOf({ columns }: TableSpec, name: string): string {
  return columns.find(({ heading }) => isSameName(heading, name))?.heading ?? name;
}

function namesTaken(workbook: WorkbookSpec, used: readonly string[]): readonly string[] {
  const ours = [...workbook.tables, ...workbook.names, ...columnNames(workbook)].map(({ name }) => name);
  return ours.filter((name) => used.some((one) => isSameName(one, name)));
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
