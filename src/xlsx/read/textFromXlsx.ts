import { isDateFormat } from "./dateText";
import { isOlderOffice, namesEncryption } from "./olderOffice";
import { PackageReader } from "../package/packageReader";
import { type CellContext, type SheetText, sharedTexts, sheetText } from "./sheetText";
import { xmlTokens } from "../markup/xmlTokens";

/** What a saved export holds as text, or why it cannot be read. */
export type TextFromXlsx =
  | { readonly ok: true; readonly text: string; readonly sheet: string }
  | { readonly ok: false; readonly reason: "encrypted" | "damaged" | "empty" };

const OFFICE_DOCUMENT = "officeDocument";

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
  if (isOlderOffice(bytes)) return { ok: false, reason: namesEncryption(bytes) ? "encrypted" : "damaged" };
  try {
    const reader = new PackageReader(bytes);
    if (reader.isEncrypted) return { ok: false, reason: "encrypted" };
    return await fullestSheet(reader);
  } catch {
    return { ok: false, reason: "damaged" };
  }
}

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

async function fullestSheet(reader: PackageReader): Promise<TextFromXlsx> {
  const root = [...(await reader.targets("")).values()].find(({ kind }) => kind === OFFICE_DOCUMENT);
  if (!root) return { ok: false, reason: "damaged" };
  const workbook = await reader.text(root.path);
  const targets = await reader.targets(root.path);
  const sheets = sheetsOf(workbook, targets);
  const context = await contextOf(reader, workbook, targets);
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const hidden = sheets.filter(({ isHidden }) => isHidden);
  const found = (await fullestOf(reader, visible, context)) ?? (await fullestOf(reader, hidden, context));
  return found ? { ok: true, ...found } : { ok: false, reason: "empty" };
}

async function fullestOf(
  reader: PackageReader,
  sheets: readonly Sheet[],
  context: CellContext,
): Promise<{ text: string; sheet: string } | undefined> {
  let fullest: (SheetText & { sheet: string }) | undefined;
  for (const { name, path } of sheets) {
    const read = sheetText(await reader.text(path), context);
    if (read.filledRows > (fullest?.filledRows ?? 0)) fullest = { ...read, sheet: name };
  }
  return fullest && { text: fullest.text, sheet: fullest.sheet };
}

function sheetsOf(workbook: string, targets: Awaited<ReturnType<PackageReader["targets"]>>): Sheet[] {
  const sheets: Sheet[] = [];
  for (const { name, attributes } of xmlTokens(workbook)) {
    const target = name === "sheet" ? targets.get(attributes.get("id") ?? "") : undefined;
    if (target?.kind !== "worksheet") continue;
    const isHidden = (attributes.get("state") ?? "visible") !== "visible";
    sheets.push({ name: attributes.get("name") ?? "", path: target.path, isHidden });
  }
  return sheets;
}

async function contextOf(
  reader: PackageReader,
  workbook: string,
  targets: Awaited<ReturnType<PackageReader["targets"]>>,
): Promise<CellContext> {
  const pathOf = (kind: string): string => [...targets.values()].find((target) => target.kind === kind)?.path ?? "";
  return {
    sharedTexts: sharedTexts(await reader.text(pathOf("sharedStrings"))),
    dateFormats: dateFormats(await reader.text(pathOf("styles"))),
    countsFrom1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/u.test(workbook),
  };
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
