import type { TextOfPdf } from "../../pdf/textOfPdf";
import { loaded } from "./loaded";
import { READY } from "./workerReady";

const NOT_LOADED: TextOfPdf = { ok: false, why: { kind: "not-loaded" } };

// What goes wrong before this was said is no fault of the file: this script itself was not loaded.
postMessage(READY);
// Runs apart from what reads text, so that it can be ended: what a page does to pdf.js cannot be stopped from inside.
addEventListener("message", ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  void printedIn(data).then((printed) => {
    postMessage(printed);
  });
});

/** Scripts that a worker needs from its start are waited for without a word where one is missing, so that these are asked for now. */
async function printedIn(bytes: Uint8Array<ArrayBuffer>): Promise<TextOfPdf> {
  const reader = await loaded(() =>
    Promise.all([import("../../pdf/textOfPdf"), import("../../import/reading/timeLimit")]),
  );
  if (reader === undefined) return NOT_LOADED;
  const [{ textOfPdf }, { TimeLimit }] = reader;
  return textOfPdf(bytes, { limit: new TimeLimit(() => performance.now()) });
}
