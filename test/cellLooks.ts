import { type Element, XMLSerializer } from "@xmldom/xmldom";
import { canonicalXml } from "./packageParts";
import { type XmlPart, type XmlParts, xmlPartsOf } from "./xmlParts";

/** How a cell looks: its number format, font, fill, border and alignment as a file describes them. */
export type CellLook = Readonly<Record<"format" | "font" | "fill" | "border" | "alignment", string>>;

/**
 * How every cell of a workbook looks, and every rule of its conditional formats, by sheet and address: resolved
 * through the lists of the workbook's styles, so that the same look is the same whatever its number.
 */
export async function looksOf(workbook: Uint8Array): Promise<ReadonlyMap<string, CellLook | string>> {
  const parts = await xmlPartsOf(workbook);
  const styles = await parts.part("xl/styles.xml");
  const formats = entriesOf(styles, "cellXfs").map((format) => lookOf(styles, format));
  const differences = entriesOf(styles, "dxfs").map(xmlOf);
  const looks = new Map<string, CellLook | string>();
  for (const { name, path } of await sheetsOf(parts)) {
    const part = await parts.part(path);
    for (const [at, look] of [...cellLooks(part, formats), ...ruleLooks(part, differences)])
      looks.set(`${name}!${at}`, look);
  }
  return looks;
}

function cellLooks(part: XmlPart | undefined, formats: readonly CellLook[]): readonly (readonly [string, CellLook])[] {
  return (part?.named("c") ?? []).flatMap((cell) => {
    const look = formats[numberIn(cell, "s")];
    return look ? [[cell.getAttribute("r") ?? "", look] as const] : [];
  });
}

function ruleLooks(part: XmlPart | undefined, differences: readonly string[]): readonly (readonly [string, string])[] {
  return (part?.named("cfRule") ?? []).map((rule) => {
    const look = differences[Number(rule.getAttribute("dxfId") ?? -1)] ?? "";
    return [`rule ${String(numberIn(rule, "priority"))}`, look];
  });
}

function lookOf(styles: XmlPart | undefined, format: Element): CellLook {
  return {
    format: numberFormat(styles, format.getAttribute("numFmtId") ?? ""),
    font: entryOf(styles, "fonts", format.getAttribute("fontId")),
    fill: entryOf(styles, "fills", format.getAttribute("fillId")),
    border: entryOf(styles, "borders", format.getAttribute("borderId")),
    alignment: xmlOf(format.getElementsByTagName("alignment")[0]) + (format.getAttribute("quotePrefix") ?? ""),
  };
}

function numberIn(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute) ?? 0);
}

function numberFormat(styles: XmlPart | undefined, id: string): string {
  const own = entriesOf(styles, "numFmts").find((format) => format.getAttribute("numFmtId") === id);
  return own?.getAttribute("formatCode") ?? id;
}

function entryOf(styles: XmlPart | undefined, list: string, index: string | null | undefined): string {
  return xmlOf(entriesOf(styles, list)[Number(index ?? -1)]);
}

function entriesOf(styles: XmlPart | undefined, list: string): readonly Element[] {
  return [...(styles?.named(list)[0]?.children ?? [])];
}

function xmlOf(element: Element | undefined): string {
  return element === undefined ? "" : canonicalXml(new XMLSerializer().serializeToString(element));
}

async function sheetsOf(parts: XmlParts): Promise<readonly { name: string; path: string }[]> {
  const links = await parts.part("xl/_rels/workbook.xml.rels");
  const targets = new Map(
    (links?.named("Relationship") ?? []).map((link) => [
      link.getAttribute("Id"),
      new URL(link.getAttribute("Target") ?? "", "file:///xl/").pathname.slice(1),
    ]),
  );
  const workbook = await parts.part("xl/workbook.xml");
  return (workbook?.named("sheet") ?? []).map((sheet) => ({
    name: sheet.getAttribute("name") ?? "",
    path: targets.get(sheet.getAttribute("r:id")) ?? "",
  }));
}
