import { LONGEST_READING } from "../../import/reading/timeLimit";
import { decodedText } from "../../import/text/text";
import { LARGEST_FILE } from "../../otherFiles/largestFile";
import { type WhyNotRead, describeNotRead } from "../../otherFiles/problems";
import type { OtherFile, SheetsFromOther } from "../../otherFiles/sheetsFromOther";
import type { SheetsOfFile } from "../../session/reading/readSource";
import { READY } from "./otherSheetsReady";

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
  if (worker === undefined) return readHere(file);
  const read = await new Promise<SheetsFromOther>((resolve) => {
    let whyNot: WhyNotRead = "not-loaded";
    setTimeout(() => {
      resolve(refused("too-long"));
    }, LONGEST_READING * 1000);
    worker.addEventListener("message", ({ data }: MessageEvent<SheetsFromOther | typeof READY>) => {
      if (data === READY) whyNot = "gave-up";
      else resolve(data);
    });
    worker.addEventListener("error", () => {
      resolve(refused(whyNot));
    });
    worker.postMessage(file);
  });
  worker.terminate();
  return read;
}

async function readHere(file: OtherFile): Promise<SheetsFromOther> {
  const reader = await import("../../otherFiles/sheetsFromOther").catch(() => undefined);
  return reader === undefined ? refused("not-loaded") : reader.sheetsFromOther(file);
}

function newWorker(): Worker | undefined {
  try {
    return new Worker(new URL("./otherSheetsWorker.ts", import.meta.url));
  } catch {
    return undefined;
  }
}

function refused(reason: WhyNotRead): SheetsFromOther {
  return { ok: false, reason };
}
