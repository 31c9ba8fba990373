import type { TableRows } from "../spec/book";
import type { MissingPart } from "./missingPart";
import type { Column, TableSpec } from "../spec/table";
import { pageNames } from "../spec/page";
import { type SheetSpec, type WorkbookSpec, tablesOn } from "../spec/workbook";

/** What a workbook that people may have edited has of a description. */
export interface WorkbookContents {
  /** The headings of each described table that is there, in the description's spelling, by the table's name. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  /** The headings of each of the workbook's other tables. */
  readonly others: readonly (readonly string[])[];
  /** The names that stand for something. */
  readonly names: readonly string[];
}

/** As many headings as the smallest table of an earlier version had, which got more than as many since. */
const ENOUGH = 4;

/** What a workbook of an earlier version lacks and can be given. */
export interface Upgrade {
  readonly sheets: readonly SheetSpec[];
  /** Columns of tables that are there, by the tables' names. */
  readonly columns: ReadonlyMap<string, readonly Column[]>;
}

/** How much of a description a workbook has. */
export type Completeness =
  | { readonly kind: "whole" }
  | { readonly kind: "older"; readonly upgrade: Upgrade }
  /** What is missing was there, or would leave figures out if it came back empty: people have to see to it. */
  | { readonly kind: "incomplete"; readonly missing: readonly MissingPart[] };

/**
 * Says whether a workbook has all that is described, and otherwise whether the rest can be added. It can where the
 * tables of every version are there, and what is missing neither holds figures of its own nor is looked at by formulas
 * that are there: those broke when it was taken out, and adding it does not mend them.
 */
export function completenessOf(workbook: WorkbookSpec, contents: WorkbookContents): Completeness {
  const theirs = workbook.tables.filter((table) => !isOursAsFarAsThere(table, contents));
  if (theirs.length > 0) {
    return { kind: "incomplete", missing: theirs.map(({ name }) => ({ table: name, isTheirs: true })) };
  }
  const missing = missingParts(workbook, contents);
  if (missing.length === 0) return { kind: "whole" };
  const upgrade = upgradeOf(workbook, contents);
  const lost = missing.filter((part) => !isIn(upgrade, part));
  return lost.length === 0 ? { kind: "older", upgrade } : { kind: "incomplete", missing: lost };
}

/**
 * Says whether a table of one of our names is ours, however people edited it, rather than one of their own: ours has at
 * least half of its columns, or, where an earlier version had fewer, so many that nobody else hits on.
 *
 * @param table our description of it
 * @param headings those of the description that are there, in its spelling
 */
export function isOurs(table: TableSpec, headings: readonly string[]): boolean {
  const { columns } = table;
  const shared = columns.filter(({ heading }) => headings.includes(heading)).length;
  return shared * 2 >= columns.length || shared >= ENOUGH;
}

function isOursAsFarAsThere(table: TableSpec, { tables }: WorkbookContents): boolean {
  const headings = tables.get(table.name);
  return headings === undefined || isOurs(table, headings);
}

/** The tables as they will be once what they lack is added and nothing is posted. @param begin what new tables hold */
export function withUpgrade(tables: TableRows, { sheets }: Upgrade, begin: TableRows): TableRows {
  const added = sheets.flatMap(tablesOn).map(({ name }) => [name, begin.get(name) ?? []] as const);
  return new Map([...tables, ...added]);
}

/** Whether something is lacking, pages apart: a workbook can do without those, the tables behind them being there. */
export function lacksOnlyPages({ sheets, columns }: Upgrade): boolean {
  return columns.size === 0 && sheets.every(({ page }) => page !== undefined);
}

/**
 * What comes with an undo: no page whose tables are there already, since one that an undo gave back would come with the
 * next.
 */
export function withoutPages({ sheets, columns }: Upgrade): Upgrade {
  const repeated = sheets
    .flatMap(tablesOn)
    .flatMap((table) => table.columns.map((column) => (column.kind === "value" ? column.repeats : undefined)));
  return {
    sheets: sheets.filter(({ page }) => page === undefined || pageNames(page).some((name) => repeated.includes(name))),
    columns,
  };
}

/** Whether there is nothing to add. */
export function isNothing({ sheets, columns }: Upgrade): boolean {
  return sheets.length === 0 && columns.size === 0;
}

/** The part of a workbook that stands on some of its sheets. */
export function partOf(workbook: WorkbookSpec, sheets: readonly SheetSpec[]): WorkbookSpec {
  const shown = new Set(sheets.flatMap(tablesOn).map(({ name }) => name));
  return {
    ...workbook,
    sheets,
    tables: workbook.tables.filter(({ name }) => shown.has(name)),
    names: workbook.names.filter(({ table }) => shown.has(table)),
  };
}

