import { attributeAt } from "../../xlsx/markup/xmlAttributes";
import { CONTENT_TYPES } from "../../xlsx/package/contentTypes";
import { type Stands, blanked, clearingOf } from "./clearingOfUnit";
import { type HeldUnit, eachHeldUnit } from "./heldUnits";
import type { PartContext, PartToLook } from "./partToLook";
import { PivotFields } from "./pivotFields";
import type { Clearing, Place, Spot } from "./place";
import { placeOfCell } from "./placeOfCell";
import { placeKindOf } from "./roomOfPart";
import { unitKinds } from "./unitKinds";

/**
 * What of people stands in a part that is no sheet's cells.
 *
 * @param markup the part
 * @param part what it is
 * @param context what all parts are looked at with
 * @param leftOut an element that is looked at elsewhere
 */
export function partSpots(markup: string, part: PartToLook, context: PartContext, leftOut?: string): readonly Spot[] {
  const spots: Spot[] = [];
  const fields = new PivotFields(part.fields);
  eachHeldUnit(markup, leftOut, (unit) => {
    const kinds = new Set(unitKinds(unit, part, context));
    const ofField = fields.kindOf(unit);
    if (ofField !== undefined) kinds.add(ofField);
    if (kinds.size === 0) return;
    const kind = placeKindOf(unit, part.room);
    const place = { kind, part: part.path, sheet: part.told, ...placeOfCell(markup, unit) };
    spots.push({
      kinds: [...kinds],
      place,
      clearing: clearingIn(markup, unit, place, part.hasThreads, context.stands),
    });
  });
  return spots;
}

function clearingIn(
  markup: string,
  unit: HeldUnit,
  place: Place,
  hasThreads: boolean,
  stands: Stands,
): Clearing | undefined {
  const { kind, part } = place;
  const own = unit.within.at(-1)?.name ?? "";
  if (kind === "sheet-name") return { by: "sheet-name", name: unit.text };
  if (own === "tableColumn" && unit.attribute === "name") return { by: "heading", part, heading: unit.text };
  if (namesParts(markup, part, unit)) return undefined;
  if (kind === "note" && own === "comment" && unit.kind === "text")
    return clearingOfNote(unit, place, hasThreads, stands);
  return { by: "markup", part, replacements: clearingOf(unit, stands) };
}

/** The note that older programs show for a comment stays with it. */
function clearingOfNote(
  unit: HeldUnit,
  { part, row = 0, column = 0 }: Place,
  hasThreads: boolean,
  stands: Stands,
): Clearing {
  if (hasThreads) return { by: "markup", part, replacements: blanked(unit) };
  return { by: "note", part, row, column, replacements: clearingOf(unit, stands) };
}

/** Whether it names another part of the package: then that part's own name is what cannot be cleared. */
function namesParts(markup: string, part: string, { within }: HeldUnit): boolean {
  if (part === CONTENT_TYPES) return true;
  const own = within.at(-1);
  return own?.name === "Relationship" && attributeAt(markup, own.start, "TargetMode") !== "External";
}
