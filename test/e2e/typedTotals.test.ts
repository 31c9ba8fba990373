import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formText } from "../../src/import/typed/formText";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { huddlebookIn } from "../huddlebook";
import { tablesOf } from "../storedTables";
import { type ServedPane, postAndDownload, reportNamed, servePane } from "./openedPane";

const PATIENT = ["1000.00", "200.00", "50.00", "300.00", "-25.00", "1525.00"];
const INSURANCE = ["4,000.00", "500.00", "100.00", "50.00", "0", "4650.00"];

describe.skipIf(CHROMIUM === undefined)(`totals typed in the pane${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;
  let folder = "";

  beforeAll(async () => {
    pane = await servePane();
    folder = await mkdtemp(join(tmpdir(), "huddlebook-typed-"));
  });

  afterAll(async () => {
    await pane.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("post with the keyboard alone what the same form posts by command", async () => {
    const { page, said } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await page.getByText("A new tracker.").waitFor();
    await page.getByRole("button", { name: "Type the totals…" }).press("Enter");
    await page.locator("#typed-totals:focus").waitFor();
    await page.getByLabel("As of", { exact: true }).fill("2026-08-31");
    await page.getByLabel("Patient 0 to 30").focus();
    await typeDown(page, [...PATIENT, ...INSURANCE]);
    await page.getByLabel("Week of").fill("2026-08-03");
    await page.getByLabel("Mon 8/3 Billed").focus();
    await typeDown(page, ["1200", "", "800.50", "", "", "", "", "2000.50", "0", "", "450", "", "", "", "", "450"]);
    await page.getByLabel("Type write-offs and adjustments too").check();
    await page.getByLabel("Printed total Writeoffs").focus();
    await page.keyboard.type("0");
    await page.getByLabel("Printed total Adjustments").focus();
    await page.keyboard.type("0");
    await page.getByRole("button", { name: "Use these totals" }).press("Enter");
    await reportNamed(page, "Receivables, typed").getByText("Ready to post").waitFor();
    await reportNamed(page, "Billed and collected, typed").getByText("Ready to post").waitFor();
    const posted = await tablesOf(await postAndDownload(page));
    const form = formText({
      asOf: "8/31/2026",
      receivables: { Patient: PATIENT, Insurance: INSURANCE },
      production: [
        ["8/3/2026", "", "1200", "", "", "", "", "0"],
        ["8/5/2026", "", "800.50", "", "", "", "", "450"],
        ["8/3/2026", "8/9/2026", "2000.50", "0", "0", "", "", "450"],
      ],
    });
    await writeFile(join(folder, "totals.csv"), form);
    const call = await huddlebookIn(folder, "post", "--workbook", "typed.xlsx", "totals.csv");
    expect(call).toMatchObject({ exitCode: 0 });
    const byCommand = await tablesOf(new Uint8Array(await readFile(join(folder, "typed.xlsx"))));
    for (const table of ["Receivables", "Daily", "Weekly", "Monthly"]) {
      expect(posted.get(table)?.length, table).toBeGreaterThan(0);
      expect(posted.get(table), table).toEqual(byCommand.get(table));
    }
    expect(said).toEqual([]);
  });

  it("say beside a cell that it holds no amount, and below which total differs, and are not brought", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Type the totals…" }).click();
    await page.getByLabel("Patient 0 to 30").fill("12.3.4");
    await page.getByText("Not an amount", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Use these totals" }).click();
    await page.locator("#patient-0-to-30:focus").waitFor();
    for (const [index, amount] of [...PATIENT.slice(0, 5), "1525.01"].entries())
      await page.getByRole("group", { name: "Patient" }).getByRole("textbox").nth(index).fill(amount);
    for (const [index, amount] of INSURANCE.entries())
      await page.getByRole("group", { name: "Insurance" }).getByRole("textbox").nth(index).fill(amount);
    await page.getByRole("button", { name: "Use these totals" }).click();
    await page
      .getByText("Patient, “Total”: $1,525.01 was typed, but the ages and Credits come to $1,525.00.")
      .waitFor();
    expect(await page.getByRole("heading", { name: "Your reports" }).count()).toBe(0);
  });

  it("show what two of the three leave for the third", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Type the totals…" }).click();
    await page.getByLabel("Patient 0 to 30").fill("1000");
    await page.getByLabel("Total 0 to 30").fill("5000");
    expect(await page.getByLabel("Insurance 0 to 30").getAttribute("placeholder")).toBe("4,000.00");
  });
});

/** Types amounts one below another, and in the next column, as Tab goes. */
async function typeDown(page: Page, amounts: readonly string[]): Promise<void> {
  for (const amount of amounts) {
    await page.keyboard.type(amount);
    await page.keyboard.press("Tab");
  }
}
