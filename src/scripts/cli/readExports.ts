import { readFile } from "node:fs/promises";
import type { ReadReport } from "../../import/readReport";
import type { TaughtByWorkbook } from "../../session/reading/knownWords";
import { type TextOfXlsx, readBytes } from "../../session/reading/readSource";
import { describeNoCells } from "../../xlsx/read/problems";
import { textFromXlsx } from "../../xlsx/read/textFromXlsx";
import type { ReadingOptions } from "./commandLine";
import type { ExportFile } from "./exportFiles";
import { describeFileTrouble } from "../files/fileTrouble";

/** An export that was read, well or not. */
export interface ReadExport {
  readonly file: ExportFile;
  readonly hash: string;
  readonly report: ReadReport;
}

/** An export whose bytes are no report at all. */
export interface UnreadableExport {
  readonly file: ExportFile;
  readonly message: string;
}

/** Told while a long file is read: its name, and how many rows so far. */
export type OnProgress = (file: string, rows: number) => void;

/** Reads one export. @param taught what the practice taught Huddlebook, from its workbook */
export async function readExport(
  file: ExportFile,
  options: ReadingOptions,
  taught: TaughtByWorkbook,
  onProgress: OnProgress,
): Promise<ReadExport | UnreadableExport> {
  const found = await bytesOf(file);
  if (!found.ok) return { file, message: found.message };
  const { from, to, report: layout } = options;
  const reading = {
    ...(layout === undefined ? {} : { layout }),
    ...taught,
    ...(file.month === undefined ? {} : { month: file.month }),
    ...(file.asOf === undefined ? {} : { asOf: file.asOf }),
    range: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    onProgress: (rows: number) => {
      onProgress(file.file, rows);
    },
  };
  const read = await readBytes(found.bytes, reading, cellsOf);
  return read.ok ? { file, hash: read.hash, report: read.report } : { file, message: read.message };
}

async function bytesOf({
  path,
}: ExportFile): Promise<{ ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; message: string }> {
  try {
    return { ok: true, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    return { ok: false, message: describeFileTrouble(error, "The file cannot be read") };
  }
}

const cellsOf: TextOfXlsx = async (bytes) => {
  const cells = await textFromXlsx(bytes);
  return cells.ok ? cells : { ok: false, message: describeNoCells(cells.reason) };
};
