import type { Element } from "@xmldom/xmldom";
import { type CellContent, cellsOf } from "../storedCells";
import { type XmlParts, xmlPartsOf } from "../xmlParts";
import { type Look, type Looks, looksIn } from "./cellLooks";
import { type ChartContent, chartContent } from "./chartContent";
import { type Part, all, attributeOr, attributesOf, colorOf, isSet, textOf } from "./elements";

/** A sheet of a workbook, in words that do not depend on who wrote it. */
export interface SheetContent {
  readonly state: string;
  readonly tab: string;
  readonly showsGridlines: boolean;
  readonly frozen: string;
  readonly merged: readonly string[];
  readonly hiddenColumns: readonly number[];
  readonly widths: readonly number[];
  /** The columns that may be folded away, by how many groups they are in. */
  readonly foldable: readonly string[];
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
  const parts = await xmlPartsOf(file);
  const book = await parts.part("xl/workbook.xml");
  const looks = looksIn(await parts.part("xl/styles.xml"));
  const cells = await bySheet(file);
  const sheets: Record<string, SheetContent> = {};
  for (const { element, path } of await linked(parts, "xl/workbook.xml", "sheet")) {
    const name = element.getAttribute("name") ?? "";
    const state = element.getAttribute("state") ?? "visible";
    sheets[name] = { state, ...(await sheetContent(parts, path, looks, cells.get(name) ?? [])) };
  }
  const names = all(book, "definedName").map((name) => `${name.getAttribute("name") ?? ""} ${textOf(name)}`);
  return { sheets, names: names.map((name) => name.replaceAll("'", "")).sort() };
}

/** The cells of each sheet by its name, each with its address. */
async function bySheet(file: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly [string, CellContent])[]>> {
  const sheets = new Map<string, (readonly [string, CellContent])[]>();
  for (const [at, content] of await cellsOf(file)) {
    const end = at.lastIndexOf("!");
    const [name, cell] = [at.slice(0, end), [at.slice(end + 1), content] as const];
    const known = sheets.get(name);
    if (known) known.push(cell);
    else sheets.set(name, [cell]);
  }
  return sheets;
}

async function sheetContent(
  parts: XmlParts,
  path: string,
  styles: Looks,
  cells: readonly (readonly [string, CellContent])[],
): Promise<Omit<SheetContent, "state">> {
  const part = await parts.part(path);
  const filled = cells
    .map(([address, { formula, value }]) => [address, formula, value] as const)
    .filter(([, formula, value]) => formula !== undefined || (value !== undefined && value !== ""));
  const looks = new Map(all(part, "c").map((cell) => [cell.getAttribute("r") ?? "", cell.getAttribute("s")]));
  const merged = all(part, "mergeCell").map((cell) => cell.getAttribute("ref") ?? "");
  const joined = new Set(merged.map((reference) => reference.split(":")[0] ?? ""));
  return {
    tab: all(part, "tabColor")[0]?.getAttribute("rgb")?.slice(-6) ?? "",
    showsGridlines: all(part, "sheetView")[0]?.getAttribute("showGridLines") !== "0",
    frozen: attributesOf(all(part, "pane")[0], ["xSplit", "ySplit"]),
    merged: merged.toSorted(),
    ...columnsIn(part),
    cells: Object.fromEntries(
      filled.map(([address, formula, value]) => [address, formula === undefined ? value : { formula, value }]),
    ),
    looks: Object.fromEntries(
      filled.map(([address]) => {
        const look = styles.cell(looks.get(address) ?? "0");
        return [address, joined.has(address) ? { ...look, lines: "" } : look];
      }),
    ),
    tables: await tablesIn(parts, path),
    choices: all(part, "dataValidation").filter(isChoice).map(choiceInWords).sort(),
    rules: all(part, "conditionalFormatting")
      .flatMap((rules) => rulesInWords(rules, styles.differences))
      .sort(),
    page: pageInWords(part),
    charts: await chartsIn(parts, path),
  };
}

