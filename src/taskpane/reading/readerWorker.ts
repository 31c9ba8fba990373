import { type ReadJob, type ReaderMessage, carryOut } from "./readJob";

// Runs apart from the page, so that typing and scrolling stay smooth while a long report is read.
addEventListener("message", ({ data }: MessageEvent<ReadJob>) => {
  // What goes wrong here is told to the page, which tries it itself.
  carryOut(
    data,
    (rows) => {
      say({ kind: "progress", rows });
    },
    () => Promise.resolve(),
  ).then((parts) => {
    say({ kind: "read", parts });
  }, reportError);
});

function say(message: ReaderMessage): void {
  postMessage(message);
}
