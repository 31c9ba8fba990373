import { Worker } from "node:worker_threads";
import { LONGEST_READING } from "../../import/reading/timeLimit";
import { decodedText } from "../../import/text/text";
import { LARGEST_FILE } from "../../otherFiles/largestFile";
import { type WhyNotRead, describeNotRead } from "../../otherFiles/problems";
import type { OtherFile, SheetsFromOther } from "../../otherFiles/sheetsFromOther";
import type { SheetsOfFile } from "../../session/reading/readSource";

/** In megabytes. With the file itself and what a zip file expands to, reading stays below 2 GB. */
const MOST_MEMORY = { maxOldGenerationSizeMb: 1400, maxYoungGenerationSizeMb: 64 };

/** Reads a file that is neither text nor an .xlsx in a thread that can be ended, and says in words why it cannot be read. */
export const otherSheets: SheetsOfFile = async (bytes, kind) => {
  const read = await (bytes.length > LARGEST_FILE ? refused("too-large") : readApart(otherFile(bytes, kind)));
  return read.ok ? read : { ok: false, message: describeNotRead(read.reason) };
};

function otherFile(bytes: Uint8Array, kind: Parameters<SheetsOfFile>[1]): OtherFile {
  return kind === "web-page" ? { kind: "markup", text: decodedText(bytes) } : { kind: "binary", bytes };
}

/**
 * Reads a file in a thread of its own. One that takes too long, or more memory than it may, is refused.
 *
 * @param program what runs there; it stands beside the bundled program
 * @param seconds how long it may take
 * @throws Error where the program is not there
 */
function readApart(
  file: OtherFile,
  program = new URL("./huddlebook.otherSheets.mjs", import.meta.url),
  seconds = LONGEST_READING,
): Promise<SheetsFromOther> {
  // What a library has to say of a file is nothing for whoever calls.
  const worker = new Worker(program, {
    workerData: file.kind === "markup" ? file.text : file.bytes,
    resourceLimits: MOST_MEMORY,
    stdout: true,
    stderr: true,
  });
  return new Promise<SheetsFromOther>((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(refused("too-long"));
    }, seconds * 1000);
    worker.once("message", resolve);
    worker.once("error", (error) => {
      if (isNotThere(error)) reject(error);
      else resolve(refused("gave-up"));
    });
    worker.once("exit", () => {
      clearTimeout(timer);
      resolve(refused("gave-up"));
    });
  }).finally(() => worker.terminate());
}

function refused(reason: WhyNotRead): SheetsFromOther {
  return { ok: false, reason };
}

function isNotThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).includes("MODULE_NOT_FOUND");
}
