import type { Form, TableCell } from "./table";

/** One line or one color of column in a chart: a column of the chart's table. */
export interface Series {
  /** The heading of the table's column that holds the figures. */
  readonly heading: string;
  /** What the legend says; the heading where absent. */
  readonly label?: string;
  /** Six hexadecimal digits, red green blue. */
  readonly color: string;
  /** `line` draws it as a line over the columns of a column chart. */
  readonly drawnAs: "column" | "line";
  /** A dashed line without markers: a benchmark or a median, not a measured figure. */
  readonly isReference?: boolean;
  /** How the line of a measured figure is broken, so that lines are told apart without color; unbroken where absent. */
  readonly dash?: LineDash;
  /** A thin line without markers: the weeks behind their average. */
  readonly isBackground?: boolean;
  /** White with a frame: columns that no shade may be read of. */
  readonly isOutlined?: true;
  /** Has no entry in the legend: it is not always drawn. */
  readonly isUnlisted?: true;
  /** Draws nothing but its name, in its color, on this side of its points: where a line ends. */
  readonly nameAt?: "above" | "below" | "right";
  /** Takes up room without being seen: what the other columns of a stack stand on. */
  readonly isSpacer?: true;
}

/** How a line is broken. */
export type LineDash = "dash" | "dot";

/** A fixed axis of values. What goes beyond it is cut off at its edge. */
export interface ValueScale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** A native Excel chart over columns of one table. */
export interface ChartSpec {
  /** What it is called, and what stands above it where no cell says that. */
  readonly title: string;
  /** The cell whose text stands above the chart and changes with it; its column's form is `text`. */
  readonly titleFrom?: TableCell;
  /** The chart in words, for who cannot see it. */
  readonly altText: string;
  readonly table: string;
  /** The heading of the column along the axis. */
  readonly category: string;
  readonly series: readonly Series[];
  /** Columns stand on one another rather than side by side. */
  readonly isStacked: boolean;
  /**
   * As small as a word: columns alone that stand on zero, without title, legend or axes, beside a cell that says what
   * they are of.
   */
  readonly isSmall?: true;
  /** Without a legend, where the categories along the axis say all. */
  readonly isLegendHidden?: true;
  /** The amounts stand on the columns, and no axis beside them. */
  readonly isLabeled?: true;
  readonly valueForm: Form;
  /** Where the axis of values begins and ends; Excel's choice where absent, save of shares. */
  readonly scale?: ValueScale;
  readonly place: ChartPlace;
}

/** The cells that a chart covers, counted from 0: from the top left of the first to the top left of the last. */
export interface ChartPlace {
  readonly fromColumn: number;
  readonly fromRow: number;
  readonly toColumn: number;
  readonly toRow: number;
}
