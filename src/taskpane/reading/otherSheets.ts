import { decodedText } from "../../import/text/text";
import { LARGEST_FILE } from "../../otherFiles/largestFile";
import { type WhyNotRead, describeNotRead } from "../../otherFiles/problems";
import type { OtherFile, SheetsFromOther } from "../../otherFiles/sheetsFromOther";
import type { SheetsOfFile } from "../../session/reading/readSource";
import { answerApart } from "./answerApart";

/** Reads a file that is neither text nor an .xlsx apart from all else, and says in words why it cannot be read. */
export const otherSheets: SheetsOfFile = async (bytes, kind) => {
  const read = await (bytes.length > LARGEST_FILE ? refused("too-large") : readApart(otherFile(bytes, kind)));
  return read.ok ? read : { ok: false, message: describeNotRead(read.reason) };
};

function otherFile(bytes: Uint8Array, kind: Parameters<SheetsOfFile>[1]): OtherFile {
  return kind === "web-page" ? { kind: "markup", text: decodedText(bytes) } : { kind: "binary", bytes };
}

/** Reads in a worker that is ended where it takes too long; right here in a browser whose workers start no others. */
async function readApart(file: OtherFile): Promise<SheetsFromOther> {
  const worker = newWorker();
  if (worker === undefined) return (await import("../../otherFiles/sheetsFromOther")).sheetsFromOther(file);
  return answerApart(worker, file, { tooLong: refused("too-long"), failed: refused("gave-up") });
}

function newWorker(): Worker | undefined {
  try {
    return new Worker(/* webpackChunkName: "otherSheetsWorker" */ new URL("./otherSheetsWorker.ts", import.meta.url));
  } catch {
    return undefined;
  }
}

function refused(reason: WhyNotRead): SheetsFromOther {
  return { ok: false, reason };
}
