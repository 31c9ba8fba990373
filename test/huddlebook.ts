import { existsSync, readFileSync } from "node:fs";
import { join, resolve as resolvePath } from "node:path";
import { bundledProgram, run } from "./bundledProgram";
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
export async function huddlebookIn(folder: string, ...args: readonly string[]): Promise<Outcome> {
  const { exitCode, stdout, stderr } = await run(await bundledProgram(), args, { cwd: folder });
  const outcome = { exitCode: exitCode ?? Number.NaN, stdout, stderr };
  leaveWritten(folder, args, outcome);
  return outcome;
}

/** What a call wrote is finished: another program may look at it. */
function leaveWritten(folder: string, args: readonly string[], { exitCode }: Outcome): void {
  const named = args[args.indexOf("--workbook") + 1];
  if (exitCode !== 0 || !["post", "undo", "huddle"].includes(args[0] ?? "") || named === undefined) return;
  const path = resolvePath(folder, named);
  if (existsSync(path)) finished(new Uint8Array(readFileSync(path)));
}
