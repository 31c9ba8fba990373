import { XmlScanner } from "../../xlsx/markup/xmlScanner";
import { xmlTokens } from "../../xlsx/markup/xmlTokens";
import { formulaRenamed } from "../../xlsx/adopt/giveWay";
import { relationshipsPathOf } from "../../xlsx/package/partPath";
import type { Package } from "../../xlsx/package/package";
import { cellFormats } from "../../xlsx/read/cellFormats";
import { countsFrom1904 } from "../../xlsx/read/dateText";
import { TableInFile } from "../../xlsx/read/tableInFile";
import { cellAddress } from "../../workbook/layout/cellAddress";
import type { Look } from "../look/look";
import type { PersonalKind } from "../kinds/personalKind";
import { specialFormats } from "../look/specialFormats";
import { Stands } from "./clearingOfUnit";
import { partSpots } from "./partSpots";
import type { PartContext, PartToLook } from "./partToLook";
import type { Spot, Unseen } from "./place";
import { isMarkup, roomOfPart, unseenKind } from "./roomOfPart";
import { type SharedText, sharedTextKinds } from "./sharedTextKinds";
import { type SheetContext, sheetSpots } from "./sheetSpots";
import { type ToldSheet, toldSheets } from "./toldSheets";
import { headingInFormulas } from "./headingInFormulas";

/** Everything of people that a package seems to hold, and what of it cannot be looked into. */
export interface FoundSpots {
  readonly spots: readonly Spot[];
  readonly unseen: readonly Unseen[];
}

/** A table's heading that is called like somebody. */
interface FoundHeading {
  readonly sheet: string;
  readonly address: string;
  readonly heading: string;
}

/** Goes through every part of a package. @throws DamagedFile where a part cannot be read */
export async function findSpots(parts: Package, look: Look): Promise<FoundSpots> {
  const book = (await parts.workbookPath()) ?? "";
  const sheets = await toldSheets(parts, look);
  const headings = await foundHeadings(parts, look);
  const withoutSheets = withoutFound(sheets);
  const formulaLook = (formula: string): readonly PersonalKind[] =>
    look.inFormula(
      headings.reduce((text, { heading }) => headingInFormulas(text, heading, "Column"), withoutSheets(formula)),
    );
  const workbook = await parts.text(book);
  const styles = await textLinked(parts, book, "styles");
  const sharedPath = await parts.linked(book, "sharedStrings");
  const shared = sharedTextKinds(await textLinked(parts, book, "sharedStrings"), look);
  const context: SheetContext = {
    look,
    shared,
    used: new Set(),
    formats: cellFormats(styles),
    specials: specialFormats(styles),
    countsFrom1904: countsFrom1904(workbook),
    formulaLook,
  };
  const inCells: Spot[] = [];
  for (const { path, told, hasCells } of sheets.values()) {
    if (!hasCells) continue;
    const known = new Set(headings.filter(({ sheet }) => sheet === path).map(({ address }) => address));
    inCells.push(...sheetSpots(await parts.text(path), { part: path, told, headings: known }, context));
  }
  const unused = sharedPath === undefined ? [] : unusedTexts(sharedPath, shared, context.used);
  const others = await inOtherParts(
    parts,
    { look, formulaLook, withoutSheets, stands: new Stands() },
    sheets,
    sharedPath,
  );
  return { spots: [...inCells, ...unused, ...others.spots], unseen: others.unseen };
}

function unusedTexts(part: string, shared: readonly SharedText[], used: ReadonlySet<number>): readonly Spot[] {
  return shared.flatMap(({ kinds }, index): readonly Spot[] =>
    kinds.length === 0 || used.has(index)
      ? []
      : [{ kinds, place: { kind: "unused-text", part }, clearing: { by: "shared-text", part, index } }],
  );
}

