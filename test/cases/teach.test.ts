import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { huddlebookIn } from "../huddlebook";

const DAYS =
  "Date,Gross charges,W/O,Other receipts,Other payments,Insurance payments,Doctor\n" +
  "5/1/2026,1111.00,5.00,20.00,7.00,-30.00,Marigold Quillfeather\n" +
  "5/4/2026,502.00,0.00,10.00,0.00,0.00,Marigold Quillfeather\n" +
  "Total,1613.00,5.00,30.00,7.00,-30.00,\n";
/** The same report another month, its columns moved, with a title line and a further column. */
const MOVED =
  "Day sheet\n" +
  "Insurance payments,Other payments,Other receipts,Clinic,W/O,Gross charges,Date\n" +
  "-40.00,1.00,2.00,Main,3.00,700.00,6/1/2026\n" +
  "0.00,0.00,4.00,Main,0.00,60.00,6/2/2026\n";
const SAID = [
  ["--kind", "days", "--title", "Day sheet"],
  ["--column", "patientPayments=Other receipts", "--column", "patientPayments=Other payments"],
  ["--column", "date=Date", "--column", "billed=Gross charges", "--column", "writeoffs=W/O"],
  ["--column", "insurancePayments=Insurance payments", "--column", "adjustments="],
  ["--turn-sign", "writeoffs", "--turn-sign", "insurancePayments"],
].flat();

describe("huddlebook teach", () => {
  let folder = "";

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
    await writeFile(join(folder, "days.csv"), DAYS);
    await writeFile(join(folder, "moved.csv"), MOVED);
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const teach = (...args: readonly string[]) => huddlebookIn(folder, "teach", ...args);

  it("lists what is missing where nobody can be asked, exits 2, and writes nothing", async () => {
    const { exitCode, stdout } = await teach("--json", "--workbook", "ours.xlsx", "days.csv");
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      isWritten: false,
      reports: [{ status: "asks", kind: "days", missing: [{ name: "patientPayments", purpose: "what patients paid" }] }],
    });
    expect(stdout).not.toMatch(/Marigold|Quillfeather/u);
    expect((await readdir(folder)).sort()).toEqual(["days.csv", "moved.csv"]);
  });

  it("keeps nothing that was only guessed without a word of agreement", async () => {
    const call = ["--export", "ours.json", "--column", "patientPayments=Other receipts", "days.csv"];
    const { exitCode, stdout, stderr } = await teach(...call);
    expect([exitCode, stdout + stderr]).toEqual([2, expect.stringContaining("--accept-guess")]);
    expect(await readdir(folder)).not.toContain("ours.json");
    expect(await teach("--accept-guess", ...call)).toMatchObject({ exitCode: 0 });
  });

  it("writes a file of headings, with no cell, name or figure of the report", async () => {
    expect(await teach(...SAID, "--export", "ours.json", "days.csv")).toMatchObject({ exitCode: 0, stderr: "" });
    const file = await readFile(join(folder, "ours.json"), "utf8");
    for (const cell of DAYS.split("\n").slice(1).flatMap((row) => row.split(","))) {
      if (!/^0?\.?0*$/u.test(cell)) expect(file).not.toContain(cell);
    }
    expect(file).toContain("Gross charges");
  });

  it("takes what one practice taught to another, which reads the report as the first, its columns moved or not", async () => {
    expect(await teach(...SAID, "--workbook", "ours.xlsx", "days.csv")).toMatchObject({ exitCode: 0 });
    expect(await teach("--workbook", "ours.xlsx", "--export", "ours.json")).toMatchObject({ exitCode: 0 });
    expect(await teach("--workbook", "theirs.xlsx", "--import", "ours.json")).toMatchObject({ exitCode: 0 });
    for (const file of ["days.csv", "moved.csv"]) {
      const read = (workbook: string) => huddlebookIn(folder, "inspect", "--json", "--workbook", workbook, file);
      const [ours, theirs] = [await read("ours.xlsx"), await read("theirs.xlsx")];
      expect(theirs.stdout.replaceAll("theirs.xlsx", "ours.xlsx")).toBe(ours.stdout);
      expect(JSON.parse(ours.stdout)).toMatchObject({ reports: [{ report: "own: Day sheet", records: 2, refusals: [] }] });
    }
    const again = await teach("--json", "--workbook", "theirs.xlsx", "--import", "ours.json");
    expect(again.exitCode).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ isWritten: false });
  });
});
