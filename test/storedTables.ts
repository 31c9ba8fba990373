import { type CellContent, cellsOf } from "./storedCells";
import { type XmlParts, xmlPartsOf } from "./xmlParts";

/** A row of a table, by heading. */
export type StoredRow = Readonly<Record<string, CellContent["value"]>>;

/** The rows of every table in a workbook, by the table's name: read from the file's parts, apart from the code under test. */
export async function tablesOf(workbook: Uint8Array): Promise<ReadonlyMap<string, readonly StoredRow[]>> {
  const parts = await xmlPartsOf(workbook);
  const cells = await cellsOf(workbook);
  const tables = new Map<string, readonly StoredRow[]>();
  for (const { name: sheet, target } of await linkedFrom(parts, "xl/workbook.xml", "sheet")) {
    for (const { target: path } of await linkedFrom(parts, target, "tablePart")) {
      const table = await elementsOf(parts, path, "table");
      const headings = (await elementsOf(parts, path, "tableColumn")).map(
        (column) => column.getAttribute("name") ?? "",
      );
      tables.set(
        table[0]?.getAttribute("name") ?? "",
        rowsOf(cells, sheet, table[0]?.getAttribute("ref") ?? "", headings),
      );
    }
  }
  return tables;
}

function rowsOf(
  cells: ReadonlyMap<string, CellContent>,
  sheet: string,
  reference: string,
  headings: readonly string[],
): readonly StoredRow[] {
  const [, letters = "", first = "", last = ""] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/u.exec(reference) ?? [];
  const firstColumn = columnNumber(letters);
  return Array.from({ length: Number(last) - Number(first) }, (_, index) => {
    const row = Number(first) + 1 + index;
    const values = headings.map((heading, at) => {
      const address = `${sheet}!${columnLetters(firstColumn + at)}${String(row)}`;
      return [heading, cells.get(address)?.value] as const;
    });
    return Object.fromEntries(values);
  });
}

/** The parts that a part's elements of one kind name, in their order. */
async function linkedFrom(parts: XmlParts, path: string, kind: string) {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const links = await elementsOf(parts, `${folder}/_rels/${path.slice(folder.length + 1)}.rels`, "Relationship");
  const targets = new Map(
    links.map((link) => [
      link.getAttribute("Id"),
      new URL(link.getAttribute("Target") ?? "", `file:///${folder}/`).pathname.slice(1),
    ]),
  );
  return (await elementsOf(parts, path, kind)).map((element) => ({
    name: element.getAttribute("name") ?? "",
    target: targets.get(element.getAttribute("r:id")) ?? "",
  }));
}

async function elementsOf(parts: XmlParts, path: string, kind: string) {
  return (await parts.part(path))?.named(kind) ?? [];
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(number: number): string {
  if (number === 0) return "";
  return columnLetters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}

/** An amount in cents. A cell without a figure or with a fraction of a cent fails the comparison. */
export function centsIn(row: StoredRow, heading: string): number | string {
  const value = row[heading];
  if (typeof value !== "number") return `no figure under ${heading}`;
  const cents = Math.round(value * 100);
  return Math.abs(value * 100 - cents) < 1e-6 ? cents + 0 : `${String(value)} is not whole cents`;
}

/** The date in a cell, such as `2026-08-31`. */
export function dayIn(row: StoredRow, heading: string): string {
  return new Date((Number(row[heading]) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
