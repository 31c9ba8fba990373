import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { TimeLimit } from "../../import/reading/timeLimit";
import { textOfPdf } from "../../pdf/textOfPdf";

// Runs apart from the program, which can end it at any time: what a page does to pdf.js cannot be stopped from inside.
// Of a damaged file pdf.js leaves some of its own failures to nobody, after it told of the first.
process.on("unhandledRejection", () => undefined);
const bytes: unknown = workerData;
if (!(bytes instanceof Uint8Array)) throw new Error("The worker was started without a file.");
const limit = new TimeLimit(() => performance.now());
parentPort?.postMessage(await textOfPdf(new Uint8Array(bytes), { limit, pause: () => setImmediate() }));
