import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import { openWorkbook } from "../../src/xlsx/update/openWorkbook";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { huddlebookIn } from "../huddlebook";
import {
  type OpenedPane,
  type ServedPane,
  paste,
  postAndDownload,
  reportNamed,
  sample,
  sampleText,
  servePane,
} from "./openedPane";

const AGING = "Insurance Aging Report.xls";
const PRODUCTION = "MonthlyP&I.xls";
const APPOINTMENTS = "new patient appointments.csv";

describe.skipIf(CHROMIUM === undefined)(`the pane, outside Excel${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;
  let folder = "";

  beforeAll(async () => {
    pane = await servePane();
    folder = await mkdtemp(join(tmpdir(), "huddlebook-pane-"));
  });

  afterAll(async () => {
    await pane.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("posts pasted exports to a new tracker: the very figures that the command line posts", async () => {
    const opened = await pane.open();
    const { page } = opened;
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    for (const file of [AGING, PRODUCTION, APPOINTMENTS]) await paste(page, await sampleText("2026-05", file));
    const aging = reportNamed(page, "Insurance Aging");
    await aging.getByText("Needs an answer").waitFor();
    expect(await aging.textContent()).toContain("the same as the report’s own total");
    await reportNamed(page, "New-patient appointments").getByText("Ready to post").waitFor();
    await aging.getByRole("button", { name: "May 31, 2026" }).click();
    await aging.getByText("Ready to post").waitFor();
    expect(await page.getByRole("region", { name: "What will change" }).textContent()).toContain(
      "Receivables 3 new rows (0 → 3)",
    );
    const bytes = await postAndDownload(page);
    const posted = await tablesIn(bytes);
    const { exitCode } = await huddlebookIn(
      folder,
      "post",
      "--workbook",
      "month.xlsx",
      "--as-of",
      "2026-05-31",
      ...[AGING, PRODUCTION, APPOINTMENTS].map((file) => sample("2026-05", file)),
    );
    expect(exitCode).toBe(0);
    const byCommand = await tablesIn(new Uint8Array(await readFile(join(folder, "month.xlsx"))));
    for (const table of ["Receivables", "Daily", "Weekly", "Monthly", "NewPatients", "NewPatientSources"]) {
      expect(posted.get(table), table).toEqual(byCommand.get(table));
    }
    await expectQuiet(opened);
  });

  it("takes the whole posting back, and keeps what was pasted nowhere", async () => {
    const { page } = await withMayPosted(pane);
    expect(await page.getByLabel("Paste a report here").inputValue()).toBe("");
    const [download] = await Promise.all([page.waitForEvent("download"), undo(page)]);
    await main(page).getByText("Undone. The tracker is as it was before.").waitFor();
    const after = await tablesIn(new Uint8Array(await readFile(await download.path())));
    for (const table of ["Receivables", "Daily", "Weekly", "Monthly"]) expect(after.get(table), table).toEqual([]);
    await turnTo(page, "History");
    await page.getByText("Undone").first().waitFor();
  });

  it("posts to a workbook that somebody chose, and shows the cells of a restatement before it changes them", async () => {
    const path = join(folder, "existing.xlsx");
    await huddlebookIn(folder, "post", "--workbook", path, sample("2026-05", PRODUCTION));
    const { page } = await pane.open();
    await page.locator("#choose-workbook").setInputFiles(path);
    await page.getByText("existing.xlsx").waitFor();
    await paste(page, restated(await sampleText("2026-05", PRODUCTION)));
    const report = reportNamed(page, "Production and Income, monthly");
    await report.getByText("Needs an answer").waitFor();
    expect(await report.textContent()).toContain("Daily, May 4, 2026, Billed: $10,547.00 → $10,647.00 ($100.00)");
    expect(await page.getByRole("button", { name: /^Post/u }).count()).toBe(1);
    await report.getByLabel("Change this cell").check();
    await report.getByText("Ready; changes posted figures").waitFor();
    const after = await tablesIn(await postAndDownload(page));
    expect(after.get("Daily")?.find(({ Billed }) => Billed === 10_647)).toBeDefined();
    await turnTo(page, "History");
    expect(await page.getByRole("listitem").first().textContent()).toContain("Restated");
  });

  it("says of a report that it does not know what it found, and posts the rest once it is off the list", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, "Milk\tEggs\tBread\n1\t2\t3\n");
    await paste(page, await sampleText("2026-05", PRODUCTION));
    const unknown = reportNamed(page, "Not recognized");
    await unknown.getByText("Cannot be posted").waitFor();
    expect(await unknown.textContent()).toContain("(column 1), (column 2), (column 3)");
    await page.getByText("1 report cannot be posted.").waitFor();
    await unknown.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("button", { name: "Post 1 report" }).waitFor();
  });

  it("says of a damaged workbook what to do, and takes another", async () => {
    const damaged = join(folder, "damaged.xlsx");
    await writeFile(damaged, "PK\u0003\u0004 and then nothing of use");
    const { page, said } = await pane.open();
    await page.locator("#choose-workbook").setInputFiles(damaged);
    await page.getByText("This workbook cannot be posted to.").waitFor();
    await main(page).getByText("damaged or not whole").waitFor();
    await page.locator("#files").setInputFiles(damaged);
    await reportNamed(page, "Not recognized").getByText("Export the report again").waitFor();
    expect(await page.getByRole("button", { name: /^Post \d/u }).count()).toBe(0);
    expect(said).toEqual([]);
  });

  it("reads the table of a web page, cells with line breaks and all", async () => {
    const { page } = await pane.open();
    const rows = (await sampleText("2026-05", PRODUCTION)).trim().split(/\r?\n/u);
    const html = rows.map((row) => `<tr><td>${row.replaceAll("\t", "<br></td><td>")}<br></td></tr>`);
    await paste(page, "torn to\npieces", `<html><body><table>${html.join("")}</table></body></html>`);
    await reportNamed(page, "Production and Income, monthly").getByText("Ready to post").waitFor();
  });

  describe("setup, with a month posted", () => {
    let page: Page;
    const over90 = { name: /^Share over 90/u };
    const goal = () => page.getByRole("group", over90).first().getByLabel("Good");

    beforeAll(async () => {
      ({ page } = await withMayPosted(pane));
      await turnTo(page, "Setup");
      await page.getByText("Total", { exact: true }).click();
    });

    it("asks for a number where a goal is none, and saves nothing", async () => {
      await goal().fill("a lot");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText("Type a number, such as 15.").waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true");
    });

    it("saves setup to the workbook, and shows it to the next who opens it", async () => {
      await page.getByLabel("Benchmark set").selectOption("Custom");
      await goal().fill("12");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save" }).click(),
      ]);
      await main(page).getByText("Saved. Every figure follows.").waitFor();
      const after = await tablesIn(new Uint8Array(await readFile(await download.path())));
      expect(after.get("Setup")?.find(({ Setting }) => Setting === "Benchmark set")).toMatchObject({ Value: "Custom" });
      expect(after.get("Benchmarks")).toContainEqual(
        expect.objectContaining({ Set: "Custom", Measure: "Share over 90", Balance: "Total", Good: 0.12 }),
      );
    });
  });

  it("tells which reports to run, with the query where one is needed", async () => {
    const { page } = await pane.open();
    await turnTo(page, "What to run");
    await page.getByLabel("Your practice software").selectOption("Open Dental");
    await page.getByText("The query, to copy").first().click();
    await page.getByText("This query has not been run inside Open Dental yet").first().waitFor();
    expect(await page.getByLabel("Query: New-patient appointments").inputValue()).toContain("SELECT");
  });

  it("changes a file in its place where the browser can", async () => {
    const { page } = await pane.open({ savesInPlace: true });
    await page.evaluate(IN_PLACE);
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, await sampleText("2026-05", PRODUCTION));
    await page.getByRole("button", { name: "Post 1 report" }).click();
    await main(page).getByText("Saved in tracker.xlsx.").waitFor();
    const size = await page.evaluate("savedFile().then(({ size }) => size)");
    expect(size).toBeGreaterThan(10_000);
    await undo(page);
    await main(page).getByText("Undone.").waitFor();
  });

  it("writes nothing over a file that somebody saved between its reading and its writing", async () => {
    const { page } = await pane.open({ savesInPlace: true });
    await page.evaluate(IN_PLACE + SAVED_BY_ANOTHER);
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, await sampleText("2026-05", PRODUCTION));
    await page.getByRole("button", { name: "Post 1 report" }).click();
    await page.getByText("Somebody saved the workbook meanwhile").first().waitFor();
    expect(await page.evaluate("savedFile().then((file) => file.text())")).toBe("another's");
  });
});

/** A place in the browser's own store of files, in the place of one on the disk that a window would ask for. */
const IN_PLACE = `
  window.savedFile = async () => (await (await navigator.storage.getDirectory()).getFileHandle("tracker.xlsx")).getFile();
  window.showSaveFilePicker = async () =>
    (await navigator.storage.getDirectory()).getFileHandle("tracker.xlsx", { create: true });
`;

/** Once the pane begins to write, another program has saved the file. */
const SAVED_BY_ANOTHER = `
  const { createWritable: write } = FileSystemFileHandle.prototype;
  FileSystemFileHandle.prototype.createWritable = async function (...options) {
    FileSystemFileHandle.prototype.createWritable = write;
    const other = await this.createWritable();
    await other.write("another's").then(() => other.close());
    return this.createWritable(...options);
  };
`;

async function withMayPosted(served: ServedPane): Promise<OpenedPane> {
  const opened = await served.open();
  const { page } = opened;
  await page.getByRole("button", { name: "Start a new tracker" }).click();
  await page.locator("#files").setInputFiles([sample("2026-05", AGING), sample("2026-05", PRODUCTION)]);
  await reportNamed(page, "Insurance Aging").getByRole("button", { name: "May 31, 2026" }).click();
  await postAndDownload(page);
  return opened;
}

/** Takes the last posting back, once it is shown what would go. */
async function undo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Undo this posting" }).click();
  await page.getByRole("button", { name: "Undo it" }).click();
}

function main(page: Page): Locator {
  return page.getByRole("main");
}

async function turnTo(page: Page, words: string): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: words }).click();
}

async function tablesIn(bytes: Uint8Array) {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new RangeError(opened.reason);
  const read = await opened.workbook.readTables(TRACKER);
  if (read.kind !== "tracker") throw new RangeError(read.kind);
  return read.tables;
}

/** A hundred dollars more on one day, in its row and in the total row, so that the report ties again. */
function restated(text: string): string {
  const more = (cell: string) =>
    (Number(cell.replaceAll(",", "")) + 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
  const lines = text.split("\r\n").map((line) => {
    if (!line.startsWith("5/4/2026") && !line.startsWith(" \t")) return line;
    const cells = line.split("\t");
    return cells.map((cell, column) => (column === 2 || column === 6 ? more(cell) : cell)).join("\t");
  });
  return lines.join("\r\n");
}

/** Nothing was asked of anybody else, written to the console, or kept in the browser or in the address. */
async function expectQuiet({ page, asked, said }: OpenedPane): Promise<void> {
  expect(asked).toEqual([]);
  expect(said).toEqual([]);
  const kept = await page.evaluate(() => ({
    // Microsoft's library notes its own version there.
    local: Object.values(localStorage).join(),
    session: Object.values(sessionStorage).join(),
    cookie: document.cookie,
    address: location.search + location.hash,
  }));
  expect(JSON.stringify(kept)).not.toMatch(/aging|receivable|production|pasted|2026|\$/iu);
  expect(kept.address + kept.cookie).toBe("");
}
