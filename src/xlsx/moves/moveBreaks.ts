import { attributeOf, changedElements, openingTag, tagsIn, withAttribute } from "../markup/markup";
import { isOn } from "../markup/xmlAttributes";
import { LAST_COLUMN } from "../../workbook/layout/cellAddress";
import { type Move, movedRows } from "./move";
import type { Moves } from "./moves";

/** A sheet's page breaks after moves of its cells. */
export function movedPageBreaks(markup: string, sheet: string, moves: Moves): string {
  return changedElements(markup, ["rowBreaks"], (breaks) => movedBreaks(breaks, moves.on(sheet)));
}

/** The page breaks between a sheet's rows after moves of whole rows. Two that meet become one. */
export function movedBreaks(breaks: string, moves: readonly Move[]): string {
  const taken = new Set<number>();
  const moved = changedElements(breaks, ["brk"], (one) => {
    const tag = openingTag(one);
    const behind = movedBreak(Number(attributeOf(tag, "id") ?? 0), moves);
    if (taken.has(behind)) return "";
    taken.add(behind);
    return withAttribute(tag, "id", String(behind)) + one.slice(tag.length);
  });
  const tags = tagsIn(moved, ["brk"]);
  if (tags.length === tagsIn(breaks, ["brk"]).length) return moved;
  const list = openingTag(moved);
  const byHand = tags.filter((tag) => isOn(tag, "man")).length;
  const counted = withAttribute(withAttribute(list, "count", String(tags.length)), "manualBreakCount", String(byHand));
  return counted + moved.slice(list.length);
}

/** A break comes behind the row that it names. */
function movedBreak(behind: number, moves: readonly Move[]): number {
  const below = moves
    .filter(({ columns, isQuiet }) => !isQuiet && columns.firstColumn === 1 && columns.lastColumn === LAST_COLUMN)
    .reduce((at, move) => movedRows({ firstRow: at, lastRow: at }, move)?.firstRow ?? move.at, behind + 1);
  return below - 1;
}
