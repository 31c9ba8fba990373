import type { TextOfPdf as PdfText } from "../../pdf/textOfPdf";
import { type WhyNoText, describeNoText } from "../../pdf/whyNoText";
import type { TextOfPdf } from "../../session/reading/readSource";
import { answerApart } from "./answerApart";

/** Reads a PDF apart from all else, and says in words why it cannot be read. */
export const printedInPdf: TextOfPdf = async (bytes, watched) => {
  const worker = newWorker();
  const printed =
    worker === undefined
      ? // In a browser whose workers start no others.
        await (await import("../../pdf/textOfPdf")).textOfPdf(bytes, watched)
      : await answerApart(worker, bytes, { tooLong: refused("too-long"), failed: refused("damaged") });
  return printed.ok ? printed : { ok: false, message: describeNoText(printed.why) };
};

function newWorker(): Worker | undefined {
  try {
    return new Worker(/* webpackChunkName: "pdfWorker" */ new URL("./pdfWorker.ts", import.meta.url));
  } catch {
    return undefined;
  }
}

function refused(kind: Exclude<WhyNoText["kind"], "scanned" | "torn">): PdfText {
  return { ok: false, why: { kind } };
}
