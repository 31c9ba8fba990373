import { type ReadJob, type ReaderMessage, carryOut } from "./readJob";

// Runs apart from the page, so that typing and scrolling stay smooth while a long report is read.
addEventListener("message", ({ data }: MessageEvent<ReadJob>) => {
  void carryOut(data, (rows) => {
    say({ kind: "progress", rows });
  }).then((source) => {
    say({ kind: "read", source });
  });
});

function say(message: ReaderMessage): void {
  postMessage(message);
}
