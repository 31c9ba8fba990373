import type { Font, Style } from "exceljs";
import type { Column, Form, TableSpec } from "../../workbook/spec/table";
import type { Highlight, Line } from "../../workbook/spec/workbook";
import {
  CAPTION_LOOK,
  HEADING_LOOK,
  INPUT_LOOK,
  LINE_LOOKS,
  LINK_LOOK,
  PROMINENT_LOOK,
  QUIET_HEADING_LOOK,
  QUIET_LINE,
  highlightLook,
  isFigure,
  hasProminent,
  quietLook,
} from "../../workbook/spec/looks";
import type { TextLook } from "../../workbook/spec/textLook";
import { NUMBER_FORMATS } from "../../workbook/spec/numberFormats";

/** Excel's own font: cells that name no other have it too. */
export const FONT: Partial<Font> = { name: "Calibri", family: 2, size: 11 };

/** How a heading looks; the same in readers that know nothing of table styles. */
const HEADING_STYLE: Partial<Style> = {
  font: { ...FONT, ...fontOf(HEADING_LOOK) },
  fill: { type: "pattern", pattern: "solid", fgColor: color(HEADING_LOOK.fill) },
  alignment: { vertical: "middle", horizontal: "left", indent: 1, wrapText: true },
};

/** How a line above a table looks. */
export const LINE_STYLES: Readonly<Record<Line["style"], Partial<Style>>> = {
  title: { font: { ...FONT, ...fontOf(LINE_LOOKS.title) }, alignment: { vertical: "middle" } },
  explanation: {
    font: { ...FONT, ...fontOf(LINE_LOOKS.explanation) },
    alignment: { vertical: "top", wrapText: false },
  },
};

/** An explanation too long for one line. */
export const WRAPPED_EXPLANATION: Partial<Style> = {
  ...LINE_STYLES.explanation,
  alignment: { vertical: "top", wrapText: true },
};

/** How a section's caption looks. */
export const CAPTION_STYLE: Partial<Style> = {
  font: { ...FONT, ...fontOf(CAPTION_LOOK) },
  alignment: { vertical: "middle" },
};

/** How each form of cell looks. One object for each, since the file's list of formats is looked up by identity. */
export const CELL_STYLES: Readonly<Record<Form, Partial<Style>>> = {
  money: formStyle("money"),
  share: formStyle("share"),
  ratio: formStyle("ratio"),
  days: formStyle("days"),
  count: formStyle("count"),
  date: formStyle("date"),
  month: formStyle("month"),
  moment: formStyle("moment"),
  time: formStyle("time"),
  text: formStyle("text"),
  link: { ...formStyle("link"), font: { ...FONT, ...fontOf(LINK_LOOK) } },
};

/** Text of a hidden column, which must not make its row tall. */
export const HIDDEN_TEXT_STYLE: Partial<Style> = {
  ...CELL_STYLES.text,
  alignment: { ...CELL_STYLES.text.alignment, wrapText: false },
};

/** A formula's text. A cell of the form `text` would show the formula itself once someone edits it. */
export const FORMULA_TEXT_STYLE: Partial<Style> = { alignment: CELL_STYLES.text.alignment ?? {} };

/**
 * Text that a person who edits the cell would turn into something else: a formula, or a text less its apostrophe.
 * `markQuotedText` knows it by its reading order and gives it the apostrophe that Excel keeps such a cell by.
 */
export const QUOTED_TEXT_STYLE: Partial<Style> = {
  ...CELL_STYLES.text,
  alignment: { ...CELL_STYLES.text.alignment, readingOrder: "ltr" },
};

const TABLE_CELL_STYLES = [...Object.values(CELL_STYLES), HIDDEN_TEXT_STYLE, FORMULA_TEXT_STYLE, QUOTED_TEXT_STYLE];

/** The same looks in a row with a prominent cell, beside which the others stand in the middle; each as one object too. */
const BESIDE_PROMINENT_STYLES = stylesWith({});
const PROMINENT_STYLES = stylesWith({ font: { ...FONT, ...fontOf(PROMINENT_LOOK) } });

const INPUT_STYLES: ReadonlyMap<Partial<Style>, Partial<Style>> = new Map(
  TABLE_CELL_STYLES.map((style) => [
    style,
    { ...style, fill: { type: "pattern", pattern: "solid", fgColor: color(INPUT_LOOK.fill) } },
  ]),
);

