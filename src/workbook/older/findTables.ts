import { type ColumnName, columnNames, columnReference } from "../spec/columnNames";
import type { TableSpec } from "../spec/table";
import { type WorkbookSpec, chosenCells } from "../spec/workbook";
import { type Upgrade, completenessOf, isOurs, partOf } from "./completeness";
import type { MissingPart } from "./missingPart";
import { describedAsThere } from "./optionalColumns";

/** A table that a workbook has, whoever made it, and its headings from left to right. */
export interface ListedTable {
  readonly name: string;
  readonly headings: readonly string[];
}

/** A name that a workbook has for cells, and what it stands for: `Setup[Value]`. */
export interface ListedName {
  readonly name: string;
  readonly refersTo: string;
}

/** All that is to be known of a workbook, a file or an open one, to say what it lacks. No cell is looked at. */
export interface WorkbookLists<Table extends ListedTable = ListedTable> {
  readonly tables: readonly Table[];
  readonly names: readonly ListedName[];
}

/** The names alone. */
interface UsedNames {
  readonly tables: readonly Pick<ListedTable, "name">[];
  readonly names: readonly ListedName[];
}

/** A described table that is there. */
export interface FoundTable {
  readonly spec: TableSpec;
  /** From left to right, people's own among them; ours in the description's spelling, which rows go by. */
  readonly headings: readonly string[];
}

/** The same with the table as it was listed. */
export interface FoundListed<Table extends ListedTable = ListedTable> extends FoundTable {
  readonly table: Table;
}

/** A workbook of an earlier version: what it has, and what it lacks and can be given. */
export interface OlderTables<Table extends ListedTable = ListedTable> {
  readonly kind: "older";
  /** The description that it goes by. */
  readonly workbook: WorkbookSpec;
  readonly tables: readonly FoundListed<Table>[];
  readonly upgrade: Upgrade;
  /** Names of ours that no longer stand for anything and come back with their sheets. */
  readonly brokenNames: readonly string[];
  /** Names of what is added that the workbook uses for something else. */
  readonly taken: readonly string[];
  /** The columns that offer choices and have no name yet: a sheet that is there may offer the same. */
  readonly newOffers: readonly ColumnName[];
}

/** What a workbook has of a description. */
export type FoundTables<Table extends ListedTable = ListedTable> =
  | { readonly kind: "tracker"; readonly workbook: WorkbookSpec; readonly tables: readonly FoundListed<Table>[] }
  | OlderTables<Table>
  /** None of the tables is there: all of them can be added, unless their names are taken. */
  | { readonly kind: "not-a-tracker"; readonly taken: readonly string[] }
  /** Something was renamed or removed by hand: nothing may be written. */
  | { readonly kind: "incomplete"; readonly missing: readonly MissingPart[] };

/** Finds described tables by name, whatever their sheet or place, and says what of the description a workbook lacks. */
export function findTables<Table extends ListedTable>(
  whole: WorkbookSpec,
  lists: WorkbookLists<Table>,
): FoundTables<Table> {
  const workbook = describedAsThere(whole, lists.tables);
  const tables = foundAmong(workbook, lists.tables);
  if (!tables.some(({ spec, headings }) => isOurs(spec, headings))) {
    return { kind: "not-a-tracker", taken: namesTaken(workbook, lists, false) };
  }
  const intact = lists.names.filter((name) => !isBroken(name));
  const complete = completenessOf(workbook, {
    tables: new Map(tables.map(({ spec, headings }) => [spec.name, headings])),
    others: lists.tables
      .filter(({ name }) => !workbook.tables.some((spec) => isSameName(spec.name, name)))
      .map(({ headings }) => headings),
    names: intact.map(({ name }) => name),
  });
  if (complete.kind === "whole") return { kind: "tracker", workbook, tables };
  if (complete.kind === "incomplete") return complete;
  const added = partOf(workbook, complete.upgrade.sheets);
  return {
    ...complete,
    workbook,
    tables,
    brokenNames: brokenNamesOf(added, lists.names),
    taken: namesTaken(added, { tables: lists.tables, names: intact }, true),
    newOffers: columnNames(added).filter((column) => !intact.some(({ name }) => isSameName(name, column.name))),
  };
}

/**
 * The names of a description's tables and cells that a workbook uses for something else: both share one space of names,
 * in which capitals make no difference.
 *
 * @param added the description, or the part of it that is added
 * @param used the names that the workbook has
 * @param isPart it has the rest of the description, a sheet of which may offer the same choices
 */
export function namesTaken(added: WorkbookSpec, used: UsedNames, isPart: boolean): readonly string[] {
  const { tables, names } = used;
  const offers = columnNames(added).filter((column) => !isPart || !names.some((name) => isNameOf(name, column)));
  const taken = new Set([...tables, ...names].map(({ name }) => name.toLowerCase()));
  return [...added.tables, ...added.names, ...chosenCells(added), ...offers]
    .map(({ name }) => name)
    .filter((name) => taken.has(name.toLowerCase()));
}

function foundAmong<Table extends ListedTable>(
  { tables }: WorkbookSpec,
  listed: readonly Table[],
): readonly FoundListed<Table>[] {
  const byName = new Map(listed.map((table) => [table.name.toLowerCase(), table]));
  return tables.flatMap((spec) => {
    const table = byName.get(spec.name.toLowerCase());
    if (!table) return [];
    return [{ spec, headings: table.headings.map((heading) => headingOf(spec, heading)), table }];
  });
}

/** Capitals make no difference to Excel. */
function headingOf({ columns }: TableSpec, name: string): string {
  return columns.find(({ heading }) => isSameName(heading, name))?.heading ?? name;
}

function brokenNamesOf(added: WorkbookSpec, names: readonly ListedName[]): readonly string[] {
  const ours = [...added.names, ...chosenCells(added), ...columnNames(added)];
  return names
    .filter((known) => isBroken(known) && ours.some(({ name }) => isSameName(name, known.name)))
    .map(({ name }) => name);
}

/** Whether a name's cells are gone. */
export function isBroken({ refersTo }: ListedName): boolean {
  return refersTo.includes("#REF!");
}

function isNameOf({ name, refersTo }: ListedName, column: ColumnName): boolean {
  return isSameName(name, column.name) && isSameName(refersTo, columnReference(column));
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
