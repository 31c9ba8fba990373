import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { huddlebook } from "../huddlebook";
import { SOFFICE, WITHOUT_LIBREOFFICE, disagreements } from "../libreOffice";
import { cellsOf } from "../storedCells";

const SAMPLES = join(import.meta.dirname, "..", "..", "samples");
const MONTHS = ["2026-05", "2026-06", "2026-07"].map((month) => join(SAMPLES, month));
const AGING = join(SAMPLES, "2026-06", "Insurance Aging Report.xls");

const known: Uint8Array[] = [];

/** A file's bytes, the same ones where they were read before: what was taken from them then need not be taken again. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await readFile(path));
  const same = known.find((other) => Buffer.compare(bytes, other) === 0);
  if (same === undefined) known.push(bytes);
  return same ?? bytes;
}

/** A workbook's figures and formulas, without the sheet Postings, whose times differ from run to run. */
async function figuresOf(path: string): Promise<unknown> {
  const cells = await cellsOf(await bytesOf(path));
  return Object.fromEntries(
    [...cells].filter(
      ([cell, { formula, value }]) =>
        !cell.startsWith("Postings") && (formula ?? value) !== undefined,
    ),
  );
}

describe("a tracker posted to month after month", () => {
  let folder = "";
  let tracker = "";
  /** What the tracker was after the first month, and after the second. */
  let [one, two] = ["", ""];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
    tracker = join(folder, "tracker.xlsx");
    [one, two] = [join(folder, "one.xlsx"), join(folder, "two.xlsx")];
    for (const [index, month] of MONTHS.entries()) {
      const { exitCode } = await huddlebook("post", "--workbook", tracker, month);
      expect(exitCode).toBe(0);
      await copyFile(tracker, [one, two][index] ?? join(folder, "three.xlsx"));
    }
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("holds what one posting of all the months gives", async () => {
    const once = join(folder, "once.xlsx");
    await huddlebook("post", "--workbook", once, ...MONTHS);
    expect(await figuresOf(tracker)).toEqual(await figuresOf(once));
  });

  it("is left as it was, byte for byte, by the same files again, and says so", async () => {
    const before = await readFile(tracker);
    const { exitCode, stdout } = await huddlebook("post", "--workbook", tracker, ...MONTHS);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^All \d+ files are posted already\. Nothing changed\.$/mu);
    expect(Buffer.compare(await readFile(tracker), before)).toBe(0);
  });

  it("refuses other figures for a posted month with a table of what would change, and takes them when told", async () => {
    const copy = join(folder, "restated.xlsx");
    await copyFile(tracker, copy);
    const call = ["post", "--workbook", copy, "--as-of", "2026-07-31", "--anyway", AGING];
    const refused = await huddlebook(...call);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toMatch(/Receivables, Jul 31, 2026, Total, Over 90: \$[\d,.]+ → \$[\d,.]+ \(-?\$[\d,.]+\)/u);
    expect(Buffer.compare(await readFile(copy), await readFile(tracker))).toBe(0);
    const taken = await huddlebook(...call, "--restate", "--json");
    expect(taken.exitCode).toBe(0);
    expect(taken.stdout).toContain('"status":"Restated"');
    expect((await huddlebook("undo", "--workbook", copy)).exitCode).toBe(0);
    expect(await figuresOf(copy)).toEqual(await figuresOf(tracker));
  });

  it("goes back to the month before in one step, and says before what that takes back", async () => {
    const back = join(folder, "back.xlsx");
    await copyFile(tracker, back);
    const said = await huddlebook("undo", "--workbook", back, "--dry-run");
    expect(said.stdout).toContain("Would undo 7 reports, Jul 2026, posted ");
    expect(said.stdout).toContain("\n  Insurance Aging, Jul 31, 2026\n");
    expect(await figuresOf(back)).toEqual(await figuresOf(tracker));
    const { exitCode, stdout } = await huddlebook("undo", "--workbook", back);
    expect([exitCode, stdout.startsWith("Undoing 7 reports, Jul 2026")]).toEqual([0, true]);
    expect(await figuresOf(back)).toEqual(await figuresOf(two));
  });

  it("takes one report of a posting back by its kind, and the rest after it", async () => {
    const copy = join(folder, "one-report.xlsx");
    await copyFile(tracker, copy);
    const { exitCode, stdout } = await huddlebook("undo", "--workbook", copy, "--report", "outstanding-claims", "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, isWritten: true, posting: 3, undone: [{ period: "2026-07-31" }] });
    const figures = await figuresOf(copy);
    expect(figures).not.toEqual(await figuresOf(tracker));
    expect((await huddlebook("undo", "--workbook", copy)).stdout).toContain("Undoing 6 reports, Jul 2026");
    expect(await figuresOf(copy)).toEqual(await figuresOf(two));
    const unknown = await huddlebook("undo", "--workbook", copy, "--report", "No such report");
    expect([unknown.exitCode, unknown.stderr]).toEqual([1, expect.stringContaining("No report named “No such report” stands.")]);
  });

  it("takes months that one call posted back in one step, to what it was before", async () => {
    const copy = join(folder, "all-at-once.xlsx");
    await copyFile(one, copy);
    const before = await figuresOf(copy);
    const posted = await huddlebook("post", "--workbook", copy, "--json", ...MONTHS);
    expect(JSON.parse(posted.stdout)).toMatchObject({ posting: 2 });
    expect(await figuresOf(copy)).not.toEqual(before);
    expect((await huddlebook("undo", "--workbook", copy)).exitCode).toBe(0);
    expect(await figuresOf(copy)).toEqual(before);
  });

  it("says why there is nothing to take back, and exits 1", async () => {
    const fresh = join(folder, "nothing.xlsx");
    const { exitCode, stderr } = await huddlebook("undo", "--workbook", fresh);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("nothing.xlsx: There is no such file.");
  });

  it.skipIf(SOFFICE === undefined)(`comes to every stored result in LibreOffice${WITHOUT_LIBREOFFICE}`, async () => {
    const found = await disagreements(new Uint8Array(await readFile(tracker)));
    expect(found.disagreements).toEqual([]);
    expect(found.formulas).toBeGreaterThan(400);
  });
});
