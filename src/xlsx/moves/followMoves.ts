import { withoutEmptied } from "../grid/emptiedLists";
import { SheetGrid } from "../grid/sheetGrid";
import { decoded } from "../markup/xmlText";
import type { Package, BookSheet } from "../package/package";
import { relationshipsPathOf } from "../package/partPath";
import { FOLLOWERS, type Follower, type Where } from "./followers";
import { moveFormulas } from "./moveFormulas";
import type { Moves } from "./moves";

/** In bytes: a sheet larger than this is opened only where cells moved that its formulas may name. */
const LARGE_SHEET = 3_000_000;
/** In characters: 31 apostrophes are doubled, and stand in quotes. */
const LONGEST_NAME = 64;
/** The same where each is spelled by its number. */
const LONGEST_SPELLED = 10 * LONGEST_NAME;
const CHART_SHEET = /chartsheet\+xml$/u;

/**
 * Has all that names cells, or lies over them, follow moves.
 *
 * @param parts the workbook
 * @param edited the sheets whose cells moved, taken apart, by their paths
 * @param moves what became of their cells
 */
export async function followMoves(parts: Package, edited: ReadonlyMap<string, SheetGrid>, moves: Moves): Promise<void> {
  if (moves.sheets.length === 0) return;
  for (const sheet of await parts.sheets()) {
    if (!parts.has(sheet.path)) continue;
    const grid = edited.get(sheet.path);
    if (grid) followOnOwnSheet(grid, sheet.name, await parts.text(sheet.path), moves);
    else await followOnOther(parts, sheet, moves);
    await followInParts(parts, sheet, grid !== undefined, moves);
  }
  for (const path of await parts.partsOfType(CHART_SHEET)) await followInParts(parts, { name: "", path }, false, moves);
  await followInBook(parts, moves);
}

/** What stands behind a sheet's own cells after moves of them; what has no cell left to stand on is gone. */
export function movedAround(markup: string, sheet: string, moves: Moves): string {
  const moved = followed(markup, sheet, moves, (where) => where === "own sheet");
  return moved === markup ? markup : withoutEmptied(moved);
}

/** What stands behind the cells, and their formulas where any of them may name what moved. */
function followOnOwnSheet(grid: SheetGrid, sheet: string, before: string, moves: Moves): void {
  grid.after = movedAround(grid.after, sheet, moves);
  const moved = moves.sheetsWithMovedCells;
  const isMoved = moves.on(sheet).some(({ isQuiet }) => !isQuiet);
  if (isMoved || mentionsAny(before, moved)) moveFormulas(grid, sheet, moves);
}

async function followOnOther(parts: Package, { name, path }: BookSheet, moves: Moves): Promise<void> {
  const cellsMoved = moves.sheetsWithMovedCells.length > 0;
  if (!cellsMoved && parts.sizeOf(path) > LARGE_SHEET) return;
  await parts.change(path, (markup) => {
    if (!mentionsAny(markup, moves.sheets)) return markup;
    const grid = new SheetGrid(markup);
    grid.after = followed(grid.after, name, moves, (where) => where === "other sheets");
    if (cellsMoved) moveFormulas(grid, name, moves);
    return grid.toString();
  });
}

async function followInParts(
  parts: Package,
  sheet: Pick<BookSheet, "name" | "path">,
  isOwn: boolean,
  moves: Moves,
): Promise<void> {
  for (const { kind, path } of await parts.links(sheet.path)) {
    if (!parts.has(path)) continue;
    const isHere = (where: Where): boolean =>
      typeof where === "object" && "linked" in where && where.linked === kind && (isOwn || where.of === "every sheet");
    if (FOLLOWERS.some(({ where }) => isHere(where))) {
      await parts.change(path, (markup) => followed(markup, sheet.name, moves, isHere));
    }
  }
}

async function followInBook(parts: Package, moves: Moves): Promise<void> {
  for (const follower of FOLLOWERS) {
    for (const path of await pathsOf(parts, follower)) {
      if (parts.has(path)) await parts.change(path, (markup) => follower.follow(markup, "", moves));
    }
  }
}

async function pathsOf(parts: Package, { where }: Follower): Promise<readonly string[]> {
  if (where === "workbook") return [(await parts.workbookPath()) ?? ""];
  if (typeof where === "string") return [];
  if ("type" in where) return parts.partsOfType(where.type);
  return "linksOf" in where ? (await parts.partsOfType(where.linksOf)).map(relationshipsPathOf) : [];
}

function followed(markup: string, sheet: string, moves: Moves, isHere: (where: Where) => boolean): string {
  return FOLLOWERS.filter(({ where }) => isHere(where)).reduce(
    (moved, { follow }) => follow(moved, sheet, moves),
    markup,
  );
}

/**
 * Whether anything in a sheet's part may name cells of these sheets: a formula, which has the name ahead of an exclamation
 * mark, or a list of sources. A large sheet is gone through once, however many sheets it may name.
 */
function mentionsAny(markup: string, sheets: readonly string[]): boolean {
  const names = sheets.map((sheet) => sheet.replaceAll("'", "''").toLowerCase());
  for (let at = markup.indexOf("!"); at >= 0; at = markup.indexOf("!", at + 1)) {
    const name = textAhead(markup, at);
    if (names.some((one) => name.endsWith(one) || name.endsWith(`${one}'`))) return true;
  }
  return markup.includes("dataRef");
}

/** What stands ahead of a place, in small letters: as much of it as a sheet's name may take up. */
function textAhead(markup: string, at: number): string {
  const text = markup.slice(Math.max(0, at - LONGEST_NAME), at);
  const isSpelledOut = text.includes("&");
  return (isSpelledOut ? decoded(markup.slice(Math.max(0, at - LONGEST_SPELLED), at)) : text).toLowerCase();
}
