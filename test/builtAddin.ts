import { execFile } from "node:child_process";
import { access, mkdir, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { vi } from "vitest";
import { SHARED_FOLDER } from "./sharedFolder";

const run = promisify(execFile);

/** Where the builds of the tests stand. */
export const BASE_URL = "https://office.example.com/huddlebook";

/** What a build made: every file's content by its path, and which modules went into which scripts. */
export interface BuiltAddin {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Buffer>;
  /** The paths of the modules that are loaded with the page, and of those that are loaded when they are needed. */
  readonly modules: { readonly atOnce: readonly string[]; readonly later: readonly string[] };
}

/** The add-in as `npm run build` makes it. */
export function productionAddin(): Promise<BuiltAddin> {
  return sharedBuild("addin", []);
}

/** The self-contained build. */
export function offlineAddin(): Promise<BuiltAddin> {
  return sharedBuild("addin-offline", ["--env", "offline"]);
}

/** The folder of Huddlebook.html, as `npm run build:single` makes it. */
export function singleFile(): Promise<string> {
  return madeOnce("single", async (folder) => {
    await run(process.execPath, [join("src", "scripts", "single.mjs"), folder]);
  });
}

async function sharedBuild(name: string, options: readonly string[]): Promise<BuiltAddin> {
  return readBuild(await madeOnce(name, (folder) => build(folder, options)));
}

/** A folder made once for all test files of a run: the first to ask for it makes it, the others wait. */
async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const shared = process.env[SHARED_FOLDER];
  if (shared === undefined) throw new Error("test/sharedFolder.ts did not run before the tests");
  const folder = join(shared, name);
  const [begun, done] = [`${folder}-begun`, `${folder}-done`];
  const isFirst = await mkdir(begun).then(
    () => true,
    () => false,
  );
  // Where it fails, those who wait fail too, at what is not there.
  if (isFirst) await make(folder).finally(() => mkdir(done));
  await vi.waitFor(() => access(done), { timeout: 600_000, interval: 250 });
  return folder;
}

async function build(folder: string, options: readonly string[]): Promise<void> {
  await webpack(["--output-path", folder, `--json=${folder}.json`, ...options], BASE_URL);
}

async function readBuild(folder: string): Promise<BuiltAddin> {
  const stats = `${folder}.json`;
  const paths = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of paths.filter((path) => path.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll("\\", "/"), await readFile(path));
  }
  const report: unknown = JSON.parse(await readFile(stats, "utf8"));
  if (!isReport(report)) throw new Error(`${stats} is not webpack's report`);
  return { folder, files, modules: modulesOf(report) };
}

/** Runs webpack for production. Rejects with what it printed where it refuses. */
export async function webpack(options: readonly string[], baseUrl: string): Promise<void> {
  const program = join("node_modules", "webpack", "bin", "webpack.js");
  const env = { ...process.env, ADDIN_BASE_URL: baseUrl };
  await run(process.execPath, [program, "--mode", "production", ...options], { env });
}

/** What webpack's report says of a module; a module that others were merged into lists them. */
interface Module {
  readonly name: string;
  readonly chunks: readonly (string | number)[];
  readonly modules?: readonly Module[];
}

interface Report {
  readonly modules: readonly Module[];
  readonly entrypoints: Readonly<Record<string, { readonly chunks: readonly (string | number)[] }>>;
}

function isReport(value: unknown): value is Report {
  return typeof value === "object" && value !== null && "modules" in value && "entrypoints" in value;
}

function modulesOf(report: Report): BuiltAddin["modules"] {
  const initial = new Set(Object.values(report.entrypoints).flatMap(({ chunks }) => chunks));
  const isAtOnce = ({ chunks }: Module): boolean => chunks.some((chunk) => initial.has(chunk));
  const names = (module: Module): readonly string[] => [module.name, ...(module.modules ?? []).flatMap(names)];
  return {
    atOnce: report.modules.filter(isAtOnce).flatMap(names),
    later: report.modules.filter((module) => !isAtOnce(module)).flatMap(names),
  };
}
