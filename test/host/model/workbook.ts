import type { Json } from "../protocol/json";
import { areaAt, splitAddress } from "./address";
import { Area } from "./area";
import { CellRange } from "./cellRange";
import type { EntryRules } from "./entry";
import type { FormulaPlace } from "./formulaSyntax";
import type { NamedItem } from "./namedItem";
import { DocumentProperties } from "./documentProperties";
import { SheetProtection } from "./protection";
import { Sheet } from "./sheet";
import { structuredRange } from "./structuredReference";
import type { Table } from "./table";

/** Something that happened to cells. */
export interface Change {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly kind:
    "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
  /** Whether the add-in did it, or somebody else who has the workbook open. */
  readonly source: "Local" | "Remote";
}

/** Computes the formulas: looks at the model and gives results with `setResult`. */
export type Calculate = (workbook: Workbook) => void;

/** What Excel does of itself where people write into tables: settings of each person, on at first. */
export interface AutoCorrect {
  /** Whether a table takes in what is written just below or beside it. */
  readonly tablesGrow: boolean;
  /** Whether a formula fills its column. */
  readonly formulasFill: boolean;
}

/** How many ids were given, in all workbooks: the library keeps ids of one workbook when it sees the next. */
let made = 0;

/** Everything that a workbook holds, as Excel holds it in memory. */
export class Workbook {
  name = "Workbook.xlsx";
  readonly sheets: Sheet[] = [];
  readonly names: NamedItem[] = [];
  readonly settings = new Map<string, Json>();
  readonly properties = new DocumentProperties();
  readonly protection = new SheetProtection();
  isReadOnly = false;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  autoCorrect: AutoCorrect = { tablesGrow: true, formulasFill: true };
  entryRules: EntryRules = { year: 2026, apostropheInTextCells: "swallowed" };
  /** Whether rows that a table is resized over get its rules and choices. Excel is said not always to do so. */
  resizeBringsRules = false;
  eventsAreOn = true;
  /** Whether formulas wait for the end of the batch. */
  isCalculationSuspended = false;
  activeSheet: Sheet;
  selection: CellRange;
  /** Whether changes are made by somebody else right now. */
  isEditedByOthers = false;
  private changed: Change[] = [];
  private isStale = false;
  private readonly calculation: Calculate | undefined;

  /** @param calculation computes formulas; without one their results cannot be read */
  constructor(calculation?: Calculate) {
    this.calculation = calculation;
    this.activeSheet = new Sheet(this, this.newId(), "Sheet1");
    this.sheets.push(this.activeSheet);
    this.selection = this.activeSheet.followedArea(Area.at(0, 0));
  }

  /** An id that nothing else in the workbook has, in Excel's form. */
  newId(): string {
    made += 1;
    return `{${String(made).padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }

  sheet(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  get tables(): readonly Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  table(name: string): Table | undefined {
    const wanted = name.toLowerCase();
    for (const { tables } of this.sheets) {
      const found = tables.find((table) => table.name.toLowerCase() === wanted);
      if (found) return found;
    }
    return undefined;
  }

  /** A name as a sheet knows it: its own before the workbook's. */
  named(name: string, sheet?: Sheet): NamedItem | undefined {
    const found = this.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    return found.find((one) => one.sheet === sheet) ?? found.find((one) => one.sheet === undefined);
  }

  /** The cells that an address, a name or a table's reference stands for; `undefined` where there are none. */
  rangeAt(address: string, home: Sheet): CellRange | undefined {
    const { sheet: sheetName, cells } = splitAddress(address.replace(/^=/u, ""));
    const sheet = sheetName === undefined ? home : this.sheet(sheetName);
    if (!sheet) return undefined;
    const area = areaAt(cells);
    if (area) return new CellRange(sheet, area);
    const name = this.named(cells, sheet);
    return name ? this.rangeAt(name.formula, sheet) : structuredRange(this, cells);
  }

  /** What a formula in a cell can name. */
  placeOf(sheet: Sheet, row: number, column: number): FormulaPlace {
    const own = sheet.tableAt(row, column);
    return {
      ownTable: own?.name,
      hasSheet: (name) => this.sheet(name) !== undefined,
      headingsOf: (table) => (table === undefined ? own : this.table(table))?.headings,
    };
  }

  /** Notes that cells changed, for those who listen and for the formulas. */
  note(sheet: Sheet, area: Area, kind: Change["kind"] = "RangeEdited"): void {
    this.isStale = true;
    this.changed.push({ sheet, area, kind, source: this.isEditedByOthers ? "Remote" : "Local" });
  }

  /** What changed since it was last asked. */
  takeChanges(): readonly Change[] {
    const changes = this.changed;
    this.changed = [];
    return changes;
  }

  /** Has the formulas computed where anything changed since. */
  calculate(): void {
    if (!this.isStale || !this.calculation) return;
    this.isStale = false;
    this.calculation(this);
  }

  /** The same, unless the workbook is to wait: until it is told to, or until the end of the batch. */
  calculateIfAutomatic(): void {
    if (this.calculationMode !== "Manual" && !this.isCalculationSuspended) this.calculate();
  }

  /** Whether there is anything that computes formulas. */
  get isCalculated(): boolean {
    return this.calculation !== undefined;
  }

  /** Who is listened to: `worksheet` or `table` and an id; without one, all of them. */
  readonly listeners = new Set<string>();

  /** The cells of a change that an add-in was told of. */
  changedRange(reference: string): CellRange | null {
    const [id = "", address = ""] = reference.split("|");
    const sheet = this.sheets.find((one) => one.id === id);
    const area = areaAt(address);
    return sheet && area ? new CellRange(sheet, area) : null;
  }

  activate(sheet: Sheet): void {
    if (sheet === this.activeSheet) return;
    this.select(new CellRange(sheet, Area.at(0, 0)));
  }

  select(range: CellRange): void {
    this.selection.sheet.unfollow(this.selection);
    this.selection = range.sheet.followedArea(range.area);
    this.activeSheet = range.sheet;
  }
}
