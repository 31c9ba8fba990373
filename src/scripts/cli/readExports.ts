import { readFile } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import type { ReadReport } from "../../import/readReport";
import type { UnknownColumn } from "../../import/taught/unknownColumn";
import { TimeLimit } from "../../import/reading/timeLimit";
import type { ReadPart } from "../../session/reading/readPart";
import { type SheetsOfFile, readBytes } from "../../session/reading/readSource";
import { partName } from "../../session/reading/sourceName";
import type { TaughtByWorkbook } from "../../session/reading/knownWords";
import type { ReadRemittances } from "../../remittance/readRemittances";
import { holdsInterchanges } from "../../remittance/segments/interchanges";
import { decodedText } from "../../import/text/text";
import { NOT_POSTED } from "./remittances";
import { describeNoCells } from "../../xlsx/read/problems";
import { zipKind } from "../../xlsx/package/zipKind";
import { sheetsFromXlsx } from "../../xlsx/read/sheetsFromXlsx";
import type { ReadingOptions } from "./postOptions";
import type { ExportFile } from "./exportFiles";
import { printedInPdf } from "./printedInPdf";
import { describeFileTrouble } from "../files/fileTrouble";
import { otherSheets } from "./otherSheets";

/** A few hundred signs show whether a file is one of remittances. */
const FIRST_BYTES = 400;

/** An export that was read, well or not. */
export interface ReadExport {
  readonly file: ExportFile;
  readonly hash: string;
  readonly report: ReadReport;
  /** The columns of a report that is not known, for somebody to say what each is; none where absent. */
  readonly columns?: readonly UnknownColumn[];
  /** The sheets of its workbook that it was read from; `undefined` where it is all of the file. */
  readonly sheets?: readonly string[] | undefined;
  /** How many of its rows are hidden in Excel; none where absent. */
  readonly hiddenRows?: number;
  /** What is to be known of the sheet that it was read from. */
  readonly sheetNotes?: readonly string[];
  /** What messages call its sheet, where the workbook has several. */
  readonly sheet?: string;
}

/** An export whose bytes are no report at all. */
export interface UnreadableExport {
  readonly file: ExportFile;
  readonly message: string;
  readonly sheet?: string;
  /** What it says where it is a remittance, which is no report and can be looked at all the same. */
  readonly remittances?: ReadRemittances;
}

/** Told while a long file is read: its name, and how many rows so far. */
export type OnProgress = (file: string, rows: number) => void;

/** Reads one export, of a workbook each sheet that holds a report by itself. @param taught what the practice taught Huddlebook, from its workbook */
export async function readExport(
  file: ExportFile,
  options: ReadingOptions,
  taught: TaughtByWorkbook,
  onProgress: OnProgress,
): Promise<readonly (ReadExport | UnreadableExport)[]> {
  const found = await bytesOf(file);
  if (!found.ok) return [{ file, message: found.message }];
  const remittances = await remittancesFrom(found.bytes, taught);
  if (remittances !== undefined) return [{ file, message: NOT_POSTED, remittances }];
  const { from, to, dates, report: layout } = options;
  const reading = {
    ...(dates === undefined ? {} : { dates }),
    ...(layout === undefined ? {} : { layout }),
    ...taught,
    ...(file.month === undefined ? {} : { month: file.month }),
    ...(file.asOf === undefined ? {} : { asOf: file.asOf }),
    range: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    onProgress: (rows: number) => {
      onProgress(file.file, rows);
    },
    limit: new TimeLimit(() => performance.now()),
    // A signal is heard only between two steps.
    pause: () => setImmediate(),
  };
  const parts = await readBytes(found.bytes, reading, cellsOf, options.sheets, printedInPdf);
  return parts.map((part) => exportOf(file, part));
}

/** The remittances that a file holds; `undefined` where its first signs are of something else. */
async function remittancesFrom(bytes: Uint8Array, { known }: TaughtByWorkbook): Promise<ReadRemittances | undefined> {
  if (!holdsInterchanges(decodedText(bytes.subarray(0, FIRST_BYTES)))) return undefined;
  const { readRemittances } = await import("../../remittance/readRemittances");
  return readRemittances(decodedText(bytes), { carriers: known.carriers });
}

function exportOf(whole: ExportFile, { called, sheets, source }: ReadPart): ReadExport | UnreadableExport {
  const file = { ...whole, ...partName(whole, called) };
  const sheet = called === "" ? {} : { sheet: called };
  if (!source.ok) return { file, message: source.message, ...sheet };
  const { hash, report, columns, hiddenRows, sheetNotes } = source;
  return { file, hash, report, columns, sheets, hiddenRows, sheetNotes, ...sheet };
}

/** The bytes of an export, or why it cannot be read. */
export async function bytesOf({
  path,
}: ExportFile): Promise<{ ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; message: string }> {
  try {
    return { ok: true, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    return { ok: false, message: describeFileTrouble(error, "The file cannot be read") };
  }
}

/** The sheets of a workbook or a page, or why they cannot be read. */
export const cellsOf: SheetsOfFile = async (bytes, kind) => {
  if (kind !== "xlsx" || zipKind(bytes) !== "xlsx") return otherSheets(bytes, kind);
  const cells = await sheetsFromXlsx(bytes);
  return cells.ok ? cells : { ok: false, message: describeNoCells(cells.reason) };
};
