import { notRead, readingApart } from "../../otherFiles/readingApart";
import type { OtherFile, SheetsFromOther } from "../../otherFiles/sheetsFromOther";
import type { SheetsOfFile } from "../../session/reading/readSource";
import { type ThreadLimits, readInThread } from "./readingThread";

/** Stands beside the bundled program. */
const THREAD = new URL("./huddlebook.otherSheets.mjs", import.meta.url);

/** Reads a file that is neither text nor an .xlsx in a thread that can be ended, and says in words why it cannot be read. */
export const otherSheets: SheetsOfFile = readingApart((file) => readOther(file));

/** @throws Error where the thread's program is not there */
export async function readOther(
  file: OtherFile,
  thread: URL = THREAD,
  limits?: ThreadLimits,
): Promise<SheetsFromOther> {
  const read = await readInThread<SheetsFromOther>(thread, file.kind === "markup" ? file.text : file.bytes, limits);
  if (read.kind === "answered") return read.answer;
  if (read.kind === "failed" && isNotThere(read.error)) throw read.error;
  return notRead(read.kind === "too-long" ? "too-long" : "gave-up");
}

function isNotThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).includes("MODULE_NOT_FOUND");
}
