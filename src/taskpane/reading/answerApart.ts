import { LONGEST_READING } from "../../import/reading/timeLimit";
import { READY } from "./workerReady";

/** What is answered in a worker's place: where it is ended, where it fails, and where its script cannot be loaded. */
type Refused<Answer> = Readonly<Record<"tooLong" | "failed" | "notLoaded", Answer>>;

/** Has a worker read one file, and ends it then; before that where it takes too long. The worker says first that it is ready. */
export async function answerApart<Answer extends { readonly ok: boolean }>(
  worker: Worker,
  asked: unknown,
  refused: Refused<Answer>,
): Promise<Answer> {
  const answer = await new Promise<Answer>((resolve) => {
    let whyNot = refused.notLoaded;
    setTimeout(() => {
      resolve(refused.tooLong);
    }, LONGEST_READING * 1000);
    worker.addEventListener("message", ({ data }: MessageEvent<Answer | typeof READY>) => {
      if (data === READY) whyNot = refused.failed;
      // pdf.js greets whoever its worker belongs to.
      else if ("ok" in data) resolve(data);
    });
    worker.addEventListener("error", () => {
      resolve(whyNot);
    });
    worker.postMessage(asked);
  });
  worker.terminate();
  return answer;
}
