import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltAddin, offlineAddin } from "../builtAddin";
import { CHROMIUM, WITHOUT_CHROMIUM, openChromium } from "../chromium";
import { trackerExcel } from "../contract/trackerExcel";
import { type PaneInExcel, openPane } from "../host/inBrowser/openPane";
import { button, exportOf, noticeIn, paste, post, reportNamed, savedTables } from "./workInExcel";

// A button is pressed here by calling what Microsoft's library holds under the button's name. That Excel itself finds it there,
// and shows the pane when asked, is on the check-list for a person.

const MAY = "2026-05";

describe.skipIf(CHROMIUM === undefined)(`the ribbon's buttons${WITHOUT_CHROMIUM}`, () => {
  let built: BuiltAddin;
  let browser: Browser;

  beforeAll(async () => {
    built = await offlineAddin();
    browser = await openChromium();
  });

  afterAll(async () => {
    await browser.close();
  });

  async function open(): Promise<PaneInExcel> {
    const pane = await openPane(browser, built.files, trackerExcel());
    await button(pane, "Use the sheet in view").waitFor();
    return pane;
  }

  it("do something for every action that the manifest names", async () => {
    const pane = await open();
    const manifest = await readFile("manifest.xml", "utf8");
    const names = [...manifest.matchAll(/<FunctionName>(\w+)</gu)].map(([, name = ""]) => name);
    expect(names).toEqual(["undoPosting"]);
    for (const name of names) expect(await pane.frame.evaluate(`typeof ${held(name)}`)).toBe("function");
    await pane.close();
  });

  it("ask before they take the last posting back, all of it, and say so where there is none", async () => {
    const pane = await open();
    expect(await press(pane, "undoPosting")).toBe(true);
    expect(await noticeIn(pane)).toContain("There is no posting that can be undone.");
    // Asked to show the pane, the simulated Excel says that it cannot; what was asked for is done all the same.
    expect(pane.excel.unimplemented).toContain("Microsoft.AppRuntime.AppRuntimeService");
    for (const file of ["Insurance Aging Report.xls", "MonthlyP&I.xls"]) await paste(pane, await exportOf(MAY, file));
    await reportNamed(pane, "Insurance Aging").getByRole("button", { name: "May 31, 2026" }).click();
    await post(pane);
    await press(pane, "undoPosting");
    const asked = pane.frame.getByRole("region", { name: "Undo this posting?" });
    expect(await asked.textContent()).toMatch(/(?=.*Insurance Aging, May 31, 2026).*Production and Income, monthly/su);
    expect((await savedTables(pane)).get("Postings")?.some(({ Status }) => Status === "Undone")).toBe(false);
    await button(pane, "Undo it").click();
    expect(await noticeIn(pane)).toContain("Undone.");
    const rows = await savedTables(pane);
    const statuses = (rows.get("Postings") ?? []).map(({ Status }) => Status);
    expect(new Set(statuses)).toEqual(new Set(["Undone"]));
    await pane.close();
  });
});

/** What Microsoft's library holds for a button. */
function held(name: string): string {
  return `Office.actions._association.mappings[${JSON.stringify(name.toUpperCase())}]`;
}

/** Presses a button, and waits until Excel is told that it is done. */
async function press({ frame }: PaneInExcel, name: string): Promise<boolean> {
  return frame.evaluate<boolean>(`new Promise((resolve) => ${held(name)}({ completed: () => resolve(true) }))`);
}
