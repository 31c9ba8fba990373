import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { huddlebookIn } from "../huddlebook";
import { encrypted } from "../fixtures/damagedWorkbooks";
import { tablesOf } from "../storedTables";
import { newTracker } from "../../src/tracker/newTracker";

const ROOT = join(import.meta.dirname, "..", "..");
const AGING = "Insurance Aging Report.xls";

describe("huddlebook", () => {
  let folder = "";
  const sample = join(ROOT, "samples", "2026-05");

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
    await cp(sample, join(folder, "2026-05"), { recursive: true });
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("posts a month's folder, exits 0, and accounts for every row in its JSON", async () => {
    const { exitCode, stdout } = await huddlebookIn(folder, "post", "--json", "--workbook", "month.xlsx", "2026-05");
    expect(exitCode).toBe(0);
    const said: unknown = JSON.parse(stdout);
    expect(said).toMatchObject({ workbook: "month.xlsx" });
    expect(said).toHaveProperty("warnings");
    for (const { rows, records, skipped, problems, reportTotal, postedTotal } of postingsIn(said)) {
      expect(records + skipped + problems).toBe(rows);
      if (reportTotal !== null) expect(postedTotal).toBe(reportTotal);
    }
    expect(postingsIn(said).map(({ report }) => report)).toContain("insurance-aging");
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("leaves a file that is no workbook as it was, and exits 1", async () => {
    await writeFile(join(folder, "mine.xlsx"), "mine");
    const { exitCode, stderr } = await huddlebookIn(folder, "post", "--workbook", "mine.xlsx", "2026-05");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Nothing was written");
    expect(await readFile(join(folder, "mine.xlsx"), "utf8")).toBe("mine");
  });

  it("posts of a workbook's sheets those that are named, and hidden rows where the call says so", async () => {
    const workbook = join(ROOT, "test", "cases", "workbooks", "sheet-per-place", "input.xlsx");
    const post = ["post", "--as-of", "2026-08-31", "--workbook", "places.xlsx"];
    const asked = await huddlebookIn(folder, ...post, workbook);
    expect([asked.exitCode, asked.stderr]).toEqual([1, expect.stringContaining('--sheet "Main Street"')]);
    expect(await readdir(folder)).not.toContain("places.xlsx");
    const posted = await huddlebookIn(folder, ...post, "--sheet", "1", "--sheet", "2", workbook);
    expect([posted.exitCode, posted.stdout]).toEqual([0, expect.stringContaining("$160.25, the report's own total")]);
    const filtered = join(ROOT, "test", "cases", "workbooks", "rows-filtered", "input.xlsx");
    expect(await huddlebookIn(folder, ...post, filtered)).toMatchObject({ exitCode: 1 });
    expect(await huddlebookIn(folder, ...post, "--include-hidden", filtered)).toMatchObject({ exitCode: 0 });
  });

  it("refuses the whole call, and writes nothing, when one export cannot be used", async () => {
    await mkdir(join(folder, "mixed"));
    await cp(join(sample, AGING), join(folder, "mixed", AGING));
    await writeFile(join(folder, "mixed", "shopping.txt"), "Milk\tEggs\n1\t2\n");
    const { exitCode, stderr } = await huddlebookIn(
      folder,
      "post",
      "--as-of",
      "2026-05-31",
      "--workbook",
      "no.xlsx",
      "mixed",
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain("shopping.txt");
    expect(await readdir(folder)).not.toContain("no.xlsx");
  });

  it("asks for the as-of date where neither the report nor a folder gives it", async () => {
    await cp(join(sample, AGING), join(folder, "aging.xls"));
    const { exitCode, stderr } = await huddlebookIn(folder, "post", "--workbook", "no.xlsx", "aging.xls");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("--as-of");
  });

  it("refuses a report whose sum is not its own total, with both figures", async () => {
    const text = await readFile(join(sample, AGING), "utf8");
    await writeFile(join(folder, "short.xls"), text.split("\r\n").toSpliced(4, 1).join("\r\n"));
    const { exitCode, stderr } = await huddlebookIn(
      folder,
      "post",
      "--as-of",
      "2026-05-31",
      "--workbook",
      "no.xlsx",
      "short.xls",
    );
    expect(exitCode).toBe(1);
    expect(stderr.match(/\$[\d,]+\.\d\d/gu)?.length).toBeGreaterThanOrEqual(2);
  });

  it("asks once what words mean, keeps what a report holds in Setup, and knows it from then on", async () => {
    const rows = ["Partially paid", "Sent"].map((status) => `Linden Park,${status},"Alder, Wren",8/4/2026,256.00`);
    await writeFile(join(folder, "claims.csv"), `Carrier,Status,Patient,Date sent,Amount billed\n${rows.join("\n")}\n`);
    const post = (file: string, ...said: readonly string[]) =>
      huddlebookIn(folder, "post", "--as-of", "2026-08-31", "--workbook", "words.xlsx", ...said, file);
    const asked = await post("claims.csv");
    expect([asked.exitCode, asked.stderr]).toEqual([1, expect.stringContaining('--status "Partially paid=open"')]);
    const words = ["--status", "Partially paid=denied", "--status", "Mistyped=open", "--carrier", "Linden Park"];
    const posted = await post("claims.csv", ...words);
    expect(posted.exitCode).toBe(0);
    expect(posted.stdout).toContain("1 word of --status, --carrier and --source is in none of these reports");
    const setup = await settingsIn(join(folder, "words.xlsx"));
    expect(setup.filter(([setting]) => /^(?:Carrier|Claim status): /u.test(setting))).toEqual([
      ["Carrier: Linden Park", undefined],
      ["Claim status: Partially paid", "Denied"],
    ]);
    await writeFile(join(folder, "later.csv"), `Carrier,Status,Date sent,Amount billed\n${rows.join("\n").replaceAll('"Alder, Wren",', "")}\n`);
    const inspected = await huddlebookIn(folder, "inspect", "--workbook", "words.xlsx", "later.csv");
    expect([inspected.exitCode, inspected.stdout]).toEqual([0, expect.stringContaining("read as Denied, as the practice said")]);
    expect(await huddlebookIn(folder, "undo", "--workbook", "words.xlsx")).toMatchObject({ exitCode: 0 });
    expect(await settingsIn(join(folder, "words.xlsx"))).toEqual(setup);
  });

  it("takes the folder above the months, in their order, and names what else lies there", async () => {
    const above = join(folder, "months");
    for (const month of ["2026-06", "2026-05"]) {
      await cp(join(ROOT, "samples", month), join(above, month), { recursive: true });
    }
    for (const name of ["notes.txt", "Quillfeather.txt"]) await writeFile(join(above, name), "call the lab");
    await mkdir(join(above, "old"));
    const said = await huddlebookIn(folder, "post", "--json", "--workbook", "above.xlsx", "months");
    const apart = await huddlebookIn(
      folder,
      ...["post", "--json", "--workbook", "apart.xlsx", "months/2026-05", "months/2026-06"],
    );
    expect([said.exitCode, apart.exitCode]).toEqual([0, 0]);
    expect(postingsIn(JSON.parse(said.stdout))).toEqual(postingsIn(JSON.parse(apart.stdout)));
    expect(warningsIn(JSON.parse(said.stdout))).toEqual([
      { code: "files-left", source: "months", message: "Not read, 2 files beside the months’ folders: ….txt, notes.txt." },
      { code: "folder-left", source: "months", message: "The folder “old” inside it was not looked into." },
    ]);
  });

  it("says in a sentence that all is posted already", async () => {
    await cp(sample, join(folder, "again", "2026-05"), { recursive: true });
    const post = ["post", "--workbook", "again.xlsx", join("again", "2026-05")];
    await huddlebookIn(folder, ...post);
    const again = await huddlebookIn(folder, ...post);
    expect([again.exitCode, again.stdout]).toEqual([
      0,
      expect.stringMatching(/^All \d+ files are posted already\. Nothing changed\.\n/u),
    ]);
  });

  it("tells months that do not tie among the warnings, each with its code", async () => {
    const may = join(folder, "untied", "2026-05");
    const june = join(folder, "untied", "2026-06");
    const production = await readFile(join(ROOT, "samples", "2026-06", "MonthlyP&I.xls"), "utf8");
    const aDollarMore = [
      ["6,318.00", "6,319.00"],
      ["5,038.68", "5,039.68"],
      ["119,688.00", "119,689.00"],
      ["104,761.39", "104,762.39"],
    ] as const;
    await cp(join(sample, AGING), join(may, AGING));
    await cp(join(ROOT, "samples", "2026-06", AGING), join(june, AGING));
    const changed = aDollarMore.reduce((text, [was, becomes]) => text.replace(was, becomes), production);
    await writeFile(join(june, "MonthlyP&I.xls"), changed);
    const { stdout } = await huddlebookIn(folder, "post", "--json", "--workbook", "untied.xlsx", "untied");
    const said: unknown = JSON.parse(stdout);
    const untied =
      "Jun 2026 does not tie: $1.00 less is owed than the month’s figures lead to. Roll-forward says what that is consistent with.";
    expect(warningsIn(said)).toContainEqual({ code: "month-untied", source: null, message: untied });
    expect(isRecord(said) && said["warnings"]).toContain(untied);
  });

  it("says of an export that is locked with a password what to do", async () => {
    await writeFile(join(folder, "locked.xls"), encrypted());
    const { exitCode, stdout } = await huddlebookIn(folder, "inspect", "locked.xls");
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining("protected by a password")]);
  });

  it.each([["undo"], ["inspect", join("2026-05", AGING)], ["teach", "--export", "ours.json"]])(
    "says that there is no such workbook to %s",
    async (...call) => {
      const { exitCode, stdout, stderr } = await huddlebookIn(folder, ...call, "--workbook", "no.xlsx");
      expect([exitCode, stdout + stderr]).toEqual([1, expect.stringContaining("no.xlsx: There is no such file.")]);
    },
  );

  it("says that a file or folder is not there", async () => {
    const { exitCode, stderr } = await huddlebookIn(folder, "post", "--workbook", "no.xlsx", "nowhere");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("nowhere: There is no such file or folder.");
  });

  it("exits 2 and says in two lines what is wrong when the call makes no sense", async () => {
    const { exitCode, stderr } = await huddlebookIn(folder, "post", "2026-05");
    expect(exitCode).toBe(2);
    expect(stderr).toBe("post needs --workbook FILE.xlsx.\nRun `huddlebook help` for all options.\n");
  });

  it("tells what it would understand, and posts nothing", async () => {
    const { exitCode, stdout } = await huddlebookIn(folder, "inspect", join("2026-05", AGING));
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Open Dental");
    expect(stdout).toMatch(/rows: \d+ read, \d+ skipped/u);
    expect(stdout).toContain("  3 skipped: 1 heading, 1 title, 1 total (used to check the sum).\n");
    expect(stdout).toContain("  Read, never kept: Guarantor.\n");
    expect(stdout).not.toMatch(/Columns used: .*Guarantor/u);
  });

  it.each([
    ...["Receivables", "Daily", "MonthTotals", "Weekly", "Monthly", "RollForward", "RollForwardCandidates"],
    ...["NewPatients", "NewPatientSources", "Treatment", "TreatmentMonthly", "Claims", "ClaimsTotals", "ClaimsFollowUp"],
    ...["Actions", "Postings"],
  ])("starts every tracker with nothing in %s", (table) => {
    expect(newTracker().get(table) ?? []).toEqual([]);
  });
});

/** The rows of Setup that a workbook's file holds. */
async function settingsIn(file: string): Promise<readonly (readonly [setting: string, value: unknown])[]> {
  const setup = (await tablesOf(await readFile(file))).get("Setup") ?? [];
  return setup.map(({ Setting, Value }) => [String(Setting), Value]);
}

interface Posting {
  readonly report: string;
  readonly rows: number;
  readonly records: number;
  readonly skipped: number;
  readonly problems: number;
  readonly reportTotal: number | null;
  readonly postedTotal: number | null;
}

function postingsIn(said: unknown): readonly Posting[] {
  return isRecord(said) && Array.isArray(said["postings"]) ? said["postings"].filter(isPosting) : [];
}

function warningsIn(said: unknown): readonly unknown[] {
  return isRecord(said) && Array.isArray(said["warningList"]) ? said["warningList"] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isPosting(value: unknown): value is Posting {
  return isRecord(value) && ["rows", "records", "skipped", "problems"].every((key) => typeof value[key] === "number");
}
