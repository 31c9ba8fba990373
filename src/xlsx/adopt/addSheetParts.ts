import type { Document } from "@xmldom/xmldom";
import type { AddedStyles } from "./addStyles";
import { type Package, parsedXml, rootOf, serialized } from "../package/package";
import { relationshipsPathOf, relativeTarget } from "../package/partPath";
import { elementsNamed } from "../markup/xmlNodes";

/** What parts need to know of the workbook that they are moved to. */
export interface NewHome {
  readonly book: Package;
  /** The paths of the workbook's parts, in small letters: paths that differ in these alone are the same. */
  readonly taken: Set<string>;
  readonly styles: AddedStyles;
  /** The new names of sheets that could not keep theirs. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The number of the next table: each table of a workbook has one of its own. */
  nextTable: number;
}

/** Elements that hold formulas: of cells, rules, choices, tables, names and charts. */
const FORMULAS = ["f", "formula", "formula1", "formula2", "calculatedColumnFormula", "definedName"];

/**
 * Moves a part and all that it leads to into another workbook, under paths that are free there.
 *
 * @param home the workbook that it goes to
 * @param from the workbook that the part comes from; its documents are changed on the way
 * @param path the part's path in it
 * @returns the part's path in its new home
 */
export async function addPartAndLinked(home: NewHome, from: Package, path: string): Promise<string> {
  const newPath = freePath(home, path);
  home.book.setText(newPath, await movedText(home, from, path));
  await addContentType(home.book, newPath, await contentTypeOf(from, path));
  await addLinks(home, from, path, newPath);
  return newPath;
}

/** Lets the formulas of a part follow sheets that got another name. */
export function followRenamedSheets(part: Document, renamed: ReadonlyMap<string, string>): void {
  if (renamed.size === 0) return;
  for (const formula of FORMULAS.flatMap((name) => elementsNamed(part, name))) {
    formula.textContent = (formula.textContent ?? "").replaceAll(
      /'(?<name>(?:[^']|'')+)'!/gu,
      (whole, name: string) => {
        const other = renamed.get(name.replaceAll("''", "'"));
        return other === undefined ? whole : `'${other.replaceAll("'", "''")}'!`;
      },
    );
  }
}

function freePath({ taken }: NewHome, path: string): string {
  const [, begins = path, ends = ""] = /^(.*?)\d*(\.\w+)$/su.exec(path) ?? [];
  let number = 1;
  while (taken.has(`${begins}${number}${ends}`.toLowerCase())) number++;
  taken.add(`${begins}${number}${ends}`.toLowerCase());
  return `${begins}${number}${ends}`;
}

async function movedText(home: NewHome, from: Package, path: string): Promise<string> {
  const text = await from.text(path);
  if (!path.endsWith(".xml")) return text;
  const part = parsedXml(text);
  const { localName } = rootOf(part);
  if (localName === "table") rootOf(part).setAttribute("id", String(home.nextTable++));
  if (localName === "worksheet") await moveCells(part, from, home.styles.cellFormats);
  shiftDifferentialFormats(part, home.styles.differentialFormats);
  followRenamedSheets(part, home.renamed);
  return serialized(part);
}

async function moveCells(sheet: Document, from: Package, shift: number): Promise<void> {
  for (const view of elementsNamed(sheet, "sheetView")) view.removeAttribute("tabSelected");
  for (const column of elementsNamed(sheet, "col")) shiftAttribute(column, "style", shift);
  for (const row of elementsNamed(sheet, "row")) shiftAttribute(row, "s", shift);
  const sharedTexts = from.has("xl/sharedStrings.xml")
    ? elementsNamed(await from.document("xl/sharedStrings.xml"), "si")
    : [];
  for (const cell of elementsNamed(sheet, "c")) {
    shiftAttribute(cell, "s", shift);
    if (cell.getAttribute("t") !== "s") continue;
    const text = sharedTexts[Number(cell.textContent)];
    const own = sheet.createElementNS(cell.namespaceURI, "is");
    for (const piece of text?.childNodes ?? []) own.appendChild(sheet.importNode(piece, true));
    cell.setAttribute("t", "inlineStr");
    cell.textContent = "";
    cell.appendChild(own);
  }
}

function shiftDifferentialFormats(part: Document, shift: number): void {
  for (const name of ["cfRule", "table", "tableColumn", "filterColumn", "sortCondition", "colorFilter"]) {
    for (const holder of elementsNamed(part, name)) {
      const formats = [...holder.attributes].filter((attribute) => /dxfId$/iu.test(attribute.name));
      for (const format of formats) shiftAttribute(holder, format.name, shift);
    }
  }
}

function shiftAttribute(element: ReturnType<typeof rootOf>, name: string, shift: number): void {
  const number = element.getAttribute(name);
  if (number !== null) element.setAttribute(name, String(Number(number) + shift));
}

/** The links keep their ids, by which the part names them. */
async function addLinks(home: NewHome, from: Package, path: string, newPath: string): Promise<void> {
  if (!from.has(relationshipsPathOf(path))) return;
  const targets = new Map<string, string>();
  for (const link of await from.relationships(path)) {
    targets.set(link.id, relativeTarget(newPath, await addPartAndLinked(home, from, link.path)));
  }
  const links = await from.document(relationshipsPathOf(path));
  for (const link of elementsNamed(links, "Relationship")) {
    link.setAttribute("Target", targets.get(link.getAttribute("Id") ?? "") ?? "");
  }
  home.book.setText(relationshipsPathOf(newPath), serialized(links));
}

async function contentTypeOf(book: Package, path: string): Promise<string> {
  const types = await book.document("[Content_Types].xml");
  const own = elementsNamed(types, "Override").find((each) => each.getAttribute("PartName") === `/${path}`);
  return own?.getAttribute("ContentType") ?? usualType(types, path) ?? "application/xml";
}

async function addContentType(book: Package, path: string, type: string): Promise<void> {
  const types = await book.document("[Content_Types].xml");
  if (usualType(types, path) === type) return;
  const root = rootOf(types);
  const own = types.createElementNS(root.namespaceURI, "Override");
  own.setAttribute("PartName", `/${path}`);
  own.setAttribute("ContentType", type);
  root.appendChild(own);
}

function usualType(types: Document, path: string): string | undefined {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const usual = elementsNamed(types, "Default").find(
    (each) => each.getAttribute("Extension")?.toLowerCase() === extension,
  );
  return usual?.getAttribute("ContentType") ?? undefined;
}