async function inOtherParts(
  parts: Package,
  context: PartContext,
  sheets: ReadonlyMap<string, ToldSheet>,
  sharedPath: string | undefined,
): Promise<FoundSpots> {
  const owners = await sheetsOfParts(parts, sheets);
  const spots: Spot[] = [];
  const unseen: Unseen[] = [];
  for (const path of parts.paths) {
    spots.push(...inPartName(path, context));
    if (path === sharedPath) continue;
    const type = (await parts.typeOf(path)) ?? "";
    const markup = isMarkup(path, type) ? await parts.text(path) : undefined;
    if (markup === undefined || isPackedQuery(markup)) {
      unseen.push({ part: path, kind: markup === undefined ? unseenKind(path) : "query" });
    } else {
      const part = partToLook(path, type, owners.get(path.toLowerCase()), await fieldsOf(parts, path));
      spots.push(...partSpots(markup, part, context, leftOutOf(sheets.get(path))));
    }
  }
  return { spots, unseen };
}

/** Cells are looked at row by row, under their headings. */
function leftOutOf(sheet: ToldSheet | undefined): string | undefined {
  return sheet?.hasCells === true ? "sheetData" : undefined;
}

function inPartName(path: string, { look }: PartContext): readonly Spot[] {
  const kinds = look.inText(path, { alone: true, numbers: false });
  return kinds.length === 0 ? [] : [{ kinds, place: { kind: "part-name", part: path }, clearing: undefined }];
}

function partToLook(path: string, type: string, owner: ToldSheet | undefined, fields: readonly string[]): PartToLook {
  return {
    path,
    room: roomOfPart(path, type),
    told: owner?.told,
    fields,
    hasThreads: owner?.hasThreads === true,
    isLooks: /styles|theme/iu.test(path),
  };
}

/** Power Query packs its queries, and what they lead to, into one text. */
function isPackedQuery(markup: string): boolean {
  const scanner = new XmlScanner(markup.slice(0, 2_000));
  return scanner.next() && scanner.is("DataMashup");
}

/** The sheet that each part belongs to, by the part's path in small letters. */
async function sheetsOfParts(
  parts: Package,
  sheets: ReadonlyMap<string, ToldSheet>,
): Promise<ReadonlyMap<string, ToldSheet>> {
  const owners = new Map<string, ToldSheet>();
  for (const sheet of sheets.values()) {
    const waiting = [sheet.path];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const key = path.toLowerCase();
      if (owners.has(key) || (sheets.has(path) && path !== sheet.path) || !parts.has(path)) continue;
      owners.set(key, sheet);
      owners.set(relationshipsPathOf(path).toLowerCase(), sheet);
      waiting.push(
        ...(await parts.links(path)).flatMap((link) => (link.kind === "pivotCacheDefinition" ? [] : [link.path])),
      );
    }
  }
  return owners;
}

/** The names of the fields of a pivot table's records, which their definition has. */
async function fieldsOf(parts: Package, path: string): Promise<readonly string[]> {
  if (!/pivotCacheRecords/iu.test(path)) return [];
  for (const definition of await parts.partsOfType(/pivotCacheDefinition\+xml$/u)) {
    if ((await parts.linked(definition, "pivotCacheRecords"))?.toLowerCase() !== path.toLowerCase()) continue;
    const fields: string[] = [];
    for (const { name, attributes } of xmlTokens(await parts.text(definition))) {
      if (name === "cacheField") fields.push(attributes.get("name") ?? "");
    }
    return fields;
  }
  return [];
}

async function foundHeadings(parts: Package, look: Look): Promise<readonly FoundHeading[]> {
  const found: FoundHeading[] = [];
  for (const sheet of await parts.sheets()) {
    for (const table of await TableInFile.of(parts, sheet)) {
      const { firstColumn, firstRow } = table.block;
      for (const [index, { heading }] of table.columns.entries()) {
        if (look.inText(heading).length === 0) continue;
        found.push({ sheet: sheet.path, address: cellAddress(firstColumn + index, firstRow), heading });
      }
    }
  }
  return found;
}

/** What is renamed where it is cleared is renamed in formulas along with it, so that it is told of only once. */
function withoutFound(sheets: ReadonlyMap<string, ToldSheet>): (formula: string) => string {
  const names = [...sheets.values()].flatMap(({ name, isFound }) => (isFound ? [name] : []));
  return (formula) => names.reduce((text, name) => (text === name ? "" : formulaRenamed(text, name, "Sheet")), formula);
}

async function textLinked(parts: Package, from: string, kind: string): Promise<string> {
  const path = await parts.linked(from, kind);
  return path !== undefined && parts.has(path) ? parts.text(path) : "";
}
