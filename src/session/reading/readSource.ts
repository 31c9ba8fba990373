import { columnsToSay } from "./columnsToSay";
import { type ReadOptions, readReportInSteps } from "../../import/readReport";
import { describeNotText, textFromBytes } from "../../import/text/text";
import type { ReadPart, ReadSource } from "./readPart";
import { readSheets } from "./readSheets";
import type { SheetOfFile } from "./sheetOfFile";
import { sourceHash } from "./sourceHash";
import { typedParts } from "./typedParts";

/** What kind of file sheets are read from: a zipped workbook, an older one, or markup. */
export type SheetsKind = "xlsx" | "old-excel" | "web-page";

/** Turns the bytes of a workbook or of a page into the text of its sheets, or says why it cannot. */
export type SheetsOfFile = (
  bytes: Uint8Array<ArrayBuffer>,
  kind: SheetsKind,
) => Promise<
  { readonly ok: true; readonly sheets: readonly SheetOfFile[] } | { readonly ok: false; readonly message: string }
>;

/** Turns the bytes of a PDF into text of fixed width, or says why it cannot. The bytes are of no use afterwards. */
export type TextOfPdf = (
  bytes: Uint8Array<ArrayBuffer>,
  watched: Pick<ReadOptions, "limit" | "pause">,
) => Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }>;

/**
 * Reads a file: its bytes, then its text or its sheets, then their rows.
 *
 * @param bytes the whole file
 * @param options what is said of every report in it
 * @param sheetsOfFile what opens a workbook or a page
 * @param chosen the sheets of a workbook that somebody named; all where nobody did
 * @param textOfPdf what opens a PDF; without it a PDF is refused
 */
export async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  options: ReadOptions,
  sheetsOfFile: SheetsOfFile,
  chosen: readonly string[] = [],
  textOfPdf?: TextOfPdf,
): Promise<readonly [ReadPart, ...ReadPart[]]> {
  const hash = await sourceHash(bytes);
  const text = textFromBytes(bytes);
  if (text.ok) return readTextUnder(hash, text.text, options, chosen);
  if (text.kind === "pdf" && textOfPdf !== undefined) {
    const printed = await textOfPdf(bytes, options);
    return printed.ok ? readTextUnder(hash, printed.text, options, chosen) : [whole(printed)];
  }
  if (text.kind === "unreadable" || text.kind === "pdf")
    return [whole({ ok: false, message: describeNotText(text.kind) })];
  const found = await sheetsOfFile(bytes, text.kind);
  return found.ok ? sheetParts({ hash, sheets: found.sheets, options, chosen }) : [whole(found)];
}

/** The reports of a workbook's sheets. A form of typed totals that was saved as a workbook has a sheet alone. */
async function sheetParts(file: Parameters<typeof readSheets>[0]): Promise<readonly [ReadPart, ...ReadPart[]]> {
  const [sheet, ...others] = file.sheets;
  const isAlone = sheet !== undefined && others.length === 0;
  return (isAlone ? await typedParts(file.hash, sheet.text, file.options, []) : undefined) ?? readSheets(file);
}

/** Reads pasted text that holds one report, as the same text in a file would be. */
export async function readText(text: string, options: ReadOptions): Promise<ReadSource> {
  return readUnder(await hashOfText(text), text, options);
}

/** Reads pasted text, of which a form of typed totals holds several reports. @param chosen those of them that somebody named */
export async function readTextParts(
  text: string,
  options: ReadOptions,
  chosen: readonly string[] = [],
): Promise<readonly [ReadPart, ...ReadPart[]]> {
  return readTextUnder(await hashOfText(text), text, options, chosen);
}

function hashOfText(text: string): Promise<string> {
  return sourceHash(new TextEncoder().encode(text));
}

async function readTextUnder(
  hash: string,
  text: string,
  options: ReadOptions,
  chosen: readonly string[],
): Promise<readonly [ReadPart, ...ReadPart[]]> {
  return (await typedParts(hash, text, options, chosen)) ?? [whole(await readUnder(hash, text, options))];
}

function whole(source: ReadPart["source"]): ReadPart {
  return { sheets: undefined, called: "", source };
}

async function readUnder(hash: string, text: string, options: ReadOptions): Promise<ReadSource> {
  const report = await readReportInSteps(text, options);
  const columns = columnsToSay(text, report);
  return { ok: true, hash, report, columns, hiddenRows: 0, sheetNotes: [] };
}
