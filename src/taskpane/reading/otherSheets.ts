import { notRead, readingApart } from "../../otherFiles/readingApart";
import type { OtherFile, SheetsFromOther } from "../../otherFiles/sheetsFromOther";
import type { SheetsOfFile } from "../../session/reading/readSource";
import { loaded } from "./loaded";
import { answerApart } from "./answerApart";

/**
 * Reads a file that is neither text nor an .xlsx in a worker that is ended where it takes too long, right here in a browser
 * whose workers start no others, and says in words why it cannot be read.
 */
export const otherSheets: SheetsOfFile = readingApart(async (file) => {
  const worker = newWorker();
  if (worker === undefined) return readHere(file);
  return answerApart(worker, file, {
    tooLong: notRead("too-long"),
    failed: notRead("gave-up"),
    notLoaded: notRead("not-loaded"),
  });
});

async function readHere(file: OtherFile): Promise<SheetsFromOther> {
  const reader = await loaded(() => import("../../otherFiles/sheetsFromOther"));
  return reader === undefined ? notRead("not-loaded") : reader.sheetsFromOther(file);
}

function newWorker(): Worker | undefined {
  try {
    return new Worker(/* webpackChunkName: "otherSheetsWorker" */ new URL("./otherSheetsWorker.ts", import.meta.url));
  } catch {
    return undefined;
  }
}
