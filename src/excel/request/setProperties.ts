import type { TextLook } from "../../workbook/spec/textLook";

/** Office.js measures in points, screens in pixels. */
export const POINTS_PER_PIXEL = 0.75;

/** Sets properties of an Office.js object, each with a setter of its own; one value for all cells of a range. */
export function setProperties(target: object, properties: Readonly<Record<string, unknown>>): void {
  Object.assign(target, properties);
}

/** A color as Office.js takes it. @param rgb six hexadecimal digits, red green blue */
export function color(rgb: string): string {
  return `#${rgb}`;
}

/** Gives cells the look of a text. */
export function applyTextLook({ font, fill }: Excel.RangeFormat, look: TextLook): void {
  setProperties(font, {
    ...(look.isBold && { bold: true }),
    ...(look.isUnderlined && { underline: "Single" }),
    ...(look.isStruck && { strikethrough: true }),
    ...(look.size && { size: look.size }),
    ...(look.color && { color: color(look.color) }),
  });
  if (look.fill) fill.color = color(look.fill);
}
