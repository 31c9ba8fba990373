import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";

/** The oldest that is promised, and of each later line that is maintained one of this year's. docs/decisions/0039 says why. */
const VERSIONS = ["20.19.0", "22.23.3", "24.21.0"];
/** What differs between versions of Node if anything does: text, dates, files, processes, the packed program. */
const QUICK_TESTS = [
  "test/unit/domain",
  "test/unit/import",
  "test/unit/scripts",
  "test/cases/import.test.ts",
  "test/cases/packed.test.ts",
  "test/cases/twoProcesses.test.ts",
];
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

/** Runs a program, shown as it runs. @returns whether it ended well */
function isDone(program: string, args: readonly string[], env = process.env): boolean {
  const shell = program === NPM && process.platform === "win32";
  return spawnSync(program, args, { stdio: "inherit", env, shell }).status === 0;
}

/** The package `node` holds the program itself. Its folder stands apart, since its `node` would take the place of ours. */
async function installNode(version: string): Promise<string | undefined> {
  const folder = join("out", `node-${version}`);
  const node = join(folder, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (versionOf(node) === version) return node;
  await mkdir(folder, { recursive: true });
  const install = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error", `node@${version}`];
  const isInstalled = isDone(NPM, install) && versionOf(node) === version;
  return isInstalled ? node : undefined;
}

function versionOf(node: string): string | undefined {
  if (!existsSync(node)) return undefined;
  return spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim().replace(/^v/u, "");
}

async function holds(version: string): Promise<boolean> {
  const node = await installNode(version);
  if (node === undefined) {
    console.error(`Node ${version} cannot be had from npm's registry: see above. Nothing was tested with it.`);
    return false;
  }
  console.log(`\nThe quick tests on Node ${version}`);
  // What the tests start by name starts this Node too.
  // Races are run by chance on one version; on the others it is asked that there be no difference, not how often.
  const races = process.env["HUDDLEBOOK_RACES"] ?? "2";
  const env = {
    ...process.env,
    HUDDLEBOOK_RACES: races,
    PATH: [join(process.cwd(), dirname(node)), process.env["PATH"]].join(delimiter),
  };
  // A reporter of its own: the results of all the tests, where they are kept, are not written over.
  return isDone(node, [join("node_modules", "vitest", "vitest.mjs"), "run", "--reporter=dot", ...QUICK_TESTS], env);
}

const asked = process.argv.slice(2);
const chosen = VERSIONS.filter(
  (version) => asked.length === 0 || asked.some((start) => `${version}.`.startsWith(`${start}.`)),
);
const failed: string[] = [];
for (const version of chosen) if (!(await holds(version))) failed.push(version);
if (chosen.length === 0) console.error(`Not among the versions that are held: ${asked.join(", ")}.`);
if (failed.length > 0) console.error(`\nNot held: Node ${failed.join(", ")}.`);
process.exitCode = chosen.length === 0 || failed.length > 0 ? 1 : 0;
