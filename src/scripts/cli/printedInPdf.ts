import type { TextOfPdf as PdfText } from "../../pdf/textOfPdf";
import { describeNoText } from "../../pdf/whyNoText";
import type { TextOfPdf } from "../../session/reading/readSource";
import { type ThreadLimits, readInThread } from "./readingThread";

/** Stands beside the bundled program. */
const THREAD = new URL("./huddlebook.pdf.mjs", import.meta.url);

/** Reads a PDF in a thread, which is loaded here and now and ended as soon as it takes too long or too much. */
export const printedInPdf: TextOfPdf = async (bytes) => {
  const printed = await readPdf(bytes);
  return printed.ok ? printed : { ok: false, message: describeNoText(printed.why) };
};

/** @throws whatever is thrown in the thread, where that is a mistake of ours */
export async function readPdf(bytes: Uint8Array, thread: URL = THREAD, limits?: ThreadLimits): Promise<PdfText> {
  const read = await readInThread<PdfText>(thread, bytes, limits);
  if (read.kind === "answered") return read.answer;
  if (read.kind === "failed") throw read.error;
  // What pdf.js promised of a damaged file and left undone ends the thread without an answer.
  return { ok: false, why: { kind: read.kind === "ended" ? "damaged" : read.kind } };
}
