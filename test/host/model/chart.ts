import type { Sheet } from "./sheet";

/** A chart of a sheet. */
export class Chart {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;

  constructor(id: string, sheet: Sheet, name: string) {
    this.id = id;
    this.sheet = sheet;
    this.name = name;
  }
}
