import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { huddlebook } from "../huddlebook";

const CASES = join("test", "cases", "import");
const NAMES = /Marigold|Quillfeather|1962|example\.org|123 45 6789|4111|555 0199/u;

let folder = "";
const at = (file: string): string => join(folder, file);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huddlebook-names-"));
  await copyFile(join(CASES, "aging-of-receivables", "typical", "input.xls"), at("Quillfeather, Marigold 3-4-1962.xls"));
  await copyFile(join(CASES, "aging-of-receivables", "typical", "input.xls"), at("aging.xls"));
  await copyFile(join(CASES, "outstanding-claims", "names-as-carriers", "input.txt"), at("Marigold 555 0199.csv"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Everything that a call printed, but the folder's path. */
async function printed(...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await huddlebook(...args);
  return stdout + stderr;
}

async function partsOf(workbook: string): Promise<string> {
  const zip = await JSZip.loadAsync(await readFile(workbook));
  const texts = await Promise.all(Object.values(zip.files).map((part) => part.async("string")));
  return texts.join("\n");
}

describe("names and numbers of people in carriers' cells and in files' names", () => {
  it("are in nothing that is printed, and in no part of the workbook", async () => {
    const workbook = at("tracker.xlsx");
    const files = [at("Quillfeather, Marigold 3-4-1962.xls"), at("Marigold 555 0199.csv")];
    const said = [
      await printed("inspect", "--as-of", "2026-08-31", ...files),
      await printed("inspect", "--json", "--as-of", "2026-08-31", ...files),
      await printed("post", "--workbook", workbook, "--as-of", "2026-08-31", ...files),
      await printed("post", "--json", "--workbook", workbook, "--as-of", "2026-08-31", ...files),
    ];
    for (const text of said) expect(text).not.toMatch(NAMES);
    const parts = await partsOf(workbook);
    expect(parts).not.toMatch(NAMES);
    expect(parts).toContain("Aging of Accounts Receivable (.xls)");
    expect(parts).toContain("Outstanding Insurance Claims (.csv)");
    expect(parts).toContain("John Hancock");
    expect(await printed("undo", "--json", "--workbook", workbook)).not.toMatch(NAMES);
  });

  it("are no part of what tells a file from another: under another name it is posted already", async () => {
    const workbook = at("again.xlsx");
    await printed("post", "--workbook", workbook, "--as-of", "2026-08-31", at("aging.xls"));
    const before = await readFile(workbook);
    const said = await printed(
      ...["post", "--workbook", workbook, "--as-of", "2026-08-31", at("Quillfeather, Marigold 3-4-1962.xls")],
    );
    expect(said).toContain("This file is posted already. Nothing changed.");
    expect(said).not.toMatch(NAMES);
    expect(await readFile(workbook)).toEqual(before);
  });
});
