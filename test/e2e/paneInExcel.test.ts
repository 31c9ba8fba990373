import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type BuiltAddin, offlineAddin } from "../builtAddin";
import { CHROMIUM, WITHOUT_CHROMIUM, openChromium } from "../chromium";
import { trackerExcel } from "../contract/trackerExcel";
import { type PaneInExcel, openPane } from "../host/inBrowser/openPane";
import type { ExcelOptions } from "../host/simulatedExcel";
import { expectPosted } from "./postedFigures";
import {
  bringMonth,
  button,
  copyElsewhere,
  expectQuiet,
  exportOf,
  noted,
  noticeIn,
  overwrite,
  paste,
  pasteCopied,
  post,
  postButton,
  reportNamed,
  savedTables,
} from "./workInExcel";

// The built pane and Microsoft's own library in a browser, with a simulated Excel behind both. That Excel itself answers as the
// simulation does is not shown here.

describe.skipIf(CHROMIUM === undefined)(`the pane, in Excel${WITHOUT_CHROMIUM}`, () => {
  let built: BuiltAddin;
  let browser: Browser;
  const opened: PaneInExcel[] = [];

  beforeAll(async () => {
    built = await offlineAddin();
    browser = await openChromium();
  });

  afterAll(async () => {
    await browser.close();
  });

  afterEach(async () => {
    for (const pane of opened.splice(0)) {
      await expectQuiet(pane);
      expect(pane.excel.unimplemented).toEqual([]);
      await pane.close();
    }
  });

  async function open(options: ExcelOptions = {}): Promise<PaneInExcel> {
    const pane = await openPane(browser, built.files, trackerExcel(options));
    opened.push(pane);
    await button(pane, "Use the sheet in view").waitFor();
    return pane;
  }

  it("is told that it is in Excel, and stands ready to be used, having asked Excel once", async ({ annotate }) => {
    const pane = await open();
    expect(await pane.frame.evaluate("Office.onReady()")).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    await pane.frame.getByText("This workbook has no tracker yet.").waitFor();
    const usable = await noted(pane, "usableAfter");
    await annotate(`usable ${usable} ms after its navigation, round trips: ${pane.excel.roundTrips}`);
    expect(pane.excel.roundTrips).toBe(1);
    // Meant to be one second; machines that test are slow.
    expect(usable).toBeLessThan(4_000);
  });

  it("makes the tracker in an empty workbook from a month's pasted reports, holding their figures to the cent", async ({
    annotate,
  }) => {
    const pane = await open();
    await bringMonth(pane, MAY, MAY_31);
    expect(await pane.frame.getByRole("region", { name: "What will change" }).textContent()).toContain("(0 → 31)");
    pane.excel.restartCounts();
    const receipt = await post(pane);
    expect(await receipt.textContent()).toContain("Posted: Insurance Aging, May 31, 2026");
    expectPosted(await savedTables(pane), [MAY]);
    await annotate(`first posting: ${pane.excel.roundTrips} round trips, largest ${pane.excel.largest.sent} bytes`);
    // Sheets, tables and charts are made in it, then their looks, and the workbook is looked at once more.
    expect(pane.excel.roundTrips).toBeLessThanOrEqual(9);
  });

  it("takes a posting back, posts it again, and the next month on top", async ({ annotate }) => {
    const pane = await open();
    await bringMonth(pane, MAY, MAY_31);
    await post(pane);
    await button(pane, "Undo this posting").click();
    await button(pane, "Undo it").click();
    expect(await noticeIn(pane)).toContain("Undone. The tracker is as it was before.");
    expectPosted(await savedTables(pane), []);
    await bringMonth(pane, MAY, MAY_31);
    await post(pane);
    await bringMonth(pane, "2026-06", "Jun 30, 2026");
    pane.excel.restartCounts();
    await post(pane);
    expectPosted(await savedTables(pane), [MAY, "2026-06"]);
    await annotate(`next month: ${pane.excel.roundTrips} round trips`);
    expect(pane.excel.roundTrips).toBeLessThanOrEqual(6);
  });

  it("shows how a report differs from what is posted, writes nothing before somebody agrees, and then all of it", async () => {
    const pane = await open();
    await postProduction(pane);
    await paste(pane, await withMoreBilled());
    const report = reportNamed(pane, "Production and Income, monthly");
    await report.getByText("Daily, May 4, 2026, Billed: $10,547.00 → $10,647.00").waitFor();
    expect(await postButton(pane).count()).toBe(0);
    await button(pane, "Show me").click();
    expect(await billedOnMay4(pane)).toBe(10_547);
    await report.getByLabel("Change this cell").check();
    await post(pane);
    expect(await billedOnMay4(pane)).toBe(10_647);
  });

  it("says to press Enter while a cell is edited, loses nothing meanwhile, and posts once that is done", async () => {
    const pane = await open();
    await paste(pane, await exportOf(MAY, PRODUCTION));
    await postButton(pane).waitFor();
    pane.excel.trouble.isEditingCell = true;
    await postButton(pane).click();
    expect(await noticeIn(pane)).toContain("Press Enter to finish the cell you are editing, then try again.");
    expect(await noticeIn(pane)).toContain("Nothing was posted.");
    expect(pane.excel.model.tables).toEqual([]);
    pane.excel.trouble.isEditingCell = false;
    await post(pane);
    expect(await billedOnMay4(pane)).toBe(10_547);
  });

  it("keeps what somebody else wrote between reading and writing, and posts around it", async () => {
    const pane = await open();
    await postProduction(pane);
    await paste(pane, await exportOf("2026-06", PRODUCTION));
    await postButton(pane).waitFor();
    pane.excel.restartCounts();
    pane.excel.trouble.beforeRoundTrip(3, () => {
      overwrite(pane, "Daily", 3, "Billed", 1.25);
    });
    await post(pane);
    expect(await billedOnMay4(pane)).toBe(1.25);
    expect((await savedTables(pane)).get("Daily")).toHaveLength(61);
  });

  it("overwrites nothing that somebody else wrote since the differences were shown, and shows them anew", async () => {
    const pane = await open();
    await postProduction(pane);
    await paste(pane, await withMoreBilled());
    const report = reportNamed(pane, "Production and Income, monthly");
    await report.getByLabel("Change this cell").check();
    await postButton(pane).waitFor();
    pane.excel.restartCounts();
    pane.excel.trouble.beforeRoundTrip(3, () => {
      overwrite(pane, "Daily", 3, "Billed", 1.25);
    });
    await postButton(pane).click();
    expect(await noticeIn(pane)).toContain("The workbook was changed since you saw this, so nothing was posted.");
    expect(await billedOnMay4(pane)).toBe(1.25);
    await report.getByText("Daily, May 4, 2026, Billed: $1.25 → $10,647.00").waitFor();
  });

  it("only looks at a workbook that is open for reading, and says how to change that", async () => {
    const pane = await open({ isReadOnly: true });
    await pane.frame.getByText("The workbook is read-only.").waitFor();
    await paste(pane, await exportOf(MAY, PRODUCTION));
    await pane.frame.getByText("The workbook cannot be written to now; see above.").waitFor();
    expect(await postButton(pane).count()).toBe(0);
  });

  it("names the sheet that is protected, leaves it as it is, and posts once it is not", async () => {
    const pane = await open();
    await postProduction(pane);
    const daily = pane.excel.model.table("Daily")?.sheet;
    daily?.protection.protect(undefined, "");
    await paste(pane, await exportOf("2026-06", PRODUCTION));
    await postButton(pane).click();
    expect(await noticeIn(pane)).toContain(`The sheet ${daily?.name ?? "?"} is protected.`);
    expect((await savedTables(pane)).get("Daily")).toHaveLength(31);
    daily?.protection.unprotect("");
    await post(pane);
    expect((await savedTables(pane)).get("Daily")).toHaveLength(61);
  });

  it("makes no tracker in a workbook that is protected against new sheets, and says so", async () => {
    const pane = await open();
    pane.excel.model.protection.protect(undefined, "");
    await paste(pane, await exportOf(MAY, PRODUCTION));
    await postButton(pane).click();
    expect(await noticeIn(pane)).toContain("protected against new sheets");
    expect(pane.excel.model.sheets).toHaveLength(1);
  });

  it("offers no posting of a report that it does not know, and asks Excel nothing for it", async () => {
    const pane = await open();
    await paste(pane, "Milk\tEggs\tBread\n1\t2\t3\n");
    await reportNamed(pane, "Not recognized").waitFor();
    expect(await postButton(pane).count()).toBe(0);
    expect(pane.excel.roundTrips).toBe(1);
  });

  it("lets people type on while a hundred thousand rows are read", async ({ annotate }) => {
    const pane = await open();
    await copyElsewhere(pane, await longExport(100_000));
    await pane.frame.evaluate("window.longestTask = 0");
    await pasteCopied(pane);
    await pane.page.keyboard.type("W");
    expect(await pane.frame.getByText(/^Reading/u).count()).toBe(1);
    await pane.page.keyboard.type("hile that is read, I type this.");
    expect(await pane.frame.getByLabel("Paste a report here").inputValue()).toBe("While that is read, I type this.");
    await reportNamed(pane, "Production and Income, daily").getByText("100,002 rows").waitFor();
    await annotate(`longest task while 100,000 rows were read: ${await noted(pane, "longestTask")} ms`);
  });
});

