import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { type ServedPane, paste, postAndDownload, reportNamed, sample, sampleText, servePane } from "./openedPane";

const AGING = "Insurance Aging Report.xls";
const PRODUCTION = "MonthlyP&I.xls";
const GUESSED = "Billed and collected, a row a day";

/** How the pane can look: narrow as Excel opens it, and narrower as 200 % zoom makes it. */
const LOOKS = [
  { name: "light", colorScheme: "light", forcedColors: "none", width: 320, scale: 1 },
  { name: "dark", colorScheme: "dark", forcedColors: "none", width: 320, scale: 1 },
  { name: "forced colours, light", colorScheme: "light", forcedColors: "active", width: 320, scale: 1 },
  { name: "forced colours, dark", colorScheme: "dark", forcedColors: "active", width: 320, scale: 1 },
  { name: "light at 200 % zoom", colorScheme: "light", forcedColors: "none", width: 160, scale: 2 },
] as const;

describe.skipIf(CHROMIUM === undefined)(`the pane, for everybody${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;

  beforeAll(async () => {
    pane = await servePane();
  });

  afterAll(() => pane.close());

  it.each(LOOKS)(
    "breaks no rule of accessibility in any state: $name",
    async ({ colorScheme, forcedColors, width, scale }) => {
      const { page } = await pane.open({
        colorScheme,
        forcedColors,
        viewport: { width, height: 640 },
        deviceScaleFactor: scale,
      });
      const found: string[] = [];
      for await (const state of states(page)) {
        found.push(...(await violations(page)).map((rule) => `${state}: ${rule}`));
        const isCut = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        if (isCut) found.push(`${state}: has to be scrolled sideways`);
      }
      expect(found).toEqual([]);
    },
  );

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
    await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    await page.locator("#notice:focus").waitFor();
    await tabTo(page, "Close");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("group", { name: /Taken back/u }).count()).toBe(0);
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

/** Goes through the pane's states, one after another. */
async function* states(page: Page): AsyncGenerator<string> {
  yield "first run";
  await page.getByRole("button", { name: "Start a new tracker" }).click();
  yield "new tracker";
  await paste(page, "Milk\tEggs\tBread\n1\t2\t3\n");
  await reportNamed(page, "Not recognised").getByText("Cannot be posted").waitFor();
  yield "unknown report";
  await reportNamed(page, "Not recognised").getByRole("button", { name: "Take off the list" }).click();
  await paste(page, "Date,Gross charges,Patient payments,Insurance payments\n5/1/2026,100.00,20.00,30.00\n");
  await reportNamed(page, GUESSED).getByText("Needs an answer").waitFor();
  await openAll(page);
  yield "columns guessed";
  await reportNamed(page, GUESSED).getByRole("button", { name: "Take off the list" }).click();
  await page.locator("#files").setInputFiles([sample("2026-05", AGING), sample("2026-05", PRODUCTION)]);
  await reportNamed(page, "Production and Income, monthly").getByText("Ready to post").waitFor();
  await reportNamed(page, "Insurance Aging").getByText("Needs an answer").waitFor();
  await openAll(page);
  yield "a question";
  await reportNamed(page, "Insurance Aging").getByRole("button", { name: "May 31, 2026" }).click();
  await openAll(page);
  yield "ready";
  await postAndDownload(page);
  await openAll(page);
  yield "receipt";
  for (const words of ["History", "What to run", "Setup"]) {
    await page.getByRole("navigation").getByRole("button", { name: words }).click();
    await page.getByRole("heading", { level: 2 }).last().waitFor();
    await openAll(page);
    yield words;
  }
  await page
    .getByRole("group", { name: /^Share over 90/u })
    .first()
    .getByLabel("Good")
    .fill("a lot");
  yield "a goal that is no number";
  await page.getByRole("navigation").getByRole("button", { name: "Post", exact: true }).click();
  await page.getByRole("button", { name: "Undo this posting" }).click();
  await page.getByRole("group", { name: /Taken back/u }).waitFor();
  yield "taken back";
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
}

/** The rules of WCAG 2.2 AA and good practice that the page breaks, each with where. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const result: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + " " + html.slice(0, 120))))`,
  );
  return Array.isArray(result) ? result.map(String) : ["axe gave no result"];
}

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
