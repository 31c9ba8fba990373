import { attributeOf, changedElements, changedTags, changedTexts, openingTag, withAttribute } from "../markup/markup";
import { linkOf } from "../markup/xmlAttributes";
import type { Moves } from "./moves";

/** Sparklines of a sheet, after moves of its cells and of those that they draw. */
export function movedSparklines(markup: string, sheet: string, moves: Moves): string {
  return changedElements(markup, ["sparklineGroup"], (group) => {
    const placed = changedTexts(group, ["sqref"], (address) => moves.addresses(address, sheet, "nothing"));
    return changedTexts(placed, ["f"], (formula) => moves.formula(formula, sheet, "ranges-and-cells"));
  });
}

/** Links of cells that lead to places in the workbook. */
export function movedLocations(markup: string, sheet: string, moves: Moves): string {
  return changedTags(markup, ["hyperlink"], (tag) => {
    const location = attributeOf(tag, "location");
    return location === undefined ? tag : withAttribute(tag, "location", moves.formula(location, sheet, "nothing"));
  });
}

/** Links of shapes that lead to places in the workbook. */
export function movedShapeLinks(markup: string, _sheet: string, moves: Moves): string {
  return changedTags(markup, ["Relationship"], (tag) => {
    const target = attributeOf(tag, "Target") ?? "";
    if (!target.startsWith("#")) return tag;
    const place = target.slice(1).replaceAll("%20", " ");
    const moved = moves.formula(place, "", "nothing");
    return moved === place ? tag : withAttribute(tag, "Target", `#${moved.replaceAll(" ", "%20")}`);
  });
}

/** Where a sheet's consolidation takes its figures from. */
export function movedConsolidation(markup: string, _sheet: string, moves: Moves): string {
  return changedTags(markup, ["dataRef"], (tag) => movedSource(tag, moves));
}

/** Has pivot tables, wherever they stand, go on to read the cells that they read. What they show is left as it is. */
export function movedPivotSources(markup: string, _sheet: string, moves: Moves): string {
  return changedTags(markup, ["worksheetSource", "rangeSet"], (tag) => movedSource(tag, moves));
}

/** Cells that a query is given as its parameters. */
export function movedParameters(markup: string, _sheet: string, moves: Moves): string {
  return changedTags(markup, ["parameter"], (tag) => {
    const cell = attributeOf(tag, "cell");
    return cell === undefined ? tag : withAttribute(tag, "cell", moves.formula(cell, "", "nothing"));
  });
}

/** Cells that the formulas of a table's columns and of its totals name for all rows alike. */
export function movedTableFormulas(markup: string, sheet: string, moves: Moves): string {
  return changedTexts(markup, ["calculatedColumnFormula", "totalsRowFormula"], (formula) =>
    moves.fixed(formula, sheet),
  );
}

/** The workbook's names, print areas among them. */
export function movedNames(markup: string, _sheet: string, moves: Moves): string {
  return changedElements(markup, ["definedName"], (name) => {
    // Rows that are printed on each page are headings, which do not become more when there are more rows below.
    const stretching = attributeOf(openingTag(name), "name") === "_xlnm.Print_Titles" ? "nothing" : "ranges";
    return changedTexts(name, ["definedName"], (formula) => moves.formula(formula, "", stretching));
  });
}

/** One that names a table, or a sheet of another workbook, needs nothing. */
function movedSource(tag: string, moves: Moves): string {
  const [sheet, cells] = [attributeOf(tag, "sheet"), attributeOf(tag, "ref")];
  if (sheet === undefined || cells === undefined || linkOf(tag) !== undefined) return tag;
  const moved = moves.addresses(cells, sheet, "ranges-and-cells");
  return moved === "" ? tag : withAttribute(tag, "ref", moved);
}
