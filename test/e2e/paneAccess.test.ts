import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { type ServedPane, paste, reportNamed, sampleText, servePane } from "./openedPane";
import { brokenRules } from "./paneStates";

const AGING = "Insurance Aging Report.xls";

describe.skipIf(CHROMIUM === undefined)(`the pane, for everybody${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;

  beforeAll(async () => {
    pane = await servePane();
  });

  afterAll(() => pane.close());

  it("breaks no rule of accessibility in any state, as Excel opens it", async () => {
    expect(
      await brokenRules(pane, { name: "light", colorScheme: "light", forcedColors: "none", width: 320, scale: 1 }),
    ).toEqual([]);
  });

  it("can be worked with the keyboard alone, from the first look to undo", async () => {
    const { page } = await pane.open({ permissions: ["clipboard-read", "clipboard-write"] });
    await tabTo(page, "Start a new tracker");
    await page.keyboard.press("Enter");
    await page.getByText("A new tracker.").waitFor();
    await page.evaluate((text) => navigator.clipboard.writeText(text), await sampleText("2026-05", AGING));
    await tabTo(page, "Paste a report here");
    await page.keyboard.press("Control+V");
    await reportNamed(page, "Insurance Aging").waitFor();
    expect(await focused(page)).toBe("Paste a report here");
    await tabToButton(page, /^\w+ \d+, 2026$/u);
    await page.keyboard.press("Space");
    await tabToButton(page, /^Post 1 report$/u);
    await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    await page.locator("#receipt:focus").waitFor();
    await tabTo(page, "Undo this posting");
    await page.keyboard.press("Enter");
    await page.locator("#undoing:focus").waitFor();
    await tabTo(page, "Undo it");
    await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    await page.locator("#notice:focus").waitFor();
    await tabTo(page, "Close");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("group", { name: /^Undone/u }).count()).toBe(0);
  });

  it("tells those who do not see it what happened", async () => {
    const { page } = await pane.open();
    await paste(page, await sampleText("2026-05", AGING));
    await page.getByRole("status").filter({ hasText: "Insurance Aging was read. It needs an answer." }).waitFor();
  });

  it("goes from light to dark with the computer, while it stands open", async () => {
    const { page } = await pane.open({ colorScheme: "light" });
    const back = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await back()).toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(back).toBe("rgb(41, 41, 41)");
  });
});

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) === name) return;
  }
  throw new RangeError(`Tab never came to “${name}”`);
}

async function tabToButton(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (name.test(await focused(page))) return;
  }
  throw new RangeError(`Tab never came to ${String(name)}`);
}

/** What has the focus, by its label or its words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    return ((isField ? element.labels?.[0]?.textContent : element?.textContent) ?? "").trim();
  });
}
