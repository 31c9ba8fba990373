import type { ReadOptions } from "../../import/readReport";
import {
  type ReadSource,
  type TextOfXlsx,
  type UnreadableSource,
  readBytes,
  readText,
} from "../../session/reading/readSource";

/** What somebody brought, before it is read. */
export type Content = { readonly kind: "text"; readonly text: string } | { readonly kind: "file"; readonly file: Blob };

/** What is to be read, and what was said about it. Safe to send to a worker. */
export interface ReadJob {
  readonly content: Content;
  readonly options: Omit<ReadOptions, "onProgress">;
}

/** What a worker says while it reads. */
export type ReaderMessage =
  | { readonly kind: "progress"; readonly rows: number }
  | { readonly kind: "read"; readonly source: ReadSource | UnreadableSource };

/** Reads what somebody brought: in a worker, or where there is none, here. */
export async function carryOut(
  { content, options }: ReadJob,
  onProgress: (rows: number) => void,
): Promise<ReadSource | UnreadableSource> {
  if (content.kind === "text") return readText(content.text, { ...options, onProgress });
  const bytes = await content.file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { ok: false, message: "The file cannot be read. Is it open in another program?" };
  return readBytes(new Uint8Array(bytes), { ...options, onProgress }, cellsOf);
}

const cellsOf: TextOfXlsx = async (bytes) => {
  const [{ textFromXlsx }, { describeNoCells }] = await Promise.all([
    import("../../xlsx/read/textFromXlsx"),
    import("../../xlsx/read/problems"),
  ]);
  const cells = await textFromXlsx(bytes);
  return cells.ok ? cells : { ok: false, message: describeNoCells(cells.reason) };
};