/** The style that a cell of a table's column gets where it would look like this in any other. */
export function styleIn(table: TableSpec, column: Column, style: Partial<Style>): Partial<Style> {
  if (table.isQuiet) return quietStyle(column, style);
  if (column.kind === "value" && column.isInput) return INPUT_STYLES.get(style) ?? style;
  const { isProminent } = column;
  if (!hasProminent(table)) return style;
  return (isProminent ? PROMINENT_STYLES : BESIDE_PROMINENT_STYLES).get(style) ?? style;
}

/** The headings of quiet tables, by the look and the side at which they stand: those of figures stand above them. */
const quietHeadings = new WeakMap<TextLook, Readonly<Record<"left" | "right", Partial<Style>>>>();

/** How a heading of a table looks. */
export function headingStyle(
  { isQuiet, headingLook = QUIET_HEADING_LOOK }: TableSpec,
  { form }: Column,
): Partial<Style> {
  if (!isQuiet) return HEADING_STYLE;
  const known = quietHeadings.get(headingLook) ?? {
    left: quietHeading(headingLook, "left"),
    right: quietHeading(headingLook, "right"),
  };
  quietHeadings.set(headingLook, known);
  return known[isFigure(form) ? "right" : "left"];
}

function quietHeading(look: TextLook, horizontal: "left" | "right"): Partial<Style> {
  return {
    font: { ...FONT, ...fontOf(look) },
    alignment: { vertical: "middle", horizontal, wrapText: true },
    ...(look.fill === undefined
      ? { border: { bottom: { style: "thin", color: color(QUIET_LINE) } } }
      : { fill: filledWith(look.fill) }),
  };
}

/** The looks in quiet tables, by the column and the look that it would have in another; each as one object too. */
const quietStyles = new WeakMap<Column, Map<Partial<Style>, Partial<Style>>>();

function quietStyle(column: Column, style: Partial<Style>): Partial<Style> {
  const styles = quietStyles.get(column) ?? new Map<Partial<Style>, Partial<Style>>();
  quietStyles.set(column, styles);
  const known = styles.get(style) ?? quietened(column, style);
  styles.set(style, known);
  return known;
}

function quietened(column: Column, style: Partial<Style>): Partial<Style> {
  const look = quietLook(column);
  return {
    ...style,
    font: { ...FONT, ...fontOf(look) },
    // A figure that is too long for its cell is better small than not there.
    alignment: { ...style.alignment, indent: 0, vertical: "middle", shrinkToFit: column.form !== "text" },
    border: { bottom: { style: "thin", color: color(QUIET_LINE) } },
    ...(column.format !== undefined && style.numFmt !== NUMBER_FORMATS.text && { numFmt: column.format }),
    ...(look.fill !== undefined && { fill: filledWith(look.fill) }),
  };
}

function filledWith(rgb: string): NonNullable<Style["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: color(rgb) };
}

function stylesWith(more: Partial<Style>): ReadonlyMap<Partial<Style>, Partial<Style>> {
  return new Map(
    TABLE_CELL_STYLES.map((style) => [
      style,
      { ...style, ...more, alignment: { ...style.alignment, vertical: "middle" as const } },
    ]),
  );
}

function formStyle(form: Form): Partial<Style> {
  const numFmt = NUMBER_FORMATS[form];
  if (isFigure(form)) return { numFmt, alignment: { vertical: "top", horizontal: "right" } };
  return { numFmt, alignment: { vertical: "top", horizontal: "left", indent: 1, wrapText: form === "text" } };
}

/** How a highlighted cell looks: always beside a text that says the same. */
export function highlightStyle(highlight: Highlight): Partial<Style> {
  const look = highlightLook(highlight);
  if (look.fill === undefined) return { font: fontOf(look) };
  const background = color(look.fill);
  return {
    font: fontOf(look),
    fill: { type: "pattern", pattern: "solid", fgColor: background, bgColor: background },
  };
}

/** A text's look as exceljs takes it. */
export function fontOf(look: TextLook): Partial<Font> {
  return {
    ...(look.isBold ? { bold: true } : {}),
    ...(look.isUnderlined ? { underline: true } : {}),
    ...(look.isStruck ? { strike: true } : {}),
    ...(look.size === undefined ? {} : { size: look.size }),
    ...(look.color === undefined ? {} : { color: color(look.color) }),
  };
}

/** A color as exceljs takes it. @param rgb six hexadecimal digits, red green blue */
export function color(rgb: string): { argb: string } {
  return { argb: `FF${rgb}` };
}
