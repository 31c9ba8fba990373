import type { CellRange } from "./cellRange";
import { displayText } from "./displayText";
import type { Sheet } from "./sheet";

/** The letters of a chart's part. */
export class ChartFont {
  bold = false;
  italic = false;
  color = "#595959";
  name = "Calibri";
  size: number;
  underline = "None";

  constructor(size: number) {
    this.size = size;
  }
}

/** A line of a chart: a border, a grid line, an axis or a series. Without a color it is Excel's to choose. */
export class ChartLine {
  color = "";
  lineStyle = "Automatic";
  /** In points. */
  weight = 0.75;

  clear(): void {
    this.lineStyle = "None";
  }
}

/** How an area of a chart is filled. */
export class ChartFill {
  /** `undefined` where Excel chooses, empty where nothing is filled. */
  color: string | undefined;
}

/** Letters, fill and frame of a part. */
export class ChartLook {
  readonly font: ChartFont;
  readonly fill = new ChartFill();
  readonly border = new ChartLine();

  constructor(size: number) {
    this.font = new ChartFont(size);
  }
}

/** What stands above a chart: words of its own, or what a cell shows. */
export class ChartTitle {
  /** The sheet of the chart. */
  readonly sheet: Sheet;
  visible = true;
  overlay = false;
  readonly look = new ChartLook(14);
  /** The cell that says the title, where it was not given as words. */
  cell: CellRange | undefined;
  private words = "";

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  get text(): string {
    if (!this.cell) return this.words;
    const { sheet, area } = this.cell;
    return displayText(sheet.grid.content(area.top, area.left).value, sheet.grid.numberFormat(area.top, area.left));
  }

  /** A title that is given words shows. */
  set text(words: string) {
    this.words = words;
    this.cell = undefined;
    this.visible = true;
  }
}

/** What a legend says of one series. */
export class ChartLegendEntry {
  visible = true;
}

/** An entry for each series, by its place. */
export class ChartLegendEntries {
  readonly items: readonly ChartLegendEntry[];

  constructor(items: readonly ChartLegendEntry[]) {
    this.items = items;
  }
}

/** Which series is which. */
export class ChartLegend {
  visible = true;
  position = "Bottom";
  overlay = false;
  readonly look = new ChartLook(9);
  private readonly series: readonly unknown[];
  private readonly known: ChartLegendEntry[] = [];

  /** @param series the chart's, as many as there are by now */
  constructor(series: readonly unknown[]) {
    this.series = series;
  }

  get entries(): ChartLegendEntries {
    return new ChartLegendEntries(this.series.map((_, index) => (this.known[index] ??= new ChartLegendEntry())));
  }
}

/** Lines across a chart. */
export class ChartGridlines {
  visible: boolean;
  readonly line = new ChartLine();

  constructor(visible: boolean) {
    this.visible = visible;
  }
}

/** What an axis says of itself. */
export class AxisTitle {
  visible = false;
  readonly font = new ChartFont(10);
  private words = "";

  get text(): string {
    return this.words;
  }

  set text(words: string) {
    this.words = words;
    this.visible = true;
  }
}

/** An axis of a chart. */
export class ChartAxis {
  readonly type: "Category" | "Value";
  readonly axisGroup: "Primary" | "Secondary";
  visible = true;
  numberFormat = "General";
  linkNumberFormat = true;
  minimum: number | "" = "";
  maximum: number | "" = "";
  majorUnit: number | "" = "";
  categoryType = "Automatic";
  baseTimeUnit = "Days";
  tickLabelSpacing: number | "" = "";
  tickMarkSpacing = 1;
  tickLabelPosition = "NextToAxis";
  majorTickMark = "Outside";
  minorTickMark = "None";
  reversePlotOrder = false;
  textOrientation = 0;
  readonly title = new AxisTitle();
  readonly majorGridlines: ChartGridlines;
  readonly minorGridlines = new ChartGridlines(false);
  readonly font = new ChartFont(9);
  readonly fill = new ChartFill();
  readonly line = new ChartLine();

  constructor(type: ChartAxis["type"], axisGroup: ChartAxis["axisGroup"]) {
    this.type = type;
    this.axisGroup = axisGroup;
    this.majorGridlines = new ChartGridlines(type === "Value" && axisGroup === "Primary");
  }
}

/** The figures beside a series' points. */
export class DataLabels {
  position = "None";
  showValue = true;
  showSeriesName = false;
  showCategoryName = false;
  showLegendKey = false;
  showPercentage = false;
  numberFormat = "General";
  readonly look = new ChartLook(9);
}
