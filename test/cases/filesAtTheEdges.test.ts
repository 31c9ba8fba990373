import {
  chmod,
  chown,
  copyFile,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Ended, type Treatment, bundledProgram, run } from "../bundledProgram";
import { postingsIn } from "../postingsIn";

const ROOT = join(import.meta.dirname, "..", "..");
const FAILER = join(ROOT, "test", "fixtures", "failAtCall.mjs");
const FIRST = join(ROOT, "samples", "2026-05", "MonthlyP&I.xls");
const SECOND = join(ROOT, "samples", "2026-06", "MonthlyP&I.xls");

let program = "";
let base = "";
let posted = "";
let folder = "";
let tracker = "";
let count = 0;

beforeAll(async () => {
  program = await bundledProgram();
  base = await mkdtemp(join(tmpdir(), "huddlebook-edges-"));
  posted = join(base, "posted.xlsx");
  expect((await post(posted, FIRST)).exitCode).toBe(0);
});

beforeEach(async () => {
  count += 1;
  folder = join(base, String(count));
  tracker = join(folder, "tracker.xlsx");
  await mkdir(folder);
  await copyFile(posted, tracker);
});

afterAll(() => rm(base, { recursive: true, force: true }));

function post(workbook: string, source: string, treatment: Treatment = {}): Promise<Ended> {
  return run(program, ["post", "--workbook", workbook, source], treatment);
}

function failing(call: string, code: string, path: string, env: Readonly<Record<string, string>> = {}): Treatment {
  return { preload: FAILER, env: { FAIL_CALL: call, FAIL_CODE: code, FAIL_PATH: path, ...env } };
}

/** Refused in words, the file whole, nothing left beside it. */
async function expectRefusal({ exitCode, stderr }: Ended, says: RegExp, path = tracker): Promise<void> {
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(exitCode).toBe(1);
  expect(Buffer.compare(await readFile(path), await readFile(posted))).toBe(0);
  expect(await readdir(folder)).toEqual(["tracker.xlsx"]);
}

describe("a workbook that cannot be read", () => {
  it.each([
    ["open", "EBUSY", /cannot be read \(EBUSY\)\. Another program/u],
    ["open", "EACCES", /no right/u],
    ["open", "EPERM", /another account/u],
    ["open", "EMFILE", /Too many files/u],
    ["open", "ESTALE", /the network is there/u],
    ["open", "UNKNOWN", /kept on this computer/u],
    ["readFile", "EIO", /The disk or the network failed/u],
    ["readFile", "ERR_FS_FILE_TOO_LARGE", /larger than any workbook/u],
    ["stat", "EIO", /The disk or the network failed/u],
    ["realpath", "EACCES", /no right/u],
    ["lstat", "ELOOP", /circle/u],
    ["access", "EIO", /The disk or the network failed/u],
  ])("is never taken for one that is not there: %s says %s", async (call, code, says) => {
    await expectRefusal(await post(tracker, SECOND, failing(call, code, "tracker.xlsx")), says);
  });

  it("is not taken for one without a tracker by undo either", async () => {
    const undone = await run(program, ["undo", "--workbook", tracker], failing("readFile", "EIO", "tracker.xlsx"));
    await expectRefusal(undone, /cannot be read \(EIO\)/u);
  });

  it("is left alone where it is larger than can be read", async () => {
    await truncate(tracker, 2_200 * 1024 * 1024);
    const { exitCode, stderr } = await post(tracker, SECOND);
    expect(stderr).toContain("larger than any workbook");
    expect(exitCode).toBe(1);
    expect((await stat(tracker)).size).toBe(2_200 * 1024 * 1024);
  });

  it("is left alone where it holds nothing at all", async () => {
    await writeFile(tracker, "");
    expect((await post(tracker, SECOND)).exitCode).toBe(1);
    expect((await stat(tracker)).size).toBe(0);
  });

  it("is said so where its path leads through a file", async () => {
    const { exitCode, stderr } = await post(join(tracker, "new.xlsx"), SECOND);
    expect(stderr).toMatch(/is not there|is a file/u);
    expect(exitCode).toBe(1);
  });

  it("is said so where a folder has its name", async () => {
    await mkdir(join(folder, "folder.xlsx"));
    const { exitCode, stderr } = await post(join(folder, "folder.xlsx"), SECOND);
    expect(stderr).toContain("There is a folder of this name");
    expect(exitCode).toBe(1);
  });

  it("is told of where only its own reports are asked for", async () => {
    const inspected = await run(
      program,
      ["inspect", "--workbook", tracker, SECOND],
      failing("readFile", "EIO", "tracker.xlsx"),
    );
    expect(inspected.stdout).toContain("The workbook cannot be read (EIO)");
    expect(inspected.exitCode).toBe(1);
  });
});

