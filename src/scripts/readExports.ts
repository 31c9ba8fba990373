import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type ReadReport, readReport } from "../import/readReport";
import { describeNotText, textFromBytes } from "../import/text";
import { type TextFromXlsx, textFromXlsx } from "../xlsx/textFromXlsx";
import type { ReadingOptions } from "./commandLine";
import type { ExportFile } from "./exportFiles";

/** An export that was read, well or not. */
export interface ReadExport {
  readonly file: ExportFile;
  /** The first half of the SHA-256 of the file's bytes: enough to tell it from any other, and fit for a cell. */
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

/** Reads one export: its bytes, then its text, then its rows. */
export async function readExport(
  file: ExportFile,
  options: ReadingOptions,
  onProgress: OnProgress,
): Promise<ReadExport | UnreadableExport> {
  const bytes = await readFile(file.path).catch(() => undefined);
  if (bytes === undefined) return { file, message: "The file cannot be read. Is it open in another program?" };
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, HASH_LENGTH);
  const text = await textOf(bytes);
  if (!text.ok) return { file, message: text.message };
  const { from, to, report: layout } = options;
  const report = readReport(text.text, {
    ...(layout === undefined ? {} : { layout }),
    range: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    onProgress: (rows) => {
      onProgress(file.file, rows);
    },
  });
  return { file, hash, report };
}

const HASH_LENGTH = 32;

/** Why an .xlsx cannot be read, and what to do. */
const NO_CELLS: Readonly<Record<Extract<TextFromXlsx, { ok: false }>["reason"], string>> = {
  encrypted:
    "The workbook is locked with a password. Open it in Excel, save a copy without the password, and use that.",
  damaged: "The workbook cannot be read: it is damaged or not whole. Export the report again.",
  empty: "The workbook holds no cells. Export the report again.",
};

type TextOf = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

async function textOf(bytes: Uint8Array): Promise<TextOf> {
  const asText = textFromBytes(bytes);
  if (asText.ok) return asText;
  if (asText.kind !== "xlsx") return { ok: false, message: describeNotText(asText.kind) };
  const cells = await textFromXlsx(bytes);
  return cells.ok ? cells : { ok: false, message: NO_CELLS[cells.reason] };
}
