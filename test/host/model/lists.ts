import type { Area } from "./area";
import type { NamedItem } from "./namedItem";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/** The tables of a workbook, or of one of its sheets. */
export class TableList {
  readonly workbook: Workbook;
  readonly sheet: Sheet | undefined;

  constructor(workbook: Workbook, sheet?: Sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
  }

  get all(): readonly Table[] {
    return this.sheet ? this.sheet.tables : this.workbook.tables;
  }
}

/** The tables that some cells touch, or that lie wholly in them. */
export class TablesIn {
  readonly sheet: Sheet;
  private readonly area: Area;
  private readonly wholly: boolean;

  constructor(sheet: Sheet, area: Area, wholly: boolean) {
    this.sheet = sheet;
    this.area = area;
    this.wholly = wholly;
  }

  get all(): readonly Table[] {
    return this.sheet.tables.filter(({ area }) =>
      this.wholly ? this.area.contains(area) : this.area.intersection(area) !== undefined,
    );
  }
}

/** The names that the whole workbook knows, or one of its sheets alone. */
export class NameList {
  readonly workbook: Workbook;
  readonly sheet: Sheet | undefined;

  constructor(workbook: Workbook, sheet?: Sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
  }

  get all(): readonly NamedItem[] {
    return this.workbook.names.filter((name) => name.sheet === this.sheet);
  }

  named(name: string): NamedItem | undefined {
    return this.all.find((one) => one.name.toLowerCase() === name.toLowerCase());
  }
}
