import { type ExecFileException, execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve as resolvePath } from "node:path";
import { finished } from "./finished";

const ROOT = join(import.meta.dirname, "..");

/** What a call of the command line left behind. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls the command line as a person would, from the project's folder. */
export function huddlebook(...args: readonly string[]): Promise<Outcome> {
  return huddlebookIn(ROOT, ...args);
}

/** Calls the command line from another folder, which the paths in the call then start from. */
export function huddlebookIn(folder: string, ...args: readonly string[]): Promise<Outcome> {
  const call = ["--import", import.meta.resolve("tsx"), join(ROOT, "src", "scripts", "cli", "huddlebook.ts"), ...args];
  return new Promise<Outcome>((resolve) => {
    const options = { cwd: folder, maxBuffer: 2 ** 26 };
    execFile(process.execPath, call, options, (error: ExecFileException | null, stdout, stderr) => {
      const outcome = { exitCode: error === null ? 0 : Number(error.code), stdout, stderr };
      leaveWritten(folder, args, outcome);
      resolve(outcome);
    });
  });
}

/** What a call wrote is finished: another program may look at it. */
function leaveWritten(folder: string, args: readonly string[], { exitCode }: Outcome): void {
  const named = args[args.indexOf("--workbook") + 1];
  if (exitCode !== 0 || !["post", "undo"].includes(args[0] ?? "") || named === undefined) return;
  const path = resolvePath(folder, named);
  if (existsSync(path)) finished(new Uint8Array(readFileSync(path)));
}
