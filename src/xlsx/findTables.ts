import type { TableSpec } from "../workbook/table";
import type { WorkbookSpec } from "../workbook/workbook";
import type { BookParts } from "./bookParts";
import { attributeOf, elementsIn, openingTag, textOf } from "./markup";
import type { MissingPart } from "../workbook/missingPart";
import { TableInFile } from "./tableInFile";

/** The tables of a workbook as its file has them, found by name, or what of them is missing. */
export type FoundTables =
  | {
      readonly kind: "tracker";
      readonly tables: ReadonlyMap<string, TableInFile>;
      readonly all: readonly TableInFile[];
    }
  | { readonly kind: "not-a-tracker" }
  | { readonly kind: "incomplete"; readonly missing: readonly MissingPart[] };

/** Looks for a workbook's tables on every sheet. No cell is read. */
export async function findTables(parts: BookParts, workbook: WorkbookSpec): Promise<FoundTables> {
  const sheets = await parts.sheets();
  const all = (await Promise.all(sheets.map((sheet) => TableInFile.of(parts, sheet)))).flat();
  const byName = new Map(all.map((table) => [table.name.toLowerCase(), table]));
  const tables = new Map<string, TableInFile>();
  for (const { name } of workbook.tables) {
    const table = byName.get(name.toLowerCase());
    if (table) tables.set(name, table);
  }
  if (tables.size === 0) return { kind: "not-a-tracker" };
  const missing = [
    ...workbook.tables.flatMap((table) => missingOf(table, tables.get(table.name))),
    ...(await missingNames(parts, workbook)),
  ];
  return missing.length > 0 ? { kind: "incomplete", missing } : { kind: "tracker", tables, all };
}

function missingOf(spec: TableSpec, table: TableInFile | undefined): readonly MissingPart[] {
  if (!table) return [{ table: spec.name }];
  return spec.columns
    .filter(({ heading }) => table.columnNumber(heading) === undefined)
    .map(({ heading }) => ({ table: spec.name, heading }));
}

async function missingNames(parts: BookParts, { names }: WorkbookSpec): Promise<readonly MissingPart[]> {
  const path = await parts.workbookPath();
  const markup = path === undefined ? "" : await parts.text(path);
  const known = new Set(
    elementsIn(markup, ["definedName"])
      .filter((element) => !(textOf(element, "definedName") ?? "").includes("#REF!"))
      .map((element) => attributeOf(openingTag(element), "name")?.toLowerCase()),
  );
  return names.filter(({ name }) => !known.has(name.toLowerCase())).map(({ table, name }) => ({ table, name }));
}