const MAY = "2026-05";
const MAY_31 = "May 31, 2026";
const PRODUCTION = "MonthlyP&I.xls";

async function postProduction(pane: PaneInExcel): Promise<void> {
  await paste(pane, await exportOf(MAY, PRODUCTION));
  await post(pane);
}

async function billedOnMay4(pane: PaneInExcel): Promise<unknown> {
  return (await savedTables(pane)).get("Daily")?.[3]?.["Billed"];
}

/** A hundred dollars more on May 4, in its row and in the total row, so that the report ties again. */
async function withMoreBilled(): Promise<string> {
  const lines = (await exportOf(MAY, PRODUCTION)).split("\r\n");
  const more = (cell: string) =>
    (Number(cell.replaceAll(",", "")) + 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
  const isTouched = (line: string) => line.startsWith("5/4/2026") || line.startsWith(" \t");
  const changed = (line: string) => line.split("\t").map((cell, at) => (at === 2 || at === 6 ? more(cell) : cell));
  return lines.map((line) => (isTouched(line) ? changed(line).join("\t") : line)).join("\r\n");
}

/** The daily report, its rows repeated. */
async function longExport(rows: number): Promise<string> {
  const lines = (await exportOf(MAY, "DailyP&I.txt")).split(/\r?\n/u);
  const entries = lines.filter((line) => line.startsWith("5/"));
  const repeated = Array.from({ length: rows }, (_, index) => entries[index % entries.length] ?? "");
  return [...lines.slice(0, 2), ...repeated].join("\r\n");
}
