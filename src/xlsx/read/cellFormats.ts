import { xmlTokens } from "../markup/xmlTokens";
import { isDateFormat } from "./dateText";

/** How a cell format shows a number: as a day or time, to the cent, or in another way. */
export type NumberShown = "date" | "cents" | "other";

/** Excel's own numbers for formats with two decimals, none of them a percentage. */
const CENTS_FORMATS = new Set([2, 4, 7, 8, 39, 40, 43, 44]);

/** How each of the workbook's cell formats shows numbers. @param styles the styles part; empty where there is none */
export function cellFormats(styles: string): readonly NumberShown[] {
  const codes = new Map<number, string>();
  const formats: NumberShown[] = [];
  let isCellFormat = false;
  for (const { name, attributes } of xmlTokens(styles)) {
    const number = Number(attributes.get("numFmtId") ?? 0);
    if (name === "numFmt") codes.set(number, attributes.get("formatCode") ?? "");
    else if (name === "cellXfs") isCellFormat = true;
    else if (name === "/cellXfs") isCellFormat = false;
    else if (name === "xf" && isCellFormat) formats.push(shownBy(number, codes.get(number)));
  }
  return formats;
}

/** In characters: Excel takes no longer format, and looking through one takes as long as the square of its length. */
const LONGEST_CODE = 255;

/** How a number format shows numbers. @param code the format itself, where it is not built in */
export function shownBy(number: number, code: string | undefined): NumberShown {
  if (code !== undefined && code.length > LONGEST_CODE) return "other";
  if (isDateFormat(number, code)) return "date";
  return (code === undefined ? CENTS_FORMATS.has(number) : showsCents(code)) ? "cents" : "other";
}

/** Whether a format shows two decimals of the number as it is: no more, no fewer, no percentage and no thousands. */
function showsCents(code: string): boolean {
  const [positive = ""] = code.split(";");
  const plain = positive.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./gu, "");
  return /[0#?]\.00(?![0#?,E])/u.test(plain) && !/[%E/]/u.test(plain);
}
