import { Worker } from "node:worker_threads";
import { LONGEST_READING } from "../../import/reading/timeLimit";
import type { TextOfPdf as PdfText } from "../../pdf/textOfPdf";
import { type WhyNoText, describeNoText } from "../../pdf/whyNoText";
import type { TextOfPdf } from "../../session/reading/readSource";

/** Of the program's memory while a PDF is read, in bytes; a small file may expand to any size. */
const MOST_MEMORY = 2_000_000_000;
/** In milliseconds, from one look at time and memory to the next. */
const BETWEEN_LOOKS = 200;
/** Stands beside the bundled program. */
const WORKER = new URL("./huddlebook.pdf.mjs", import.meta.url);

/** Reads a PDF in a worker, which is loaded here and now and ended as soon as it takes too long or too much. */
export const printedInPdf: TextOfPdf = async (bytes) => {
  const printed = await readApart(bytes);
  return printed.ok ? printed : { ok: false, message: describeNoText(printed.why) };
};

function readApart(bytes: Uint8Array): Promise<PdfText> {
  // What pdf.js itself says is not for people.
  const worker = new Worker(WORKER, { workerData: bytes, stdout: true, stderr: true });
  const end = Date.now() + LONGEST_READING * 1000;
  return new Promise<PdfText>((resolve, reject) => {
    const looks = setInterval(() => {
      const kind = troubleSince(end);
      if (kind !== undefined) done({ ok: false, why: { kind } });
    }, BETWEEN_LOOKS);
    const done = (printed: PdfText): void => {
      clearInterval(looks);
      resolve(printed);
      void worker.terminate();
    };
    worker.on("message", done);
    worker.on("error", (error) => {
      if (isOutOfMemory(error)) done({ ok: false, why: { kind: "too-large" } });
      clearInterval(looks);
      reject(error);
    });
  });
}

function troubleSince(end: number): Extract<WhyNoText["kind"], "too-long" | "too-large"> | undefined {
  if (Date.now() >= end) return "too-long";
  return process.memoryUsage.rss() > MOST_MEMORY ? "too-large" : undefined;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
