import { DOMParser, type Element, XMLSerializer } from "@xmldom/xmldom";
import JSZip from "jszip";
import { canonicalXml } from "./packageParts";

/** How a cell looks: its number format, font, fill, border and alignment as a file describes them. */
export type CellLook = Readonly<Record<"format" | "font" | "fill" | "border" | "alignment", string>>;

/**
 * How every cell of a workbook looks, and every rule of its conditional formats, by sheet and address: resolved
 * through the lists of the workbook's styles, so that the same look is the same whatever its number.
 */
export async function looksOf(workbook: Uint8Array): Promise<ReadonlyMap<string, CellLook | string>> {
  const zip = await JSZip.loadAsync(workbook);
  const styles = await partOf(zip, "xl/styles.xml");
  const lookOf = (format: Element | undefined): CellLook => ({
    format: numberFormat(styles, format?.getAttribute("numFmtId") ?? ""),
    font: entryOf(styles, "fonts", format?.getAttribute("fontId")),
    fill: entryOf(styles, "fills", format?.getAttribute("fillId")),
    border: entryOf(styles, "borders", format?.getAttribute("borderId")),
    alignment: xmlOf(format?.getElementsByTagName("alignment")[0]) + (format?.getAttribute("quotePrefix") ?? ""),
  });
  const formats = entriesOf(styles, "cellXfs").map(lookOf);
  const looks = new Map<string, CellLook | string>();
  for (const { name, path } of await sheetsOf(zip)) {
    const part = await partOf(zip, path);
    for (const cell of elementsOf(part, "c")) {
      const look = formats[numberIn(cell, "s")];
      if (look) looks.set(`${name}!${cell.getAttribute("r") ?? ""}`, look);
    }
    for (const rule of elementsOf(part, "cfRule")) {
      const at = `${name}!rule ${String(numberIn(rule, "priority"))}`;
      looks.set(at, entryOf(styles, "dxfs", rule.getAttribute("dxfId")));
    }
  }
  return looks;
}

function elementsOf(part: Part, name: string): readonly Element[] {
  return part === undefined ? [] : [...part.getElementsByTagName(name)];
}

function numberIn(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute) ?? 0);
}

type Part = Awaited<ReturnType<typeof partOf>>;

function numberFormat(styles: Part, id: string): string {
  const own = entriesOf(styles, "numFmts").find((format) => format.getAttribute("numFmtId") === id);
  return own?.getAttribute("formatCode") ?? id;
}

function entryOf(styles: Part, list: string, index: string | null | undefined): string {
  return xmlOf(entriesOf(styles, list)[Number(index ?? -1)]);
}

function entriesOf(styles: Part, list: string): readonly Element[] {
  return [...(styles?.getElementsByTagName(list)[0]?.children ?? [])];
}

function xmlOf(element: Element | undefined): string {
  return element === undefined ? "" : canonicalXml(new XMLSerializer().serializeToString(element));
}

async function sheetsOf(zip: JSZip): Promise<readonly { name: string; path: string }[]> {
  const links = await partOf(zip, "xl/_rels/workbook.xml.rels");
  const targets = new Map(
    [...(links?.getElementsByTagName("Relationship") ?? [])].map((link) => [
      link.getAttribute("Id"),
      new URL(link.getAttribute("Target") ?? "", "file:///xl/").pathname.slice(1),
    ]),
  );
  const workbook = await partOf(zip, "xl/workbook.xml");
  return [...(workbook?.getElementsByTagName("sheet") ?? [])].map((sheet) => ({
    name: sheet.getAttribute("name") ?? "",
    path: targets.get(sheet.getAttribute("r:id")) ?? "",
  }));
}

async function partOf(zip: JSZip, path: string) {
  const text = await zip.file(path)?.async("string");
  return text === undefined ? undefined : new DOMParser().parseFromString(text, "text/xml");
}
