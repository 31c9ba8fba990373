import type { Chart } from "../model/chart";
import type { ChartAxis } from "../model/chartParts";
import { fillPart, fontPart, linePart, titlePart } from "./chartLooks";
import { xml } from "./xml";

const TICKS: Readonly<Record<string, string>> = { None: "none", Cross: "cross", Inside: "in", Outside: "out" };
const LABELS: Readonly<Record<string, string>> = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" };

/** The axes that a chart's series are measured by. The primary ones have the numbers 1 and 2, the others 3 and 4. */
export function chartAxes(chart: Chart): readonly string[] {
  const groups = new Set(chart.series.map(({ axisGroup }) => axisGroup));
  const isLying = chart.chartType.startsWith("Bar");
  return [...groups].flatMap((group) => {
    const numbers = group === "Primary" ? { own: 1, other: 2 } : { own: 3, other: 4 };
    const place = { isLying, isSecondary: group === "Secondary" };
    return [
      categoryAxis(chart.axis("Category", group), numbers.own, numbers.other, place),
      valueAxis(chart.axis("Value", group), numbers.other, numbers.own, place),
    ];
  });
}

interface Place {
  readonly isLying: boolean;
  readonly isSecondary: boolean;
}

function categoryAxis(axis: ChartAxis, id: number, crosses: number, place: Place): string {
  const isDates = axis.categoryType === "DateAxis";
  const { tickLabelSpacing: step, tickMarkSpacing } = axis;
  const side = place.isLying ? "l" : "b";
  return xml(
    isDates ? "c:dateAx" : "c:catAx",
    {},
    // A second axis of categories is there for the other to cross, and is not seen.
    ...common(axis, id, crosses, { side, isHidden: place.isSecondary }),
    xml("c:crosses", { val: "autoZero" }),
    xml("c:auto", { val: axis.categoryType === "Automatic" }),
    isDates ? "" : xml("c:lblAlgn", { val: "ctr" }),
    xml("c:lblOffset", { val: 100 }),
    isDates ? xml("c:baseTimeUnit", { val: axis.baseTimeUnit.toLowerCase() }) : "",
    isDates || step === "" ? "" : xml("c:tickLblSkip", { val: step }),
    isDates || tickMarkSpacing === 1 ? "" : xml("c:tickMarkSkip", { val: tickMarkSpacing }),
    isDates ? "" : xml("c:noMultiLvlLbl", { val: 0 }),
  );
}

function valueAxis(axis: ChartAxis, id: number, crosses: number, { isLying, isSecondary }: Place): string {
  const side = isSecondary ? "r" : isLying ? "b" : "l";
  return xml(
    "c:valAx",
    {},
    ...common(axis, id, crosses, { side, isHidden: false }),
    xml("c:crosses", { val: isSecondary ? "max" : "autoZero" }),
    xml("c:crossBetween", { val: "between" }),
    axis.majorUnit === "" ? "" : xml("c:majorUnit", { val: axis.majorUnit }),
  );
}

function common(
  axis: ChartAxis,
  id: number,
  crosses: number,
  { side, isHidden }: { readonly side: string; readonly isHidden: boolean },
): readonly string[] {
  return [
    xml("c:axId", { val: id }),
    scaling(axis),
    xml("c:delete", { val: isHidden || !axis.visible }),
    xml("c:axPos", { val: side }),
    gridlines("c:majorGridlines", axis.majorGridlines),
    gridlines("c:minorGridlines", axis.minorGridlines),
    axis.title.visible && axis.title.text !== "" ? titlePart(axis.title.text, axis.title.font) : "",
    xml("c:numFmt", { formatCode: axis.numberFormat, sourceLinked: axis.linkNumberFormat }),
    xml("c:majorTickMark", { val: TICKS[axis.majorTickMark] }),
    xml("c:minorTickMark", { val: TICKS[axis.minorTickMark] }),
    xml("c:tickLblPos", { val: LABELS[axis.tickLabelPosition] }),
    looks(axis),
    fontPart(axis.font, axis.textOrientation),
    xml("c:crossAx", { val: crosses }),
  ];
}

function scaling({ reversePlotOrder, maximum, minimum }: ChartAxis): string {
  return xml(
    "c:scaling",
    {},
    xml("c:orientation", { val: reversePlotOrder ? "maxMin" : "minMax" }),
    maximum === "" ? "" : xml("c:max", { val: maximum }),
    minimum === "" ? "" : xml("c:min", { val: minimum }),
  );
}

function gridlines(name: string, { visible, line }: ChartAxis["majorGridlines"]): string {
  const look = linePart(line);
  return visible ? xml(name, {}, look === "" ? "" : xml("c:spPr", {}, look)) : "";
}

function looks({ fill, line }: ChartAxis): string {
  const inside = fillPart(fill) + linePart(line);
  return inside === "" ? "" : xml("c:spPr", {}, inside);
}
