import type { CellValue } from "../../workbook/spec/cell";
import { attributeOf, escapedText, openingTag, textOf } from "../markup/markup";
import { attributesBeside } from "../markup/xmlAttributes";
import { escaped, spelledText, textFromSpelling } from "../markup/xmlText";
import { partsOf } from "./cellParts";
import { type SharedTexts, textInRuns } from "./sharedTexts";

/** What a cell holds, as its markup says. */
export interface CellContent {
  /** The formula's element as it is spelled; `undefined` for a typed value. */
  readonly formula: string | undefined;
  /** The value, or the formula's stored result. An error is its text. */
  readonly value: CellValue;
}

const BLANK: CellContent = { formula: undefined, value: undefined };

/** Reads a cell. @param markup `undefined` where the sheet keeps no such cell */
export function contentOf(markup: string | undefined, shared: SharedTexts): CellContent {
  if (markup === undefined) return BLANK;
  const { formula, stored, text } = partsOf(markup);
  return { formula, value: valueIn(attributeOf(markup, "t") ?? "n", stored, text, shared) };
}

/** The text of a formula's element; empty where it only names the formula that it shares. */
export function formulaText(formula: string): string {
  return textOf(formula, "f") ?? "";
}

/** A cell of the same format that holds a typed value, or nothing. */
export function typedCell(markup: string, prefix: string, value: CellValue, shared: SharedTexts): string {
  if (value === undefined || value === "") return cell(markup, prefix, undefined, "");
  if (typeof value === "boolean") return cell(markup, prefix, "b", `<${prefix}v>${value ? 1 : 0}</${prefix}v>`);
  if (typeof value === "number") return cell(markup, prefix, undefined, `<${prefix}v>${held(value)}</${prefix}v>`);
  const place = shared.placeOf(value);
  if (place !== undefined) return cell(markup, prefix, "s", `<${prefix}v>${place}</${prefix}v>`);
  const space = /^\s|\s$/u.test(value) ? ' xml:space="preserve"' : "";
  const text = `<${prefix}t${space}>${escapedText(spelledText(value))}</${prefix}t>`;
  return cell(markup, prefix, "inlineStr", `<${prefix}is>${text}</${prefix}is>`);
}

/**
 * A cell of the same format that holds a formula, given as its element, and its result. No result leaves it to
 * whoever opens the file. A dynamic formula has a mark: the one that the cell has, unless another is given.
 */
export function formulaCell(
  markup: string,
  prefix: string,
  formula: string,
  result: CellValue,
  mark = dynamicMark(markup, formula),
): string {
  const stored = (text: string): string => `${formula}<${prefix}v>${text}</${prefix}v>`;
  if (result === undefined) return cell(markup, prefix, undefined, formula, mark);
  if (typeof result === "boolean") return cell(markup, prefix, "b", stored(result ? "1" : "0"), mark);
  if (typeof result === "number") return cell(markup, prefix, undefined, stored(held(result)), mark);
  return cell(markup, prefix, "str", stored(resultText(result)), mark);
}

/**
 * The mark by which Excel tells a dynamic formula from an array formula of old, which it shows in braces; `undefined`
 * for any other formula. It belongs to the formula and goes with it.
 */
export function dynamicMark(markup: string, formula: string): string | undefined {
  if (formula.startsWith("<f>") || attributeOf(openingTag(formula), "t") !== "array") return undefined;
  return attributeOf(markup, "cm");
}

/** Spelled as in a fresh file, so that a result that comes and goes again leaves the same bytes. */
function resultText(result: string): string {
  return escaped(spelledText(result)).replaceAll("'", "&apos;");
}

/** A formula's element. */
export function formulaElement(prefix: string, formula: string): string {
  return `<${prefix}f>${escapedText(formula)}</${prefix}f>`;
}

/** A blank cell with the format of another, for another column or row. */
export function blankLike(markup: string | undefined, prefix: string): string {
  const like = markup ?? "";
  const attributes = { r: "A1", s: attributeOf(like, "s"), ph: attributeOf(like, "ph") };
  return `<${prefix}c${spelledAttributes(attributes)}/>`;
}

/** What a cell says of the value or the formula that it held goes with that; all else stays, how it looks above all. */
function cell(markup: string, prefix: string, type: string | undefined, inner: string, mark?: string): string {
  const known = {
    r: attributeOf(markup, "r") ?? "A1",
    s: attributeOf(markup, "s"),
    t: type,
    cm: mark,
    ph: attributeOf(markup, "ph"),
  };
  const opening = `<${prefix}c${spelledAttributes(known)}${attributesBeside(markup, KNOWN)}`;
  return inner === "" ? `${opening}/>` : `${opening}>${inner}</${prefix}c>`;
}

/** The attributes that a cell is written with, and that which belongs to a value which is not ours (`vm`). */
const KNOWN = ["r", "s", "t", "cm", "vm", "ph"];

function spelledAttributes(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${value}"`))
    .join("");
}

function held(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no cell can hold ${value}`);
  return String(value);
}

function valueIn(type: string, stored: string | undefined, text: string | undefined, shared: SharedTexts): CellValue {
  if (type === "inlineStr") return textInRuns(text ?? "");
  if (stored === undefined) return undefined;
  switch (type) {
    case "s":
      return shared.textAt(Number(stored));
    case "b":
      return stored.trim() === "1";
    case "n":
      return numberFrom(stored);
    default:
      return textFromSpelling(stored);
  }
}

function numberFrom(stored: string): CellValue {
  const number = Number(stored);
  if (stored.trim() === "") return undefined;
  return Number.isFinite(number) ? number : stored;
}
