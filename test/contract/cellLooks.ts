import type { Element } from "@xmldom/xmldom";
import { type Part, all, attributeOr, colorOf, isSet } from "./elements";
import { type Formats, formatsAmong, numberFormat } from "./numberFormats";

/** How a cell looks, as far as both back ends say it. */
export interface Look {
  readonly format: string;
  readonly isBold: boolean;
  readonly isStruck: boolean;
  readonly isUnderlined: boolean;
  readonly size: string;
  readonly color: string;
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly indent: string;
  readonly wraps: boolean;
  readonly shrinks: boolean;
  /** Its edges that have a line, with the line's color; of joined cells nothing, which may have theirs each or as one. */
  readonly lines: string;
}

/** How cells can look, each look read once, and what rules make of them. */
export interface Looks {
  /** @param index the look's number, as a cell has it */
  readonly cell: (index: string) => Look;
  readonly differences: readonly Element[];
}

/** Reads how cells can look. @param styles the part that says it */
export function looksIn(styles: Part): Looks {
  const lists = {
    fonts: entries(styles, "fonts"),
    fills: entries(styles, "fills"),
    borders: entries(styles, "borders"),
    formats: formatsAmong(entries(styles, "numFmts")),
  };
  const looks = entries(styles, "cellXfs").map((format) => lookOf(format, lists));
  return { cell: (index) => looks[Number(index)] ?? lookOf(undefined, lists), differences: entries(styles, "dxfs") };
}

type StyleLists = Record<"fonts" | "fills" | "borders", readonly Element[]> & { readonly formats: Formats };

function lookOf(format: Element | undefined, { fonts, fills, borders, formats }: StyleLists): Look {
  const font = fonts[numberIn(format, "fontId")];
  const fill = fills[numberIn(format, "fillId")];
  const alignment = all(format, "alignment")[0];
  return {
    format: numberFormat(formats, String(numberIn(format, "numFmtId"))),
    isBold: all(font, "b").length > 0,
    isStruck: all(font, "strike").length > 0,
    isUnderlined: all(font, "u").length > 0,
    size: attributeOr(all(font, "sz")[0], "val", "11"),
    color: colorOf(all(font, "color")[0]),
    fill: colorOf(all(fill, "fgColor")[0]),
    horizontal: attributeOr(alignment, "horizontal", "general"),
    vertical: attributeOr(alignment, "vertical", "bottom"),
    indent: attributeOr(alignment, "indent", "0"),
    wraps: isSet(alignment, "wrapText"),
    shrinks: isSet(alignment, "shrinkToFit"),
    lines: linesOf(borders[numberIn(format, "borderId")]),
  };
}

function linesOf(border: Element | undefined): string {
  const edges = [...(border?.children ?? [])].filter((edge) => edge.hasAttribute("style"));
  return edges
    .map((edge) => `${edge.tagName} ${edge.getAttribute("style") ?? ""} ${colorOf(all(edge, "color")[0])}`)
    .join(", ");
}

function numberIn(element: Element | undefined, attribute: string): number {
  return Number(attributeOr(element, attribute, "0"));
}

function entries(styles: Part, list: string): readonly Element[] {
  return [...(all(styles, list)[0]?.children ?? [])];
}
