import { createInterface } from "node:readline/promises";

/** How a question is put to somebody. */
export interface Talk {
  readonly say: (words: string) => void;
  /** What somebody answers, without spaces around it; `undefined` where she ended it. */
  readonly ask: (question: string) => Promise<string | undefined>;
}

/** Whether somebody sits at a terminal who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** Talks to whoever sits at the terminal until the work is done. */
export async function atTerminal<Result>(work: (talk: Talk) => Promise<Result>): Promise<Result> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl+C and Ctrl+D end the questions: what was answered so far is kept nowhere.
  terminal.on("SIGINT", () => {
    terminal.close();
  });
  const answers = terminal[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string | undefined> => {
    terminal.setPrompt(question);
    terminal.prompt();
    const answer = await answers.next();
    return answer.done === true ? undefined : answer.value.trim();
  };
  const say = (words: string): void => {
    console.log(words);
  };
  try {
    return await work({ say, ask });
  } finally {
    terminal.close();
  }
}
