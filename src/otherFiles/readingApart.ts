import { decodedText } from "../import/text/text";
import type { ReadSheet } from "../xlsx/read/sheetsFromXlsx";
import { LARGEST_FILE } from "./largestFile";
import { type WhyNotRead, describeNotRead } from "./problems";
import type { OtherFile, SheetsFromOther } from "./sheetsFromOther";

/** Reads files that are neither text nor an .xlsx, and says in words why one cannot be read. */
type ReadingApart = (
  bytes: Uint8Array<ArrayBuffer>,
  kind: "xlsx" | "old-excel" | "web-page",
) => Promise<
  { readonly ok: true; readonly sheets: readonly ReadSheet[] } | { readonly ok: false; readonly message: string }
>;

/** Reads such files apart from all else. @param read where that is; it ends what takes too long or too much memory */
export function readingApart(read: (file: OtherFile) => Promise<SheetsFromOther>): ReadingApart {
  return async (bytes, kind) => {
    const found = await (bytes.length > LARGEST_FILE ? notRead("too-large") : read(otherFile(bytes, kind)));
    return found.ok ? found : { ok: false, message: describeNotRead(found.reason) };
  };
}

/** What comes of a file that is not read. */
export function notRead(reason: WhyNotRead): SheetsFromOther {
  return { ok: false, reason };
}

function otherFile(bytes: Uint8Array, kind: Parameters<ReadingApart>[1]): OtherFile {
  return kind === "web-page" ? { kind: "markup", text: decodedText(bytes) } : { kind: "binary", bytes };
}
