import type * as binaryWorkbook from "./binaryWorkbook";
import { isCompoundFile, namesEncryption } from "../xlsx/package/compoundFile";
import { TooLarge } from "../xlsx/package/zipDirectory";
import { zipKind } from "../xlsx/package/zipKind";
import type { SheetSource } from "../xlsx/read/sheetSource";
import type { ReadSheet } from "../xlsx/read/sheetsFromXlsx";
import { type CellContext, MAX_TEXT, sheetText } from "../xlsx/read/sheetText";
import { sheetsInDocument } from "./documentSheets";
import { sheetsInPage } from "./htmlTables";
import { LARGEST_FILE } from "./largestFile";
import { type OtherSheet, STYLES } from "./otherSheet";
import { CannotRead, type WhyNotRead } from "./problems";
import { sheetsInSpreadsheetXml } from "./spreadsheetXml";
import { textOfPart } from "./zippedParts";

/** A file that is neither plain text nor an .xlsx: its bytes, or its text where it is markup. */
export type OtherFile =
  { readonly kind: "binary"; readonly bytes: Uint8Array } | { readonly kind: "markup"; readonly text: string };

/** What such a file holds as text, or why it cannot be read. */
export type SheetsFromOther =
  { readonly ok: true; readonly sheets: readonly ReadSheet[] } | { readonly ok: false; readonly reason: WhyNotRead };

/** Sheets before any is text, and how the file counts its days. */
interface Content {
  readonly sheets: Iterable<OtherSheet>;
  readonly countsFrom1904?: boolean;
}

/**
 * Every sheet of an .xls, .ods, of a workbook as XML or of a page with tables that holds anything, each as the text
 * that the same sheet in an .xlsx would be, with the same notes on it. Cells of text stay as they are written.
 *
 * Never throws, whatever the file. It may take long, or more memory than there is: whoever calls it bounds both.
 */
export async function sheetsFromOther(file: OtherFile): Promise<SheetsFromOther> {
  try {
    if (sizeOf(file) > LARGEST_FILE) return { ok: false, reason: "too-large" };
    const content = await (file.kind === "markup" ? contentOfMarkup(file.text) : contentOfBinary(file.bytes));
    return typeof content === "string" ? { ok: false, reason: content } : filledSheets(content);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

function sizeOf(file: OtherFile): number {
  return file.kind === "markup" ? file.text.length : file.bytes.length;
}

function reasonOf(error: unknown): WhyNotRead {
  if (error instanceof TooLarge) return "too-large";
  return error instanceof CannotRead ? error.reason : "damaged";
}

async function contentOfBinary(bytes: Uint8Array): Promise<Content | WhyNotRead> {
  if (isCompoundFile(bytes) && namesEncryption(bytes)) return "encrypted";
  const isZip = bytes[0] === 0x50;
  if (isZip) return zipKind(bytes) === "ods" ? contentOfDocument(bytes) : "binary-parts";
  const reader = await readerOfXls().catch(() => undefined);
  return reader === undefined ? "not-loaded" : reader.workbookInXls(bytes);
}

/** In a worker a script that is missing is thrown at once: here that is a promise that fails. */
async function readerOfXls(): Promise<typeof binaryWorkbook> {
  return import("./binaryWorkbook");
}

async function contentOfDocument(bytes: Uint8Array): Promise<Content | WhyNotRead> {
  const manifest = await textOfPart(bytes, "META-INF/manifest.xml").catch(() => "");
  if (/<(?:\w+:)?encryption-data\b/u.test(manifest)) return "encrypted";
  return contentOfMarkup(await textOfPart(bytes, "content.xml"));
}

/** How much of markup shows what it is. */
const BEGINNING = 20_000;

function contentOfMarkup(text: string): Content | WhyNotRead {
  const beginning = text.slice(0, BEGINNING);
  if (/<(?:\w+:)?document-content\b|<(?:\w+:)?document\b[^>]*opendocument/u.test(beginning)) {
    return { sheets: sheetsInDocument(text) };
  }
  if (/<(?:\w+:)?Workbook\b/u.test(beginning)) return { sheets: sheetsInSpreadsheetXml(text) };
  const isPage = !/^\s*<\?xml\b/iu.test(beginning) || /<html\b|<!doctype html/iu.test(beginning);
  if (!isPage) return "unknown-markup";
  const sheets = sheetsInPage(text);
  return sheets.length === 0 ? "no-table" : { sheets };
}

function filledSheets({ sheets, countsFrom1904 = false }: Content): SheetsFromOther {
  const context: CellContext = { sharedTexts: [], formats: STYLES, countsFrom1904, isComputedWhenOpened: false };
  const filled: ReadSheet[] = [];
  let position = 0;
  let length = 0;
  for (const sheet of sheets) {
    position += 1;
    const read = sheetText(sourceOf(sheet), context);
    length += read.text.length;
    if (length > MAX_TEXT) return { ok: false, reason: "too-large" };
    if (read.filledRows > 0) filled.push({ ...read, name: sheet.name, isHidden: sheet.isHidden, position });
  }
  return filled.length > 0 ? { ok: true, sheets: filled } : { ok: false, reason: "empty" };
}

/** In characters: what a cell takes in a worksheet's part. */
const CELL_SIZE = 30;

function sourceOf({ cells, hiddenColumns, merged }: OtherSheet): SheetSource {
  return {
    cells: () => cells,
    frame: { isColumnHidden: (column) => hiddenColumns.has(column), merged },
    hasFormulas: cells.some(({ formula }) => formula !== undefined),
    size: cells.length * CELL_SIZE,
  };
}
