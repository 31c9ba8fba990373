import type { Package } from "../package/package";
import { attributeOf, changedTags, changedTexts, withAttribute } from "../markup/markup";
import type { Moves, Stretching } from "./moves";

/** Attributes by which shapes and form controls name the cells that they show, set or are filled from. */
const NAMED_IN: readonly (readonly [elements: readonly string[], attributes: Readonly<Record<string, Stretching>>])[] =
  [
    [["sp"], { textlink: "nothing" }],
    [["cameraTool"], { cellRange: "nothing" }],
    [["formControlPr"], { fmlaLink: "nothing", fmlaGroup: "nothing", fmlaTxbx: "nothing", fmlaRange: "ranges" }],
    [["controlPr"], { linkedCell: "nothing", listFillRange: "ranges" }],
  ];

/** The same in the older kind of drawing. */
const LINKED_CELLS = ["FmlaLink", "FmlaGroup", "FmlaTxbx"];

/** The kinds of parts that such shapes and controls are kept in. */
const KINDS: readonly string[] = ["drawing", "vmlDrawing", "ctrlProp"];

/** Has the shapes and form controls of a sheet show, set and be filled from the cells that they did. */
export async function moveShownCells(parts: Package, sheetPath: string, sheet: string, moves: Moves): Promise<void> {
  for (const { kind, path } of await parts.links(sheetPath)) {
    if (KINDS.includes(kind) && parts.has(path)) {
      await parts.change(path, (markup) => withShownCells(markup, sheet, moves));
    }
  }
}

/** Markup whose shapes and controls name the cells that they did. */
export function withShownCells(markup: string, sheet: string, moves: Moves): string {
  const named = NAMED_IN.reduce(
    (changed, [elements, attributes]) =>
      changedTags(changed, elements, (tag) => movedIn(tag, attributes, sheet, moves)),
    markup,
  );
  const linked = changedTexts(named, LINKED_CELLS, (formula) => moves.formula(formula, sheet, "nothing"));
  return changedTexts(linked, ["FmlaRange"], (formula) => moves.formula(formula, sheet, "ranges"));
}

function movedIn(tag: string, attributes: Readonly<Record<string, Stretching>>, sheet: string, moves: Moves): string {
  return Object.entries(attributes).reduce((changed, [name, stretching]) => {
    const formula = attributeOf(changed, name);
    return formula === undefined ? changed : withAttribute(changed, name, moves.formula(formula, sheet, stretching));
  }, tag);
}
