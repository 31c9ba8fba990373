import axe from "axe-core";
import type { Page } from "playwright-core";
import { type ServedPane, paste, postAndDownload, reportNamed, sample } from "./openedPane";

const AGING = "Insurance Aging Report.xls";
const PRODUCTION = "MonthlyP&I.xls";
const GUESSED = "Billed and collected, a row a day";

/** How the pane looks: narrow as Excel opens it, and narrower as zoom makes it. */
export interface PaneLook {
  readonly name: string;
  readonly colorScheme: "light" | "dark";
  readonly forcedColors: "none" | "active";
  readonly width: number;
  readonly scale: number;
}

/** Which rules of accessibility the pane breaks in which of its states, and in which it has to be scrolled sideways. */
export async function brokenRules(
  pane: ServedPane,
  { colorScheme, forcedColors, width, scale }: PaneLook,
): Promise<readonly string[]> {
  const viewport = { width, height: 640 };
  const { page } = await pane.open({ colorScheme, forcedColors, viewport, deviceScaleFactor: scale });
  const found: string[] = [];
  for await (const state of states(page)) {
    found.push(...(await violations(page)).map((rule) => `${state}: ${rule}`));
    const isCut = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    if (isCut) found.push(`${state}: has to be scrolled sideways`);
  }
  return found;
}

/** Goes through the pane's states, one after another. */
async function* states(page: Page): AsyncGenerator<string> {
  yield "first run";
  await page.getByRole("button", { name: "Start a new tracker" }).click();
  yield "new tracker";
  await page.getByRole("button", { name: "Type the totals…" }).click();
  await page.getByLabel("Week of").fill("2026-08-03");
  await page.getByLabel("Type write-offs and adjustments too").check();
  await page.getByLabel("Patient 0 to 30").fill("a lot");
  await page.getByLabel("Total 0 to 30").fill("100");
  await page.getByLabel("Total Total").fill("200");
  await page.getByRole("button", { name: "Use these totals" }).click();
  await page.getByText("Not an amount", { exact: true }).waitFor();
  yield "typed totals";
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await paste(page, "Milk\tEggs\tBread\n1\t2\t3\n");
  await reportNamed(page, "Not recognized").getByText("Cannot be posted").waitFor();
  yield "unknown report";
  await reportNamed(page, "Not recognized").getByRole("button", { name: "Remove" }).click();
  await paste(page, "Date,Gross charges,Patient payments,Insurance payments\n5/1/2026,100.00,20.00,30.00\n");
  await reportNamed(page, GUESSED).getByText("Needs an answer").waitFor();
  await openAll(page);
  yield "columns guessed";
  await reportNamed(page, GUESSED).getByRole("button", { name: "Remove" }).click();
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
    if (words === "What to run") await page.getByLabel("Your practice software").selectOption("Dentrix Ascend");
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
  yield "asked whether to undo";
  await page.getByRole("button", { name: "Undo it" }).click();
  await page.getByRole("group", { name: /^Undone/u }).waitFor();
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
