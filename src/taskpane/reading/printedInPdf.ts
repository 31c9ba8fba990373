import type { TextOfPdf as PdfText } from "../../pdf/textOfPdf";
import { type WhyNoText, describeNoText } from "../../pdf/whyNoText";
import type { TextOfPdf } from "../../session/reading/readSource";
import { loaded } from "./loaded";
import { answerApart } from "./answerApart";

/** Reads a PDF apart from all else, and says in words why it cannot be read. */
export const printedInPdf: TextOfPdf = async (bytes, watched) => {
  const worker = newWorker();
  const printed =
    worker === undefined
      ? await readHere(bytes, watched)
      : await answerApart(worker, bytes, {
          tooLong: refused("too-long"),
          failed: refused("damaged"),
          notLoaded: refused("not-loaded"),
        });
  return printed.ok ? printed : { ok: false, message: describeNoText(printed.why) };
};

/** In a browser whose workers start no others. */
async function readHere(...[bytes, watched]: Parameters<TextOfPdf>): Promise<PdfText> {
  const reader = await loaded(() => import("../../pdf/textOfPdf"));
  return reader === undefined ? refused("not-loaded") : reader.textOfPdf(bytes, watched);
}

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
