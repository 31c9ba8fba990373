import { parentPort, workerData } from "node:worker_threads";
import { type OtherFile, sheetsFromOther } from "../../otherFiles/sheetsFromOther";

// Runs in a thread of its own, with less memory than the program has, so that no file can take the program down.
void sheetsFromOther(fileIn(workerData)).then((read) => {
  parentPort?.postMessage(read);
});

/** What the program handed over: markup as text, anything else as bytes. */
function fileIn(handed: unknown): OtherFile {
  if (handed instanceof Uint8Array) return { kind: "binary", bytes: handed };
  if (typeof handed === "string") return { kind: "markup", text: handed };
  throw new TypeError("no file was handed over");
}
