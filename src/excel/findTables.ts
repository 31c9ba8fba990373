import { columnNames } from "../workbook/columnNames";
import type { MissingPart } from "../workbook/missingPart";
import { type Lacking, completenessOf, isOurs, partOf } from "../workbook/lacking";
import type { TableSpec } from "../workbook/table";
import type { WorkbookSpec } from "../workbook/workbook";

/** A table that the open workbook holds, by its name, and its headings from left to right. */
export interface FoundTable {
  readonly spec: TableSpec;
  readonly headings: readonly string[];
  /** The names of our charts on its sheet, of those that have a category axis still. */
  readonly charts: readonly string[];
}

/** What an open workbook is, as far as one look at its lists tells. */
export type FoundWorkbook =
  | { readonly kind: "tracker"; readonly tables: readonly FoundTable[] }
  /** Made by an earlier version: what it lacks can be added. */
  | {
      readonly kind: "older";
      readonly tables: readonly FoundTable[];
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
  tables.load("items/name,items/columns/items/name,items/worksheet/name");
  names.load("items/name,items/formula");
  // A chart without axes fails the whole request where they are asked for, so kinds come first.
  worksheets.load("items/name,items/charts/items/name,items/charts/items/chartType");
  protection.load("protected");
  await context.sync();
  const found = foundAmong(workbook, tables.items, chartsBySheet(workbook, worksheets.items));
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
  if (complete.kind === "whole") return { kind: "tracker", tables: found };
  return complete.kind === "older" ? olderOf(workbook, found, complete.lacking, known, around) : complete;
}

/** What a workbook's lists hold. */
interface Known {
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly broken: readonly string[];
}

function olderOf(
  workbook: WorkbookSpec,
  tables: readonly FoundTable[],
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
  return { kind: "older", tables, lacking, ...around, names: known.names, brokenNames, taken };
}

function isBroken(formula: unknown): boolean {
  return String(formula).includes("#REF!");
}

/** The names of our charts that have a category axis, by their sheets. Two of one name are nobody's to tell apart. */
function chartsBySheet(
  { sheets }: WorkbookSpec,
  open: readonly Excel.Worksheet[],
): ReadonlyMap<string, readonly string[]> {
  const ours = new Set(sheets.flatMap(({ charts }) => charts).map(({ title }) => title));
  return new Map(
    open.map(({ name, charts: { items } }) => {
      const named = items.filter((chart) => ours.has(chart.name));
      const single = named.filter((chart) => named.filter((other) => other.name === chart.name).length === 1);
      return [name, single.filter(({ chartType }) => HAS_CATEGORIES.test(chartType)).map((chart) => chart.name)];
    }),
  );
}

/** The kinds of chart that we draw; people may have made another of one. */
const HAS_CATEGORIES = /^(?:column|line|bar|area)/iu;

function foundAmong(
  { tables }: WorkbookSpec,
  open: readonly Excel.Table[],
  charts: ReadonlyMap<string, readonly string[]>,
): readonly FoundTable[] {
  const byName = new Map(open.map((table) => [table.name.toLowerCase(), table]));
  return tables.flatMap((spec) => {
    const table = byName.get(spec.name.toLowerCase());
    if (!table) return [];
    const headings = table.columns.items.map(({ name }) => headingOf(spec, name));
    return [{ spec, headings, charts: charts.get(table.worksheet.name) ?? [] }];
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
