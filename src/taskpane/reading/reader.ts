import { LONGEST_READING } from "../../import/reading/timeLimit";
import { loaded } from "./loaded";
import { NOTHING_LOADED } from "./nothingLoaded";
import type { ReadJob, ReadParts, ReaderMessage } from "./readJob";

/** Told how many rows are read so far. */
type OnProgress = (rows: number) => void;

/** A report that is being read. */
export interface PendingRead {
  /** What it comes to; never, where it was stopped. */
  readonly done: Promise<ReadParts>;
  readonly stop: () => void;
}

/** In seconds, beyond the time after which reading stops by itself: what is loaded first, and what it says at its end. */
const GRACE = 30;

const GAVE_UP: ReadParts = [
  {
    sheets: undefined,
    called: "",
    source: {
      ok: false,
      message:
        "Reading took longer than a minute and was stopped: something in the file keeps it busy without end. Export or print the report again, for a shorter range.",
    },
  },
];

/**
 * Reads apart from the page, so that the page stays smooth; on the page where that is not allowed. A reader that does not
 * answer is ended, as a page of a PDF can keep pdf.js busy for ever.
 */
export function startReading(job: ReadJob, onProgress: OnProgress): PendingRead {
  const worker = newWorker();
  if (worker === undefined) return readHere(job, onProgress);
  let instead: PendingRead | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  const done = new Promise<ReadParts>((resolve) => {
    end = setTimeout(
      () => {
        worker.terminate();
        resolve(GAVE_UP);
      },
      (LONGEST_READING + GRACE) * 1000,
    );
    worker.addEventListener("message", ({ data }: MessageEvent<ReaderMessage>) => {
      if (data.kind === "progress") {
        onProgress(data.rows);
        return;
      }
      // pdf.js greets whoever its worker belongs to: this one, in a browser whose workers start no others.
      if (!isOfOurs(data)) return;
      clearTimeout(end);
      worker.terminate();
      resolve(data.parts);
    });
    worker.addEventListener("error", () => {
      clearTimeout(end);
      worker.terminate();
      instead = readHere(job, onProgress);
      void instead.done.then(resolve);
    });
  });
  worker.postMessage(job);
  return {
    done,
    stop: () => {
      clearTimeout(end);
      worker.terminate();
      instead?.stop();
    },
  };
}

function isOfOurs(data: object): boolean {
  return "parts" in data;
}

function newWorker(): Worker | undefined {
  try {
    return new Worker(/* webpackChunkName: "readerWorker" */ new URL("./readerWorker.ts", import.meta.url));
  } catch {
    return undefined;
  }
}

function readHere(job: ReadJob, onProgress: OnProgress): PendingRead {
  let isStopped = false;
  return {
    done: readNow(job, onProgress, () => isStopped),
    stop: () => {
      isStopped = true;
    },
  };
}

async function readNow(job: ReadJob, onProgress: OnProgress, isStopped: () => boolean): PendingRead["done"] {
  const reader = await loaded(() => import("./readJob"));
  if (reader === undefined) return [{ sheets: undefined, called: "", source: { ok: false, message: NOTHING_LOADED } }];
  // The page is drawn first, so that what is being done shows.
  await new Promise((drawn) => setTimeout(drawn, 50));
  // Nobody waits for what was stopped.
  const never = new Promise<never>(() => undefined);
  const pause = async (): Promise<void> => {
    await new Promise((drawn) => setTimeout(drawn));
    if (isStopped()) await never;
  };
  const parts = await reader.carryOut(job, onProgress, pause);
  return isStopped() ? never : parts;
}
