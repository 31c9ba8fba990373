import type { CellValue } from "../workbook/cell";
import { attributeOf, escapedText, openingTag, textOf } from "./markup";
import { type SharedTexts, textInRuns } from "./sharedTexts";
import { spelledText, textFromSpelling } from "./xmlText";

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
  if (markup === undefined || markup.endsWith("/>")) return BLANK;
  const inner = markup.slice(markup.indexOf(">") + 1);
  return { formula: formulaIn(inner), value: valueIn(typeOf(markup), inner, shared) };
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
 * whoever opens the file.
 */
export function formulaCell(markup: string, prefix: string, formula: string, result: CellValue): string {
  const stored = (text: string): string => `${formula}<${prefix}v>${text}</${prefix}v>`;
  if (result === undefined) return cell(markup, prefix, undefined, formula);
  if (typeof result === "boolean") return cell(markup, prefix, "b", stored(result ? "1" : "0"));
  if (typeof result === "number") return cell(markup, prefix, undefined, stored(held(result)));
  return cell(markup, prefix, "str", stored(escapedText(spelledText(result))));
}

/** A formula's element. */
export function formulaElement(prefix: string, formula: string): string {
  return `<${prefix}f>${escapedText(formula)}</${prefix}f>`;
}

/** A blank cell with the format of another, for another column or row. */
export function blankLike(markup: string | undefined, prefix: string): string {
  return cell(markup ?? `<${prefix}c r="A1"/>`, prefix, undefined, "");
}

function cell(markup: string, prefix: string, type: string | undefined, inner: string): string {
  const tag = openingTag(markup.trimStart());
  const address = attributeOf(tag, "r") ?? "A1";
  const style = attributeOf(tag, "s");
  const name = `${prefix}c`;
  const opening = `<${name} r="${address}"${style === undefined ? "" : ` s="${style}"`}${type ? ` t="${type}"` : ""}`;
  return inner === "" ? `${opening}/>` : `${opening}>${inner}</${name}>`;
}

function held(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no cell can hold ${value}`);
  return String(value);
}

function typeOf(markup: string): string {
  const [, type = "n"] = /^\s*<[^>]*?\st="([a-zA-Z]+)"[^>]*>/u.exec(markup) ?? [];
  return type;
}

function formulaIn(inner: string): string | undefined {
  return /<(?:[\w.-]+:)?f(?:\s[^>]*)?(?:(?<=\/)>|>[^<]*<\/(?:[\w.-]+:)?f>)/u.exec(inner)?.[0];
}

function valueIn(type: string, inner: string, shared: SharedTexts): CellValue {
  if (type === "inlineStr") return textInRuns(inner);
  const stored = textOf(inner, "v");
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
