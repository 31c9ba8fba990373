import type { Package } from "../package/package";
import type { CellBlock } from "../../workbook/layout/cellAddress";
import { blocksAt } from "../grid/cellReference";
import { attributeOf, elementsIn, numberIn, tagsIn } from "../markup/markup";
import type { SheetGrid } from "../grid/sheetGrid";

/** Something on a sheet that stands on several cells and is torn where only some of them move. */
export interface Obstacle {
  readonly block: CellBlock;
  /** Drawings lie over the cells: they stretch rather than tear. */
  readonly isDrawing: boolean;
}

/** What stands on a sheet beside its cells and tables: merged cells, pivot tables, drawings. */
export async function obstaclesOn(parts: Package, sheetPath: string, grid: SheetGrid): Promise<readonly Obstacle[]> {
  const merged = tagsIn(grid.after, ["mergeCell"]).flatMap((tag) => blocksAt(attributeOf(tag, "ref") ?? ""));
  const obstacles: Obstacle[] = merged.map((block) => ({ block, isDrawing: false }));
  const links = await parts.links(sheetPath);
  await parts.prefetch(links.map(({ path }) => path));
  for (const { kind, path } of links) {
    if (!parts.has(path)) continue;
    if (kind === "pivotTable") obstacles.push(...pivotsIn(await parts.text(path)));
    if (kind === "drawing") obstacles.push(...anchorsIn(await parts.text(path)));
  }
  return obstacles;
}

function pivotsIn(markup: string): readonly Obstacle[] {
  const blocks = tagsIn(markup, ["location"]).flatMap((tag) => blocksAt(attributeOf(tag, "ref") ?? ""));
  return blocks.map((block) => ({ block, isDrawing: false }));
}

function anchorsIn(markup: string): readonly Obstacle[] {
  return elementsIn(markup, ["twoCellAnchor", "oneCellAnchor"]).map((anchor) => {
    const [from = ""] = elementsIn(anchor, ["from"]);
    const [to = from] = elementsIn(anchor, ["to"]);
    const at = (corner: string, name: string): number => numberIn(corner, name) + 1;
    return {
      block: {
        firstColumn: at(from, "col"),
        firstRow: at(from, "row"),
        lastColumn: at(to, "col"),
        lastRow: at(to, "row"),
      },
      isDrawing: true,
    };
  });
}

/** Says that a table cannot grow or shrink without tearing something that stands beside or below it. */
export class InTheWay extends Error {
  readonly table: string;
  readonly sheet: string;
  /** Where the first thing that would be torn stands, such as `B40`. */
  readonly address: string;

  constructor(table: string, sheet: string, address: string) {
    super(`${sheet}!${address} is in the way of the table ${table}`);
    this.table = table;
    this.sheet = sheet;
    this.address = address;
  }
}

/** What is in the way and what to do, for whoever keeps the workbook. */
export function describeInTheWay({ table, sheet, address }: InTheWay): string {
  return (
    `On the sheet ${sheet}, what stands at ${address} is in the way of the table ${table}, which needs more rows. ` +
    "Move it to the side or to another sheet, then post again."
  );
}
