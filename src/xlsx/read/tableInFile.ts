import { blockAddress, type CellBlock } from "../../workbook/layout/cellAddress";
import { blockAt } from "../grid/cellReference";
import type { Package, BookSheet } from "../package/package";
import { attributeOf, changedTags, elementsIn, openingTag, tagsIn, textOf, withAttribute } from "../markup/markup";
import { type Move, movedBlock } from "../moves/move";
import { textFromSpelling } from "../markup/xmlText";

/** A column of a table as the file has it. */
export interface ColumnInFile {
  readonly heading: string;
  /** The formula that a new row gets; `undefined` where the column has none. */
  readonly formula: string | undefined;
  readonly hasTotal: boolean;
}

/** A table of a workbook: where it stands now, and its columns. */
export class TableInFile {
  readonly path: string;
  readonly name: string;
  readonly sheet: BookSheet;
  readonly columns: readonly ColumnInFile[];
  readonly headingRows: number;
  readonly totalsRows: number;
  readonly isFiltered: boolean;
  #block: CellBlock;

  private constructor(path: string, sheet: BookSheet, markup: string, block: CellBlock) {
    const tag = openingTag(elementsIn(markup, ["table"])[0] ?? "");
    this.path = path;
    this.sheet = sheet;
    this.name = attributeOf(tag, "displayName") ?? attributeOf(tag, "name") ?? "";
    this.headingRows = Number(attributeOf(tag, "headerRowCount") ?? 1);
    this.totalsRows = Number(attributeOf(tag, "totalsRowCount") ?? 0);
    this.columns = elementsIn(markup, ["tableColumn"]).map(columnFrom);
    this.isFiltered = tagsIn(markup, ["filterColumn"]).length > 0;
    this.#block = block;
  }

  /** Every table of a sheet. */
  static async of(parts: Package, sheet: BookSheet): Promise<readonly TableInFile[]> {
    const tables: TableInFile[] = [];
    for (const { kind, path } of await parts.links(sheet.path)) {
      if (kind !== "table" || !parts.has(path)) continue;
      const markup = await parts.text(path);
      const block = blockAt(attributeOf(tagsIn(markup, ["table"])[0] ?? "", "ref") ?? "");
      if (block) tables.push(new TableInFile(path, sheet, markup, block));
    }
    return tables;
  }

  /** The whole table, headings and totals included. */
  get block(): CellBlock {
    return this.#block;
  }

  /** The rows between headings and totals. */
  get data(): CellBlock {
    const { firstRow, lastRow } = this.#block;
    return { ...this.#block, firstRow: firstRow + this.headingRows, lastRow: lastRow - this.totalsRows };
  }

  /** The number of the column with this heading; `undefined` where there is none. Capitals do not count. */
  columnNumber(heading: string): number | undefined {
    const index = this.columns.findIndex((column) => column.heading.toLowerCase() === heading.toLowerCase());
    return index < 0 ? undefined : this.#block.firstColumn + index;
  }

  /** Follows a move that makes or takes room for this table's own rows. */
  resize(count: number): void {
    this.#block = { ...this.#block, lastRow: this.#block.lastRow + count };
  }

  /** Follows a move that another table made. */
  follow(move: Move): void {
    this.#block = movedBlock(this.#block, move) ?? this.#block;
  }

  /** Writes where the table stands into its part. */
  async save(parts: Package, move: (addresses: string) => string): Promise<void> {
    const { firstRow, lastRow } = this.#block;
    const filtered = blockAddress({ ...this.#block, firstRow, lastRow: lastRow - this.totalsRows });
    await parts.change(this.path, (markup) => {
      const sized = changedTags(markup, ["table"], (tag) => withAttribute(tag, "ref", blockAddress(this.#block)));
      const sorted = changedTags(sized, ["sortState", "sortCondition"], (tag) =>
        withAttribute(tag, "ref", move(attributeOf(tag, "ref") ?? "")),
      );
      return changedTags(sorted, ["autoFilter"], (tag) => withAttribute(tag, "ref", filtered));
    });
  }
}

function columnFrom(markup: string): ColumnInFile {
  const tag = openingTag(markup);
  return {
    heading: textFromSpelling(attributeOf(tag, "name") ?? ""),
    formula: textOf(markup, "calculatedColumnFormula"),
    hasTotal: attributeOf(tag, "totalsRowFunction") !== undefined,
  };
}
