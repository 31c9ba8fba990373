import {
  type FoundTables as FoundAmong,
  type ListedName,
  type ListedTable,
  findTables as findAmong,
} from "../../workbook/older/findTables";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import type { Package } from "../package/package";
import { attributeOf, elementsIn, openingTag, textOf } from "../markup/markup";
import { TableInFile } from "./tableInFile";

/** A table of a file, as it is looked for. */
interface ListedInFile extends ListedTable {
  readonly inFile: TableInFile;
}

/** The tables that are looked for, and all that the file has. */
interface TablesThere {
  readonly tables: ReadonlyMap<string, TableInFile>;
  readonly all: readonly TableInFile[];
}

type Found<Kind extends FoundAmong["kind"]> = Extract<FoundAmong, { readonly kind: Kind }>;

/** The tables of a workbook as its file has them, found by name, or what of them is missing. */
export type FoundTables =
  | (Pick<Found<"tracker">, "kind" | "workbook"> & TablesThere)
  /** Made by an earlier version: what it lacks can be added. */
  | (Pick<Found<"older">, "kind" | "workbook" | "upgrade" | "brokenNames"> & TablesThere)
  | Pick<Found<"not-a-tracker">, "kind">
  | Found<"incomplete">;

/** Looks for a workbook's tables on every sheet. No cell is read. */
export async function findTables(parts: Package, workbook: WorkbookSpec): Promise<FoundTables> {
  const sheets = await parts.sheets();
  const all = (await Promise.all(sheets.map((sheet) => TableInFile.of(parts, sheet)))).flat();
  const found = findAmong(workbook, { tables: all.map(listedTable), names: await namesIn(parts) });
  if (found.kind === "not-a-tracker") return { kind: found.kind };
  if (found.kind === "incomplete") return found;
  const tables = new Map(found.tables.map(({ spec, table }) => [spec.name, table.inFile]));
  if (found.kind === "tracker") return { kind: "tracker", workbook: found.workbook, tables, all };
  const { kind, upgrade, brokenNames } = found;
  return { kind, workbook: found.workbook, upgrade, brokenNames, tables, all };
}

function listedTable(inFile: TableInFile): ListedInFile {
  return { name: inFile.name, headings: inFile.columns.map(({ heading }) => heading), inFile };
}

/** The names of a workbook and what they stand for. */
export async function namesIn(parts: Package): Promise<readonly ListedName[]> {
  const path = await parts.workbookPath();
  return elementsIn(path === undefined ? "" : await parts.text(path), ["definedName"]).map(nameFrom);
}

/** A name as a file's list gives it. @param definedName its element */
export function nameFrom(definedName: string): ListedName {
  return {
    name: attributeOf(openingTag(definedName), "name") ?? "",
    refersTo: textOf(definedName, "definedName") ?? "",
  };
}
