import { DOMParser, type Element } from "@xmldom/xmldom";
import JSZip from "jszip";
import { cellsOf } from "../storedCells";
import { type ChartContent, chartContent } from "./chartContent";

/** How a cell looks, as far as both back ends say it. */
interface Look {
  readonly format: string;
  readonly isBold: boolean;
  readonly isStruck: boolean;
  readonly size: string;
  readonly colour: string;
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly indent: string;
  readonly wraps: boolean;
}

/** A sheet of a workbook, in words that do not depend on who wrote it. */
export interface SheetContent {
  readonly tab: string;
  readonly showsGridlines: boolean;
  readonly frozen: string;
  readonly merged: readonly string[];
  readonly hiddenColumns: readonly number[];
  readonly widths: readonly number[];
  readonly cells: Readonly<Record<string, unknown>>;
  readonly looks: Readonly<Record<string, Look>>;
  readonly tables: readonly unknown[];
  readonly choices: readonly string[];
  readonly rules: readonly string[];
  readonly page: readonly string[];
  readonly charts: readonly ChartContent[];
}

/** What a workbook holds: its sheets by name in their order, and its names. */
export interface WorkbookContent {
  readonly sheets: Readonly<Record<string, SheetContent>>;
  readonly names: readonly string[];
}

/** Reads a file apart from the code under test, so that two files of the same content compare as the same. */
export async function workbookContent(file: Uint8Array): Promise<WorkbookContent> {
  const zip = await JSZip.loadAsync(file);
  const book = await partOf(zip, "xl/workbook.xml");
  const styles = await partOf(zip, "xl/styles.xml");
  const cells = await cellsOf(file);
  const sheets: Record<string, SheetContent> = {};
  for (const { element, path } of await linked(zip, "xl/workbook.xml", "sheet")) {
    const name = element.getAttribute("name") ?? "";
    sheets[name] = await sheetContent(zip, path, name, styles, cells);
  }
  const names = all(book, "definedName").map((name) => `${name.getAttribute("name") ?? ""} ${textOf(name)}`);
  return { sheets, names: names.map((name) => name.replaceAll("'", "")).sort() };
}

async function sheetContent(
  zip: JSZip,
  path: string,
  name: string,
  styles: Part,
  cells: Awaited<ReturnType<typeof cellsOf>>,
): Promise<SheetContent> {
  const part = await partOf(zip, path);
  const own = [...cells].filter(([address]) => address.startsWith(`${name}!`));
  const filled = own
    .map(([address, { formula, value }]) => [address.slice(name.length + 1), formula, value] as const)
    .filter(([, formula, value]) => formula !== undefined || (value !== undefined && value !== ""));
  const looks = new Map(all(part, "c").map((cell) => [cell.getAttribute("r") ?? "", cell.getAttribute("s")]));
  return {
    tab: all(part, "tabColor")[0]?.getAttribute("rgb")?.slice(-6) ?? "",
    showsGridlines: all(part, "sheetView")[0]?.getAttribute("showGridLines") !== "0",
    frozen: attributesOf(all(part, "pane")[0], ["xSplit", "ySplit"]),
    merged: all(part, "mergeCell").map((cell) => cell.getAttribute("ref") ?? ""),
    ...columnsIn(part),
    cells: Object.fromEntries(
      filled.map(([address, formula, value]) => [address, formula === undefined ? value : { formula, value }]),
    ),
    looks: Object.fromEntries(filled.map(([address]) => [address, lookOf(styles, looks.get(address) ?? "0")])),
    tables: await tablesIn(zip, path),
    choices: all(part, "dataValidation").filter(isChoice).map(choiceInWords).sort(),
    rules: all(part, "conditionalFormatting")
      .flatMap((rules) => rulesInWords(rules, styles))
      .sort(),
    page: pageInWords(part),
    charts: await chartsIn(zip, path),
  };
}

/** Widths in characters, rounded to what a screen's pixel makes of them. */
function columnsIn(part: Part): Pick<SheetContent, "hiddenColumns" | "widths"> {
  const hiddenColumns: number[] = [];
  const widths: number[] = [];
  for (const column of all(part, "col")) {
    const [first = 0, last = 0] = ["min", "max"].map((end) => Number(column.getAttribute(end)));
    for (let at = first; at <= Math.min(last, 60); at++) {
      widths[at - 1] = Math.round(Number(column.getAttribute("width") ?? 0));
      if (/^(?:1|true)$/u.test(column.getAttribute("hidden") ?? "")) hiddenColumns.push(at);
    }
  }
  return { hiddenColumns, widths };
}

function lookOf(styles: Part, index: string): Look {
  const format = entries(styles, "cellXfs")[Number(index)];
  const font = entries(styles, "fonts")[numberIn(format, "fontId")];
  const fill = entries(styles, "fills")[numberIn(format, "fillId")];
  const alignment = all(format, "alignment")[0];
  return {
    format: numberFormat(styles, String(numberIn(format, "numFmtId"))),
    isBold: all(font, "b").length > 0,
    isStruck: all(font, "strike").length > 0,
    size: attributeOr(all(font, "sz")[0], "val", "11"),
    colour: colourOf(all(font, "color")[0]),
    fill: colourOf(all(fill, "fgColor")[0]),
    horizontal: attributeOr(alignment, "horizontal", "general"),
    vertical: attributeOr(alignment, "vertical", "bottom"),
    indent: attributeOr(alignment, "indent", "0"),
    wraps: /^(?:1|true)$/u.test(attributeOr(alignment, "wrapText", "0")),
  };
}

