import {
  type CategoryLabels,
  type Labels,
  labelsThatFit,
  markerSize,
  slantedLabelsThatFit,
} from "../../../workbook/layout/chartLooks";
import { shownLength } from "../../../workbook/spec/numberFormats";
import { ROTATION } from "../../fresh/charts/chartAxes";
import { AXES } from "../../fresh/charts/chartPart";
import {
  attributeOf,
  changedElements,
  changedTags,
  elementIn,
  elementsIn,
  isOwnEnd,
  prefixOf,
  tagsIn,
  textOf,
  withAttribute,
  withChild,
} from "../../markup/markup";
import { CATEGORY_AXIS, namesBehind } from "../../markup/schemaOrder";

const FORMERLY_LEVEL = String(ROTATION.formerlyLevel);

/** Whether a chart has more or fewer categories than before, or other ones. */
export function hasOtherCategories(before: string, now: string): boolean {
  return elementIn(before, "cat") !== elementIn(now, "cat");
}

/**
 * A chart whose labels and markers stood as we have them stand for the categories that it had: now they stand so for
 * those that it has. What a person chose otherwise stays.
 *
 * @param before the chart as it was
 * @param now the same with other categories
 * @param pixels how wide it is on the screen
 */
export function withFittingLabels(before: string, now: string, pixels: number): string {
  return withMarkers(withLabels(before, now, pixels), pointsIn(before), pointsIn(now));
}

function withLabels(before: string, now: string, pixels: number): string {
  const former = labelsIn(before);
  const was = [labelsThatFit(former, pixels), slantedLabelsThatFit(former, pixels)];
  const is = labelsThatFit(labelsIn(now), pixels);
  const [axis, ...others] = elementsIn(now, ["catAx"]);
  if (axis === undefined || others.length > 0 || standsSo(axis, is)) return now;
  if (!was.some((labels) => standsSo(axis, labels))) return now;
  return changedElements(now, ["catAx"], (one) => withStep(withRotation(one, is), is.step));
}

function pointsIn(chart: string): number {
  const categories = elementIn(chart, "cat") ?? "";
  return Number(attributeOf(tagsIn(categories, ["ptCount"])[0] ?? "", "val") ?? 0);
}

/** Figures and days are as long as their format, near enough. */
function labelsIn(chart: string): Labels {
  const categories = elementIn(chart, "cat") ?? "";
  const count = pointsIn(chart);
  if (elementIn(categories, "numRef") !== undefined) {
    const axis = elementIn(chart, "catAx") ?? "";
    const format = attributeOf(tagsIn(axis, ["numFmt"])[0] ?? "", "formatCode") ?? "";
    return { count, longest: format.length, areWords: false };
  }
  const words = elementsIn(categories, ["pt"]).map((point) => shownLength("text", textOf(point, "v") ?? ""));
  return { count, longest: words.reduce((longest, length) => Math.max(longest, length), 1), areWords: true };
}

function standsSo(axis: string, { isSlanted, step }: CategoryLabels): boolean {
  const font = elementIn(axis, "txPr") ?? "";
  const rotation = attributeOf(tagsIn(font, ["bodyPr"])[0] ?? "", "rot");
  const skip = attributeOf(tagsIn(axis, ["tickLblSkip"])[0] ?? "", "val") ?? "1";
  const isRotated = rotation === String(rotationOf(isSlanted)) || (!isSlanted && rotation === FORMERLY_LEVEL);
  return isRotated && skip === String(step);
}

function rotationOf(isSlanted: boolean): number {
  return isSlanted ? ROTATION.slanted : ROTATION.level;
}

function withRotation(axis: string, { isSlanted }: CategoryLabels): string {
  return changedElements(axis, ["txPr"], (font) =>
    changedTags(font, ["bodyPr"], (tag) => withAttribute(tag, "rot", String(rotationOf(isSlanted)))),
  );
}

function withStep(axis: string, step: number): string {
  const bare = changedElements(axis, ["tickLblSkip"], () => "");
  if (step === 1) return bare;
  return withChild(bare, `<${prefixOf(bare)}tickLblSkip val="${step}"/>`, namesBehind(CATEGORY_AXIS, "tickLblSkip"));
}

/** Lines of ours have smaller markers where there are many. */
function withMarkers(chart: string, before: number, now: number): string {
  const [was, is] = [before, now].map((points) => String(markerSize({}, points)));
  const isOurs = tagsIn(chart, ["axId"]).some((tag) => attributeOf(tag, "val") === String(AXES.category));
  if (was === is || !isOurs) return chart;
  return changedElements(chart, ["marker"], (marker) =>
    isOwnEnd(marker)
      ? marker
      : changedTags(marker, ["size"], (tag) => (attributeOf(tag, "val") === was ? withAttribute(tag, "val", is) : tag)),
  );
}
