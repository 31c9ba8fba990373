import { Worker } from "node:worker_threads";
import { LONGEST_READING } from "../../import/reading/timeLimit";

/** What a thread may take. */
export interface ThreadLimits {
  /** In seconds. */
  readonly longest: number;
  /** Of the whole program's memory while the thread runs, in bytes. */
  readonly mostMemory: number;
  /** Of its own objects, in megabytes. */
  readonly mostObjects: number;
}

export const USUAL_LIMITS: ThreadLimits = {
  longest: LONGEST_READING,
  mostMemory: 2_000_000_000,
  // With the file itself and what it expands to, reading stays below the memory of the whole.
  mostObjects: 1_400,
};

/** What came of a thread: what it answered, which limit it met, or that it ended without a word. */
export type ThreadOutcome<Answer> =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "too-long" | "too-large" | "ended" }
  | { readonly kind: "failed"; readonly error: unknown };

/** In milliseconds, from one look at the program's memory to the next. */
const BETWEEN_LOOKS = 200;

/**
 * Has a thread of its own read a file, and ends it as soon as it takes too long or too much: what a library does meanwhile
 * cannot be stopped in any other way. What it prints is nothing for whoever calls.
 *
 * @param program what runs there, beside the bundled program; it answers with one message
 * @param file what it is handed
 */
export async function readInThread<Answer>(
  program: URL,
  file: unknown,
  { longest, mostMemory, mostObjects }: ThreadLimits = USUAL_LIMITS,
): Promise<ThreadOutcome<Answer>> {
  const worker = new Worker(program, {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: mostObjects, maxYoungGenerationSizeMb: 64 },
    stdout: true,
    stderr: true,
  });
  const watch: { looks?: NodeJS.Timeout; end?: NodeJS.Timeout } = {};
  try {
    return await new Promise((resolve) => {
      watch.end = setTimeout(resolve, longest * 1000, { kind: "too-long" });
      watch.looks = setInterval(() => {
        if (process.memoryUsage.rss() > mostMemory) resolve({ kind: "too-large" });
      }, BETWEEN_LOOKS);
      worker.once("message", (answer: Answer) => {
        resolve({ kind: "answered", answer });
      });
      worker.once("error", (error: unknown) => {
        resolve(isOutOfMemory(error) ? { kind: "too-large" } : { kind: "failed", error });
      });
      worker.once("exit", () => {
        resolve({ kind: "ended" });
      });
    });
  } finally {
    clearInterval(watch.looks);
    clearTimeout(watch.end);
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
