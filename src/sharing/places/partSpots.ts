import { attributeAt } from "../../xlsx/markup/xmlAttributes";
import { CONTENT_TYPES } from "../../xlsx/package/contentTypes";
import type { Look, TextLook } from "../look/look";
import { personalHeading } from "../kinds/personalHeading";
import type { PersonalKind } from "../kinds/personalKind";
import { kindOfText } from "../look/columnLook";
import { type Stands, blanked, clearingOf } from "./clearingOfUnit";
import { type HeldUnit, eachHeldUnit } from "./heldUnits";
import { placeOfCell } from "./placeOfCell";
import type { Clearing, PlaceKind, Spot } from "./place";
import { placeKindOf } from "./roomOfPart";

/** A part that is looked at whole. */
export interface PartToLook {
  readonly path: string;
  readonly room: PlaceKind;
  /** The sheet that it belongs to, as it may be told. */
  readonly told: string | undefined;
  /** What the fields of a pivot table's records are called, in their order. */
  readonly fields: readonly string[];
  /** Its cells have threads of comments, which older programs show as notes. */
  readonly hasThreads: boolean;
  /** It says how things look: fonts and styles are called like people. */
  readonly isLooks: boolean;
}

/** What parts are looked at with. */
export interface PartContext {
  readonly look: Look;
  readonly formulaLook: (formula: string) => readonly PersonalKind[];
  readonly stands: Stands;
}

/** Elements whose texts are formulas. */
const FORMULAS: ReadonlySet<string> = new Set([
  ...["f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula", "definedName", "sqref"],
]);
/** Attributes whose values are what somebody typed, numbers too. */
const TYPED: ReadonlySet<string> = new Set([
  ...[
    "name",
    "descr",
    "title",
    "display",
    "tooltip",
    "prompt",
    "promptTitle",
    "error",
    "errorTitle",
    "comment",
    "Target",
  ],
  ...["caption", "displayName", "userId", "user", "userName", "author", "command", "connection", "description", "alt"],
  ...["altText", "text", "stringValue1", "stringValue2", "location", "totalsRowLabel", "string", "customMenu", "help"],
  ...["refreshedBy", "sourceFile", "url", "formatCode", "n", "uniqueName", "sheet", "longText"],
]);
/** Elements whose attribute `val` or `v` is one. */
const VALUES: ReadonlySet<string> = new Set(["filter", "customFilter", "sheetName", "s", "n", "d", "inputCells"]);
/** Nothing but digits and marks: a place, a size, somebody's number only where somebody typed it. */
const TECHNICAL = /^[\d\s.,;:#%(){}+\-eE]*$/u;
/** Times at which something was done are nobody's birth date. */
const STAMPS: ReadonlySet<string> = new Set([
  "created",
  "modified",
  "lastPrinted",
  "dT",
  "dateTime",
  "refreshedDateIso",
  "refreshedDate",
]);
/** Fonts are called like people. */
const FONTS: ReadonlySet<string> = new Set(["font", "latin", "ea", "cs", "name", "rFont", "sym"]);
const VALUE_OF_FIELD = /^[snd]$/u;

/**
 * What of people stands in a part that is no sheet's cells.
 *
 * @param markup the part
 * @param part what it is
 * @param leftOut an element that is looked at elsewhere
 */
export function partSpots(markup: string, part: PartToLook, context: PartContext, leftOut?: string): readonly Spot[] {
  const spots: Spot[] = [];
  const fields = new Fields(part.fields);
  eachHeldUnit(markup, leftOut, (unit) => {
    const heading = fields.headingOf(unit);
    const kinds = kindsIn(unit, part, heading, context);
    if (kinds.length === 0) return;
    const kind = placeKindOf(unit, part.room);
    const cell = placeOfCell(markup, unit);
    const place = { kind, part: part.path, sheet: part.told, ...cell };
    spots.push({ kinds, place, clearing: clearingIn(markup, unit, kind, part, cell, context) });
  });
  return spots;
}

/** Which field of a pivot table a value belongs to: of the definition by its element, of the records by its place in the row. */
class Fields {
  readonly #names: readonly string[];
  #name = "";

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  headingOf({ within, attribute, text }: HeldUnit): string {
    const [own, parent] = [within.at(-1), within.at(-2)];
    if (own?.name === "cacheField" && attribute === "name") this.#name = text;
    if (attribute !== "v" || !VALUE_OF_FIELD.test(own?.name ?? "")) return "";
    return parent?.name === "sharedItems" ? this.#name : (this.#names[own?.index ?? 0] ?? "");
  }
}

function kindsIn(
  unit: HeldUnit,
  part: PartToLook,
  heading: string,
  { look, formulaLook }: PartContext,
): readonly PersonalKind[] {
  const { text, within, attribute } = unit;
  const own = within.at(-1)?.name ?? "";
  if (unit.kind === "text" && FORMULAS.has(own)) return formulaLook(text);
  if (part.isLooks && FONTS.has(own)) return [];
  const isTyped = unit.kind !== "attribute" || TYPED.has(attribute) || VALUES.has(own);
  const how: TextLook = { alone: isTyped && !part.isLooks, numbers: isTyped || !TECHNICAL.test(text) };
  const kinds = new Set(look.inText(text, how));
  if (isTyped && !STAMPS.has(own) && !STAMPS.has(attribute) && look.birthDateIn(text.slice(0, 5_000)))
    kinds.add("birth-date");
  const headed = heading === "" ? undefined : kindUnder(heading, text, own);
  if (headed !== undefined) kinds.add(headed);
  return [...kinds];
}

/** What a pivot table's value is by the name of its field. */
function kindUnder(heading: string, text: string, element: string): PersonalKind | undefined {
  const kind = personalHeading(heading);
  if (kind === undefined) return undefined;
  if (element === "s") return kindOfText(kind, text);
  if (kind === "name" || kind === "name-first" || kind === "name-last") return undefined;
  return element === "d" || /^\d{3,}$/u.test(text) ? kind : undefined;
}

function clearingIn(
  markup: string,
  unit: HeldUnit,
  kind: PlaceKind,
  { path, hasThreads }: PartToLook,
  cell: { readonly row?: number; readonly column?: number },
  { stands }: PartContext,
): Clearing | undefined {
  const own = unit.within.at(-1)?.name ?? "";
  if (kind === "sheet-name") return { by: "sheet-name", name: unit.text };
  if (own === "tableColumn" && unit.attribute === "name") return { by: "heading", part: path, heading: unit.text };
  // Content types and links within the package name its parts.
  if (path === CONTENT_TYPES || (own === "Relationship" && !leadsOut(markup, unit))) return undefined;
  if (kind === "note" && own === "comment" && unit.kind === "text") {
    const { row = 0, column = 0 } = cell;
    if (hasThreads) return { by: "markup", part: path, replacements: blanked(unit) };
    return { by: "note", part: path, row, column, replacements: clearingOf(unit, stands) };
  }
  return { by: "markup", part: path, replacements: clearingOf(unit, stands) };
}

/** Whether a link leads out of the package. @param markup the list of links */
function leadsOut(markup: string, { within }: HeldUnit): boolean {
  return attributeAt(markup, within.at(-1)?.start ?? 0, "TargetMode") === "External";
}
