import type { Border, CellFormat, Edge } from "../model/cell";
import { argb, document, list, xml } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Numbers of formats up to this one are Excel's own. */
const FIRST_OWN_FORMAT = 164;

/** The looks of a workbook's cells, each kept once. Cells name them by their number. */
export class Styles {
  private readonly formats = new Kept();
  private readonly fonts = new Kept(fontOf({}));
  private readonly fills = new Kept(xml("fill", {}, xml("patternFill", { patternType: "none" })), fillOf("gray125"));
  private readonly borders = new Kept(borderOf(undefined));
  private readonly cells = new Kept(xml("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));
  private readonly differences = new Kept();
  /** The numbers that looks were given: many cells have the same. */
  private readonly given = new Map<string, number>();

  /** The number of a cell's look. */
  cell(format: CellFormat, hasQuotePrefix = false): number {
    const look = JSON.stringify([format, hasQuotePrefix]);
    const number = this.given.get(look) ?? this.numberOf(format, hasQuotePrefix);
    this.given.set(look, number);
    return number;
  }

  private numberOf(format: CellFormat, hasQuotePrefix: boolean): number {
    const attributes = {
      numFmtId: this.formatNumber(format.numberFormat ?? "General"),
      fontId: this.fonts.place(fontOf(format)),
      fillId: format.fillColor === undefined ? 0 : this.fills.place(fillOf("solid", format.fillColor)),
      borderId: this.borders.place(borderOf(format.borders)),
      xfId: 0,
      quotePrefix: hasQuotePrefix ? 1 : undefined,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
      applyProtection: 1,
    };
    return this.cells.place(xml("xf", attributes, alignmentOf(format), protectionOf(format)));
  }

  /** The number of the look that a rule gives. */
  difference(look: CellFormat): number {
    const { fillColor } = look;
    const fill = fillColor && xml("patternFill", {}, xml("bgColor", { rgb: argb(fillColor) }));
    return this.differences.place(xml("dxf", {}, ruleFont(look), fill ? xml("fill", {}, fill) : ""));
  }

  /** The part that holds them. */
  get part(): string {
    const numFmts = this.formats.all.map((code, index) =>
      xml("numFmt", { numFmtId: FIRST_OWN_FORMAT + index, formatCode: code }),
    );
    return document(
      xml(
        "styleSheet",
        { xmlns: MAIN },
        list("numFmts", numFmts),
        list("fonts", this.fonts.all),
        list("fills", this.fills.all),
        list("borders", this.borders.all),
        list("cellStyleXfs", [xml("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
        list("cellXfs", this.cells.all),
        list("cellStyles", [xml("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
        list("dxfs", this.differences.all),
      ),
    );
  }

  private formatNumber(code: string): number {
    return code === "General" ? 0 : FIRST_OWN_FORMAT + this.formats.place(code);
  }
}

/** Texts, each kept once, in the order in which they came. */
class Kept {
  private readonly places = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const one of first) this.place(one);
  }

  /** Keeps a text. @returns its place */
  place(one: string): number {
    const at = this.places.get(one) ?? this.places.size;
    this.places.set(one, at);
    return at;
  }

  get all(): readonly string[] {
    return [...this.places.keys()];
  }
}

function fontOf(format: CellFormat): string {
  const { bold, italic, strikethrough, underline, fontSize = 11, fontColor, fontName = "Calibri" } = format;
  const isUnderlined = underline !== undefined && underline !== "None";
  return xml(
    "font",
    {},
    bold === true ? xml("b") : "",
    italic === true ? xml("i") : "",
    strikethrough === true ? xml("strike") : "",
    isUnderlined ? xml("u", { val: underline.charAt(0).toLowerCase() + underline.slice(1) }) : "",
    xml("sz", { val: fontSize }),
    fontColor === undefined ? "" : xml("color", { rgb: argb(fontColor) }),
    xml("name", { val: fontName }),
  );
}

/** A rule's font says only what it changes. */
function ruleFont({ bold, italic, strikethrough, fontColor }: CellFormat): string {
  const parts = [
    bold === undefined ? "" : xml("b", { val: bold }),
    italic === undefined ? "" : xml("i", { val: italic }),
    strikethrough === undefined ? "" : xml("strike", { val: strikethrough }),
    fontColor === undefined ? "" : xml("color", { rgb: argb(fontColor) }),
  ];
  return parts.some((part) => part !== "") ? xml("font", {}, ...parts) : "";
}

function fillOf(patternType: string, color?: string): string {
  const inside = color === undefined ? "" : xml("fgColor", { rgb: argb(color) });
  return xml("fill", {}, xml("patternFill", { patternType }, inside));
}

const STYLES: Readonly<Record<string, string>> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "slantDashDot",
};

function borderOf(borders: CellFormat["borders"]): string {
  const side = (name: string, edge: Edge) => {
    const border = borders?.[edge];
    if (!border || border.style === "None") return xml(name);
    return xml(name, { style: lineOf(border) }, xml("color", { rgb: argb(border.color) }));
  };
  const sides = [
    side("left", "EdgeLeft"),
    side("right", "EdgeRight"),
    side("top", "EdgeTop"),
    side("bottom", "EdgeBottom"),
  ];
  return xml("border", {}, ...sides, xml("diagonal"));
}

function lineOf({ style, weight }: Border): string {
  if (style === "Continuous" && weight !== "Thin") return weight === "Hairline" ? "hair" : weight.toLowerCase();
  return STYLES[style] ?? "thin";
}

function alignmentOf(format: CellFormat): string {
  const { horizontalAlignment, verticalAlignment, wrapText, indentLevel, textOrientation, shrinkToFit } = format;
  const small = (word: string | undefined) => word && word.charAt(0).toLowerCase() + word.slice(1);
  const attributes = {
    horizontal: horizontalAlignment === "CenterAcrossSelection" ? "centerContinuous" : small(horizontalAlignment),
    vertical: small(verticalAlignment),
    wrapText: wrapText === true ? 1 : undefined,
    indent: indentLevel,
    shrinkToFit: shrinkToFit === true ? 1 : undefined,
    textRotation: textOrientation,
  };
  return Object.values(attributes).every((value) => value === undefined) ? "" : xml("alignment", attributes);
}

function protectionOf({ isUnlocked, isFormulaHidden }: CellFormat): string {
  if (isUnlocked === undefined && isFormulaHidden === undefined) return "";
  return xml("protection", { locked: isUnlocked !== true, hidden: isFormulaHidden });
}
