import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import { openWorkbook } from "../../src/xlsx/update/openWorkbook";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { type ServedPane, postAndDownload, reportNamed, servePane } from "./openedPane";

const AGING = "Aging of Accounts Receivable";

function workbook(name: string): string {
  return join("test", "cases", "workbooks", name, "input.xlsx");
}

describe.skipIf(CHROMIUM === undefined)(`a workbook of several sheets in the pane${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;

  beforeAll(async () => {
    pane = await servePane();
  });

  afterAll(() => pane.close());

  it("is added up where somebody says so, and its hidden rows are counted where somebody says that", async () => {
    const { page, said } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await page.locator("#files").setInputFiles([workbook("sheet-per-place"), workbook("rows-filtered")]);
    const aging = reportNamed(page, AGING);
    await aging.getByRole("group", { name: "Which sheet is it?" }).waitFor();
    await aging.getByRole("button", { name: "Sheet “Main Street”: 2 records" }).waitFor();
    await aging.getByRole("button", { name: "All of them, added up" }).click();
    await aging.getByText("$160.25", { exact: true }).waitFor();
    expect(await aging.textContent()).toContain("$160.25, the same as the report’s own total.");
    const claims = reportNamed(page, "Claims");
    await claims.getByRole("group", { name: "1 row is hidden in Excel" }).waitFor();
    await claims.getByLabel("Count this row").check();
    const day = page.getByRole("group", { name: "These 2 reports do not say their day." });
    await day.getByText("Another day").click();
    await day.getByLabel("The date they are as of").fill("2026-08-31");
    for (const title of [AGING, "Claims"]) await reportNamed(page, title).getByText("Ready to post").waitFor();
    const opened = await openWorkbook(await postAndDownload(page));
    const read = opened.ok ? await opened.workbook.readTables(TRACKER) : undefined;
    const [row] = (read?.kind === "tracker" ? read.tables.get("Receivables") : undefined) ?? [];
    expect(row?.["Total"]).toBe(160.25);
    expect(said).toEqual([]);
  });

  it("becomes a report a sheet, each read again by itself", async () => {
    const { page } = await pane.open();
    await page.locator("#files").setInputFiles(workbook("sheets-of-several-reports"));
    await reportNamed(page, AGING).getByText("Sheet “Cover” was left: no report in it.").waitFor();
    expect(await reportNamed(page, "Claims").textContent()).toContain("input.xlsx, sheet “Claims”");
    await reportNamed(page, AGING).locator("summary").first().click();
    await reportNamed(page, AGING).getByRole("button", { name: "Remove" }).click();
    await reportNamed(page, AGING).waitFor({ state: "detached" });
    await reportNamed(page, "Claims").waitFor();
  });
});
