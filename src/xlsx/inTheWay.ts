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
