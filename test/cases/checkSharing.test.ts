import { readFile, readdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Package } from "../../src/xlsx/package/package";
import { encrypted } from "../fixtures/damagedWorkbooks";
import { everythingWorkbook } from "../fixtures/everythingWorkbook";
import { readablePartsOf } from "../fixtures/peopleInText";
import { type Outcome, huddlebookIn } from "../huddlebook";
import { CAN_CHECK, WITHOUT_CHECKER, errorsIn } from "../checked";
import { SOFFICE, WITHOUT_LIBREOFFICE, converted } from "../libreOffice";
import { PLANTED_PLACES } from "../sharing/plantedPlaces";
import { NAMING_EXPORT } from "../sharing/plantedTexts";

const PLANTED = "Marigold Quillfeather (555) 555-0123";
/** Places that change what other places are planted in. */
const APART = /^(?:how a text is pronounced|a sheet of another workbook|where another workbook is|a formula|how a text within|a cell of a sheet|the result of|a text within)/u;

/** A workbook in which the same text stands in nearly every place. */
async function plantedEverywhere(): Promise<Uint8Array> {
  const parts = new Package(await everythingWorkbook());
  for (const { title, plant } of PLANTED_PLACES) if (!APART.test(title)) await plant(parts, PLANTED);
  return parts.save(new Date(0));
}

describe("huddlebook check-sharing", () => {
  let folder = "";
  const run = (...args: readonly string[]): Promise<Outcome> => huddlebookIn(folder, "check-sharing", ...args);
  const bytesOf = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(join(folder, name)));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sharing-"));
    await writeFile(join(folder, "clean.xlsx"), await everythingWorkbook());
    await writeFile(join(folder, "ours.xlsx"), await plantedEverywhere());
    await writeFile(join(folder, "owed.txt"), NAMING_EXPORT);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("lists what it finds without saying it, writes nothing, and exits 1", async () => {
    const before = await bytesOf("ours.xlsx");
    const { exitCode, stdout, stderr } = await run("ours.xlsx", "owed.txt");
    expect([exitCode, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("Patient’s name: ");
    expect(stdout).toContain("Phone number: ");
    expect(stdout).toContain("note");
    expect(stdout).toContain("Not looked into, as it is no text: picture (xl/media/image1.png)");
    expect(stdout).not.toMatch(/Quillfeather|Marigold|555-0123/iu);
    expect(await bytesOf("ours.xlsx")).toEqual(before);
  });

  it("finds nothing in a workbook that holds nothing, and exits 0", async () => {
    const { exitCode, stdout } = await run("clean.xlsx", "owed.txt");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Nothing that looks like a patient’s was found in clean.xlsx.");
  });

  it("finds nothing in a tracker to which a month was posted, with that month's exports", async () => {
    const month = join(import.meta.dirname, "..", "..", "samples", "2026-05");
    expect(await huddlebookIn(folder, "post", "--workbook", "month.xlsx", month)).toMatchObject({ exitCode: 0 });
    const { exitCode, stdout } = await run("--json", "month.xlsx", month);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], notLookedInto: [], warnings: [] });
  });

  it("writes a cleared copy without one byte of it, which is valid and opens, and leaves the file as it is", async () => {
    const before = await bytesOf("ours.xlsx");
    const { exitCode, stdout } = await run("--json", "--clear-all", "--copy", "copy.xlsx", "ours.xlsx", "owed.txt");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, isWritten: true, written: "copy.xlsx", left: 0 });
    expect(await bytesOf("ours.xlsx")).toEqual(before);
    for (const [path, part] of await readablePartsOf(await bytesOf("copy.xlsx")))
      expect(part.match(/Quillfeather|Marigold|555-0123/giu), path).toBeNull();
    const again = await run("--clear-all", "--copy", "copy.xlsx", "ours.xlsx", "owed.txt");
    expect(again.exitCode).toBe(1);
    expect(again.stderr).toContain("copy.xlsx is there already");
  });

  it.skipIf(SOFFICE === undefined)(`is opened by LibreOffice once it is cleared${WITHOUT_LIBREOFFICE}`, async () => {
    expect((await converted(await bytesOf("copy.xlsx"), "xlsx")).length).toBeGreaterThan(1_000);
  });

  it.skipIf(!CAN_CHECK)(`is valid by schema once it is cleared${WITHOUT_CHECKER}`, async () => {
    expect([...(await errorsIn([join(folder, "copy.xlsx")]))]).toEqual([]);
  });

  it("clears in place what is named by number, and says what is left", async () => {
    await writeFile(join(folder, "place.xlsx"), await bytesOf("ours.xlsx"));
    const { exitCode, stdout } = await run("--clear", "1, 2", "place.xlsx", "owed.txt");
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/Cleared 2 findings\. \d+ findings left\. Written: place\.xlsx/u);
    const rest = await run("--clear-all", "place.xlsx", "owed.txt");
    expect(rest.exitCode).toBe(0);
    expect(rest.stdout).toContain("Nothing of it is left.");
    expect(await run("place.xlsx", "owed.txt")).toMatchObject({ exitCode: 0 });
    expect((await readdir(folder)).filter((name) => /lock|part|ticket/u.test(name))).toEqual([]);
  });

  it("says that names cannot be looked for where no export names anybody", async () => {
    const { exitCode, stdout } = await run("--json", "clean.xlsx");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], warningList: [{ code: "no-names" }] });
  });

  it("refuses a workbook that it cannot look through whole, and numbers that it did not list", async () => {
    await writeFile(join(folder, "locked.xlsx"), encrypted());
    await writeFile(join(folder, "broken.xlsx"), (await bytesOf("clean.xlsx")).slice(0, 9_000));
    for (const [args, says] of [
      [["locked.xlsx"], "password"],
      [["broken.xlsx"], "damaged"],
      [["none.xlsx"], "no such file"],
      [["clean.xlsx", "none.txt"], "no such file"],
      [["--clear", "999", "ours.xlsx", "owed.txt"], "Nothing is listed under 999"],
    ] as const) {
      const { exitCode, stderr } = await run(...args);
      expect([exitCode, stderr.includes(says)], stderr).toEqual([1, true]);
    }
  });

  it.each([
    [[], "needs the workbook"],
    [["ours.csv"], "must end in .xlsx"],
    [["--clear", "first", "ours.xlsx"], "--clear takes numbers"],
    [["--clear", "1", "--clear-all", "ours.xlsx"], "not both"],
    [["--copy", "to.xlsx", "ours.xlsx"], "Say also what to clear"],
    [["--as-of", "2026-08-31", "ours.xlsx"], "does not take --as-of"],
  ])("does not understand %j", async (args, says) => {
    const { exitCode, stderr } = await run(...args);
    expect([exitCode, stderr.includes(says)], stderr).toEqual([2, true]);
  });
});
