import { DOMParser, type Element } from "@xmldom/xmldom";
import JSZip from "jszip";
import { areaAt } from "../model/address";
import { type ColorScale, COMPARISONS, ConditionalFormat } from "../model/conditionalFormat";
import { asShown } from "../model/formulaSyntax";
import { withMarks } from "../model/implicitIntersection";
import { NamedItem } from "../model/namedItem";
import { Sheet } from "../model/sheet";
import { Table } from "../model/table";
import { Validation } from "../model/validation";
import type { Workbook } from "../model/workbook";

/**
 * Opens a file in place of what a workbook holds: cells with their number formats, tables, names, rules for looks that
 * compare or compute, and choices. All else of the file is left out.
 */
export async function openXlsx(workbook: Workbook, file: Uint8Array): Promise<void> {
  const zip = await JSZip.loadAsync(file);
  const book = await partAt(zip, "xl/workbook.xml");
  const paths = await linksOf(zip, "xl/workbook.xml");
  const looks = await numberFormatsIn(zip);
  const texts = all(await partAt(zip, "xl/sharedStrings.xml"), "si").map(textIn);
  const sheets = all(book, "sheet").map((element) => {
    const sheet = new Sheet(workbook, workbook.newId(), attribute(element, "name"));
    return { sheet, path: paths.get(attribute(element, "r:id")) ?? "" };
  });
  workbook.sheets.splice(0, workbook.sheets.length, ...sheets.map(({ sheet }) => sheet));
  const [first] = workbook.sheets;
  if (first) workbook.activate(first);
  for (const { sheet, path } of sheets) await addTables(zip, sheet, path);
  for (const { sheet, path } of sheets) fillSheet(sheet, await partAt(zip, path), { looks, texts });
  for (const name of all(book, "definedName").filter((one) => !one.hasAttribute("localSheetId"))) {
    workbook.names.push(new NamedItem(attribute(name, "name"), undefined, `=${name.textContent}`));
  }
}

interface Shared {
  readonly looks: readonly string[];
  readonly texts: readonly string[];
}

type Part = Awaited<ReturnType<typeof partAt>>;

async function partAt(zip: JSZip, path: string) {
  const text = await zip.file(path)?.async("string");
  return text === undefined ? undefined : new DOMParser().parseFromString(text, "text/xml");
}

async function linksOf(zip: JSZip, path: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const links = await partAt(zip, `${folder}/_rels/${path.slice(folder.length + 1)}.rels`);
  return new Map(
    all(links, "Relationship").map((link) => [
      attribute(link, "Id"),
      new URL(attribute(link, "Target"), `file:///${folder}/`).pathname.slice(1),
    ]),
  );
}

async function numberFormatsIn(zip: JSZip): Promise<readonly string[]> {
  const styles = await partAt(zip, "xl/styles.xml");
  const own = new Map(all(styles, "numFmt").map((one) => [attribute(one, "numFmtId"), attribute(one, "formatCode")]));
  const formats = all(all(styles, "cellXfs")[0], "xf").map((one) => attribute(one, "numFmtId"));
  return formats.map((id) => own.get(id) ?? (id === "49" ? "@" : "General"));
}

async function addTables(zip: JSZip, sheet: Sheet, path: string): Promise<void> {
  const links = await linksOf(zip, path);
  for (const link of all(await partAt(zip, path), "tablePart")) {
    const element = all(await partAt(zip, links.get(attribute(link, "r:id")) ?? ""), "table")[0];
    const area = areaAt(attribute(element, "ref"));
    if (!area) throw new Error(`a table of ${sheet.name} stands nowhere`);
    const table = new Table(sheet.workbook.newId(), attribute(element, "displayName"), sheet.followedArea(area));
    table.showFilterButton = all(element, "autoFilter").length > 0;
    table.style = attribute(all(element, "tableStyleInfo")[0], "name");
    all(element, "tableColumn").forEach((one, index) => {
      const formula = all(one, "calculatedColumnFormula")[0];
      const column = table.columns[index];
      if (!formula || !column) return;
      column.calculated = { formula: shown(formula, table.name, "array"), row: table.bodyArea.top };
    });
    sheet.tables.push(table);
  }
}

