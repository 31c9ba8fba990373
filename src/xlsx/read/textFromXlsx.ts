import { countsFrom1904, isDateFormat } from "./dateText";
import { type BookSheet, Package } from "../package/package";
import { isCompoundFile, namesEncryption } from "../package/compoundFile";
import type { WhyNoCells } from "./problems";
import { type CellContext, type SheetText, sharedTexts, sheetText } from "./sheetText";
import { xmlTokens } from "../markup/xmlTokens";

/** What a saved export holds as text, or why it cannot be read. */
export type TextFromXlsx =
  | { readonly ok: true; readonly text: string; readonly sheet: string }
  | { readonly ok: false; readonly reason: WhyNoCells };

/**
 * An export saved as .xlsx, as tab-delimited text: one line for each row of the sheet, dates as ISO, numbers in plain
 * digits, formulas by the results stored for them. Cells that hold a tab, a quote or a line break are quoted.
 *
 * Of several sheets it takes the one with the most filled rows (the first of equals), since reports come with
 * cover pages and stray notes; a hidden sheet only where no other holds anything.
 *
 * Never throws, whatever the bytes. A file that would expand past what memory should hold counts as damaged.
 */
export async function textFromXlsx(bytes: Uint8Array): Promise<TextFromXlsx> {
  if (isCompoundFile(bytes)) return { ok: false, reason: namesEncryption(bytes) ? "encrypted" : "damaged" };
  try {
    const parts = new Package(bytes);
    if (parts.isEncrypted) return { ok: false, reason: "encrypted" };
    return await fullestSheet(parts);
  } catch {
    return { ok: false, reason: "damaged" };
  }
}

async function fullestSheet(parts: Package): Promise<TextFromXlsx> {
  const path = await parts.workbookPath();
  if (path === undefined) return { ok: false, reason: "damaged" };
  const sheets = await parts.sheets();
  const context = await contextOf(parts, path);
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const hidden = sheets.filter(({ isHidden }) => isHidden);
  const found = (await fullestOf(parts, visible, context)) ?? (await fullestOf(parts, hidden, context));
  return found ? { ok: true, ...found } : { ok: false, reason: "empty" };
}

async function fullestOf(
  parts: Package,
  sheets: readonly BookSheet[],
  context: CellContext,
): Promise<{ text: string; sheet: string } | undefined> {
  let fullest: (SheetText & { sheet: string }) | undefined;
  for (const { name, path } of sheets) {
    const read = sheetText(await textIfThere(parts, path), context);
    if (read.filledRows > (fullest?.filledRows ?? 0)) fullest = { ...read, sheet: name };
  }
  return fullest && { text: fullest.text, sheet: fullest.sheet };
}

async function contextOf(parts: Package, workbook: string): Promise<CellContext> {
  return {
    sharedTexts: sharedTexts(await textIfThere(parts, await parts.linked(workbook, "sharedStrings"))),
    dateFormats: dateFormats(await textIfThere(parts, await parts.linked(workbook, "styles"))),
    countsFrom1904: countsFrom1904(await textIfThere(parts, workbook)),
  };
}

/** Programs that write exports link to parts that they leave out. */
async function textIfThere(parts: Package, path: string | undefined): Promise<string> {
  return path !== undefined && parts.has(path) ? parts.text(path) : "";
}

function dateFormats(styles: string): boolean[] {
  const codes = new Map<number, string>();
  const formats: boolean[] = [];
  let isCellFormat = false;
  for (const { name, attributes } of xmlTokens(styles)) {
    const number = Number(attributes.get("numFmtId") ?? 0);
    if (name === "numFmt") codes.set(number, attributes.get("formatCode") ?? "");
    else if (name === "cellXfs") isCellFormat = true;
    else if (name === "/cellXfs") isCellFormat = false;
    else if (name === "xf" && isCellFormat) formats.push(isDateFormat(number, codes.get(number)));
  }
  return formats;
}
