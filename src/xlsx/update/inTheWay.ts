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

/** What is in the way and what to do, for whoever keeps the workbook. */
export function describeInTheWay({ table, sheet, address }: InTheWay): string {
  return (
    `On the sheet ${sheet}, what stands at ${address} is in the way of the table ${table}, which needs more rows. ` +
    "Move it to the side or to another sheet, then post again."
  );
}
