import type { Property } from "../protocol/hostObject";
import type { Bands } from "../model/bands";
import type { CellRange } from "../model/cellRange";
import { checkUnprotected } from "./rangeChanges";

/** Whether columns show. `null` where some do. */
export const columnHidden = hidden(({ sheet, area }) => [sheet.columns, area.left, area.right]);

/** Whether rows show. `null` where some do. */
export const rowHidden = hidden(({ sheet, area }) => [sheet.rows, area.top, area.bottom]);

/** Columns' width in points. `null` where they differ. */
export const columnWidth = size(({ sheet, area }) => [sheet.columns, area.left, area.right]);

/** Rows' height in points. `null` where they differ. */
export const rowHeight = size(({ sheet, area }) => [sheet.rows, area.top, area.bottom]);

type BandsOf = (range: CellRange) => readonly [Bands, number, number];

function hidden(bandsOf: BandsOf): Property<CellRange> {
  return {
    read: (range) => same(bandsOf(range), (bands, index) => bands.at(index).isHidden),
    write: (range, value) => {
      checkUnprotected(range.sheet);
      const [bands, first, last] = bandsOf(range);
      const isHidden = value.flag();
      bands.change(first, last, () => ({ isHidden }));
    },
  };
}

function size(bandsOf: BandsOf): Property<CellRange> {
  return {
    read: (range) => same(bandsOf(range), (bands, index) => bands.at(index).size),
    write: (range, value) => {
      checkUnprotected(range.sheet);
      const [bands, first, last] = bandsOf(range);
      const points = value.number();
      if (points < 0 || points > 1_800) throw value.refused("a size that a sheet can have");
      bands.change(first, last, () => ({ size: points, isSet: true, isHidden: points === 0 }));
    },
  };
}

function same<One extends boolean | number>(
  [bands, first, last]: readonly [Bands, number, number],
  read: (bands: Bands, index: number) => One,
): One | null {
  const value = read(bands, first);
  for (let index = first + 1; index <= last; index += 1) if (read(bands, index) !== value) return null;
  return value;
}
