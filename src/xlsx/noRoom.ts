/** Says that a column which a table lacks cannot be added, since something stands in the cells beside the table. */
export class NoRoom extends Error {
  readonly table: string;
  readonly heading: string;
  readonly sheet: string;
  /** Where the first thing in the way stands, such as `X4`. */
  readonly address: string;

  constructor(table: string, heading: string, sheet: string, address: string) {
    super(`${sheet}!${address} stands where ${heading} of the table ${table} would`);
    this.table = table;
    this.heading = heading;
    this.sheet = sheet;
    this.address = address;
  }
}

/** What is in the way and what to do, for whoever keeps the workbook. */
export function describeNoRoom({ table, heading, sheet, address }: NoRoom): string {
  return (
    `The table ${table} has no column headed "${heading}" yet, and what stands at ${address} on the sheet ${sheet} ` +
    "is where it would go. Move that further to the right or to another sheet, then post again."
  );
}
