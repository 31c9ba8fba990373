import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { huddlebookIn } from "../huddlebook";
import { type ServedPane, paste, postAndDownload, reportNamed, servePane } from "./openedPane";
import { GUESSED, daySheet, remember } from "./daySheet";

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
    await report.getByText("$100.00, the same as the report’s own total").waitFor();
    await report.getByLabel("“Patient payments” is").selectOption("billed: full fees of what was done");
    await page.getByText("Still to be found: what patients paid.").waitFor();
    await page.getByLabel("“Gross charges” is").selectOption("what patients paid");
    await reportNamed(page, GUESSED).getByText("$20.00, the same as the report’s own total").waitFor();
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
    await page.getByRole("main").getByText("“Day sheet” is forgotten.").waitFor();
  });

  it("goes to another practice in a file without a figure or a name, and is known there", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, daySheet("5/1/2026"));
    await remember(reportNamed(page, GUESSED), reportNamed(page, "Day sheet"));
    await postAndDownload(page);
    await setupOf(page);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save them as a file" }).click();
    const file = join(folder, "taught.json");
    await (await saving).saveAs(file);
    expect(await readFile(file, "utf8")).toContain('"billed": "Gross charges"');
    const { page: theirs } = await pane.open();
    await theirs.getByRole("button", { name: "Start a new tracker" }).click();
    await setupOf(theirs);
    const saved = theirs.waitForEvent("download");
    await theirs.locator("#take-reports").setInputFiles(file);
    await theirs.getByRole("main").getByText("Known from now on: “Day sheet”.").waitFor();
    await saved;
    await theirs.getByRole("navigation").getByRole("button", { name: "Post", exact: true }).click();
    await paste(theirs, daySheet("5/2/2026"));
    await reportNamed(theirs, "Day sheet").getByText("Ready to post").waitFor();
  });

  it("is read without rows that somebody says are none, by words that name nobody", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    const [head = "", row = "", ...rest] = daySheet("5/1/2026").split("\n");
    await paste(page, [head, row, "Dr. Quillfeather's Total,70.00,10.00,0.00", ...rest].join("\n"));
    await page.getByLabel("“Date” is").selectOption("the day");
    await page.getByText("Rows that are none of it").click();
    await page.getByLabel("stands").fill("Dr. Quillfeather's Total");
    await page.getByLabel("stands").blur();
    await reportNamed(page, GUESSED).getByText("$100.00, the same as the report’s own total").waitFor();
    await page.getByText("Begins with “dr … total”").waitFor();
    await page.getByText("with $70.00 under “Gross charges”").first().waitFor({ state: "attached" });
    expect(await page.locator("body").innerText()).not.toContain("Quillfeather");
  });

  it("does not lose one that is known to another of the same kind", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, daySheet("5/1/2026"));
    await reportNamed(page, GUESSED).getByText("Needs an answer").waitFor();
    await paste(page, daySheet("5/2/2026").replace("Gross charges", "Full fees"));
    await reportNamed(page, `${GUESSED} 2`).getByText("Needs an answer").waitFor();
  });
});

async function setupOf(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Setup" }).click();
  await page.getByText("To and from another practice").click();
}
