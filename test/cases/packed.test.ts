import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { post } from "../../src/scripts/cli/post";
import { finished } from "../finished";
import { changedParts, partsOf } from "../packageParts";

const ROOT = join(import.meta.dirname, "..", "..");
const MAY = join(ROOT, "samples", "2026-05");
const run = promisify(execFile);
/** npm is a script, which Windows starts only by a shell. */
const SHELL = process.platform === "win32";
/** npm, and what it starts, under the Node that runs the tests; no word of ours on where to find packages. */
const ENV = {
  PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
  HOME: process.env["HOME"],
  SYSTEMROOT: process.env["SYSTEMROOT"],
};
/** The sentence of a license by which it lets others use the work: MIT and ISC, BSD, Apache. */
const GRANT = /permission is hereby granted|permission to use|redistribution and use [^.]* are permitted|hereby grants to you/iu;
/** Days since 1900, with the time as a fraction. */
const MOMENT = /<v>4\d{4}\.\d+<\/v>/gu;

let folder = "";
let packed: readonly string[] = [];

/** Calls the installed program, from the folder that it is installed in. */
async function huddlebook(...args: readonly string[]): Promise<string> {
  const program = join(folder, "empty", "node_modules", ".bin", "huddlebook");
  return (await run(program, args, { cwd: join(folder, "empty"), env: ENV, shell: SHELL })).stdout;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
  await mkdir(join(folder, "empty"));
  const pack = ["pack", "--json", "--pack-destination", folder];
  const { stdout } = await run("npm", pack, { cwd: ROOT, env: ENV, shell: SHELL });
  const [tarball = ""] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  packed = [...stdout.matchAll(/"path": "(.*)"/gu)].map(([, path = ""]) => path);
  const cache = join(folder, "cache");
  const install = ["install", "--offline", "--no-audit", "--no-fund", "--cache", cache, join(folder, tarball)];
  await run("npm", install, { cwd: join(folder, "empty"), env: ENV, shell: SHELL });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the packed program, installed without a registry into an empty folder", () => {
  it("is one file, one more each for PDFs and for other files, and the licenses of what they hold", () => {
    expect([...packed].sort()).toEqual([
      "LICENSE",
      "README.md",
      "out/cli/huddlebook.THIRD-PARTY-LICENSES.txt",
      "out/cli/huddlebook.mjs",
      "out/cli/huddlebook.otherSheets.mjs",
      "out/cli/huddlebook.pdf.mjs",
      "package.json",
    ]);
  });

  it("says under which terms each package that it holds is passed on", async () => {
    const path = join(folder, "empty", "node_modules", "huddlebook", "out", "cli");
    const text = await readFile(join(path, "huddlebook.THIRD-PARTY-LICENSES.txt"), "utf8");
    const [, ...packages] = text.split(/^={78}\n/mu);
    expect(packages.map((terms) => terms.split(" ")[0])).toEqual(
      expect.arrayContaining(["@e965/xlsx", "exceljs", "htmlparser2", "jszip", "pdfjs-dist", "saxes"]),
    );
    for (const terms of packages) expect(terms).toMatch(GRANT);
  });

  it("brings no other package along", async () => {
    const installed = await readdir(join(folder, "empty", "node_modules"));
    expect(installed.filter((name) => !name.startsWith("."))).toEqual(["huddlebook"]);
  });

  it("tells its version, and how it is called", async () => {
    const about: unknown = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
    expect(about).toHaveProperty("version", (await huddlebook("--version")).trim());
    expect(await huddlebook("help")).toContain("huddlebook post --workbook FILE.xlsx");
  });

  it("tells what it understands of a month's exports", async () => {
    const said: unknown = JSON.parse(await huddlebook("inspect", "--json", MAY));
    expect(said).toMatchObject({ warnings: [] });
    expect(said).toHaveProperty("reports.length", (await readdir(MAY)).length);
  });

  it("posts a month to a new workbook that says what the sources' says, and can take it back", async () => {
    await huddlebook("post", "--by", "Ann", "--workbook", "packed.xlsx", MAY);
    const bytes = await readFile(join(folder, "empty", "packed.xlsx"));
    // The file says the second in which it was written, which both may share.
    const differing = await differences(finished(bytes), await postedBySources());
    expect(differing.filter((part) => part !== "docProps/core.xml")).toEqual([]);
    expect(await huddlebook("undo", "--dry-run", "--workbook", "packed.xlsx")).toContain("Would undo 7 reports, May 2026");
  });
});

async function postedBySources(): Promise<Uint8Array> {
  const workbook = join(folder, "sources.xlsx");
  const reading = { asOf: undefined, from: undefined, to: undefined, report: undefined, json: false };
  const options = { ...reading, restate: false, anyway: false, acceptProblems: false, acceptUnproven: [], dates: undefined, by: "Ann" };
  const { isWritten } = await post(workbook, [MAY], options, () => undefined);
  expect(isWritten).toBe(true);
  return readFile(workbook);
}

/** The parts that differ by more than the moment of posting. */
async function differences(one: Uint8Array, other: Uint8Array): Promise<readonly string[]> {
  const parts = [await partsOf(one), await partsOf(other)] as const;
  expect([...parts[0].keys()]).toEqual([...parts[1].keys()]);
  const [first, second] = parts.map(withoutMoments);
  return first && second ? changedParts(first, second) : [];
}

/** Of Postings and Start alone, lest an amount be taken for a moment. */
function withoutMoments(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const workbook = new TextDecoder().decode(parts.get("xl/workbook.xml"));
  const without = ["Postings", "Start"].map((name): [string, Uint8Array] => {
    const [, id = ""] = new RegExp(`<sheet sheetId="(\\d+)" name="${name}"`, "u").exec(workbook) ?? [];
    const path = `xl/worksheets/sheet${id}.xml`;
    const text = new TextDecoder().decode(parts.get(path));
    expect(text).toMatch(MOMENT);
    return [path, new TextEncoder().encode(text.replaceAll(MOMENT, ""))];
  });
  return new Map([...parts, ...without]);
}
