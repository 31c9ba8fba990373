import { Area } from "./area";
import type { CellRange } from "./cellRange";
import { ConditionalFormat } from "./conditionalFormat";
import { filled } from "./references";

/**
 * Copies how cells look onto others: as often as they fit in, where the others are a multiple of them, and once
 * where they are not. Rules for their looks come along, each as a rule more: Excel's users know them to multiply.
 */
export function copyFormats(source: CellRange, target: CellRange): void {
  const area = repeatedIn(source.area, target.area);
  const { rows, columns } = source.area;
  const formats = [...source.area.cells()].map((cell) => source.sheet.grid.format(...cell));
  for (const [row, column] of area.cells()) {
    const index = ((row - area.top) % rows) * columns + ((column - area.left) % columns);
    target.sheet.grid.setFormat(row, column, formats[index] ?? {});
  }
  copyRules(source, target, area);
}

/** The cells that a copy comes to fill. */
function repeatedIn({ rows, columns }: Area, { top, left, rows: wantedRows, columns: wantedColumns }: Area): Area {
  return Area.at(
    top,
    left,
    wantedRows % rows === 0 ? wantedRows : rows,
    wantedColumns % columns === 0 ? wantedColumns : columns,
  );
}

function copyRules(source: CellRange, { sheet }: CellRange, area: Area): void {
  if (source.sheet !== sheet) return;
  const copied = sheet.conditionalFormats.flatMap((rule) => {
    const cuts = rule.ranges.flatMap((range) => range.area.intersection(source.area) ?? []);
    const ranges = cuts.flatMap((cut) => copies(cut, source.area, area));
    return ranges.length === 0 ? [] : [{ rule, ranges }];
  });
  sheet.carve("conditionalFormats", area);
  for (const { rule, ranges } of copied) addCopy(rule, ranges);
}

function copies(cut: Area, source: Area, target: Area): readonly Area[] {
  const made: Area[] = [];
  for (let row = target.top; row <= target.bottom; row += source.rows) {
    for (let column = target.left; column <= target.right; column += source.columns) {
      made.push(cut.moved(row - source.top, column - source.left));
    }
  }
  return made;
}

function addCopy(rule: ConditionalFormat, areas: readonly Area[]): void {
  const { sheet, type, stopIfTrue, formula, comparison, scale, look } = rule;
  const ranges = areas.map((area) => sheet.followedArea(area, true));
  const [first] = ranges;
  const [was] = rule.ranges;
  if (!first) return;
  const copy = new ConditionalFormat(sheet.workbook.newId(), type, first);
  const [down, right] = was ? [first.area.top - was.area.top, first.area.left - was.area.left] : [0, 0];
  Object.assign(copy, { ranges, stopIfTrue, comparison, scale, look, formula: filled(formula, down, right) });
  sheet.conditionalFormats.unshift(copy);
}
