import { type ReadOptions, type ReadReport, readReport } from "../../import/readReport";
import { describeNotText, textFromBytes } from "../../import/text/text";
import { type UnknownColumn, unknownColumns } from "../../import/taught/unknownColumns";
import { sourceHash } from "./sourceHash";

/** A report that was read, well or not. */
export interface ReadSource {
  readonly ok: true;
  readonly hash: string;
  readonly report: ReadReport;
  /** The columns of a report that is not known, for somebody to say what each is; none of one that is. */
  readonly columns: readonly UnknownColumn[];
}

/** Bytes that are no report at all, and why. */
export interface UnreadableSource {
  readonly ok: false;
  readonly message: string;
}

/** Turns the bytes of an .xlsx into text, or says why it cannot. */
export type TextOfXlsx = (
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }>;

/** Reads a file: its bytes, then its text, then its rows. */
export async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  options: ReadOptions,
  textOfXlsx: TextOfXlsx,
): Promise<ReadSource | UnreadableSource> {
  const hash = await sourceHash(bytes);
  const text = await textOf(bytes, textOfXlsx);
  return text.ok ? readUnder(hash, text.text, options) : text;
}

/** Reads pasted text, as the same text in a file would be. */
export async function readText(text: string, options: ReadOptions): Promise<ReadSource> {
  const hash = await sourceHash(new TextEncoder().encode(text));
  return readUnder(hash, text, options);
}

function readUnder(hash: string, text: string, options: ReadOptions): ReadSource {
  const report = readReport(text, options);
  return { ok: true, hash, report, columns: report.layout === undefined ? unknownColumns(text) : [] };
}

async function textOf(bytes: Uint8Array<ArrayBuffer>, textOfXlsx: TextOfXlsx): ReturnType<TextOfXlsx> {
  const asText = textFromBytes(bytes);
  if (asText.ok) return asText;
  return asText.kind === "xlsx" ? textOfXlsx(bytes) : { ok: false, message: describeNotText(asText.kind) };
}
