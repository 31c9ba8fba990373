import { repeatedResult } from "../../workbook/spec/page";
import type { Repeated } from "../../workbook/older/givingWay";
import { cellAddress } from "../../workbook/layout/cellAddress";
import { attributeOf, changedTags, changedTexts, withAttribute } from "../markup/markup";
import { escaped } from "../markup/xmlText";
import { blankLike, formulaCell, formulaElement } from "../grid/cellMarkup";
import { withoutEmptied } from "../grid/emptiedLists";
import { SheetGrid } from "../grid/sheetGrid";
import type { Package } from "../package/package";
import type { TableInFile } from "../read/tableInFile";

/** Elements that hold formulas, of sheets, charts, tables and the workbook itself. */
export const FORMULAS = [
  "f",
  "formula",
  "formula1",
  "formula2",
  "calculatedColumnFormula",
  "totalsRowFormula",
  "definedName",
];
/** The parts that have such elements, by their content types. */
export const HOLDING_FORMULAS =
  /worksheet\+xml$|chart\+xml$|chartex\+xml$|table\+xml$|pivotCacheDefinition\+xml$|sheet\.main\+xml$|sheet\.macroEnabled\.main\+xml$/u;
const TOKEN =
  /"(?:[^"]|"")*"|\[\d+\][^!]*!|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<sheet>'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!/gu;

/** Gives a sheet another name, and has every formula, link and name in the workbook follow. */
export async function renameSheet(parts: Package, from: string, to: string): Promise<void> {
  const book = (await parts.workbookPath()) ?? "";
  await parts.change(book, (markup) =>
    changedTags(markup, ["sheet"], (tag) =>
      attributeOf(tag, "name") === from ? withAttribute(tag, "name", escaped(to)) : tag,
    ),
  );
  for (const path of await parts.partsOfType(HOLDING_FORMULAS)) {
    await parts.change(path, (markup) => withSheetRenamed(markup, from, to));
  }
}

function withSheetRenamed(markup: string, from: string, to: string): string {
  if (!markup.toLowerCase().includes(from.toLowerCase())) return markup;
  const formulas = changedTexts(markup, FORMULAS, (formula) => formulaRenamed(formula, from, to));
  const linked = changedTags(formulas, ["hyperlink"], (tag) => {
    const location = attributeOf(tag, "location");
    return location === undefined ? tag : withAttribute(tag, "location", formulaRenamed(location, from, to));
  });
  return changedTags(linked, ["worksheetSource"], (tag) =>
    attributeOf(tag, "sheet") === from ? withAttribute(tag, "sheet", to) : tag,
  );
}

/** Texts, tables' columns and cells of other workbooks are left as they are. */
export function formulaRenamed(formula: string, from: string, to: string): string {
  return formula.replace(TOKEN, (token: string, sheet: string | undefined) => {
    const name = sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
    return name?.toLowerCase() === from.toLowerCase() ? `${spelledSheet(to)}!` : token;
  });
}

/** A name that could be an address, or something in a formula's own words, stands in quotes. */
function spelledSheet(name: string): string {
  return /^\p{L}{4,}$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Moves a sheet in front of another, with the names that count sheets and the tab that is open. */
export async function placeBefore(parts: Package, moved: string, before: string): Promise<void> {
  const book = (await parts.workbookPath()) ?? "";
  await parts.change(book, (markup) => {
    const tags: string[] = [];
    changedTags(markup, ["sheet"], (tag) => {
      tags.push(tag);
      return tag;
    });
    const at = (name: string): number => tags.findIndex((tag) => attributeOf(tag, "name") === name);
    const [from, to] = [at(moved), at(before)];
    if (from < 0 || to < 0 || from < to) return markup;
    const order = tags
      .map((_tag, index) => index)
      .toSpliced(from, 1)
      .toSpliced(to, 0, from);
    const now = (index: string | undefined): string | undefined =>
      index === undefined ? undefined : String(order.indexOf(Number(index)));
    const written = order.map((index) => tags[index] ?? "").values();
    const placed = changedTags(markup, ["sheet"], () => written.next().value ?? "");
    const named = changedTags(placed, ["definedName"], (tag) =>
      withAttribute(tag, "localSheetId", now(attributeOf(tag, "localSheetId"))),
    );
    return changedTags(named, ["workbookView"], (tag) =>
      withAttribute(tag, "activeTab", now(attributeOf(tag, "activeTab") ?? "0")),
    );
  });
}

/** Has a table's cell repeat what is chosen on a page, in place of what was chosen in it, and of its list. */
export async function repeatChoice(
  parts: Package,
  table: TableInFile,
  { heading, formula, value }: Repeated,
): Promise<void> {
  const index = table.columns.findIndex((column) => column.heading.toLowerCase() === heading.toLowerCase());
  if (index < 0) return;
  const [column, row] = [table.block.firstColumn + index, table.data.firstRow];
  await parts.change(table.sheet.path, (markup) => {
    const grid = new SheetGrid(markup);
    const gridRow = grid.madeRow(row);
    const cell = gridRow.cell(column) ?? blankLike(undefined, grid.prefix);
    gridRow.setCell(
      column,
      formulaCell(cell, grid.prefix, formulaElement(grid.prefix, formula), repeatedResult(value)),
    );
    const address = cellAddress(column, row);
    grid.after = withoutEmptied(
      changedTags(grid.after, ["dataValidation"], (tag) => {
        const isItsList = attributeOf(tag, "sqref") === address && attributeOf(tag, "type") === "list";
        return isItsList ? withAttribute(tag, "sqref", "") : tag;
      }),
    );
    return grid.toString();
  });
}
