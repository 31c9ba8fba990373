import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encrypted, notAWorkbook, notAZip, signed, truncated, zipBomb } from "../fixtures/damagedWorkbooks";
import { everythingWorkbook } from "../fixtures/everythingWorkbook";
import { bundledProgram, run } from "../bundledProgram";

const EXPORT = join(import.meta.dirname, "..", "..", "samples", "2026-05", "MonthlyP&I.xls");

/** Each kind of file that cannot be posted to, and what its message must say. */
const KINDS: readonly (readonly [string, (workbook: Uint8Array) => Uint8Array | Promise<Uint8Array>, RegExp])[] = [
  ["a copy that was broken off", truncated, /damaged|not whole/u],
  ["a web page under a workbook's name", notAZip, /not an Excel workbook|damaged/u],
  ["a zip file of something else", notAWorkbook, /not an Excel workbook/u],
  ["a workbook with a password", encrypted, /password/u],
  ["a signed workbook", signed, /signed/u],
  ["a workbook that expands to a gigabyte", (bytes) => zipBomb(bytes, "xl/workbook.xml"), /expands|damaged/u],
  ["one whose formats expand to a gigabyte", (bytes) => zipBomb(bytes, "xl/styles.xml", 500), /expands|damaged/u],
  ["one that lies about how large it is", (bytes) => zipBomb(bytes, "xl/workbook.xml", 500), /expands|damaged/u],
];

describe("posting to a file that cannot be posted to", () => {
  let folder = "";
  let workbook: Uint8Array;
  let program = "";

  beforeAll(async () => {
    program = await bundledProgram();
    folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
    workbook = await everythingWorkbook();
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function expectRefusal(name: string, bytes: Uint8Array, says: RegExp): Promise<void> {
    const before = await readdir(folder);
    const { exitCode, stderr } = await run(program, ["post", "--workbook", join(folder, name), EXPORT]);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(exitCode).toBe(1);
    expect(Buffer.compare(await readFile(join(folder, name)), bytes)).toBe(0);
    expect(await readdir(folder)).toEqual(before);
  }

  it.each(KINDS)("says so and leaves it alone: %s", async (_, made, says) => {
    const bytes = await made(workbook);
    await writeFile(join(folder, "theirs.xlsx"), bytes);
    await expectRefusal("theirs.xlsx", bytes, says);
  });

  it("says so and leaves it alone: one that is open in Excel", async () => {
    await writeFile(join(folder, "monday.xlsx"), workbook);
    await writeFile(join(folder, "~$monday.xlsx"), "Front desk");
    await expectRefusal("monday.xlsx", workbook, /open in Excel/u);
  });

  it("says so and leaves it alone: one that is open in LibreOffice", async () => {
    await writeFile(join(folder, "sunday.xlsx"), workbook);
    await writeFile(join(folder, ".~lock.sunday.xlsx#"), "Front desk");
    await expectRefusal("sunday.xlsx", workbook, /open in LibreOffice/u);
  });

  it("says so and leaves it alone: one that is read-only", async () => {
    await writeFile(join(folder, "tuesday.xlsx"), workbook);
    await chmod(join(folder, "tuesday.xlsx"), 0o444);
    await expectRefusal("tuesday.xlsx", workbook, /read-only/u);
  });
});
