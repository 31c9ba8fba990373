import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { type StoredRow, tablesOf } from "../storedTables";
import type { PaneInExcel } from "../host/inBrowser/openPane";
import { exportXlsx } from "../host/xlsx/exportXlsx";

const SAMPLES = join(import.meta.dirname, "..", "..", "samples");

/** The texts of a month's exports of the invented practice, by file. */
async function exportsOf(month: string): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(join(SAMPLES, month));
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(SAMPLES, month, file), "utf8")] as const)),
  );
}

/** One export of the invented practice. */
export async function exportOf(month: string, file: string): Promise<string> {
  return (await exportsOf(month)).get(file) ?? "";
}

/** Copies a text in another program, and presses Ctrl+V in the pane. */
export async function paste(pane: PaneInExcel, text: string): Promise<void> {
  await copyElsewhere(pane, text);
  await pasteCopied(pane);
}

/** Copies a text in another program. */
export async function copyElsewhere({ page }: PaneInExcel, text: string): Promise<void> {
  await page.locator("#elsewhere").click();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

/** Presses Ctrl+V in the pane. */
export async function pasteCopied({ page, frame }: PaneInExcel): Promise<void> {
  await frame.getByLabel("Paste a report here").focus();
  await page.keyboard.press("Control+V");
}

/** A report on the pane, by its title. */
export function reportNamed({ frame }: PaneInExcel, title: string): Locator {
  return frame.getByRole("region", { name: title, exact: true });
}

/** A button of the pane, by its words. */
export function button({ frame }: PaneInExcel, name: string | RegExp): Locator {
  return frame.getByRole("button", { name });
}

/** The button that posts, whatever the number of reports. */
export function postButton(pane: PaneInExcel): Locator {
  return button(pane, /^Post \d+ reports?$/u);
}

/** Brings a month's reports and says what is asked. @param monthEnd as the pane writes it: `May 31, 2026` */
export async function bringMonth(pane: PaneInExcel, month: string, monthEnd: string): Promise<void> {
  for (const text of (await exportsOf(month)).values()) await paste(pane, text);
  await button(pane, `Yes, ${monthEnd}`).click();
  await postButton(pane).waitFor();
}

/** Posts what is brought, and waits for the receipt. */
export async function post(pane: PaneInExcel): Promise<Locator> {
  await postButton(pane).click();
  const receipt = pane.frame.getByRole("region", { name: "Posted" });
  await receipt.waitFor();
  // The workbook is looked at once more after it.
  await pane.frame.getByText("Looking").waitFor({ state: "detached" });
  return receipt;
}

/** What went wrong, once the pane says so. */
export async function noticeIn({ frame }: PaneInExcel): Promise<string> {
  const notice = frame.locator("#notice");
  await notice.waitFor();
  return (await notice.textContent()) ?? "";
}

/** The rows of the workbook's tables, read from the file that Excel would save. */
export async function savedTables({ excel }: PaneInExcel): Promise<ReadonlyMap<string, readonly StoredRow[]>> {
  return tablesOf(await exportXlsx(excel.model));
}

/** Somebody else's writing: another value under a heading of a row of a table. Rows count from 0. */
export function overwrite({ excel }: PaneInExcel, table: string, row: number, heading: string, value: number): void {
  const open = excel.model.table(table);
  if (!open) throw new RangeError(`there is no ${table}`);
  const { bodyArea, headings, sheet } = open;
  sheet.grid.setContent(bodyArea.top + row, bodyArea.left + headings.indexOf(heading), { value });
}

/** A number that the page noted. */
export async function noted({ frame }: PaneInExcel, name: "usableAfter" | "longestTask"): Promise<number> {
  return Number(await frame.evaluate(`Math.round(window.${name})`));
}

/** Nothing was asked of anybody, written to the console, or kept in the browser, in the frame's name or in the address. */
export async function expectQuiet({ frame, page, asked, said }: PaneInExcel): Promise<void> {
  expect(asked).toEqual([]);
  expect(said).toEqual([]);
  const kept = String(await frame.evaluate(KEPT)) + String(await page.evaluate(KEPT));
  expect(kept).not.toMatch(/aging|receivable|production|patient|pasted|posted|billed|\d,\d{3}|\d{3}\.\d\d\b/iu);
}

const KEPT = `JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.hash, document.title])`;
