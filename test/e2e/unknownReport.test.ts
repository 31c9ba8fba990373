import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { trackerExcel } from "../contract/trackerExcel";
import { type PaneInExcel, openPane } from "../host/inBrowser/openPane";
import type { SimulatedExcel } from "../host/simulatedExcel";
import { huddlebookIn } from "../huddlebook";
import { type ServedPane, paste, postAndDownload, reportNamed, servePane } from "./openedPane";
import * as inExcel from "./workInExcel";

const GUESSED = "Billed and collected, a row a day";

describe.skipIf(CHROMIUM === undefined)(`a report that nobody knows${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;
  let folder = "";

  beforeAll(async () => {
    pane = await servePane();
    folder = await mkdtemp(join(tmpdir(), "huddlebook-unknown-"));
  });

  afterAll(async () => {
    await pane.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("is guessed column by column, and shows at once what comes of another choice", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, daySheet("5/1/2026"));
    const report = reportNamed(page, GUESSED);
    await report.getByText("Needs an answer").waitFor();
    expect(await report.getByLabel("“Gross charges” is").inputValue()).toBe("billed");
    await report.getByText("The rows add up to $100.00").waitFor();
    await report.getByLabel("“Patient payments” is").selectOption("billed: full fees of what was done");
    await page.getByText("Still to be found: what patients paid.").waitFor();
    await page.getByLabel("“Gross charges” is").selectOption("what patients paid");
    await reportNamed(page, GUESSED).getByText("The rows add up to $20.00").waitFor();
    expect(await page.getByRole("button", { name: /^Post/u, disabled: false }).count()).toBe(1);
  });

  it("is told once, and everybody who has the workbook knows it from then on, the command line too", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, daySheet("5/1/2026"));
    await remember(reportNamed(page, GUESSED), reportNamed(page, "Day sheet"));
    await writeFile(join(folder, "own.xlsx"), await postAndDownload(page));
    await paste(page, daySheet("5/2/2026"));
    await reportNamed(page, "Day sheet").getByText("Ready to post").waitFor();
    await writeFile(join(folder, "own.csv"), daySheet("5/3/2026"));
    const { exitCode, stdout } = await huddlebookIn(folder, "post", "--workbook", "own.xlsx", "own.csv");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Posted Day sheet");
    const { stdout: inspected } = await huddlebookIn(folder, "inspect", "--workbook", "own.xlsx", "own.csv");
    expect(inspected).toContain("Day sheet");
    await page.getByRole("navigation").getByRole("button", { name: "Setup" }).click();
    await page.getByRole("button", { name: "Forget “Day sheet”" }).click();
    await page.getByRole("main").getByText("“Day sheet” is not known any more.").waitFor();
  });

  it("is known in Excel to the next person, on another computer", async () => {
    const excel = trackerExcel();
    const maya = await openIn(excel);
    await inExcel.paste(maya, daySheet("5/1/2026"));
    await remember(inExcel.reportNamed(maya, GUESSED), inExcel.reportNamed(maya, "Day sheet"));
    await inExcel.post(maya);
    await maya.close();
    const noah = await openIn(excel);
    await inExcel.paste(noah, daySheet("5/2/2026"));
    await inExcel.reportNamed(noah, "Day sheet").getByText("Ready to post").waitFor();
    await inExcel.post(noah);
    const daily = (await inExcel.savedTables(noah)).get("Daily") ?? [];
    expect(daily.map(({ Billed }) => Billed)).toEqual([100, 100]);
    await inExcel.expectQuiet(noah);
    await noah.close();
    expect(excel.unimplemented).toEqual([]);
  });

  it("does not lose one that is known to another of the same kind", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, daySheet("5/1/2026"));
    await reportNamed(page, GUESSED).getByText("Needs an answer").waitFor();
    await paste(page, daySheet("5/2/2026").replace("Gross charges", "Full fees"));
    await reportNamed(page, `${GUESSED} 2`).getByText("Needs an answer").waitFor();
  });

  async function openIn(excel: SimulatedExcel): Promise<PaneInExcel> {
    const opened = await openPane(pane.browser, pane.files, excel);
    await inExcel.button(opened, "Use the sheet in view").waitFor();
    return opened;
  }
});

/** Gives a report a name, and says that its columns are what was guessed. */
async function remember(report: Locator, named: Locator): Promise<void> {
  await report.getByLabel("Call it").fill("Day sheet");
  await report.getByLabel("Call it").press("Tab");
  await named.getByLabel("This is right; remember it in the workbook").check();
  await named.getByText("Ready to post").waitFor();
}

/** A report as no practice software that Huddlebook knows makes it. */
function daySheet(date: string): string {
  return `Date,Gross charges,Patient payments,Insurance payments\n${date},100.00,20.00,30.00\n`;
}
