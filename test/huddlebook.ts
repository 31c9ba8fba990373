import { type ExecFileException, execFile } from "node:child_process";
import { join } from "node:path";

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
  const call = ["--import", import.meta.resolve("tsx"), join(ROOT, "src", "scripts", "huddlebook.ts"), ...args];
  return new Promise((resolve) => {
    const options = { cwd: folder, maxBuffer: 2 ** 26 };
    execFile(process.execPath, call, options, (error: ExecFileException | null, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