/** A formula as Excel shows it. @param mark what a dynamic one has */
function shown(formula: Element, ownTable: string | undefined, mark: "array" | "t"): string {
  const text = asShown(`=${formula.textContent}`, { ownTable, hasSheet: () => true, headingsOf: () => undefined });
  return formula.hasAttribute(mark) ? text : withMarks(text);
}

function fillSheet(sheet: Sheet, part: Part, shared: Shared): void {
  for (const cell of all(part, "c")) fillCell(sheet, cell, shared);
  for (const block of all(part, "conditionalFormatting")) {
    for (const rule of all(block, "cfRule")) addRule(sheet, attribute(block, "sqref"), rule);
  }
  for (const one of all(part, "dataValidation")) addChoice(sheet, one);
  const area = sheet.grid.usedArea(true);
  if (area) sheet.workbook.note(sheet, area);
}

function fillCell(sheet: Sheet, cell: Element, { looks, texts }: Shared): void {
  const area = areaAt(attribute(cell, "r"));
  if (!area) return;
  const { top, left } = area;
  const numberFormat = looks[Number(attribute(cell, "s"))] ?? "General";
  sheet.grid.setFormat(top, left, { numberFormat });
  const formula = all(cell, "f")[0];
  const ownTable = sheet.tableAt(top, left)?.name;
  sheet.grid.setContent(top, left, {
    value: valueOf(cell, texts),
    ...(formula && { formula: shown(formula, ownTable, "t"), isComputed: true }),
  });
}

function valueOf(cell: Element, texts: readonly string[]): string | number | boolean | undefined {
  const stored = all(cell, "v")[0]?.textContent ?? undefined;
  switch (attribute(cell, "t")) {
    case "inlineStr":
      return textIn(cell);
    case "s":
      return texts[Number(stored)];
    case "b":
      return stored === "1";
    case "":
    case "n":
      return stored === undefined ? undefined : Number(stored);
    default:
      return stored;
  }
}

function addRule(sheet: Sheet, places: string, rule: Element): void {
  const ranges = rangesAt(sheet, places);
  const [first] = ranges;
  const kind = { cellIs: "CellValue", expression: "Custom", colorScale: "ColorScale" } as const;
  const type = Object.entries(kind).find(([name]) => name === attribute(rule, "type"))?.[1];
  if (!first || !type) throw new Error(`a rule of ${sheet.name} is of a kind that is not known here`);
  const made = new ConditionalFormat(sheet.workbook.newId(), type, first);
  made.ranges = ranges;
  const [formula = ""] = all(rule, "formula").map((one) => `=${one.textContent}`);
  if (type === "Custom") made.formula = formula;
  if (type === "ColorScale") made.scale = scaleOf(rule);
  const operator = COMPARISONS.find(
    (one) => one.replace(/To$/u, "").toLowerCase() === attribute(rule, "operator").toLowerCase(),
  );
  if (operator) made.comparison = { operator, formula1: formula };
  sheet.conditionalFormats.push(made);
}

/** From white for the smallest to a color for the largest. */
function scaleOf(rule: Element): ColorScale {
  const [minimum = "", maximum = ""] = all(rule, "color").map((one) => `#${attribute(one, "rgb").slice(2)}`);
  return {
    minimum: { type: "LowestValue", color: minimum, formula: null },
    maximum: { type: "HighestValue", color: maximum, formula: null },
  };
}

function addChoice(sheet: Sheet, element: Element): void {
  const made = new Validation(rangesAt(sheet, attribute(element, "sqref")));
  const [formula = ""] = all(element, "formula1").map((one) => one.textContent ?? "");
  const [, quoted] = /^"(.*)"$/u.exec(formula) ?? [];
  if (attribute(element, "type") === "list")
    made.rule = { list: { inCellDropDown: true, source: quoted ?? `=${formula}` } };
  sheet.validations.push(made);
}

function rangesAt(sheet: Sheet, places: string) {
  return places.split(" ").flatMap((place) => {
    const area = areaAt(place);
    return area ? [sheet.followedArea(area, true)] : [];
  });
}

function textIn(element: Element): string {
  return all(element, "t")
    .map((one) => one.textContent)
    .join("")
    .replaceAll("_x000a_", "\n");
}

function all(parent: Part | Element, name: string): readonly Element[] {
  return [...(parent?.getElementsByTagName(name) ?? [])];
}

function attribute(element: Element | undefined, name: string): string {
  return element?.getAttribute(name) ?? "";
}
