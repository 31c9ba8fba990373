import { settledLists } from "../../xlsx/grid/emptiedLists";
import { changedElements, changedTags, numberIn, textOf, withAttribute } from "../../xlsx/markup/markup";
import { spliced } from "../../xlsx/markup/splices";
import { computeWhenOpened, dropCalculationChain } from "../../xlsx/package/computeWhenOpened";
import type { Package } from "../../xlsx/package/package";
import { byPart } from "../places/byPart";
import type { Clearing, Replacement, Spot } from "../places/place";
import { clearCells } from "./clearCells";
import { clearHeadings } from "./clearHeadings";
import { clearSheetNames } from "./clearSheetNames";
import { nameTableCells } from "./nameTableCells";

type Of<By extends Clearing["by"]> = Extract<Clearing, { readonly by: By }>;

/**
 * Clears places of a package, each so that the package stays valid: all else stays as it was spelled. Formulas are computed
 * anew by whoever opens it, and pivot tables are made anew of their cells.
 *
 * @param parts the package in which the places were found, not changed since
 * @param spots those that are to be cleared
 */
export async function clearSpots(parts: Package, spots: readonly Spot[]): Promise<void> {
  const clearings = spots.flatMap(({ clearing }) => clearing ?? []);
  const of = <By extends Clearing["by"]>(by: By): readonly Of<By>[] =>
    clearings.filter((clearing): clearing is Of<By> => clearing.by === by);
  // What stands at places of the markup comes first, as long as they are where they were found.
  const notes = of("note");
  await replaceMarkup(parts, [...of("markup"), ...notes]);
  await dropBoxes(parts, notes);
  await clearCells(parts, of("cell"), of("shared-text"));
  await nameTableCells(parts, of("cell"));
  await clearHeadings(parts, of("heading"));
  await clearSheetNames(parts, of("sheet-name"));
  if (clearings.length === 0) return;
  await dropCalculationChain(parts);
  await computeWhenOpened(parts);
}

async function replaceMarkup(parts: Package, places: readonly (Of<"markup"> | Of<"note">)[]): Promise<void> {
  for (const [part, own] of byPart(places)) {
    const replacements = apart(own.flatMap((place) => place.replacements()));
    await parts.change(part, (markup) => settledLists(spliced(markup, replacements)));
    if (/pivotCache/iu.test(part)) await renewPivots(parts);
  }
}

/** Of changes within one another the outermost is made, and each once. */
function apart(replacements: readonly Replacement[]): readonly Replacement[] {
  const sorted = [...replacements].sort((one, other) => one.from - other.from || other.to - one.to);
  const kept: Replacement[] = [];
  let end = -1;
  for (const one of sorted) {
    if (one.from < end || (one.to === end && one.from === kept.at(-1)?.from)) continue;
    kept.push(one);
    end = one.to;
  }
  return kept;
}

/** What a pivot table keeps is made anew of the cells that it shows. */
async function renewPivots(parts: Package): Promise<void> {
  for (const path of await parts.partsOfType(/pivotCacheDefinition\+xml$/u)) {
    await parts.change(path, (markup) =>
      changedTags(markup, ["pivotCacheDefinition"], (tag) => withAttribute(tag, "refreshOnLoad", "1")),
    );
  }
}

/** A note's box goes with it. */
async function dropBoxes(parts: Package, notes: readonly Of<"note">[]): Promise<void> {
  for (const sheet of await parts.sheets()) {
    const links = await parts.links(sheet.path);
    const comments = links.find(({ kind }) => kind === "comments")?.path.toLowerCase();
    const own = notes.filter(({ part }) => part.toLowerCase() === comments);
    if (own.length === 0) continue;
    const cells = new Set(own.map(({ row, column }) => `${row} ${column}`));
    for (const { kind, path } of links) {
      if (kind !== "vmlDrawing" || !parts.has(path)) continue;
      await parts.change(path, (markup) =>
        changedElements(markup, ["shape"], (shape) => (isBoxOf(shape, cells) ? "" : shape)),
      );
    }
  }
}

function isBoxOf(shape: string, cells: ReadonlySet<string>): boolean {
  if (textOf(shape, "Row") === undefined) return false;
  return cells.has(`${numberIn(shape, "Row") + 1} ${numberIn(shape, "Column") + 1}`);
}
