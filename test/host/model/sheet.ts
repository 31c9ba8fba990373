import type { Area } from "./area";
import { Bands } from "./bands";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditionalFormat";
import { CellRange } from "./cellRange";
import { Grid } from "./grid";
import { PageLayout } from "./pageLayout";
import { SheetProtection } from "./protection";
import type { Table } from "./table";
import type { Validation } from "./validation";
import type { Workbook } from "./workbook";

/** Widths and heights in points, as a new sheet has them. */
const STANDARD = { width: 48, height: 15 };

/** What stays in view when a sheet is scrolled: rows and columns from the first. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** A worksheet. */
export class Sheet {
  readonly workbook: Workbook;
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  /** Six hexadecimal digits after a `#`; empty where the tab has no color. */
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  frozen: FrozenPanes = { rows: 0, columns: 0 };
  readonly grid = new Grid();
  readonly columns = new Bands(STANDARD.width);
  readonly rows = new Bands(STANDARD.height);
  readonly tables: Table[] = [];
  readonly charts: Chart[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  merged: CellRange[] = [];
  readonly pageLayout: PageLayout;
  readonly protection = new SheetProtection();
  readonly customProperties = new Map<string, string>();
  private readonly followed = new Set<CellRange>();

  constructor(workbook: Workbook, id: string, name: string) {
    this.workbook = workbook;
    this.id = id;
    this.name = name;
    this.pageLayout = new PageLayout(this);
  }

  /** Makes a range go along with its cells from here on. */
  follow(range: CellRange): CellRange {
    this.followed.add(range);
    return range;
  }

  /** Cells that go along with what happens to the sheet. */
  followedArea(area: Area, growsWithTables = false): CellRange {
    const range = this.follow(new CellRange(this, area));
    range.growsWithTables = growsWithTables;
    return range;
  }

  unfollow(range: CellRange): void {
    this.followed.delete(range);
  }

  /** Everything on the sheet that goes along with its cells. */
  get followers(): Iterable<CellRange> {
    return this.followed;
  }

  /** Takes cells out of the rules or the choices that hold for them. */
  carve(which: "conditionalFormats" | "validations", area: Area): void {
    for (const one of this[which]) one.ranges = one.ranges.flatMap((range) => this.carved(range, area));
    this.conditionalFormats = this.conditionalFormats.filter(({ ranges }) => ranges.length > 0);
    this.validations = this.validations.filter(({ ranges }) => ranges.length > 0);
  }

  /** What is left of a range without some cells. */
  private carved(range: CellRange, area: Area): readonly CellRange[] {
    if (!range.area.intersection(area)) return [range];
    this.unfollow(range);
    return range.area.without(area).map((rest) => this.followedArea(rest, range.growsWithTables));
  }

  /** The table around a cell. */
  tableAt(row: number, column: number): Table | undefined {
    return this.tables.find(({ range }) => range.area.holds(row, column));
  }
}
