import { cp, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ended, run } from "../bundledProgram";

const ROOT = join(import.meta.dirname, "..", "..");

let clone = "";

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), "huddlebook-clone-"));
  for (const name of ["src", "package.json", "package-lock.json"]) {
    await cp(join(ROOT, name), join(clone, name), { recursive: true });
  }
  await symlink(join(ROOT, "node_modules"), join(clone, "node_modules"), "junction");
});

afterAll(() => rm(clone, { recursive: true, force: true }));

/** What `npm run huddlebook` starts. */
function huddlebook(...args: readonly string[]): Promise<Ended> {
  return run(join(clone, "src", "scripts", "run.mjs"), ["huddlebook", ...args]);
}

/** Has the program's usage begin in other letters. */
async function changeSources(before: string, after: string): Promise<void> {
  const path = join(clone, "src", "scripts", "cli", "usage.ts");
  const source = await readFile(path, "utf8");
  expect(source).toContain(`\`${before}: from`);
  await writeFile(path, source.replace(`\`${before}: from`, `\`${after}: from`));
}

function bundlesTime(): Promise<number> {
  return stat(join(clone, "out", "cli", "huddlebook.mjs")).then(({ mtimeMs }) => mtimeMs);
}

describe("the program from its sources", () => {
  it("answers every call of several at once, while its bundle has yet to be made", async () => {
    const ended = await Promise.all(Array.from({ length: 3 }, () => huddlebook("help")));
    expect(ended.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
      Array.from({ length: 3 }, () => ({ exitCode: 0, stderr: "" })),
    );
    for (const { stdout } of ended) expect(stdout).toMatch(/^huddlebook: from/u);
    expect(await readdir(join(clone, "out", "cli"))).toHaveLength(4);
  });

  it("is bundled anew once a source changed, and not before", async () => {
    const made = await bundlesTime();
    await huddlebook("help");
    expect(await bundlesTime()).toBe(made);
    await changeSources("huddlebook", "Huddlebook");
    expect((await huddlebook("help")).stdout).toMatch(/^Huddlebook: from/u);
  });

  it("keeps its exit code and says nothing of the bundle", async () => {
    const { exitCode, stdout, stderr } = await huddlebook("dance");
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/^There is no command “dance”\./u);
  });
});