describe("an export that cannot be read", () => {
  it.each([
    ["readFile", "EBUSY", /cannot be read \(EBUSY\)\. Another program/u],
    ["readFile", "EIO", /The disk or the network failed/u],
    ["stat", "EACCES", /cannot be looked at \(EACCES\)/u],
  ])("is told with its reason, and nothing is posted: %s says %s", async (call, code, says) => {
    await expectRefusal(await post(tracker, SECOND, failing(call, code, "MonthlyP&I.xls")), says);
  });

  it("is told with its reason where its folder cannot be listed", async () => {
    const month = join(ROOT, "samples", "2026-06");
    await expectRefusal(await post(tracker, month, failing("readdir", "EACCES", "2026-06")), /EACCES/u);
  });

  it("is read through a link in a month's folder, and told where the link leads nowhere", async () => {
    const month = join(base, "2026-06");
    await mkdir(month);
    await symlink(SECOND, join(month, "linked.xls"));
    expect((await post(tracker, month)).exitCode).toBe(0);
    expect(await postingsIn(tracker)).toBe(2);
    await symlink(join(base, "nowhere.xls"), join(month, "nowhere.xls"));
    const { exitCode, stderr } = await post(tracker, month);
    expect(stderr).toContain("nowhere.xls: The file cannot be read (ENOENT)");
    expect(exitCode).toBe(1);
  });
});

describe("a workbook that cannot be written", () => {
  it.each([
    ["writeFile", "ENOSPC", ".part", /cannot be written, and is as it was \(ENOSPC\)\. The disk is full/u],
    ["sync", "EIO", ".part", /The disk or the network failed/u],
    ["rename", "EBUSY", ".part", /Another program/u],
    ["rename", "EPERM", ".part", /another program has it open/u],
    ["writeFile", "ENOSPC", ".ticket", /cannot be used \(ENOSPC\)\. The disk is full/u],
    ["link", "EIO", ".ticket", /The disk or the network failed/u],
  ])("stays as it was and is said so: %s says %s of %s", async (call, code, path, says) => {
    await expectRefusal(await post(tracker, SECOND, failing(call, code, path)), says);
  });

  it("is noticed where somebody saved it while it was read", async () => {
    const ended = await post(tracker, SECOND, { preload: FAILER, env: { SAVE_AFTER_READ: "tracker.xlsx" } });
    expect(ended.stderr).toContain("Somebody saved the workbook while this was running");
    expect(ended.exitCode).toBe(1);
    expect((await readFile(tracker, "utf8")).startsWith("xxx")).toBe(true);
  });
});

