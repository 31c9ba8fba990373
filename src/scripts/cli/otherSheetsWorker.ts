import { parentPort, workerData } from "node:worker_threads";
import { type OtherFile, sheetsFromOther } from "../../otherFiles/sheetsFromOther";

// Runs in a thread of its own, with less memory than the program has, so that no file can take the program down.
const file: OtherFile = workerData;
void sheetsFromOther(file).then((read) => {
  parentPort?.postMessage(read);
});
