import { itemNotFound } from "../protocol/hostError";
import type { Area } from "./area";
import type { Sheet } from "./sheet";

/**
 * Cells of a sheet that somebody points at. While it is followed (`Sheet.follow`), it goes along when cells are put
 * in or taken out before it.
 */
export class CellRange {
  readonly sheet: Sheet;
  /** Whether it covers new rows of a table when it covered all rows before: charts and rules do. */
  growsWithTables = false;
  private place: Area | undefined;

  constructor(sheet: Sheet, area: Area) {
    this.sheet = sheet;
    this.place = area;
  }

  /** @throws HostError where all its cells were taken out */
  get area(): Area {
    if (!this.place) throw itemNotFound("the cells of this range were taken out");
    return this.place;
  }

  get isGone(): boolean {
    return this.place === undefined;
  }

  /** Points it at other cells; at none where they are gone. */
  move(area: Area | undefined): void {
    this.place = area;
  }
}
