import type { OtherFile, SheetsFromOther } from "../../otherFiles/sheetsFromOther";
import { loaded } from "./loaded";
import { READY } from "./workerReady";

const NOT_LOADED: SheetsFromOther = { ok: false, reason: "not-loaded" };

// What goes wrong before this was said is no fault of the file: this script itself was not loaded.
postMessage(READY);
// Runs apart from what reads text, so that it can be ended where a file is built to take for ever.
addEventListener("message", ({ data }: MessageEvent<OtherFile>) => {
  void sheetsIn(data).then((read) => {
    postMessage(read);
  });
});

/** Scripts that a worker needs from its start are waited for without a word where one is missing, so that these are asked for now. */
async function sheetsIn(file: OtherFile): Promise<SheetsFromOther> {
  const reader = await loaded(() => import("../../otherFiles/sheetsFromOther"));
  return reader === undefined ? NOT_LOADED : reader.sheetsFromOther(file);
}
