import { sheetNamed } from "../../workbook/older/pagesGoingBack";
import { bookOfRows, type TableRows } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { type PageSpec, pageNames } from "../../workbook/spec/page";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { plainFormula } from "../fresh/formulaSpelling";
import { contentOf, formulaCell, formulaText } from "../grid/cellMarkup";
import { SheetGrid } from "../grid/sheetGrid";
import type { BookSheet, Package } from "../package/package";
import { namesIn } from "../read/findTables";
import type { TableInFile } from "../read/tableInFile";
import type { CellContext } from "../read/tableRowsInFile";

/**
 * Brings the stored results of pages' formulas up to date. A cell is known by its formula, which names no addresses:
 * wherever people moved it, and on whichever sheet the page stands now. What somebody typed over a formula is theirs.
 * `filled` are the tables once the change is made, with their formulas' results; `tables` are those of the file.
 */
export async function updatePages(
  parts: Package,
  { sheets }: WorkbookSpec,
  filled: TableRows,
  tables: ReadonlyMap<string, TableInFile>,
  reading: CellContext,
): Promise<void> {
  for (const { page } of sheets) {
    const paths = page ? await pathsOf(parts, page, tables) : new Set<string>();
    if (!page || paths.size === 0) continue;
    const results = resultsOf(page, filled);
    for (const path of paths) await parts.change(path, (markup) => withResults(markup, results, reading));
  }
}

/** The sheets on which a page's tables stand by now, or its named cell where it has no tables; none where both are gone. */
async function pathsOf(
  parts: Package,
  page: PageSpec,
  tables: ReadonlyMap<string, TableInFile>,
): Promise<ReadonlySet<string>> {
  const ofTables = (page.tables ?? []).flatMap(({ table }) => tables.get(table.name)?.sheet.path ?? []);
  const named = page.tables === undefined ? await sheetWithName(parts, page) : undefined;
  return new Set([...ofTables, ...(named === undefined ? [] : [named.path])]);
}

async function sheetWithName(parts: Package, page: PageSpec): Promise<BookSheet | undefined> {
  const [name = ""] = pageNames(page);
  const known = (await namesIn(parts)).find((one) => one.name.toLowerCase() === name.toLowerCase());
  const sheet = sheetNamed(known?.refersTo ?? "");
  return (await parts.sheets()).find((one) => one.name === sheet);
}

function resultsOf({ cells }: PageSpec, filled: TableRows): ReadonlyMap<string, CellValue> {
  const book = bookOfRows(filled);
  return new Map(
    cells.flatMap(({ content }) => {
      if (content.kind !== "formula") return [];
      const result = content.result(book);
      const { formula, formerly = formula } = content;
      return [formerly, formula].map((one) => [plainFormula(one), result] as const);
    }),
  );
}

function withResults(markup: string, results: ReadonlyMap<string, CellValue>, { shared }: CellContext): string {
  const grid = new SheetGrid(markup);
  for (const row of grid.rows) {
    for (const { column, markup: cell } of [...row.cells]) {
      const { formula, value } = contentOf(cell, shared);
      const known = formula === undefined ? undefined : plainFormula(formulaText(formula));
      if (formula === undefined || known === undefined || !results.has(known)) continue;
      const result = results.get(known) ?? "";
      if (result !== (value ?? "")) row.setCell(column, formulaCell(cell, grid.prefix, formula, result));
    }
  }
  return grid.toString();
}
