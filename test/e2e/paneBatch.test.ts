import { readdir } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { type ServedPane, paste, postAndDownload, reportNamed, sample, sampleText, servePane } from "./openedPane";

const PRODUCTION = "MonthlyP&I.xls";
const AGING = "Insurance Aging Report.xls";

describe.skipIf(CHROMIUM === undefined)(`many reports at once in the pane${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;

  beforeAll(async () => {
    pane = await servePane();
  });

  afterAll(() => pane.close());

  it("are seven of one month, and posted with two presses and no scroll at 450 × 900", async () => {
    const { page } = await pane.open({ viewport: { width: 450, height: 900 } });
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    const files = (await readdir(sample("2026-05", ""))).map((file) => sample("2026-05", file));
    await page.locator("#files").setInputFiles(files);
    const yes = page.getByRole("button", { name: "Yes, May 31, 2026" });
    await yes.waitFor();
    expect(await isInView(page, "button.primary")).toBe(true);
    await yes.click();
    await page.locator("#post-now").waitFor();
    expect(await isInView(page, "#post-now")).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("post-now");
    await postAndDownload(page);
    await page.getByText("Last posted: May 2026, 7 reports.").waitFor();
  });

  it("are posted without the one that cannot be, which stays on the list", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, "Milk\tEggs\tBread\n1\t2\t3\n");
    await paste(page, await sampleText("2026-05", PRODUCTION));
    await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Post the 1 that is ready" }).click(),
    ]);
    await page.getByText("Last posted: May 2026, 1 report.").waitFor();
    await reportNamed(page, "Not recognized").waitFor();
    expect(await reportNamed(page, "Production and Income, monthly").count()).toBe(0);
  });

  it("are told of and taken off again where the same one was brought twice", async () => {
    const { page } = await pane.open();
    const text = await sampleText("2026-05", PRODUCTION);
    await paste(page, text);
    await paste(page, text);
    await page.getByText("the same as one above. Removed.").waitFor();
    expect(await reportNamed(page, "Production and Income, monthly").count()).toBe(1);
  });

  it("are none where the clipboard holds no text, which is said", async () => {
    const { page } = await pane.open();
    await paste(page, " \n ");
    await page.getByText("The clipboard holds no text. Copy the report first.").waitFor();
  });

  it("may be chosen in the workbook's place: they are added to the reports, and a workbook is asked for still", async () => {
    const { page } = await pane.open();
    await page.locator("#choose-workbook").setInputFiles(sample("2026-05", PRODUCTION));
    await page.getByText("That is a report, not a workbook.").waitFor();
    await reportNamed(page, "Production and Income, monthly").waitFor();
    expect(await page.getByRole("heading", { name: "Which workbook?" }).count()).toBe(1);
  });

  it("lead from one question to the next, and then to Post, by keyboard", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await page.locator("#files").setInputFiles([sample("2026-05", AGING), sample("2026-05", PRODUCTION)]);
    const day = reportNamed(page, "Insurance Aging").getByRole("button", { name: "May 31, 2026" });
    await day.focus();
    await page.keyboard.press("Enter");
    await page.locator("#post-now:focus").waitFor();
  });

  it("stand beside what will change on a wide page", async () => {
    const { page } = await pane.open({ viewport: { width: 1000, height: 800 } });
    await paste(page, await sampleText("2026-05", PRODUCTION));
    const reports = await page.getByRole("region", { name: "Your reports" }).boundingBox();
    const changes = await page.getByRole("region", { name: "What will change" }).boundingBox();
    expect(changes?.x).toBeGreaterThan((reports?.x ?? 0) + (reports?.width ?? 0) - 1);
  });

  it("are compared with published goals once, after the first posting", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, await sampleText("2026-05", PRODUCTION));
    await page.locator("#post-now").waitFor();
    await postAndDownload(page);
    const goals = page.getByRole("region", { name: "Published goals" });
    await Promise.all([page.waitForEvent("download"), goals.getByRole("button", { name: "Wisdom" }).click()]);
    await page.getByText("Figures are now compared with Wisdom").waitFor();
    expect(await goals.count()).toBe(0);
  });
});

/** Whether an element is seen whole, without scrolling. */
function isInView(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((one) => {
    const box = document.querySelector(one)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight && scrollY === 0;
  }, selector);
}
