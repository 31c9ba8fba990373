import type { Argument } from "../protocol/argument";
import { type Property, hostClass } from "../protocol/hostObject";
import type { CellFormat } from "../model/cell";
import { CellRange } from "../model/cellRange";
import { BORDER_STYLES, BORDER_WEIGHTS, EDGES, RangeBorder, changeBorder } from "../model/borders";
import { autofitColumns, autofitRows } from "../model/autofit";
import { checkUnprotected } from "./rangeChanges";
import { columnWidth, rowHeight } from "./rangeSize";

/** How cells look as a whole. */
export const rangeFormat = hostClass("RangeFormat", CellRange, {
  properties: {
    columnWidth,
    rowHeight,
    wrapText: look("wrapText", false, (value) => value.flag()),
    indentLevel: look("indentLevel", 0, (value) => value.whole()),
    shrinkToFit: look("shrinkToFit", false, (value) => value.flag()),
    textOrientation: look("textOrientation", 0, (value) => value.whole()),
    horizontalAlignment: look("horizontalAlignment", "General", (value) =>
      value.oneOf(["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"]),
    ),
    verticalAlignment: look("verticalAlignment", "Bottom", (value) =>
      value.oneOf(["Top", "Center", "Bottom", "Justify", "Distributed"]),
    ),
  },
  navigations: {
    font: (range) => range,
    fill: (range) => range,
    borders: (range) => range,
    protection: (range) => range,
  },
  methods: {
    autofitColumns: ({ sheet, area }) => {
      autofitColumns(sheet, area);
    },
    autofitRows: ({ sheet, area }) => {
      autofitRows(sheet, area);
    },
  },
});

/** Cells' letters. */
export const rangeFont = hostClass("RangeFont", CellRange, {
  properties: {
    name: look("fontName", "Calibri", (value) => value.text()),
    size: look("fontSize", 11, (value) => value.number()),
    color: look("fontColor", "#000000", color),
    bold: look("bold", false, (value) => value.flag()),
    italic: look("italic", false, (value) => value.flag()),
    strikethrough: look("strikethrough", false, (value) => value.flag()),
    underline: look("underline", "None", (value) =>
      value.oneOf(["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]),
    ),
  },
});

/** Cells' background. */
export const rangeFill = hostClass("RangeFill", CellRange, {
  properties: { color: look("fillColor", "#FFFFFF", color) },
  methods: {
    clear: ({ sheet, area }) => {
      checkUnprotected(sheet);
      sheet.grid.changeFormat(area, withoutFill);
    },
  },
});

/** Whether cells of a protected sheet can be changed. */
export const formatProtection = hostClass("FormatProtection", CellRange, {
  properties: {
    locked: {
      read: (range) => {
        const isUnlocked = sameLook(range, "isUnlocked", false);
        return isUnlocked === null ? null : !isUnlocked;
      },
      write: ({ sheet, area }, value) => {
        checkUnprotected(sheet);
        const isUnlocked = !value.flag();
        sheet.grid.changeFormat(area, (before) => ({ ...before, isUnlocked }));
      },
    },
    formulaHidden: look("isFormulaHidden", false, (value) => value.flag()),
  },
});

/** The borders of cells by where they run. */
export const rangeBorderCollection = hostClass("RangeBorderCollection", CellRange, {
  items: (range) => EDGES.map((edge) => new RangeBorder(range, edge)),
  item: (range, key) => new RangeBorder(range, key.oneOf(EDGES)),
});

/** One border of cells. */
export const rangeBorder = hostClass("RangeBorder", RangeBorder, {
  properties: {
    sideIndex: { read: ({ edge }) => edge },
    style: border("style", (value) => value.oneOf(BORDER_STYLES)),
    weight: border("weight", (value) => value.oneOf(BORDER_WEIGHTS)),
    color: border("color", color),
  },
});

function withoutFill(format: CellFormat): CellFormat {
  const { fillColor, ...rest } = format;
  return fillColor === undefined ? format : rest;
}

/** A color as Excel gives it back: `#` and six hexadecimal digits. Names of colors are not taken here. */
export function color(value: Argument): string {
  const text = value.text();
  if (!/^#[0-9a-f]{6}$/iu.test(text)) throw value.refused("a color such as #1F4E78");
  return text.toUpperCase();
}

function look<Key extends Exclude<keyof CellFormat, "borders">>(
  key: Key,
  usual: NonNullable<CellFormat[Key]>,
  take: (value: Argument) => NonNullable<CellFormat[Key]>,
): Property<CellRange> {
  return {
    read: (range) => sameLook(range, key, usual),
    write: ({ sheet, area }, value) => {
      checkUnprotected(sheet);
      const taken = take(value);
      sheet.grid.changeFormat(area, (before) => ({ ...before, [key]: taken }));
    },
  };
}

function sameLook<Key extends Exclude<keyof CellFormat, "borders">>(
  { sheet, area }: CellRange,
  key: Key,
  usual: NonNullable<CellFormat[Key]>,
): NonNullable<CellFormat[Key]> | null {
  const looks = new Set(sheet.grid.formatsIn(area).map((format) => format[key] ?? usual));
  const [first] = looks;
  return looks.size === 1 && first !== undefined ? first : null;
}

function border(key: "style" | "weight" | "color", take: (value: Argument) => string): Property<RangeBorder> {
  return {
    read: (one) => one.value(key),
    write: (one, value) => {
      checkUnprotected(one.range.sheet);
      changeBorder(one, key, take(value));
    },
  };
}
