import type { PersonalKind } from "../kinds/personalKind";
import { type PersonalHeading, personalHeading } from "../kinds/personalHeading";
import { kindOfText } from "../look/columnLook";
import type { HeldUnit } from "./heldUnits";

const VALUES: ReadonlySet<string> = new Set(["s", "n", "d"]);

/** The fields of a pivot table's cache, and what their values are by the fields' names. */
export class PivotFields {
  readonly #names: readonly string[];
  #name = "";

  /** @param names of the fields of records, in their order; none in the definition, which says them itself */
  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** What a value is by the name of its field; `undefined` of anything else. Asked of every unit in its order. */
  kindOf({ within, attribute, text }: HeldUnit): PersonalKind | undefined {
    const own = within.at(-1)?.name ?? "";
    if (own === "cacheField" && attribute === "name") this.#name = text;
    if (attribute !== "v" || !VALUES.has(own)) return undefined;
    const heading = personalHeading(this.#fieldOf(within));
    return heading && (own === "s" ? kindOfText(heading, text) : kindOfOther(heading, text));
  }

  /** Of the definition by its element, of the records by the place in the row. */
  #fieldOf(within: HeldUnit["within"]): string {
    return within.at(-2)?.name === "sharedItems" ? this.#name : (this.#names[within.at(-1)?.index ?? 0] ?? "");
  }
}

/** A number or a day is nobody's name. */
function kindOfOther(heading: PersonalHeading, text: string): PersonalKind | undefined {
  if (heading === "name" || heading === "name-first" || heading === "name-last") return undefined;
  return /^\d{3}/u.test(text) ? heading : undefined;
}
