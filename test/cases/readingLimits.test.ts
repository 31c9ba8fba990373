import { mkdtemp, open, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readOther } from "../../src/scripts/cli/otherSheets";
import { USUAL_LIMITS } from "../../src/scripts/cli/readingThread";
import { bundledProgram } from "../bundledProgram";
import { huddlebookIn } from "../huddlebook";

const OLD_WORKBOOK = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const PDF = new TextEncoder().encode("%PDF-1.4\n");

describe("a file past what is read safely", () => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function writeLong(name: string, beginning: Uint8Array, length: number): Promise<void> {
    const file = await open(join(folder, name), "w");
    await file.write(beginning);
    await file.truncate(length);
    await file.close();
  }

  it.each([
    ["old.xls", OLD_WORKBOOK, 64_000_001, "64 MB, or 3 million cells. Export fewer rows, or save it as .xlsx in Excel."],
    ["long.pdf", PDF, 50_000_001, "more than 50 MB, or holds more than memory should. Print a shorter range to PDF"],
  ])("is refused by command with what to do, and nothing is left on the disk: %s", async (name, beginning, length, words) => {
    await writeLong(name, beginning, length);
    const call = ["post", "--workbook", "Tracker.xlsx", name];
    const { exitCode, stderr } = await huddlebookIn(folder, ...call);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(words);
    expect(await readdir(folder)).toEqual([name]);
    await rm(join(folder, name));
  });

  it("is refused where the program's own thread would take too much memory, and the next file is read", async () => {
    const thread = pathToFileURL(join(dirname(await bundledProgram()), "huddlebook.otherSheets.mjs"));
    const page = (rows: number) => ({ kind: "markup", text: `<table>${"<tr><td>a<td>1.00".repeat(rows)}</table>` }) as const;
    const limits = { ...USUAL_LIMITS, mostObjects: 32 };
    expect(await readOther(page(200_000), thread, limits)).toEqual({ ok: false, reason: "gave-up" });
    expect(await readOther(page(2), thread, limits)).toMatchObject({ ok: true });
  });
});
