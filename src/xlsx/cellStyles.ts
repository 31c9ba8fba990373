import type { Font, Style } from "exceljs";
import type { Form } from "../workbook/table";
import type { Highlight, Line } from "../workbook/workbook";
import { NUMBER_FORMATS } from "./numberFormats";

/** Excel's own font: cells that name no other have it too. */
const FONT: Partial<Font> = { name: "Calibri", family: 2, size: 11 };

/** How a heading looks; the same in readers that know nothing of table styles. */
export const HEADING_STYLE: Partial<Style> = {
  font: { ...FONT, bold: true, color: { argb: "FFFFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FF2F5597" } },
  alignment: { vertical: "middle", horizontal: "left", indent: 1, wrapText: true },
};

/** How a line above a table looks. */
export const LINE_STYLES: Readonly<Record<Line["style"], Partial<Style>>> = {
  title: { font: { ...FONT, bold: true, size: 16, color: { argb: "FF1F3864" } }, alignment: { vertical: "middle" } },
  explanation: {
    font: { ...FONT, size: 10, color: { argb: "FF595959" } },
    alignment: { vertical: "top", wrapText: false },
  },
};

/** An explanation too long for one line. */
export const WRAPPED_EXPLANATION: Partial<Style> = {
  ...LINE_STYLES.explanation,
  alignment: { vertical: "top", wrapText: true },
};

/** How each form of cell looks. One object for each, since the file's list of formats is looked up by identity. */
export const CELL_STYLES: Readonly<Record<Form, Partial<Style>>> = {
  money: figureStyle("money"),
  share: figureStyle("share"),
  ratio: figureStyle("ratio"),
  days: figureStyle("days"),
  count: figureStyle("count"),
  date: wordStyle("date"),
  month: wordStyle("month"),
  moment: wordStyle("moment"),
  text: wordStyle("text"),
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

/** How a highlighted cell looks: always beside a text that says the same. */
export const HIGHLIGHT_STYLES: Readonly<Record<Highlight["look"], Partial<Style>>> = {
  good: highlight("FFC6EFCE", "FF006100"),
  watch: highlight("FFFFEB9C", "FF7F6000"),
  bad: highlight("FFFFC7CE", "FF9C0006"),
  ask: highlight("FFDDEBF7", "FF1F4E79"),
  struck: { font: { strike: true, color: { argb: "FF7F7F7F" } } },
};

function figureStyle(form: Form): Partial<Style> {
  return { numFmt: NUMBER_FORMATS[form], alignment: { vertical: "top", horizontal: "right" } };
}

function wordStyle(form: Form): Partial<Style> {
  return {
    numFmt: NUMBER_FORMATS[form],
    alignment: { vertical: "top", horizontal: "left", indent: 1, wrapText: form === "text" },
  };
}

function highlight(background: string, text: string): Partial<Style> {
  return {
    font: { color: { argb: text } },
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: background }, bgColor: { argb: background } },
  };
}
