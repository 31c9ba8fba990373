import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const PROGRAM = join(import.meta.dirname, "..", "src", "scripts", "cli", "huddlebook.ts");

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
  /** In milliseconds after its start, and the signal that it gets then. */
  readonly signalAfter?: readonly [number, NodeJS.Signals];
}

/** The command line as one file, which starts three times faster: for tests that start it often. */
export async function bundledProgram(): Promise<string> {
  const outfile = join(await mkdtemp(join(tmpdir(), "huddlebook-program-")), "huddlebook.mjs");
  await build({
    entryPoints: [PROGRAM],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    // Libraries that still ask for others in the old way.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  return outfile;
}

/** Runs it. @param args the call, as a person would write it */
export function run(
  program: string,
  args: readonly string[],
  { preload, env, signalAfter }: Treatment = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const call = [...(preload === undefined ? [] : ["--import", preload]), program, ...args];
    const process_ = spawn(process.execPath, call, { env: { ...process.env, ...env } });
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
