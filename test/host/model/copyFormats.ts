import { invalidArgument } from "../protocol/hostError";
import { Area } from "./area";
import type { CellRange } from "./cellRange";
import type { ConditionalFormat } from "./conditionalFormat";

/**
 * Copies how cells look onto others, as often as they fit in. Rules for their looks come along, and cover the new
 * cells with the old.
 */
export function copyFormats(source: CellRange, target: CellRange): void {
  const { rows, columns } = source.area;
  if (target.area.rows % rows !== 0 || target.area.columns % columns !== 0) {
    throw invalidArgument("the cells to copy to are no multiple of those to copy");
  }
  const formats = [...source.area.cells()].map((cell) => source.sheet.grid.format(...cell));
  for (const [row, column] of target.area.cells()) {
    const index = ((row - target.area.top) % rows) * columns + ((column - target.area.left) % columns);
    target.sheet.grid.setFormat(row, column, formats[index] ?? {});
  }
  copyRules(source, target);
}

function copyRules(source: CellRange, target: CellRange): void {
  if (source.sheet !== target.sheet) return;
  target.sheet.carve("conditionalFormats", target.area);
  for (const rule of target.sheet.conditionalFormats) {
    for (const { area } of rule.ranges) {
      const cut = area.intersection(source.area);
      if (cut) rule.ranges = [...rule.ranges, ...copies(cut, source, target)];
    }
    joinRanges(rule);
  }
}

function copies(cut: Area, source: CellRange, target: CellRange): readonly CellRange[] {
  const made: CellRange[] = [];
  for (let row = target.area.top; row <= target.area.bottom; row += source.area.rows) {
    for (let column = target.area.left; column <= target.area.right; column += source.area.columns) {
      const area = cut.moved(row - source.area.top, column - source.area.left);
      made.push(target.sheet.followedArea(area, true));
    }
  }
  return made;
}

/** Makes one range of two that together are a rectangle. */
function joinRanges(rule: ConditionalFormat): void {
  for (const one of rule.ranges) {
    for (const other of rule.ranges) {
      if (one === other || one.isGone || other.isGone) continue;
      const around = Area.around([one.area, other.area]);
      const size = (area: Area) => area.rows * area.columns;
      if (size(around) > size(one.area) + size(other.area)) continue;
      one.move(around);
      other.move(undefined);
      rule.sheet.unfollow(other);
    }
  }
  rule.ranges = rule.ranges.filter((range) => !range.isGone);
}
