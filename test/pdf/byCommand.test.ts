import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundledProgram } from "../bundledProgram";
import { huddlebookIn } from "../huddlebook";
import { at, pdfOf } from "./writtenPdf";

const LOCKED = join(import.meta.dirname, "files", "locked.pdf");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a PDF that is named in a call", () => {
  it("is read as the text that its pages show, row by row", async () => {
    const content = at(50, 700, "Nothing of a report") + at(50, 688, "Nor here");
    await writeFile(join(folder, "report.pdf"), pdfOf([{ content }, { content }]));
    const { stdout, stderr } = await huddlebookIn(folder, "inspect", "--json", "report.pdf");
    const said: unknown = JSON.parse(stdout);
    expect(said).toMatchObject({ reports: [{ source: "report.pdf", rows: 5, records: 0 }] });
    expect(stderr).toBe("");
  });

  it("is refused in words, and nothing is written, where it gives no text", async () => {
    const { exitCode, stderr } = await huddlebookIn(folder, "post", "--workbook", "Tracker.xlsx", LOCKED);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("The PDF is locked with a password.");
    await expect(readFile(join(folder, "Tracker.xlsx"))).rejects.toThrow("ENOENT");
  });

  it("is what the program loads pdf.js for, from a file of its own", async () => {
    const program = await bundledProgram();
    expect(await readFile(program, "utf8")).not.toContain("getTextContent");
    expect(await readFile(join(dirname(program), "huddlebook.pdf.mjs"), "utf8")).toContain("getTextContent");
  });
});
