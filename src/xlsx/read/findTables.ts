import { type Lacking, completenessOf, isOurs } from "../../workbook/older/lacking";
import type { TableSpec } from "../../workbook/spec/table";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import type { Package } from "../package/package";
import { attributeOf, elementsIn, openingTag, textOf } from "../markup/markup";
import type { MissingPart } from "../../workbook/older/missingPart";
import { TableInFile } from "./tableInFile";

/** The tables that are looked for, and all that the file has. */
interface TablesThere {
  readonly tables: ReadonlyMap<string, TableInFile>;
  readonly all: readonly TableInFile[];
}

/** The tables of a workbook as its file has them, found by name, or what of them is missing. */
export type FoundTables =
  | ({ readonly kind: "tracker" } & TablesThere)
  /** Made by an earlier version: what it lacks can be added. */
  | ({ readonly kind: "older"; readonly lacking: Lacking } & TablesThere)
  | { readonly kind: "not-a-tracker" }
  | { readonly kind: "incomplete"; readonly missing: readonly MissingPart[] };

/** Looks for a workbook's tables on every sheet. No cell is read. */
export async function findTables(parts: Package, workbook: WorkbookSpec): Promise<FoundTables> {
  const sheets = await parts.sheets();
  const all = (await Promise.all(sheets.map((sheet) => TableInFile.of(parts, sheet)))).flat();
  const byName = new Map(all.map((table) => [table.name.toLowerCase(), table]));
  const tables = new Map<string, TableInFile>();
  for (const { name } of workbook.tables) {
    const table = byName.get(name.toLowerCase());
    if (table) tables.set(name, table);
  }
  const headings = new Map(workbook.tables.flatMap((spec) => headingsOf(spec, tables.get(spec.name))));
  const isNoneOurs = workbook.tables.every((spec) => !isOurs(spec, headings.get(spec.name) ?? []));
  if (isNoneOurs) return { kind: "not-a-tracker" };
  const complete = completenessOf(workbook, {
    tables: headings,
    others: all
      .filter((table) => tables.get(table.name) !== table)
      .map(({ columns }) => columns.map(({ heading }) => heading)),
    names: await namesIn(parts),
  });
  if (complete.kind === "whole") return { kind: "tracker", tables, all };
  return complete.kind === "older" ? { ...complete, tables, all } : complete;
}

/** In the description's spelling: capitals make no difference to Excel. */
function headingsOf(
  { name, columns }: TableSpec,
  table: TableInFile | undefined,
): readonly (readonly [string, readonly string[]])[] {
  if (!table) return [];
  return [[name, columns.map(({ heading }) => heading).filter((heading) => table.columnNumber(heading) !== undefined)]];
}

/** The names that stand for something. */
async function namesIn(parts: Package): Promise<readonly string[]> {
  const path = await parts.workbookPath();
  return elementsIn(path === undefined ? "" : await parts.text(path), ["definedName"])
    .filter((element) => !isBroken(element))
    .map((element) => attributeOf(openingTag(element), "name") ?? "");
}

/** Whether a name's cells are gone. @param definedName its element */
export function isBroken(definedName: string): boolean {
  return (textOf(definedName, "definedName") ?? "").includes("#REF!");
}