/** What was added, for whoever keeps the workbook. */
export function describeAdded({ sheets, columns }: Upgrade): string {
  const pages = sheets.filter(({ isHidden }) => isHidden !== true).map(({ name }) => name);
  const shown = [...columns].flatMap(([table, added]) => {
    const headings = added.filter(({ isHidden }) => isHidden !== true).map(({ heading }) => `“${heading}”`);
    return headings.length === 0 ? [] : [`in ${table} the ${counted("column", headings)}`];
  });
  const parts = [...(pages.length === 0 ? [] : [`the ${counted("sheet", pages)}`]), ...shown];
  return `Added to the workbook, which an earlier version made: ${parts.join("; ") || "columns for its own use"}.`;
}

function counted(what: string, names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length === 1 ? `${what} ${last}` : `${what}s ${names.slice(0, -1).join(", ")} and ${last}`;
}

function missingParts({ sheets, tables, names }: WorkbookSpec, contents: WorkbookContents): readonly MissingPart[] {
  const known = namesKnown(contents);
  return [
    ...tables.flatMap((table): readonly MissingPart[] =>
      contents.tables.has(table.name)
        ? missingColumns(table, contents).map(({ heading }) => ({ table: table.name, heading }))
        : [{ table: table.name }],
    ),
    ...names.filter(({ name }) => !known.has(name.toLowerCase())).map(({ table, name }) => ({ table, name })),
    ...sheets
      .filter((sheet) => isPageMissing(sheet, known))
      .flatMap(({ name: table, page }) => (page ? pageNames(page).map((name) => ({ table, name })) : [])),
  ];
}

function namesKnown({ names }: WorkbookContents): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

/** A page is known by the names of its cells: its sheet may be called anything by now. */
function isPageMissing({ page }: SheetSpec, known: ReadonlySet<string>): boolean {
  return page !== undefined && pageNames(page).some((name) => !known.has(name.toLowerCase()));
}

function missingColumns({ name, columns }: TableSpec, contents: WorkbookContents): readonly Column[] {
  const headings = contents.tables.get(name) ?? [];
  return columns.filter(({ heading }) => !headings.includes(heading));
}

function isIn({ sheets, columns }: Upgrade, { table, heading, name: cell }: MissingPart): boolean {
  if (sheets.some(({ page }) => page !== undefined && pageNames(page).some((name) => name === cell))) return true;
  if (sheets.flatMap(tablesOn).some(({ name }) => name === table)) return true;
  return columns.get(table)?.some((column) => column.heading === heading) === true;
}

function upgradeOf(workbook: WorkbookSpec, contents: WorkbookContents): Upgrade {
  const { sheets, tables, inEveryVersion = [] } = workbook;
  const isOurs = inEveryVersion.length > 0 && inEveryVersion.every((name) => contents.tables.has(name));
  if (!isOurs) return { sheets: [], columns: new Map() };
  const formulas = formulasThere(workbook, contents);
  const columns = tables.flatMap((table) => {
    const added = contents.tables.has(table.name) ? addableColumns(table, contents, formulas) : [];
    return added.length === 0 ? [] : [[table.name, added] as const];
  });
  return { sheets: sheets.filter((sheet) => isAddable(sheet, contents, formulas)), columns: new Map(columns) };
}

/** Our formulas in columns that are there. */
function formulasThere({ tables }: WorkbookSpec, contents: WorkbookContents): readonly string[] {
  return tables.flatMap(({ name, columns }) => {
    const headings = contents.tables.get(name) ?? [];
    return columns.flatMap((column) =>
      column.kind === "formula" && headings.includes(column.heading) ? [column.formula] : [],
    );
  });
}

function isAddable(sheet: SheetSpec, contents: WorkbookContents, formulas: readonly string[]): boolean {
  if (sheet.page) return isPageMissing(sheet, namesKnown(contents));
  const tables = tablesOn(sheet);
  return (
    tables.length > 0 &&
    tables.every((table) => !contents.tables.has(table.name) && !isRenamed(table, contents)) &&
    tables.every(({ name }) => !formulas.some((formula) => looksAt(formula, `${name}[`)))
  );
}

/** A table with all its headings is it under another name, figures and all. */
function isRenamed({ columns }: TableSpec, { others }: WorkbookContents): boolean {
  return others.some((headings) => columns.every(({ heading }) => headings.includes(heading)));
}

function addableColumns(table: TableSpec, contents: WorkbookContents, formulas: readonly string[]): readonly Column[] {
  return missingColumns(table, contents).filter(({ heading, ...column }) => {
    const isFree = column.kind === "formula" || column.isLater === true;
    const references = [`${table.name}[${heading}]`, `${table.name}[[#This Row],[${heading}]]`];
    return isFree && !formulas.some((formula) => references.some((reference) => looksAt(formula, reference)));
  });
}

/** Names end alike: a look at `Weekly[` is none at `ChartWeekly[`. */
function looksAt(formula: string, reference: string): boolean {
  for (let at = formula.indexOf(reference); at >= 0; at = formula.indexOf(reference, at + 1)) {
    if (at === 0 || !/\w/u.test(formula.charAt(at - 1))) return true;
  }
  return false;
}
