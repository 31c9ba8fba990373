import type { Element } from "@xmldom/xmldom";

/** A workbook's own number formats by their numbers. */
export type Formats = ReadonlyMap<string, string>;

/** Number formats that files name by a number alone (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<string, string>> = {
  "0": "General",
  "1": "0",
  "2": "0.00",
  "3": "#,##0",
  "9": "0%",
  "18": "h:mm AM/PM",
  "49": "@",
};

/** The number formats that a workbook describes itself. */
export function formatsAmong(own: readonly Element[]): Formats {
  return new Map(own.map((one) => [one.getAttribute("numFmtId") ?? "", one.getAttribute("formatCode") ?? ""]));
}

/** The number format with this number: the workbook's own, or one that all files know. */
export function numberFormat(formats: Formats, id: string): string {
  return formats.get(id) ?? BUILT_IN[id] ?? id;
}
