import { READY } from "./workerReady";
import { TimeLimit } from "../../import/reading/timeLimit";
import { textOfPdf } from "../../pdf/textOfPdf";

// What goes wrong before this was said is no fault of the file: this script itself was not loaded.
postMessage(READY);
// Runs apart from what reads text, so that it can be ended: what a page does to pdf.js cannot be stopped from inside.
addEventListener("message", ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  const limit = new TimeLimit(() => performance.now());
  void textOfPdf(data, { limit }).then((printed) => {
    postMessage(printed);
  });
});
