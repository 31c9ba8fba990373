import type { CellValue } from "../../../workbook/spec/cell";
import type { Package } from "../../package/package";
import { blockAt } from "../../grid/cellReference";
import { dateFormat, formerDateFormat } from "../../../workbook/layout/chartLooks";
import {
  attributeOf,
  changedElements,
  changedTags,
  changedTexts,
  elementIn,
  elementsIn,
  escapedText,
  openingTag,
  prefixOf,
  tagsIn,
  textOf,
  withAttribute,
} from "../../markup/markup";
import type { Moves } from "../../moves/moves";
import { withFittingBars } from "./chartBars";
import { hasOtherCategories, withFittingLabels } from "./chartLabels";
import type { CellsNow } from "./cellsNow";
import { ChartWidths } from "./chartWidths";
import { storableText } from "../../../workbook/layout/storableText";

const CHARTS = /drawingml\.chart\+xml$|ms-office\.chartex\+xml$/u;
/** Elements that name the cells of a chart: those that it shows, and all of them where a person has hidden some. */
const CELLS = ["f", "sqref"];
/** The most cells that a cache is made anew for. */
const MAX_POINTS = 32_000;

/**
 * Has every chart of the workbook follow the tables, whoever made it: the cells that it reads, and the figures that
 * it keeps of them.
 *
 * @param parts the workbook
 * @param moves what became of its cells
 * @param changed the names of the sheets whose cells were changed, in small letters
 * @param cells reads the cells of those sheets
 */
export async function updateCharts(
  parts: Package,
  moves: Moves,
  changed: ReadonlySet<string>,
  cells: CellsNow,
): Promise<void> {
  const paths = await parts.partsOfType(CHARTS);
  await parts.prefetch(paths);
  const widths = new ChartWidths(parts);
  for (const path of paths) {
    const before = await parts.text(path);
    const followed = changedTexts(before, CELLS, (formula) => moves.formula(formula, "", "ranges-and-cells"));
    const drawn = changedElements(followed, ["numRef", "strRef"], (one) => withCache(one, changed, cells));
    if (drawn === before) continue;
    const fitting = withFittingBars(before, drawn);
    const dated = withDateFormat(fitting, datesIn(before, cells), datesIn(drawn, cells));
    const pixels = hasOtherCategories(before, dated) ? await widths.of(path) : undefined;
    parts.setText(path, pixels === undefined ? dated : withFittingLabels(before, dated, pixels));
  }
}

/** The days along a chart's axis, as it keeps them; `undefined` where it has other categories. */
function datesIn(markup: string, { isOfDays }: CellsNow): readonly number[] | undefined {
  const categories = elementIn(markup, "cat") ?? "";
  const place = placeOf(textOf(categories, "f") ?? "");
  if (!place || !isOfDays(place.sheet, place.block.firstColumn)) return undefined;
  return elementsIn(categories, ["pt"]).map((point) => Number(textOf(point, "v")));
}

/** An axis of days that has the format which suited the days it had gets the one that suits those it has now. */
function withDateFormat(
  markup: string,
  before: readonly number[] | undefined,
  now: readonly number[] | undefined,
): string {
  if (!before || !now) return markup;
  const is = dateFormat(now);
  const axis = elementIn(markup, "catAx") ?? "";
  const was = attributeOf(tagsIn(axis, ["numFmt"])[0] ?? "", "formatCode");
  if (was === is || (was !== dateFormat(before) && was !== formerDateFormat(before))) return markup;
  const labeled = changedElements(markup, ["catAx"], (one) =>
    changedTags(one, ["numFmt"], (tag) => withAttribute(tag, "formatCode", is)),
  );
  return changedElements(labeled, ["cat"], (one) =>
    changedTexts(one, ["formatCode"], (format) => (format === was ? is : format)),
  );
}

function withCache(reference: string, changed: ReadonlySet<string>, { valueAt, titleAt }: CellsNow): string {
  const place = placeOf(textOf(reference, "f") ?? "");
  if (!place || !changed.has(place.sheet.toLowerCase())) return reference;
  const { sheet, block } = place;
  const values: CellValue[] = [];
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    for (let column = block.firstColumn; column <= block.lastColumn; column++) {
      values.push(valueAt(sheet, column, row) ?? titleAt(sheet, column, row));
    }
    if (values.length > MAX_POINTS) return reference;
  }
  return changedElements(reference, ["numCache", "strCache"], (cache) => rebuilt(cache, values));
}

/** The cache with other points; its formats stay. A cell without a figure has no point: a gap, not a zero. */
function rebuilt(cache: string, values: readonly CellValue[]): string {
  const prefix = prefixOf(cache);
  const isOfNumbers = cache.startsWith(`<${prefix}numCache`);
  const kept = values.map((value) => {
    if (isOfNumbers) return typeof value === "number" ? String(value) : undefined;
    return value === undefined || value === "" ? undefined : storableText(String(value));
  });
  const points = kept.flatMap((value, index) =>
    value === undefined
      ? []
      : [`<${prefix}pt idx="${index}"><${prefix}v>${escapedText(value)}</${prefix}v></${prefix}pt>`],
  );
  const spelled = `<${prefix}ptCount val="${kept.length}"/>${points.join("")}</${openingTag(cache).slice(1)}`;
  // Most caches are spelled as ours are, which is seen much faster than by their points.
  if (cache.endsWith(spelled) || pointsOf(cache) === pointsKey(kept)) return cache;
  const bare = changedElements(cache, ["pt"], () => "");
  return changedElements(bare, ["ptCount"], (count) => {
    const tag = openingTag(count);
    return withAttribute(tag, "val", String(kept.length)) + count.slice(tag.length) + points.join("");
  });
}

function pointsOf(cache: string): string {
  const count = Number(attributeOf(tagsIn(cache, ["ptCount"])[0] ?? "", "val") ?? 0);
  const points = new Array<string | undefined>(Math.min(MAX_POINTS * 2, count)).fill(undefined);
  for (const point of elementsIn(cache, ["pt"])) {
    points[Number(attributeOf(point, "idx") ?? 0)] = textOf(point, "v") ?? "";
  }
  return pointsKey(points);
}

function pointsKey(points: readonly (string | undefined)[]): string {
  return JSON.stringify(Array.from(points, (point) => point ?? null));
}

/** The cells that a chart's formula names; `undefined` where it names anything but one block of one sheet. */
function placeOf(formula: string) {
  const [, quoted, plain, address = ""] =
    /^(?:'((?:[^']|'')+)'|([^'!()[\],]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/u.exec(formula) ?? [];
  const block = blockAt(address);
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return block && sheet !== undefined && !sheet.includes("[") ? { sheet, block } : undefined;
}
