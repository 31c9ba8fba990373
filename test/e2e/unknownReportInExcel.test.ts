import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltAddin, offlineAddin } from "../builtAddin";
import { CHROMIUM, WITHOUT_CHROMIUM, openChromium } from "../chromium";
import { trackerExcel } from "../contract/trackerExcel";
import { type PaneInExcel, openPane } from "../host/inBrowser/openPane";
import type { SimulatedExcel } from "../host/simulatedExcel";
import { GUESSED, daySheet, remember } from "./daySheet";
import { button, expectQuiet, paste, post, reportNamed, savedTables } from "./workInExcel";

describe.skipIf(CHROMIUM === undefined)(`a report that nobody knows${WITHOUT_CHROMIUM}`, () => {
  let browser: Browser;
  let built: BuiltAddin;

  beforeAll(async () => {
    built = await offlineAddin();
    browser = await openChromium();
  });

  afterAll(async () => {
    await browser.close();
  });

  it("is known in Excel to the next person, on another computer", async () => {
    const excel = trackerExcel();
    const maya = await openIn(excel);
    await paste(maya, daySheet("5/1/2026"));
    await remember(reportNamed(maya, GUESSED), reportNamed(maya, "Day sheet"));
    await post(maya);
    await maya.close();
    const noah = await openIn(excel);
    await paste(noah, daySheet("5/2/2026"));
    await reportNamed(noah, "Day sheet").getByText("Ready to post").waitFor();
    await post(noah);
    const daily = (await savedTables(noah)).get("Daily") ?? [];
    expect(daily.map(({ Billed }) => Billed)).toEqual([100, 100]);
    await expectQuiet(noah);
    await noah.close();
    expect(excel.unimplemented).toEqual([]);
  });

  async function openIn(excel: SimulatedExcel): Promise<PaneInExcel> {
    const opened = await openPane(browser, built.files, excel);
    await button(opened, "Use the sheet in view").waitFor();
    return opened;
  }
});