/** Widths in characters, rounded to what a screen's pixel makes of them. */
function columnsIn(part: Part): Pick<SheetContent, "hiddenColumns" | "widths" | "foldable"> {
  const foldable: string[] = [];
  const hiddenColumns: number[] = [];
  const widths: number[] = [];
  for (const column of all(part, "col")) {
    const [first = 0, last = 0] = ["min", "max"].map((end) => Number(column.getAttribute(end)));
    for (let at = first; at <= Math.min(last, 60); at++) {
      widths[at - 1] = Math.round(Number(column.getAttribute("width") ?? 0));
      if (isSet(column, "hidden")) hiddenColumns.push(at);
      const level = attributeOr(column, "outlineLevel", "0");
      if (level !== "0") foldable.push(`${at}: ${level}${isSet(column, "collapsed") ? " folded" : ""}`);
    }
  }
  return { hiddenColumns, widths, foldable };
}

async function tablesIn(parts: XmlParts, path: string): Promise<readonly unknown[]> {
  const tables: { readonly name: string; readonly [about: string]: unknown }[] = [];
  for (const { path: tablePath } of await linked(parts, path, "tablePart")) {
    const part = await parts.part(tablePath);
    const table = all(part, "table")[0];
    tables.push({
      name: table?.getAttribute("displayName") ?? "",
      at: table?.getAttribute("ref"),
      totals: Number(table?.getAttribute("totalsRowCount") ?? 0),
      hasFilter: all(part, "autoFilter").length > 0,
      style: all(part, "tableStyleInfo")[0]?.getAttribute("name"),
      hasStripes: isSet(all(part, "tableStyleInfo")[0], "showRowStripes"),
      columns: all(part, "tableColumn").map((column) => column.getAttribute("name")),
    });
  }
  return tables.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Input messages are how the add-in explains headings; a file has notes there. */
function isChoice(validation: Element): boolean {
  return validation.getAttribute("type") === "list";
}

function choiceInWords(validation: Element): string {
  return [attributesOf(validation, ["sqref", "errorTitle", "error"]), textOf(all(validation, "formula1")[0])].join(" ");
}

function rulesInWords(rules: Element, differences: readonly Element[]): readonly string[] {
  return all(rules, "cfRule").map((rule) => {
    const look = differences[Number(rule.getAttribute("dxfId") ?? -1)];
    return [
      rules.getAttribute("sqref"),
      attributesOf(rule, ["type", "operator", "priority"]),
      textOf(all(rule, "formula")[0]),
      all(rule, "cfvo")
        .map((point) => attributesOf(point, ["type", "val"]))
        .join(", "),
      all(rule, "color").map(colorOf).join(" to "),
      colorOf(all(all(look, "font")[0], "color")[0]),
      colorOf(all(look, "bgColor")[0]),
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

async function chartsIn(parts: XmlParts, path: string): Promise<readonly ChartContent[]> {
  const charts: ChartContent[] = [];
  for (const { path: drawing } of await linked(parts, path, "drawing")) {
    for (const anchor of all(await parts.part(drawing), "xdr:twoCellAnchor")) {
      const id = all(anchor, "c:chart")[0]?.getAttribute("r:id") ?? "";
      const target = (await relationships(parts, drawing)).get(id) ?? "";
      const chart = await parts.part(target);
      if (chart) charts.push(chartContent(chart.document, anchor));
    }
  }
  return charts;
}

async function linked(
  parts: XmlParts,
  path: string,
  kind: string,
): Promise<readonly { element: Element; path: string }[]> {
  const links = await relationships(parts, path);
  return all(await parts.part(path), kind).map((element) => ({
    element,
    path: links.get(element.getAttribute("r:id") ?? "") ?? "",
  }));
}

async function relationships(parts: XmlParts, path: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const links = await parts.part(`${folder}/_rels/${path.slice(folder.length + 1)}.rels`);
  return new Map(
    all(links, "Relationship").map((link) => [
      link.getAttribute("Id") ?? "",
      new URL(link.getAttribute("Target") ?? "", `file:///${folder}/`).pathname.slice(1),
    ]),
  );
}
