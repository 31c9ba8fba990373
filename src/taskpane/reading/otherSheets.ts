import { LONGEST_READING } from "../../import/reading/timeLimit";
import { notRead, readingApart } from "../../otherFiles/readingApart";
import type { OtherFile, SheetsFromOther } from "../../otherFiles/sheetsFromOther";
import type { SheetsOfFile } from "../../session/reading/readSource";

/**
 * Reads a file that is neither text nor an .xlsx in a worker that is ended where it takes too long, right here in a browser
 * whose workers start no others, and says in words why it cannot be read.
 */
export const otherSheets: SheetsOfFile = readingApart(async (file) => {
  const worker = newWorker();
  if (worker === undefined) return (await import("../../otherFiles/sheetsFromOther")).sheetsFromOther(file);
  try {
    return await answerOf(worker, file);
  } finally {
    worker.terminate();
  }
});

function answerOf(worker: Worker, file: OtherFile): Promise<SheetsFromOther> {
  return new Promise((resolve) => {
    const end = setTimeout(() => {
      resolve(notRead("too-long"));
    }, LONGEST_READING * 1000);
    worker.addEventListener("message", ({ data }: MessageEvent<SheetsFromOther>) => {
      clearTimeout(end);
      resolve(data);
    });
    worker.addEventListener("error", () => {
      clearTimeout(end);
      resolve(notRead("gave-up"));
    });
    worker.postMessage(file);
  });
}

function newWorker(): Worker | undefined {
  try {
    return new Worker(new URL("./otherSheetsWorker.ts", import.meta.url));
  } catch {
    return undefined;
  }
}
