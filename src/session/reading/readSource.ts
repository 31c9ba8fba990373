import { columnsToSay } from "./columnsToSay";
import { type ReadOptions, readReportInSteps } from "../../import/readReport";
import { describeNotText, textFromBytes } from "../../import/text/text";
import type { ReadPart, ReadSource } from "./readPart";
import { readSheets } from "./readSheets";
import type { SheetOfFile } from "./sheetOfFile";
import { sourceHash } from "./sourceHash";

/** Turns the bytes of an .xlsx into the text of its sheets, or says why it cannot. */
export type SheetsOfXlsx = (
  bytes: Uint8Array<ArrayBuffer>,
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
 * @param sheetsOfXlsx what opens a workbook
 * @param chosen the sheets of a workbook that somebody named; all where nobody did
 * @param textOfPdf what opens a PDF; without it a PDF is refused
 */
export async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  options: ReadOptions,
  sheetsOfXlsx: SheetsOfXlsx,
  chosen: readonly string[] = [],
  textOfPdf?: TextOfPdf,
): Promise<readonly [ReadPart, ...ReadPart[]]> {
  const hash = await sourceHash(bytes);
  const text = textFromBytes(bytes);
  if (text.ok) return [whole(await readUnder(hash, text.text, options))];
  if (text.kind === "pdf" && textOfPdf !== undefined) {
    const printed = await textOfPdf(bytes, options);
    return [whole(printed.ok ? await readUnder(hash, printed.text, options) : printed)];
  }
  if (text.kind !== "xlsx") return [whole({ ok: false, message: describeNotText(text.kind) })];
  const found = await sheetsOfXlsx(bytes);
  return found.ok ? readSheets({ hash, sheets: found.sheets, options, chosen }) : [whole(found)];
}

/** Reads pasted text, as the same text in a file would be. */
export async function readText(text: string, options: ReadOptions): Promise<ReadSource> {
  const hash = await sourceHash(new TextEncoder().encode(text));
  return readUnder(hash, text, options);
}

function whole(source: ReadPart["source"]): ReadPart {
  return { sheets: undefined, called: "", source };
}

async function readUnder(hash: string, text: string, options: ReadOptions): Promise<ReadSource> {
  const report = await readReportInSteps(text, options);
  const columns = columnsToSay(text, report);
  return { ok: true, hash, report, columns, hiddenRows: 0, sheetNotes: [] };
}
