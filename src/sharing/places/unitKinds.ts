import type { PersonalKind } from "../kinds/personalKind";
import type { TextLook } from "../look/look";
import type { HeldUnit } from "./heldUnits";
import type { PartContext, PartToLook } from "./partToLook";

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
/** Elements and attributes that name a sheet's cells. */
const REFERENCES: ReadonlySet<string> = new Set(["location", "sheet"]);
/** What a header says of how it looks: `&C`, `&P`, `&"Arial,Bold"`, `&12`. */
const HEADER_CODES = /&(?:"[^"]*"|K[\dA-F]{6}|\d+|[A-Z]|&)/giu;
/** In characters: more of a text is not looked through for dates. */
const LONGEST_DATED = 5_000;

/** What of people stands in something that a part says. */
export function unitKinds(unit: HeldUnit, part: PartToLook, context: PartContext): readonly PersonalKind[] {
  const own = unit.within.at(-1)?.name ?? "";
  if (unit.kind === "text" && FORMULAS.has(own)) return context.formulaLook(unit.text);
  if (part.isLooks && FONTS.has(own)) return [];
  const isTyped = isTypedIn(unit, own, part);
  const text = spokenText(unit, context);
  const kinds = context.look.inText(text, howToLook(unit, isTyped, part));
  return isTyped && isDated(unit, own) && context.look.birthDateIn(text.slice(0, LONGEST_DATED))
    ? [...new Set<PersonalKind>([...kinds, "birth-date"])]
    : kinds;
}

/** Somebody typed it; the rest is what programs need. */
function isTypedIn({ kind, attribute }: HeldUnit, own: string, { room }: PartToLook): boolean {
  return kind !== "attribute" || room === "custom-xml" || TYPED.has(attribute) || VALUES.has(own);
}

function howToLook({ attribute, text }: HeldUnit, isTyped: boolean, { isLooks }: PartToLook): TextLook {
  return {
    alone: isTyped && (!isLooks || attribute === "formatCode"),
    numbers: isTyped || !TECHNICAL.test(text),
  };
}

function spokenText({ text, attribute, within }: HeldUnit, { withoutSheets }: PartContext): string {
  if (within.some(({ name }) => name === "headerFooter")) return text.replace(HEADER_CODES, " ");
  return REFERENCES.has(attribute) ? withoutSheets(text) : text;
}

function isDated({ attribute }: HeldUnit, own: string): boolean {
  return !STAMPS.has(own) && !STAMPS.has(attribute);
}
