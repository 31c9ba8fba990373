import type { Area } from "./area";
import type { CellRange } from "./cellRange";
import type { Sheet } from "./sheet";

/** A table's column. Its heading stands in the sheet. */
export class TableColumn {
  readonly id: number;
  readonly table: Table;
  /** The formula that every new row gets, as it reads from `row`. */
  calculated: { readonly formula: string; readonly row: number } | undefined;

  constructor(table: Table, id: number) {
    this.table = table;
    this.id = id;
  }

  get index(): number {
    return this.table.columns.indexOf(this);
  }

  get name(): string {
    const { top, left } = this.table.headerArea;
    const { value } = this.table.sheet.grid.content(top, left + this.index);
    return typeof value === "string" ? value : "";
  }
}

/** A table of a sheet. It always shows its headings. */
export class Table {
  readonly id: string;
  name: string;
  /** All of it: headings, rows and the totals row. */
  readonly range: CellRange;
  columns: TableColumn[];
  style = "TableStyleMedium2";
  showTotals = false;
  showFilterButton = true;
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  private columnsMade: number;

  constructor(id: string, name: string, range: CellRange) {
    this.id = id;
    this.name = name;
    this.range = range;
    this.columnsMade = range.area.columns;
    this.columns = Array.from({ length: range.area.columns }, (_, index) => new TableColumn(this, index + 1));
  }

  get sheet(): Sheet {
    return this.range.sheet;
  }

  get area(): Area {
    return this.range.area;
  }

  get headerArea(): Area {
    return this.area.row(0);
  }

  /** The rows between the headings and the totals. */
  get bodyArea(): Area {
    return this.area.changed({ top: 1, bottom: this.showTotals ? -1 : 0 });
  }

  get totalsArea(): Area | undefined {
    return this.showTotals ? this.area.row(this.area.rows - 1) : undefined;
  }

  get headings(): readonly string[] {
    return this.columns.map(({ name }) => name);
  }

  column(name: string): TableColumn | undefined {
    return this.columns.find((one) => one.name.toLowerCase() === name.toLowerCase());
  }

  /** Makes as many columns as its area is wide, new ones from a position on. */
  addColumns(at: number, count: number): void {
    const added = Array.from({ length: count }, (_, index) => new TableColumn(this, this.columnsMade + index + 1));
    this.columnsMade += count;
    this.columns.splice(at, 0, ...added);
  }
}
