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
import type { CellContext } from "../read/tableRowsInFile";

/**
 * Brings the stored results of pages' formulas up to date. A cell is known by its formula, which names no addresses:
 * wherever people moved it, and on whichever sheet the page stands now. What somebody typed over a formula is theirs.
 * `filled` are the tables once the change is made, with their formulas' results.
 */
export async function updatePages(
  parts: Package,
  workbook: WorkbookSpec,
  filled: TableRows,
  reading: CellContext,
): Promise<void> {
  for (const { page } of workbook.sheets) {
    const sheet = page && (await sheetOf(parts, page));
    if (!page || !sheet) continue;
    const results = resultsOf(page, filled);
    await parts.change(sheet.path, (markup) => withResults(markup, results, reading));
  }
}

/** The sheet on which a page's named cell stands; `undefined` where the name is gone. */
async function sheetOf(parts: Package, page: PageSpec): Promise<BookSheet | undefined> {
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
