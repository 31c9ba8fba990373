import { loaded } from "./loaded";
import type { ReadOptions } from "../../import/readReport";
import { TimeLimit } from "../../import/reading/timeLimit";
import type { ReadPart } from "../../session/reading/readPart";
import { notesOnRounded } from "../../session/reading/sheetOfFile";
import { type SheetsOfFile, type TextOfPdf, readBytes, readTextParts } from "../../session/reading/readSource";
import { describeNotRead } from "../../otherFiles/problems";
import { describeNoText } from "../../pdf/whyNoText";
import { describeNoCells } from "../../xlsx/read/problems";

/** What somebody brought, before it is read. */
export type Content =
  | {
      readonly kind: "text";
      readonly text: string;
      /** What is to be known of the sheet that it was taken from; absent where it was pasted. */
      readonly sheet?: { readonly hiddenRows: number; readonly rounded: number };
    }
  | { readonly kind: "file"; readonly file: Blob };

/** What is told of reading while it goes on, and what it waits for. */
type Watching = Required<Pick<ReadOptions, "onProgress" | "limit" | "pause">>;

/** What is to be read, and what was said about it. Safe to send to a worker. */
export interface ReadJob {
  readonly content: Content;
  readonly options: Omit<ReadOptions, keyof Watching>;
  /** The sheets to read of a workbook; all where empty. */
  readonly sheets: readonly string[];
}

/** What a worker says while it reads. */
export type ReaderMessage =
  { readonly kind: "progress"; readonly rows: number } | { readonly kind: "read"; readonly parts: ReadParts };

/** What there is to post of what somebody brought: one thing, or a sheet of a workbook each. */
export type ReadParts = readonly [ReadPart, ...ReadPart[]];

/**
 * Reads what somebody brought: in a worker, or where there is none, here.
 *
 * @param pause waited for now and then, so that others get their turn; what never ends stops the reading
 */
export async function carryOut(
  { content, options, sheets }: ReadJob,
  onProgress: (rows: number) => void,
  pause: () => Promise<void>,
): Promise<ReadParts> {
  const watching: Watching = { onProgress, limit: new TimeLimit(() => performance.now()), pause };
  if (content.kind === "text") {
    const { hiddenRows = 0, rounded = 0 } = content.sheet ?? {};
    const [first, ...others] = await readTextParts(content.text, { ...options, ...watching }, sheets);
    const ofSheet = (part: ReadPart): ReadPart =>
      part.source.ok ? { ...part, source: { ...part.source, hiddenRows, sheetNotes: notesOnRounded(rounded) } } : part;
    return [ofSheet(first), ...others.map(ofSheet)];
  }
  const bytes = await content.file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) {
    return [whole({ ok: false, message: "The file cannot be read. Is it open in another program?" })];
  }
  return readBytes(new Uint8Array(bytes), { ...options, ...watching }, cellsOf, sheets, printedIn);
}

function whole(source: ReadPart["source"]): ReadPart {
  return { sheets: undefined, called: "", source };
}

const cellsOf: SheetsOfFile = async (bytes, kind) => {
  if (kind !== "xlsx") return cellsOfOther(bytes, kind);
  const reader = await loaded(() =>
    Promise.all([import("../../xlsx/package/zipKind"), import("../../xlsx/read/sheetsFromXlsx")]),
  );
  if (reader === undefined) return no(describeNoCells("not-loaded"));
  const [{ zipKind }, { sheetsFromXlsx }] = reader;
  if (zipKind(bytes) !== "xlsx") return cellsOfOther(bytes, kind);
  const cells = await sheetsFromXlsx(bytes);
  return cells.ok ? cells : no(describeNoCells(cells.reason));
};

const cellsOfOther: SheetsOfFile = async (bytes, kind) => {
  const reader = await loaded(() => import("./otherSheets"));
  return reader === undefined ? no(describeNotRead("not-loaded")) : reader.otherSheets(bytes, kind);
};

const printedIn: TextOfPdf = async (bytes, watched) => {
  const reader = await loaded(() => import("./printedInPdf"));
  return reader === undefined ? no(describeNoText({ kind: "not-loaded" })) : reader.printedInPdf(bytes, watched);
};

function no(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}