describe("what a workbook is besides its bytes", () => {
  it("stays a link, whose target is written", async () => {
    await mkdir(join(folder, "elsewhere"));
    const target = join(folder, "elsewhere", "real.xlsx");
    const linked = join(folder, "linked.xlsx");
    await copyFile(posted, target);
    await symlink(join("elsewhere", "real.xlsx"), linked);
    expect((await post(linked, SECOND)).exitCode).toBe(0);
    expect((await lstat(linked)).isSymbolicLink()).toBe(true);
    expect(await postingsIn(target)).toBe(2);
    expect(await readdir(join(folder, "elsewhere"))).toEqual(["real.xlsx"]);
  });

  it("is not begun anew behind a link that leads nowhere", async () => {
    await symlink(join(folder, "gone.xlsx"), join(folder, "linked.xlsx"));
    const { exitCode, stderr } = await post(join(folder, "linked.xlsx"), SECOND);
    expect(stderr).toContain("a link to a file that is not there");
    expect(exitCode).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(["linked.xlsx", "tracker.xlsx"]);
  });

  it("is said so where links lead in a circle", async () => {
    await symlink(join(folder, "two.xlsx"), join(folder, "one.xlsx"));
    await symlink(join(folder, "one.xlsx"), join(folder, "two.xlsx"));
    const { exitCode, stderr } = await post(join(folder, "one.xlsx"), SECOND);
    expect(stderr).toContain("a link that leads in a circle");
    expect(exitCode).toBe(1);
  });

  it.each([0o600, 0o660])("keeps its owner, group and rights: 0o%o", async (mode) => {
    const isRoot = process.getuid?.() === 0;
    if (isRoot) await chown(tracker, 12_345, 23_456);
    await chmod(tracker, mode);
    const before = await stat(tracker);
    expect((await post(tracker, SECOND)).exitCode).toBe(0);
    const after = await stat(tracker);
    expect([after.uid, after.gid, after.mode]).toEqual([before.uid, before.gid, before.mode]);
    expect(after.ino).not.toBe(before.ino);
  });

  it("is refused where its owner cannot be kept", async () => {
    // Whoever runs the tests owns what is written, so that the file is somebody else's only as root.
    if (process.getuid?.() === 0) await chown(tracker, 12_345, 23_456);
    else await chmod(tracker, 0o600);
    const call = process.getuid?.() === 0 ? "chown" : "chmod";
    await chmod(tracker, 0o640);
    await expectRefusal(await post(tracker, SECOND, failing(call, "EPERM", ".part")), /another account/u);
  });

  it("leaves other names of the same file as they were", async () => {
    await link(tracker, join(folder, "other.xlsx"));
    expect((await post(tracker, SECOND)).exitCode).toBe(0);
    expect(await postingsIn(tracker)).toBe(2);
    expect(await postingsIn(join(folder, "other.xlsx"))).toBe(1);
  });
});

describe("the name of a workbook", () => {
  it.each([
    ["250 letters", `${"x".repeat(245)}.xlsx`],
    ["255 bytes of other letters", `${"ü".repeat(125)}.xlsx`],
  ])("may be as long as the disk allows: %s", async (_, name) => {
    const path = join(folder, name);
    expect((await post(path, FIRST)).exitCode).toBe(0);
    expect((await post(path, SECOND)).exitCode).toBe(0);
    expect(await postingsIn(path)).toBe(2);
    expect((await readdir(folder)).sort()).toEqual(["tracker.xlsx", name].sort());
  });

  it("is refused in words where it is longer", async () => {
    const { exitCode, stderr } = await post(join(folder, `${"x".repeat(251)}.xlsx`), FIRST);
    expect(stderr).toContain("Its name is too long");
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(exitCode).toBe(1);
  });
});

describe("what a process left that was killed", () => {
  it("is cleared by the next posting, whoever's it was", async () => {
    await writeFile(join(folder, ".tracker.xlsx.4711.part"), "half");
    await writeFile(join(folder, `.tracker.xlsx.${String(process.pid)}-0a1b2c3d.part`), "half");
    await writeFile(join(folder, ".other.xlsx.4711.part"), "somebody else's");
    expect((await post(tracker, SECOND)).exitCode).toBe(0);
    expect((await readdir(folder)).sort()).toEqual([".other.xlsx.4711.part", "tracker.xlsx"]);
  });
});

describe("a day at the calendar's ends", () => {
  it.each([
    ...["0001-01-01", "1899-12-31", "1900-02-29", "1900-03-01", "1949-12-31"],
    ...["2200-01-01", "9999-12-30", "9999-12-31"],
  ])("is refused as an as-of day in words: %s", async (asOf) => {
    const aging = join(ROOT, "samples", "2026-06", "Insurance Aging Report.xls");
    const ended = await run(program, ["post", "--workbook", tracker, "--as-of", asOf, aging]);
    await expectRefusal(ended, /Days from 1950 to 2199 can be posted/u);
  });

  it("is refused as the month that a folder is named for", async () => {
    const month = join(base, "9999-12");
    await mkdir(month);
    await copyFile(join(ROOT, "samples", "2026-06", "Insurance Aging Report.xls"), join(month, "aging.xls"));
    await expectRefusal(await post(tracker, month), /Dec 31, 9999 is no day of a practice's books/u);
  });
});
