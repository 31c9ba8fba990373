import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openChromium } from "./chromium";
import { serveFolder } from "./staticServer";

const PANE = join("out", "addin-offline");
const MONTH = join("samples", "2026-05");
const WIDTH = 340;

/** How the pane can look. */
const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "dark", forcedColors: "active" },
} as const;

type Look = keyof typeof LOOKS;

/** The pictures that the documents show. */
const SHOWN = ["light-3-ready", "light-4-receipt", "dark-2-question", "light-9-own-report"];

/** Takes a picture under a name. */
type Take = (name: string) => Promise<void>;

async function firstRun(page: Page, take: Take): Promise<void> {
  await take("1-first-run");
  await page.getByRole("button", { name: "Start a new tracker" }).click();
  await page.getByText("A new tracker.").waitFor();
}

async function posting(page: Page, take: Take): Promise<void> {
  const files = ["Insurance Aging Report.xls", "MonthlyP&I.xls", "new patient appointments.csv"];
  await page.locator("#files").setInputFiles(files.map((file) => join(MONTH, file)));
  await page.getByText("Needs an answer").waitFor();
  await page.getByText("Ready to post").nth(1).waitFor();
  await take("2-question");
  await page.getByRole("button", { name: "May 31, 2026" }).click();
  await page.getByRole("button", { name: "Post 3 reports" }).waitFor();
  await page.getByText("Row by row").click();
  await take("3-ready");
  await post(page, "Post 3 reports");
  await page.getByRole("heading", { name: "Posted" }).waitFor();
  await take("4-receipt");
}

async function post(page: Page, words: string): Promise<void> {
  await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: words }).click()]);
}

async function trouble(page: Page, take: Take): Promise<void> {
  const lines = (await readFile(join(MONTH, "Insurance Aging Report.xls"), "utf8")).split("\r\n");
  const short = lines.toSpliced(4, 1).join("\r\n");
  const files = [
    { name: "short.txt", mimeType: "text/plain", buffer: Buffer.from(short) },
    { name: "shopping.txt", mimeType: "text/plain", buffer: Buffer.from("Milk\tEggs\tBread\n1\t2\t3\n") },
  ];
  await page.locator("#files").setInputFiles(files);
  await page.getByText("Cannot be posted").nth(1).waitFor();
  await take("5-cannot-be-posted");
  const damaged = { name: "damaged.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004 nothing of use") };
  await page.locator("#choose-workbook").setInputFiles(damaged);
  await page.getByText("This workbook cannot be posted to.").waitFor();
  await take("6-unusable-workbook");
}

async function restatement(page: Page, take: Take): Promise<void> {
  await page.getByRole("button", { name: "Close" }).click();
  const other = (await readFile(join(MONTH, "Insurance Aging Report.xls"), "utf8")).replaceAll("Ann", "Anne");
  const file = { name: "again.txt", mimeType: "text/plain", buffer: Buffer.from(other) };
  const june = { ...file, name: "June.txt", buffer: Buffer.from(`${other}\r\n`) };
  await page.locator("#files").setInputFiles([file, june]);
  await page.getByText("These 2 reports do not say their day.").waitFor();
  await take("7-shared-day");
  for (const remove of await page.getByRole("region", { name: "Insurance Aging" }).all())
    await remove.locator("summary").first().click();
  await page.getByRole("button", { name: "Remove" }).first().click();
  await page.getByText("These 2 reports do not say their day.").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Remove" }).click();
  for (const [one, day] of [
    [file, "2026-05-31"],
    [june, "2026-06-30"],
  ] as const) {
    await page.locator("#files").setInputFiles(one);
    await page.getByText("Another day").filter({ visible: true }).click();
    await page.getByLabel("As of").filter({ visible: true }).fill(day);
  }
  await page.getByText("This looks wrong").waitFor();
  await take("7-looks-wrong");
}

