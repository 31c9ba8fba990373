import { type OtherFile, sheetsFromOther } from "../../otherFiles/sheetsFromOther";

// Runs apart from what reads text, so that it can be ended where a file is built to take for ever.
addEventListener("message", ({ data }: MessageEvent<OtherFile>) => {
  void sheetsFromOther(data).then((read) => {
    postMessage(read);
  });
});
