import { NotImplemented } from "../protocol/hostError";
import { type Property, hostClass } from "../protocol/hostObject";
import { Chart, ChartSeries } from "../model/chart";
import {
  AxisTitle,
  ChartAxis,
  ChartFill,
  ChartFont,
  ChartGridlines,
  ChartLegend,
  ChartLegendEntries,
  ChartLegendEntry,
  ChartLine,
  ChartLook,
  ChartTitle,
  DataLabels,
} from "../model/chartParts";
import { followCell } from "../model/charts";
import { color } from "./rangeFormat";
import { flag, kept, number, numberOrAutomatic, text, word } from "./taking";

const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
] as const;
const TICKS = ["None", "Cross", "Inside", "Outside"] as const;

const line = {
  properties: {
    color: kept("color", color),
    lineStyle: kept("lineStyle", word(...LINE_STYLES, "Automatic", "RoundDot")),
    weight: kept("weight", number),
  },
  methods: {
    clear: (one: ChartLine) => {
      one.clear();
    },
  },
} as const;

/** Letters, fill and frame of the parts that have all three. */
const look = {
  navigations: {
    font: ({ font }: ChartLook) => font,
    fill: ({ fill }: ChartLook) => fill,
    border: ({ border }: ChartLook) => border,
  },
} as const;

