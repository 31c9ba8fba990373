import { gapBetweenGroups } from "../../../workbook/layout/chartLooks";
import { axisStep } from "../../../workbook/layout/axisSteps";
import { AXES } from "../../fresh/charts/chartPart";
import { attributeOf, changedTags, elementIn, elementsIn, tagsIn, textOf, withAttribute } from "../../markup/markup";

/**
 * A chart of ours whose bars and whose axis stood as we have them stand for the figures that it had: now they stand so
 * for those that it has. What a person chose otherwise stays.
 *
 * @param before the chart as it was
 * @param now the same with other figures
 */
export function withFittingBars(before: string, now: string): string {
  const isOurs = tagsIn(now, ["axId"]).some((tag) => attributeOf(tag, "val") === String(AXES.category));
  if (!isOurs) return now;
  const fitting = withValue(now, "gapWidth", gapOf(before), gapOf(now));
  return withValue(fitting, "majorUnit", stepIn(before), stepIn(now));
}

function withValue(chart: string, name: string, was: number, is: number): string {
  if (was === is) return chart;
  return changedTags(chart, [name], (tag) =>
    attributeOf(tag, "val") === String(was) ? withAttribute(tag, "val", String(is)) : tag,
  );
}

function gapOf(chart: string): number {
  const [categories = ""] = elementsIn(chart, ["cat"]);
  return gapBetweenGroups({}, countIn(categories));
}

function stepIn(chart: string): number {
  const isStacked = tagsIn(elementIn(chart, "barChart") ?? "", ["grouping"]).some(
    (tag) => attributeOf(tag, "val") === "stacked",
  );
  return axisStep(elementsIn(chart, ["val"]).map(figuresIn), isStacked);
}

function figuresIn(values: string): readonly (number | undefined)[] {
  const figures = Array.from({ length: countIn(values) }, (): number | undefined => undefined);
  for (const point of elementsIn(values, ["pt"])) {
    const figure = Number(textOf(point, "v") ?? Number.NaN);
    const at = Number(attributeOf(point, "idx"));
    if (Number.isFinite(figure) && at < figures.length) figures[at] = figure;
  }
  return figures;
}

function countIn(reference: string): number {
  return Number(attributeOf(tagsIn(reference, ["ptCount"])[0] ?? "", "val") ?? 0);
}
