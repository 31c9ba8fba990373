import type { Locator } from "playwright-core";

/** What the pane calls such a report before it has a name. */
export const GUESSED = "Billed and collected, a row a day";

/** Gives a report a name, and says that its columns are what was guessed. */
export async function remember(report: Locator, named: Locator): Promise<void> {
  await report.getByLabel("Call it").fill("Day sheet");
  await report.getByLabel("Call it").press("Tab");
  await named.getByLabel("This is right; remember it in the workbook").check();
  await named.getByText("Ready to post").waitFor();
}

/** A report as no practice software that Huddlebook knows makes it. */
export function daySheet(date: string): string {
  return `Date,Gross charges,Patient payments,Insurance payments\n${date},100.00,20.00,30.00\n,100.00,20.00,30.00\n`;
}
