import type { NoRoomAt } from "../../workbook/older/missingPart";

/** Says that a column which a table lacks cannot be added, since something stands in the cells beside the table. */
export class NoRoom extends Error {
  readonly at: NoRoomAt;

  constructor(at: NoRoomAt) {
    super(`${at.sheet}!${at.address} stands where ${at.heading} of the table ${at.table} would`);
    this.at = at;
  }
}