async function otherPages(page: Page, take: Take): Promise<void> {
  for (const words of ["History", "What to run", "Setup"]) {
    await page.getByRole("navigation").getByRole("button", { name: words }).click();
    await page.getByRole("heading", { level: 2 }).last().waitFor();
    if (words === "What to run") await page.getByLabel("Your practice software").selectOption("Dentrix Ascend");
    await take(`8-${words.toLowerCase().replaceAll(" ", "-")}`);
  }
  await page.getByRole("navigation").getByRole("button", { name: "Post", exact: true }).click();
}

async function taughtReport(page: Page, take: Take): Promise<void> {
  const text = "Date,Gross charges,Patient payments,Insurance payments\n6/1/2026,100.00,20.00,30.00\n";
  await page.locator("#files").setInputFiles({ name: "day sheet.csv", mimeType: "", buffer: Buffer.from(text) });
  await page.getByRole("region", { name: "Billed and collected, a row a day" }).getByText("Needs an answer").waitFor();
  await take("9-own-report");
  await page.getByRole("button", { name: "Remove" }).click();
}

async function typedTotals(page: Page, take: Take): Promise<void> {
  await page.getByRole("button", { name: "Type the totals…" }).click();
  await page.getByLabel("As of", { exact: true }).fill("2026-06-30");
  const patient = ["8,412.50", "1,960.00", "745.25", "2,310.00", "-385.00", "13,042.75"];
  const total = ["31,905.10", "6,480.00", "1,215.75", "3,020.40", "-385.00", "42,236.25"];
  for (const [balance, amounts] of [
    ["Patient", patient],
    ["Total", total],
  ] as const) {
    for (const [index, heading] of ["0 to 30", "31 to 60", "61 to 90", "Over 90", "Credits", "Total"].entries()) {
      await page.getByLabel(`${balance} ${heading}`).fill(amounts[index] ?? "");
    }
  }
  await page.getByLabel("Week of").fill("2026-06-22");
  await page.getByLabel("Mon 6/22 Billed").fill("4,310.00");
  await page.getByLabel("Tue 6/23 Billed").fill("5.2.1");
  await page.getByRole("button", { name: "Use these totals" }).click();
  await page.getByText("Not an amount", { exact: true }).waitFor();
  await take("10-typed-totals");
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByRole("button", { name: "Close", exact: true }).click();
}

async function pictures(browser: Browser, address: string, look: Look, take: (page: Page) => Take): Promise<void> {
  const context = await browser.newContext({
    ...LOOKS[look],
    viewport: { width: WIDTH, height: 640 },
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  // Without them the browser gives files out as downloads, and asks for no place in a window of its own.
  await page.addInitScript("delete window.showOpenFilePicker; delete window.showSaveFilePicker;");
  await page.goto(`${address}taskpane.html`);
  await page.getByRole("heading", { name: "Which workbook?" }).waitFor();
  const taken = take(page);
  await firstRun(page, taken);
  await taughtReport(page, taken);
  await typedTotals(page, taken);
  await posting(page, taken);
  await otherPages(page, taken);
  await restatement(page, taken);
  await trouble(page, taken);
  await context.close();
}

/** Takes pictures of the built pane in every state and look, or of those that the documents show. */
async function takeAll(folder: string, isEvery: boolean): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await serveFolder(PANE, 0);
  const browser = await openChromium();
  try {
    for (const look of ["light", "dark", "forced"] as const) {
      await pictures(browser, server.address, look, (page) => async (name) => {
        const full = `${look}-${name}`;
        if (!isEvery && !SHOWN.includes(full)) return;
        // As tall as the page is, so that what stays at the bottom of the view is at the bottom of the picture.
        const height = Math.max(640, await page.evaluate(() => document.documentElement.scrollHeight));
        await page.setViewportSize({ width: WIDTH, height });
        await page.screenshot({ path: join(folder, `pane-${full}.png`), fullPage: true });
        await page.setViewportSize({ width: WIDTH, height: 640 });
        console.log(`pane-${full}.png`);
      });
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

const [folder, every] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Usage: tsx src/scripts/tools/panePictures.ts FOLDER [--every]");
  process.exitCode = 2;
} else {
  await takeAll(folder, every === "--every");
}
