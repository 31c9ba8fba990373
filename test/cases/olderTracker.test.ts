import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { olderFile, shownIn, trackerIn } from "../fixtures/olderFile";
import { huddlebook } from "../huddlebook";
import { postedFingerprint } from "../../src/tracker/posting/postingRows";
import { textsOf } from "../../src/tracker/posting/postingTexts";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import { applyChange } from "../../src/workbook/change/change";
import { SOFFICE, WITHOUT_LIBREOFFICE, disagreements } from "../libreOffice";

const SAMPLES = join(import.meta.dirname, "..", "..", "samples");
const MONTHS = ["2026-05", "2026-06", "2026-07"].map((month) => join(SAMPLES, month));
const AGING = join(SAMPLES, "2026-07", "Insurance Aging Report.xls");

async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path));
}

/** What a tracker's tables show, without the list of what was posted: when, and by which version. */
async function figuresIn(path: string): Promise<Readonly<Record<string, unknown>>> {
  const shown = await shownIn(await bytesOf(path));
  // Two postings of the same reports are of the same minute by chance alone.
  const StartPosted = shown["StartPosted"]?.map((row) => ({ ...row, "Last posted": "" }));
  return { ...shown, Postings: [], PostingsWrote: [], PostingsUndo: [], StartPosted };
}

/** Written by version 1.0.0 of the program itself, by command, of the samples' first two months. */
const FIRST_VERSION = join(import.meta.dirname, "..", "fixtures", "trackers", "two-months-1.0.0.xlsx");

describe("a tracker that version 1.0.0 wrote, before postings had numbers", () => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is taken back a report at a time, and gets the next month, which is one posting", async () => {
    const tracker = join(folder, "tracker.xlsx");
    await copyFile(FIRST_VERSION, tracker);
    const before = await figuresIn(tracker);
    const one = await huddlebook("undo", "--workbook", tracker);
    expect(one.stdout).toContain("Undoing Outstanding Insurance Claims, Jun 30, 2026, posted ");
    expect((await huddlebook("post", "--workbook", tracker, MONTHS[1] ?? "")).exitCode).toBe(0);
    const { Daily, Receivables, Claims, Monthly } = before;
    expect(await figuresIn(tracker)).toMatchObject({ Daily, Receivables, Claims, Monthly });
    const standing = await figuresIn(tracker);
    expect((await huddlebook("post", "--workbook", tracker, MONTHS[2] ?? "")).exitCode).toBe(0);
    const back = await huddlebook("undo", "--workbook", tracker);
    expect(back.stdout).toContain("Undoing 7 reports, Jul 2026, posted ");
    expect(await figuresIn(tracker)).toEqual(standing);
  });

  it("has its hand edits seen as before", async () => {
    const found = await trackerIn(await bytesOf(FIRST_VERSION));
    const [day = {}] = found.tables.get("Daily") ?? [];
    const edited = applyChange(TRACKER, found.tables, [
      { table: "Daily", upserts: [{ Date: day["Date"], Billed: 1 }], removals: [] },
    ]);
    const { wrote } = textsOf(edited)(edited.get("Postings")?.[0] ?? {});
    expect(wrote.length).toBeGreaterThan(10);
    expect(postedFingerprint(edited).isEdited("Daily", { ...day, Billed: 1 }, "Billed")).toBe(true);
    expect(postedFingerprint(edited).isEdited("Daily", day, "Billed")).toBe(false);
  });
});

describe("the samples' third month, posted to a tracker of two that an earlier version made", () => {
  let folder = "";
  let older = "";
  let present = "";
  let said = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
    present = join(folder, "present.xlsx");
    older = join(folder, "older.xlsx");
    await huddlebook("post", "--workbook", present, ...MONTHS.slice(0, 2));
    await writeFile(older, await olderFile((await trackerIn(await bytesOf(present))).tables));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is understood before, and the months that are posted are left as they are, byte for byte", async () => {
    const before = await readFile(older);
    expect((await huddlebook("inspect", "--workbook", older, AGING)).exitCode).toBe(0);
    const { exitCode, stdout } = await huddlebook("post", "--workbook", older, ...MONTHS.slice(0, 2));
    expect([exitCode, stdout.includes("files are posted already. Nothing changed."), stdout.includes("Added")]).toEqual([0, true, false]);
    expect(Buffer.compare(await readFile(older), before)).toBe(0);
  });

  it("gives the figures that a tracker of the present version gets", async () => {
    const posted = await huddlebook("post", "--workbook", older, ...MONTHS.slice(2));
    said = posted.stdout;
    expect(posted.exitCode).toBe(0);
    await huddlebook("post", "--workbook", present, ...MONTHS.slice(2));
    expect(await figuresIn(older)).toEqual(await figuresIn(present));
  });

  it("says once what was added", async () => {
    expect(said).toContain("Added to the workbook, which an earlier version made: the sheets Start, Summary, Summary details, Comparison");
    expect((await huddlebook("undo", "--workbook", older)).exitCode).toBe(0);
    expect((await huddlebook("post", "--workbook", older, ...MONTHS.slice(2))).stdout).not.toContain("Added");
    expect(await figuresIn(older)).toEqual(await figuresIn(present));
  });

  it.skipIf(SOFFICE === undefined)(`stores what LibreOffice computes${WITHOUT_LIBREOFFICE}`, async () => {
    const found = await disagreements(await bytesOf(older));
    expect(found.disagreements).toEqual([]);
    expect(found.formulas).toBeGreaterThan(1_500);
  });
});