/** The parts of a chart, and what they look like. */
export const CHART_PARTS = [
  hostClass("ChartTitle", ChartTitle, {
    properties: { text: kept("text", text), visible: kept("visible", flag), overlay: kept("overlay", flag) },
    navigations: { format: ({ look: one }) => one },
    methods: {
      setFormula: (title, args) => {
        followCell(title, args.at(0).text());
      },
    },
  }),
  hostClass("ChartTitleFormat", ChartLook, look),
  hostClass("ChartAreaFormat", ChartLook, look),
  hostClass("ChartLegendFormat", ChartLook, look),
  hostClass("ChartDataLabelFormat", ChartLook, look),
  hostClass("ChartPlotArea", Chart, {
    properties: { insideLeft: kept("plotLeft", number), insideWidth: kept("plotWidth", number) },
    navigations: { format: ({ plotArea }) => plotArea },
  }),
  hostClass("ChartPlotAreaFormat", ChartLook, {
    navigations: { fill: look.navigations.fill, border: look.navigations.border },
  }),
  hostClass("ChartLegend", ChartLegend, {
    properties: {
      visible: kept("visible", flag),
      overlay: kept("overlay", flag),
      position: kept("position", word("Top", "Bottom", "Left", "Right", "Corner")),
    },
    navigations: { format: ({ look: one }) => one, legendEntries: ({ entries }) => entries },
  }),
  hostClass("ChartLegendEntryCollection", ChartLegendEntries, { items: ({ items }) => items }),
  hostClass("ChartLegendEntry", ChartLegendEntry, { properties: { visible: kept("visible", flag) } }),
  hostClass("ChartFont", ChartFont, {
    properties: {
      bold: kept("bold", flag),
      italic: kept("italic", flag),
      color: kept("color", color),
      name: kept("name", text),
      size: kept("size", number),
      underline: kept("underline", word("None", "Single")),
    },
  }),
  hostClass("ChartFill", ChartFill, {
    methods: {
      setSolidColor: (fill, args) => {
        fill.color = color(args.at(0));
      },
      clear: (fill) => {
        fill.color = "";
      },
    },
  }),
  hostClass("ChartLineFormat", ChartLine, line),
  hostClass("ChartBorder", ChartLine, line),
  hostClass("ChartSeriesFormat", ChartSeries, {
    navigations: { fill: ({ fill }) => fill, line: (series) => series.line },
  }),
  hostClass("ChartDataLabels", DataLabels, {
    properties: {
      position: kept(
        "position",
        word("None", "Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom", "BestFit"),
      ),
      showValue: kept("showValue", flag),
      showSeriesName: kept("showSeriesName", flag),
      showCategoryName: kept("showCategoryName", flag),
      showLegendKey: kept("showLegendKey", flag),
      showPercentage: kept("showPercentage", flag),
      numberFormat: kept("numberFormat", text),
    },
    navigations: { format: ({ look: one }) => one },
  }),
  hostClass("ChartAxes", Chart, {
    navigations: {
      categoryAxis: (chart) => chart.axis("Category", "Primary"),
      valueAxis: (chart) => chart.axis("Value", "Primary"),
    },
    methods: {
      getItem: (chart, args) => {
        const group = args.at(1).isMissing ? "Primary" : args.at(1).oneOf(["Primary", "Secondary"]);
        return chart.axis(args.at(0).oneOf(["Category", "Value"]), group);
      },
    },
  }),
  hostClass("ChartAxis", ChartAxis, {
    properties: {
      type: { read: ({ type }) => type },
      axisGroup: { read: ({ axisGroup }) => axisGroup },
      visible: kept("visible", flag),
      numberFormat: {
        ...kept("numberFormat", text),
        write: (axis, value) => {
          axis.numberFormat = value.text();
          axis.linkNumberFormat = false;
        },
      },
      linkNumberFormat: kept("linkNumberFormat", flag),
      minimum: chosen("minimum"),
      maximum: chosen("maximum"),
      majorUnit: chosen("majorUnit"),
      categoryType: kept("categoryType", word("Automatic", "TextAxis", "DateAxis")),
      baseTimeUnit: kept("baseTimeUnit", word("Days", "Months", "Years")),
      tickLabelSpacing: chosen("tickLabelSpacing"),
      tickMarkSpacing: kept("tickMarkSpacing", (value) => value.whole()),
      tickLabelPosition: kept("tickLabelPosition", word("NextToAxis", "High", "Low", "None")),
      majorTickMark: kept("majorTickMark", word(...TICKS)),
      minorTickMark: kept("minorTickMark", word(...TICKS)),
      reversePlotOrder: kept("reversePlotOrder", flag),
      textOrientation: kept("textOrientation", (value) => {
        const degrees = value.whole();
        if (degrees !== 180 && (degrees < -90 || degrees > 90)) throw value.refused("between -90 and 90 degrees");
        return degrees;
      }),
    },
    navigations: {
      title: ({ title }) => title,
      majorGridlines: ({ majorGridlines }) => majorGridlines,
      minorGridlines: ({ minorGridlines }) => minorGridlines,
      format: (axis) => axis,
    },
  }),
  hostClass("ChartAxisFormat", ChartAxis, {
    navigations: { font: ({ font }) => font, fill: ({ fill }) => fill, line: (axis) => axis.line },
  }),
  hostClass("ChartAxisTitle", AxisTitle, {
    properties: { text: kept("text", text), visible: kept("visible", flag) },
    navigations: { format: (title) => title },
  }),
  hostClass("ChartAxisTitleFormat", AxisTitle, { navigations: { font: ({ font }) => font } }),
  hostClass("ChartGridlines", ChartGridlines, {
    properties: { visible: kept("visible", flag) },
    navigations: { format: (gridlines) => gridlines },
  }),
  hostClass("ChartGridlinesFormat", ChartGridlines, { navigations: { line: (gridlines) => gridlines.line } }),
];

/** A number that Excel chooses where nobody did. What it would choose is not known here, so it cannot be read then. */
function chosen(key: "minimum" | "maximum" | "majorUnit" | "tickLabelSpacing"): Property<ChartAxis> {
  return {
    read: (axis) => {
      // What Excel would choose is not known here; some number it is, and nothing may go by which.
      if (axis[key] === "" && key === "majorUnit") return 1;
      if (axis[key] === "") throw new NotImplemented(`ChartAxis.${key} where Excel chooses it`);
      return axis[key];
    },
    write: (axis, value) => {
      axis[key] = numberOrAutomatic(value);
    },
  };
}
