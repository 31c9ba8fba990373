import type { HeldUnit, OpenElement, Span } from "./heldUnits";
import type { Replacement } from "./place";

/** Elements that are taken out whole where something in them is cleared. */
const TAKEN_OUT: ReadonlySet<string> = new Set([
  "dataValidation",
  "cfRule",
  "filterColumn",
  "sortState",
  "scenario",
  "definedName",
  "property",
  "comment",
]);
/** Attributes that an element can do without. */
const DISPENSABLE: ReadonlySet<string> = new Set([
  ...["prompt", "promptTitle", "error", "errorTitle", "tooltip", "display", "descr", "title", "comment", "customMenu"],
  ...["description", "help", "statusBar", "textlink", "altText", "alt", "totalsRowLabel", "user", "userName"],
  ...["refreshedBy", "minDate", "maxDate", "minValue", "maxValue", "userId", "sourceFile", "odcFile"],
]);
const FORMULA_ELEMENTS: ReadonlySet<string> = new Set(["f", "sqref"]);
const A_DAY = 86_400_000;

/** Numbers what stands where something was cleared that may not be blank, or not the same twice. */
export class Stands {
  #number = 0;

  next(): number {
    this.#number += 1;
    return this.#number;
  }
}

/** What comes in the place of a unit, so that the part stays valid. Asked once the part is walked. */
export function clearingOf(unit: HeldUnit, stands: Stands): () => readonly Replacement[] {
  const { kind, spans, attribute, within } = unit;
  const own = within.at(-1);
  if (kind === "comment" || own === undefined) return blanked(unit);
  const outer = within.find(({ name }) => TAKEN_OUT.has(name));
  if (unit.whole !== undefined && DISPENSABLE.has(attribute)) return takenOut(unit.whole);
  if (outer !== undefined) return () => [{ from: outer.start, to: outer.end, text: "" }];
  const text = kind === "attribute" ? standInFor(attribute, own, stands) : "";
  const first = FORMULA_ELEMENTS.has(own.name) && kind === "text" ? "#REF!" : text;
  return () => spans.map((span, index) => ({ ...span, text: index === 0 ? first : text }));
}

function takenOut(span: Span): () => readonly Replacement[] {
  return () => [{ ...span, text: "" }];
}

/** What is blanked and kept: a text with all its runs. */
export function blanked({ spans }: HeldUnit): () => readonly Replacement[] {
  return () => spans.map((span) => ({ ...span, text: "" }));
}

function standInFor(attribute: string, { name }: OpenElement, stands: Stands): string {
  if (attribute === "Target") return "about:blank";
  if (attribute === "formatCode") return "General";
  const number = stands.next();
  // Two values of a pivot table's field are not the same.
  if (name === "n") return String(number);
  if (name === "d") return `${new Date(-2_208_988_800_000 + number * A_DAY).toISOString().slice(0, 10)}T00:00:00`;
  return `Removed ${number}`;
}
