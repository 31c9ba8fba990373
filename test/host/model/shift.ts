import { Area } from "./area";

/** Cells put in or taken out, and what lies beyond them moved to make room or to close the gap. */
export interface Shift {
  readonly kind: "insert" | "delete";
  /** Whether cells move up and down, or left and right. */
  readonly along: "rows" | "columns";
  /** The cells put in or taken out. */
  readonly area: Area;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Everything that moves or is taken out: the shift's own cells and all beyond them. */
export function reachOf({ along, area }: Shift): Area {
  const { top, left, bottom, right } = area;
  return along === "rows"
    ? new Area(top, left, Area.sheet.bottom, right)
    : new Area(top, left, bottom, Area.sheet.right);
}

/** Where one cell goes; `undefined` where it is taken out. */
export function movedCell(shift: Shift, row: number, column: number): readonly [number, number] | undefined {
  if (!reachOf(shift).holds(row, column)) return [row, column];
  if (shift.kind === "delete" && shift.area.holds(row, column)) return undefined;
  const { rows, columns } = shift.area;
  const sign = shift.kind === "insert" ? 1 : -1;
  return shift.along === "rows" ? [row + sign * rows, column] : [row, column + sign * columns];
}

/**
 * Where a rectangle goes as a whole, grown or shrunk where the shift goes through it; `undefined` where all of it is
 * taken out. A rectangle that sticks out beside the shift stays as it is.
 */
export function movedArea(shift: Shift, area: Area): Area | undefined {
  const isBeside = shift.along === "rows" ? !shift.area.containsColumnsOf(area) : !shift.area.containsRowsOf(area);
  if (isBeside) return area;
  const span = shift.along === "rows" ? { first: area.top, last: area.bottom } : { first: area.left, last: area.right };
  const isWhole = shift.along === "rows" ? area.isEntireColumns : area.isEntireRows;
  const moved = isWhole ? span : movedSpan(shift, span);
  if (!moved) return undefined;
  return shift.along === "rows"
    ? new Area(moved.first, area.left, moved.last, area.right)
    : new Area(area.top, moved.first, area.bottom, moved.last);
}

function movedSpan(shift: Shift, { first, last }: Span): Span | undefined {
  const { top, bottom, left, right } = shift.area;
  const [from, to] = shift.along === "rows" ? [top, bottom] : [left, right];
  const count = to - from + 1;
  if (shift.kind === "insert") {
    return { first: first >= from ? first + count : first, last: last >= from ? last + count : last };
  }
  const newFirst = first < from ? first : Math.max(from, first - count);
  const newLast = last < from ? last : last > to ? last - count : from - 1;
  return newLast < newFirst ? undefined : { first: newFirst, last: newLast };
}
