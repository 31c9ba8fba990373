import { READY } from "./workerReady";
import { type OtherFile, sheetsFromOther } from "../../otherFiles/sheetsFromOther";

// What goes wrong before this was said is no fault of the file: this script itself was not loaded.
postMessage(READY);
// Runs apart from what reads text, so that it can be ended where a file is built to take for ever.
addEventListener("message", ({ data }: MessageEvent<OtherFile>) => {
  void sheetsFromOther(data).then((read) => {
    postMessage(read);
  });
});
