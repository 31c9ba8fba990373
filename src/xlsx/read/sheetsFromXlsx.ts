import { countsFrom1904 } from "./dateText";
import { Package } from "../package/package";
import { isCompoundFile, namesEncryption } from "../package/compoundFile";
import { xmlTokens } from "../markup/xmlTokens";
import { cellFormats } from "./cellFormats";
import type { WhyNoCells } from "./problems";
import { sheetInPart } from "./sheetSource";
import { type CellContext, MAX_TEXT, type SheetText, sharedTexts, sheetText } from "./sheetText";

/** A sheet of a saved export, as text. */
export interface ReadSheet extends SheetText {
  readonly name: string;
  /** Among the workbook's worksheets, from 1, hidden ones counted. */
  readonly position: number;
  readonly isHidden: boolean;
}

/** What a saved export holds as text, or why it cannot be read. */
export type SheetsFromXlsx =
  { readonly ok: true; readonly sheets: readonly ReadSheet[] } | { readonly ok: false; readonly reason: WhyNoCells };

/**
 * Every sheet of an .xlsx that holds anything, each as tab-delimited text: one line for each row of the sheet, dates as
 * ISO, numbers in plain digits, formulas by the results stored for them, plain sums without one added up. Cells that hold a
 * tab, a quote or a line break are quoted. What a cell that is merged over several rows says is filled in for each of them.
 *
 * Never throws, whatever the bytes. A file that would expand past what memory should hold counts as damaged.
 */
export async function sheetsFromXlsx(bytes: Uint8Array): Promise<SheetsFromXlsx> {
  if (isCompoundFile(bytes)) return { ok: false, reason: namesEncryption(bytes) ? "encrypted" : "damaged" };
  try {
    const parts = new Package(bytes);
    if (parts.isEncrypted) return { ok: false, reason: "encrypted" };
    return await filledSheets(parts);
  } catch {
    return { ok: false, reason: "damaged" };
  }
}

async function filledSheets(parts: Package): Promise<SheetsFromXlsx> {
  const path = await parts.workbookPath();
  if (path === undefined) return { ok: false, reason: "damaged" };
  const listed = await parts.sheets();
  // A short list could have one part read any number of times.
  if (new Set(listed.map((sheet) => sheet.path)).size < listed.length) return { ok: false, reason: "damaged" };
  const context = await contextOf(parts, path);
  const sheets: ReadSheet[] = [];
  let length = 0;
  for (const [index, sheet] of listed.entries()) {
    const read = sheetText(sheetInPart(await parts.text(sheet.path)), context);
    const { name, isHidden } = sheet;
    length += read.text.length;
    if (length > MAX_TEXT) return { ok: false, reason: "damaged" };
    if (read.filledRows > 0) sheets.push({ ...read, name, isHidden, position: index + 1 });
  }
  return sheets.length > 0 ? { ok: true, sheets } : { ok: false, reason: "empty" };
}

async function contextOf(parts: Package, path: string): Promise<CellContext> {
  const workbook = await textIfThere(parts, path);
  return {
    sharedTexts: sharedTexts(await textIfThere(parts, await parts.linked(path, "sharedStrings"))),
    formats: cellFormats(await textIfThere(parts, await parts.linked(path, "styles"))),
    countsFrom1904: countsFrom1904(workbook),
    isComputedWhenOpened: isComputedWhenOpened(workbook),
  };
}

function isComputedWhenOpened(workbook: string): boolean {
  for (const { name, attributes } of xmlTokens(workbook)) {
    if (name === "calcPr") return ["1", "true"].includes(attributes.get("fullCalcOnLoad") ?? "");
  }
  return false;
}

/** Programs that write exports link to parts that they leave out. A sheet that is not there is another matter. */
async function textIfThere(parts: Package, path: string | undefined): Promise<string> {
  return path !== undefined && parts.has(path) ? parts.text(path) : "";
}
