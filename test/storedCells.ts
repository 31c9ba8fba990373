import type { Element } from "@xmldom/xmldom";
import JSZip from "jszip";
import { type XmlParts, childOf, xmlPartsOf } from "./xmlParts";

/** What a file stores for a cell. An error is its text, such as `#N/A`. */
export interface CellContent {
  readonly formula?: string;
  readonly value: string | number | boolean | undefined;
}

/** Every cell that a workbook stores, by sheet and address: a reader of its own, apart from the code under test. */
export async function cellsOf(workbook: Uint8Array): Promise<ReadonlyMap<string, CellContent>> {
  const parts = await xmlPartsOf(workbook);
  const texts = await sharedTexts(parts);
  const cells = new Map<string, CellContent>();
  for (const { name, path } of await sheetsOf(parts)) {
    const part = await parts.part(path);
    for (const cell of part?.named("c") ?? []) {
      cells.set(`${name}!${cell.getAttribute("r") ?? ""}`, contentOf(cell, texts));
    }
  }
  return cells;
}

/** What of a sheet no formula looks at, and what takes a program long to save again. */
const BESIDE_FORMULAS =
  /<(?:drawing|legacyDrawing) [^>]*\/>|<conditionalFormatting .*?<\/conditionalFormatting>|<dataValidations .*?<\/dataValidations>/gsu;

/** The same cells without the result of any formula, so that whoever opens them must compute them; charts and rules stay out. */
export async function withoutStoredResults(workbook: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(workbook);
  for (const { path } of await sheetsOf(await xmlPartsOf(workbook))) {
    const text = (await zip.file(path)?.async("string")) ?? "";
    const formulas = text.replaceAll(BESIDE_FORMULAS, "");
    zip.file(path, formulas.replaceAll(/(<\/f>)<v(?:\/>|>[^<]*<\/v>)/gu, "$1"));
  }
  return zip.generateAsync({ type: "uint8array" });
}

async function sheetsOf(parts: XmlParts): Promise<readonly { name: string; path: string }[]> {
  const workbook = await parts.part("xl/workbook.xml");
  const links = (await parts.part("xl/_rels/workbook.xml.rels"))?.named("Relationship") ?? [];
  const targets = new Map(links.map((link) => [link.getAttribute("Id"), link.getAttribute("Target") ?? ""]));
  return (workbook?.named("sheet") ?? []).map((sheet) => ({
    name: sheet.getAttribute("name") ?? "",
    path: `xl/${targets.get(sheet.getAttribute("r:id")) ?? ""}`.replace("xl//xl/", "xl/"),
  }));
}

async function sharedTexts(parts: XmlParts): Promise<readonly string[]> {
  const part = await parts.part("xl/sharedStrings.xml");
  return (part?.named("si") ?? []).map(textIn);
}

function contentOf(cell: Element, texts: readonly string[]): CellContent {
  const formula = childOf(cell, "f")?.textContent;
  const value = valueOf(cell, texts);
  return formula == null ? { value } : { formula, value };
}

function valueOf(cell: Element, texts: readonly string[]): CellContent["value"] {
  const stored = childOf(cell, "v")?.textContent ?? "";
  const type = cell.getAttribute("t") ?? "n";
  if (type === "inlineStr") return textIn(cell);
  if (type === "s") return texts[Number(stored)];
  if (type === "str") return unescaped(stored);
  if (type === "b") return stored === "1";
  if (type === "e") return stored;
  return stored === "" ? undefined : Number(stored);
}

function textIn(holder: Element): string {
  return unescaped([...holder.getElementsByTagName("t")].map(({ textContent }) => textContent).join(""));
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
