import { spawn } from "node:child_process";
import { expectListed } from "./said/expectListed";
import { freshBundle } from "../src/scripts/bundle.mjs";

/** What a run of the program came to. */
export interface Ended {
  /** `null` where a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a run is to be treated. */
export interface Treatment {
  /** A module that is loaded before the program. */
  readonly preload?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder that it starts in. */
  readonly cwd?: string;
  /** In milliseconds after its start, and the signal that it gets then. */
  readonly signalAfter?: readonly [number, NodeJS.Signals];
}

/** The command line as one file, the one that `npm run huddlebook` runs and `npm pack` packs. */
export function bundledProgram(): Promise<string> {
  return (bundled ??= freshBundle("huddlebook"));
}

/** Looked at once a test file: sources do not change while tests run. */
let bundled: Promise<string> | undefined;

/** Runs it, and looks whether all that it says is listed. @param args the call, as a person would write it */
export async function run(program: string, args: readonly string[], treatment: Treatment = {}): Promise<Ended> {
  const ended = await runToEnd(program, args, treatment);
  // What a signal ended may end in the middle of a word.
  if (ended.signal === null) for (const text of [ended.stdout, ended.stderr]) expectListed(text, args);
  return ended;
}

function runToEnd(
  program: string,
  args: readonly string[],
  { preload, env, cwd, signalAfter }: Treatment,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const call = [...(preload === undefined ? [] : ["--import", preload]), program, ...args];
    const process_ = spawn(process.execPath, call, { cwd, env: { ...process.env, ...env } });
    const told = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      process_[name].setEncoding("utf8").on("data", (text: string) => (told[name] += text));
    }
    const timer = signalAfter && setTimeout(() => process_.kill(signalAfter[1]), signalAfter[0]);
    process_.on("error", reject);
    process_.on("close", (exitCode, signal) => {
      clearTimeout(timer);
      resolve({ exitCode, signal, ...told });
    });
  });
}