function numberFormat(styles: Part, id: string): string {
  const own = entries(styles, "numFmts").find((one) => one.getAttribute("numFmtId") === id);
  return own?.getAttribute("formatCode") ?? BUILT_IN[id] ?? id;
}

function numberIn(element: Element | undefined, attribute: string): number {
  return Number(attributeOr(element, attribute, "0"));
}

function attributeOr(element: Element | undefined, name: string, otherwise: string): string {
  return element?.getAttribute(name) ?? otherwise;
}

/** Number formats that files name by a number alone (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<string, string>> = { "0": "General", "1": "0", "2": "0.00", "3": "#,##0", "49": "@" };

function colourOf(element: Element | undefined): string {
  const rgb = element?.getAttribute("rgb")?.slice(-6) ?? "";
  return rgb === "000000" ? "" : rgb;
}

async function tablesIn(zip: JSZip, path: string): Promise<readonly unknown[]> {
  const tables = [];
  for (const { path: tablePath } of await linked(zip, path, "tablePart")) {
    const part = await partOf(zip, tablePath);
    const table = all(part, "table")[0];
    tables.push({
      name: table?.getAttribute("displayName"),
      at: table?.getAttribute("ref"),
      totals: Number(table?.getAttribute("totalsRowCount") ?? 0),
      hasFilter: all(part, "autoFilter").length > 0,
      style: all(part, "tableStyleInfo")[0]?.getAttribute("name"),
      columns: all(part, "tableColumn").map((column) => column.getAttribute("name")),
    });
  }
  return tables;
}

/** Input messages are how the add-in explains headings; a file has notes there. */
function isChoice(validation: Element): boolean {
  return validation.getAttribute("type") === "list";
}

function choiceInWords(validation: Element): string {
  return [attributesOf(validation, ["sqref", "errorTitle", "error"]), textOf(all(validation, "formula1")[0])].join(" ");
}

function rulesInWords(rules: Element, styles: Part): readonly string[] {
  return all(rules, "cfRule").map((rule) => {
    const look = entries(styles, "dxfs")[Number(rule.getAttribute("dxfId") ?? -1)];
    return [
      rules.getAttribute("sqref"),
      attributesOf(rule, ["type", "operator", "priority"]),
      textOf(all(rule, "formula")[0]),
      all(rule, "cfvo")
        .map((point) => attributesOf(point, ["type", "val"]))
        .join(", "),
      all(rule, "color").map(colourOf).join(" to "),
      colourOf(all(all(look, "font")[0], "color")[0]),
      colourOf(all(look, "bgColor")[0]),
      all(look, "strike").length > 0 ? "struck" : "",
    ].join(" ");
  });
}

function pageInWords(part: Part): readonly string[] {
  const footer = textOf(all(part, "oddFooter")[0]);
  return [
    attributesOf(all(part, "pageSetup")[0], ["orientation", "fitToWidth", "fitToHeight"]),
    attributesOf(all(part, "pageMargins")[0], ["left", "right", "top", "bottom", "header", "footer"]),
    footer,
  ];
}

async function chartsIn(zip: JSZip, path: string): Promise<readonly ChartContent[]> {
  const charts: ChartContent[] = [];
  for (const { path: drawing } of await linked(zip, path, "drawing")) {
    for (const anchor of all(await partOf(zip, drawing), "xdr:twoCellAnchor")) {
      const id = all(anchor, "c:chart")[0]?.getAttribute("r:id") ?? "";
      const target = (await relationships(zip, drawing)).get(id) ?? "";
      const chart = await partOf(zip, target);
      if (chart) charts.push(chartContent(chart, anchor));
    }
  }
  return charts;
}

/** A part as a document; `undefined` where there is none. */
export type Part = Awaited<ReturnType<typeof partOf>>;

async function partOf(zip: JSZip, path: string) {
  const text = await zip.file(path)?.async("string");
  return text === undefined ? undefined : new DOMParser().parseFromString(text, "text/xml");
}

async function linked(zip: JSZip, path: string, kind: string): Promise<readonly { element: Element; path: string }[]> {
  const links = await relationships(zip, path);
  return all(await partOf(zip, path), kind).map((element) => ({
    element,
    path: links.get(element.getAttribute("r:id") ?? "") ?? "",
  }));
}

async function relationships(zip: JSZip, path: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const links = await partOf(zip, `${folder}/_rels/${path.slice(folder.length + 1)}.rels`);
  return new Map(
    all(links, "Relationship").map((link) => [
      link.getAttribute("Id") ?? "",
      new URL(link.getAttribute("Target") ?? "", `file:///${folder}/`).pathname.slice(1),
    ]),
  );
}

function entries(styles: Part, list: string): readonly Element[] {
  return [...(all(styles, list)[0]?.children ?? [])];
}

function attributesOf(element: Element | undefined, names: readonly string[]): string {
  return names.map((name) => `${name} ${element?.getAttribute(name) ?? "-"}`).join(", ");
}

/** The elements of a name below another, in their order. */
function all(parent: Part | Element, name: string): readonly Element[] {
  return [...(parent?.getElementsByTagName(name) ?? [])];
}

/** An element's text. */
function textOf(element: Element | undefined): string {
  return element?.textContent ?? "";
}
