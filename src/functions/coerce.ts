import { type ErrorName, Refused, badValue } from "./refused";

/** What a cell holds, whatever way Excel handed it over. `undefined` is a blank cell, an empty text or a left-out argument. */
export type Cell = number | string | boolean | Refused | undefined;

/** Errors that a function may give back as they came. Excel takes none of the others from an add-in. */
const PASSED_ON: ReadonlySet<string> = new Set<ErrorName>(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"]);

/**
 * The one place where a value from Excel becomes a cell.
 *
 * Numbers, texts and booleans come as themselves, or as objects with a `basicValue` where the cell holds a formatted number or
 * another data type. Errors come as `CustomFunctions.Error` (with a `code`), as such objects, or not at all.
 */
export function coerce(value: unknown): Cell {
  if (typeof value === "number") {
    return Number.isFinite(value) ? value + 0 : new Refused("#NUM!", "This is not a number that Excel can hold.");
  }
  if (typeof value === "string") return cellFromText(value);
  if (typeof value === "boolean") return value;
  return typeof value === "object" && value !== null ? cellFromObject(value) : undefined;
}

function cellFromText(text: string): Cell {
  if (text.trim() === "") return undefined;
  return /^#(?:N\/A|GETTING_DATA|[A-Z0-9/]+[!?])$/u.test(text) ? errorCell(text) : text;
}

function cellFromObject(value: object): Cell {
  if ("code" in value && typeof value.code === "string") return errorCell(value.code);
  if ("type" in value && value.type === "Empty") return undefined;
  if ("basicValue" in value && typeof value.basicValue !== "object") return coerce(value.basicValue);
  return badValue("This cell holds a data type without a plain value. Use a cell with a number, a date or a text.");
}

function errorCell(name: string): Refused {
  if (isPassedOn(name)) return new Refused(name, `A cell that this answer needs holds ${name}. Fix that cell first.`);
  return badValue(`A cell that this answer needs holds ${name}. Fix that cell first.`);
}

function isPassedOn(name: string): name is ErrorName {
  return PASSED_ON.has(name);
}
