import { LONGEST_READING } from "../../import/reading/timeLimit";

/**
 * Has a worker read one file, and ends it then; before that where it takes too long.
 *
 * @param refused what to answer where the worker is ended, or fails
 */
export async function answerApart<Answer extends { readonly ok: boolean }>(
  worker: Worker,
  asked: unknown,
  refused: Readonly<Record<"tooLong" | "failed", Answer>>,
): Promise<Answer> {
  const answer = await new Promise<Answer>((resolve) => {
    setTimeout(() => {
      resolve(refused.tooLong);
    }, LONGEST_READING * 1000);
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      // pdf.js greets whoever its worker belongs to.
      if (isAnswer(data)) resolve(data);
    });
    worker.addEventListener("error", () => {
      resolve(refused.failed);
    });
    worker.postMessage(asked);
  });
  worker.terminate();
  return answer;
}

function isAnswer(data: object): boolean {
  return "ok" in data;
}
