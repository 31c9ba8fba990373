import { NotImplemented } from "../protocol/hostError";
import { hostClass } from "../protocol/hostObject";
import { Area } from "../model/area";
import { CHART_TYPES, Chart, ChartSeries } from "../model/chart";
import { CellRange } from "../model/cellRange";
import { addChart, addSeries, drawFrom, figuresOf, setChartData } from "../model/charts";
import { Sheet } from "../model/sheet";
import { checkUnprotected } from "./rangeChanges";
import { rangeFrom } from "./rangePlaces";
import { among, flag, kept, number, text, word } from "./taking";
import { color } from "./rangeFormat";

/** The charts of a sheet. */
export const chartCollection = hostClass("ChartCollection", Sheet, {
  items: ({ charts }) => charts,
  item: ({ charts }, key) =>
    charts.find(({ id, name }) => id === key.raw || name.toLowerCase() === key.text().toLowerCase()),
  methods: {
    add: (sheet, args) => {
      checkUnprotected(sheet);
      const by = args.at(2).isMissing ? "Auto" : args.at(2).oneOf(["Auto", "Columns", "Rows"]);
      const source = args.at(1).target(CellRange);
      // Excel's guess differs from platform to platform.
      if (by !== "Columns") throw new NotImplemented(`ChartCollection.add with seriesBy ${by}`);
      const type = CHART_TYPES.find((one) => one === args.at(0).raw);
      if (type === undefined) throw new NotImplemented(`charts of the type ${args.at(0).text()}`);
      return addChart(sheet, type, source);
    },
  },
});

/** A chart. */
export const chart = hostClass("Chart", Chart, {
  properties: {
    id: { read: ({ id }) => id },
    name: kept("name", text),
    top: kept("top", number),
    left: kept("left", number),
    width: kept("width", number),
    height: kept("height", number),
    chartType: kept("chartType", among(...CHART_TYPES)),
    displayBlanksAs: kept("displayBlanksAs", word("NotPlotted", "Zero", "Interpolated")),
    plotVisibleOnly: kept("plotVisibleOnly", flag),
  },
  navigations: {
    worksheet: ({ sheet }) => sheet,
    series: (one) => one,
    axes: (one) => one,
    title: ({ title }) => title,
    legend: ({ legend }) => legend,
    format: ({ look }) => look,
    plotArea: (one) => one,
  },
  methods: {
    delete: (one) => {
      one.sheet.charts.splice(one.sheet.charts.indexOf(one), 1);
    },
    setData: (one, args) => {
      const by = args.at(1).isMissing ? "Auto" : args.at(1).oneOf(["Auto", "Columns", "Rows"]);
      if (by !== "Columns") throw new NotImplemented(`Chart.setData with seriesBy ${by}`);
      setChartData(one, args.at(0).target(CellRange));
    },
    setPosition: (one, args) => {
      const first = rangeFrom(one.sheet, args.at(0)).area;
      const last = args.at(1).isMissing ? first : rangeFrom(one.sheet, args.at(1)).area;
      one.cover(Area.around([first, last]));
    },
  },
});

/** The series of a chart. */
export const chartSeriesCollection = hostClass("ChartSeriesCollection", Chart, {
  items: ({ series }) => series,
  methods: {
    add: (one, args) =>
      addSeries(
        one,
        args.at(0).isMissing ? undefined : args.at(0).text(),
        args.at(1).isMissing ? undefined : args.at(1).whole(),
      ),
  },
});

/** A series. */
export const chartSeries = hostClass("ChartSeries", ChartSeries, {
  properties: {
    name: kept("name", text),
    chartType: kept("chartType", among(...CHART_TYPES)),
    axisGroup: kept("axisGroup", among("Primary", "Secondary")),
    smooth: kept("smooth", flag),
    markerStyle: kept(
      "markerStyle",
      word("Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus"),
    ),
    markerSize: whole("markerSize", 2, 72),
    markerBackgroundColor: kept("markerBackgroundColor", color),
    markerForegroundColor: kept("markerForegroundColor", color),
    hasDataLabels: kept("hasDataLabels", flag),
    gapWidth: whole("gapWidth", 0, 500),
    overlap: whole("overlap", -100, 100),
  },
  navigations: {
    format: (one) => one,
    dataLabels: ({ dataLabels }) => dataLabels,
  },
  methods: {
    delete: (one) => {
      one.chart.series.splice(one.chart.series.indexOf(one), 1);
    },
    setValues: (one, args) => {
      drawFrom(one, "values", args.at(0).target(CellRange));
    },
    setXAxisValues: (one, args) => {
      drawFrom(one, "categories", args.at(0).target(CellRange));
    },
    getDimensionValues: (one, args) => {
      const dimension = args.at(0).oneOf(["Categories", "Values", "XValues", "YValues"]);
      return figuresOf(dimension === "Values" || dimension === "YValues" ? one.values : one.categories);
    },
  },
});

function whole<Key extends "markerSize" | "gapWidth" | "overlap">(key: Key, least: number, most: number) {
  return kept(key, (value) => {
    const taken = value.whole();
    if (taken < least || taken > most) throw value.refused(`between ${least} and ${most}`);
    return taken;
  });
}
