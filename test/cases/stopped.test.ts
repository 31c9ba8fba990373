import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundledProgram, run } from "../bundledProgram";

const preload = join(import.meta.dirname, "..", "fixtures", "signalWhileReading.mjs");
const HEADINGS = "Carrier\tDateService\tDateSent\tAmount\n";
const CLAIM = "Aetna\t9/8/2025\t9/8/2025\t62.00\n";

describe("Ctrl+C while a long report is read", () => {
  let program = "";
  let folder = "";
  let long = "";

  beforeAll(async () => {
    program = await bundledProgram();
    folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
    long = join(folder, "claims.txt");
    await writeFile(long, HEADINGS + CLAIM.repeat(400_000));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("ends `post` with a word before all is read, and leaves no file", async () => {
    const workbook = join(folder, "tracker.xlsx");
    const args = ["post", "--as-of", "2025-09-30", "--workbook", workbook, long];
    const { signal, stdout, stderr } = await run(program, args, { preload });
    expect(signal).toBe("SIGINT");
    expect(stdout).toBe("");
    expect(stderr).toContain("Stopped. No file is left half written.\n");
    expect(stderr).not.toContain("400,000 rows read");
    expect(await readdir(folder)).toEqual(["claims.txt"]);
  });

  it("ends `inspect` with a word before all is read", async () => {
    const { signal, stdout, stderr } = await run(program, ["inspect", long], { preload });
    expect(signal).toBe("SIGINT");
    expect(stdout).toBe("");
    expect(stderr).toContain("Stopped. No file is left half written.\n");
    expect(stderr).not.toContain("400,000 rows read");
  });
});
