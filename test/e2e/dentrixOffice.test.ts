import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DentrixPrints } from "../../src/scripts/samplePractice/exports/monthPrints";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { SPLIT, days, daysIn, expectTied, owed, owedIn } from "../fixtures/officeFigures";
import { DENTRIX, MONTH_ENDS, OFFICE_MONTHS, ledger, typedReceivables, written } from "../fixtures/offices";
import { peopleIn, personalIn } from "../fixtures/peopleInText";
import { printedToPdf } from "../fixtures/printedToPdf";
import { tablesOf } from "../storedTables";
import { type ServedPane, postAndDownload, reportNamed, servePane } from "./openedPane";

const AMOUNTS = ["0 to 30", "31 to 60", "61 to 90", "Over 90", "Credits", "Total"];
const LAST_DAYS = ["May 31, 2026", "Jun 30, 2026"];

/** A month as the pane is brought it. */
interface OfficeMonth {
  readonly name: string;
  readonly prints: DentrixPrints;
  readonly asOf: string;
  /** The same day as the pane writes it. */
  readonly lastDay: string;
}

const MONTHS = DENTRIX.map((prints, index): OfficeMonth => {
  return { name: OFFICE_MONTHS[index] ?? "", prints, asOf: MONTH_ENDS[index] ?? "", lastDay: LAST_DAYS[index] ?? "" };
});

/** What somebody did by hand in a month: presses and ticks, and fields that were filled in. */
interface Hand {
  readonly press: (on: Locator) => Promise<void>;
  readonly fill: (field: Locator, value: string) => Promise<void>;
  readonly done: { presses: number; fields: number };
}

function hand(): Hand {
  const done = { presses: 0, fields: 0 };
  return {
    done,
    press: async (on) => {
      done.presses += 1;
      await on.click();
    },
    fill: async (field, value) => {
      done.fields += 1;
      await field.fill(value);
    },
  };
}

/** Brings the month's prints, types what they say of insurance, answers what is asked, and posts. */
async function postMonth(
  page: Page,
  folder: string,
  month: OfficeMonth,
  hand: Hand,
  isFirst: boolean,
): Promise<Uint8Array> {
  const { name, prints, asOf, lastDay } = month;
  const [pdf = new Uint8Array()] = await printedToPdf([prints.agingReport]);
  const files = { [`Aging Report ${name}.pdf`]: pdf, [`Day Sheet ${name}.txt`]: prints.daySheet };
  await written(folder, files);
  await page.locator("#files").setInputFiles(Object.keys(files).map((file) => join(folder, file)));
  await typeTotals(page, prints, asOf, hand);
  await hand.press(reportNamed(page, "Aged receivables").getByRole("button", { name: lastDay }));
  if (isFirst)
    await hand.press(reportNamed(page, "Charges and payments, a row a transaction").getByLabel(/^I compared/u));
  await page.getByRole("button", { name: /^Post \d+ reports?$/u }).waitFor();
  return postAndDownload(page);
}

async function typeTotals(page: Page, prints: DentrixPrints, asOf: string, { press, fill }: Hand): Promise<void> {
  await press(page.getByRole("button", { name: "Type the totals…" }));
  await fill(page.getByRole("region", { name: "Type the totals" }).getByLabel("As of", { exact: true }), asOf);
  for (const [balance, amounts] of Object.entries(typedReceivables(prints)))
    for (const [at, heading] of AMOUNTS.entries())
      await fill(page.getByLabel(`${balance} ${heading}`, { exact: true }), amounts[at] ?? "");
  await press(page.getByRole("button", { name: "Use these totals" }));
}

describe.skipIf(CHROMIUM === undefined)(`a Dentrix office in the pane${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;
  let folder = "";

  beforeAll(async () => {
    pane = await servePane();
    folder = await mkdtemp(join(tmpdir(), "huddlebook-dentrix-"));
  });

  afterAll(async () => {
    await pane.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("goes from two months of prints to a tied tracker with five presses in the first month and four in the next, and is shown nobody's name", async () => {
    const people = peopleIn(ledger, DENTRIX.map(({ agingReport, daySheet }) => agingReport + daySheet).join("\n"));
    const workbook = join(folder, "tracker.xlsx");
    let bytes = new Uint8Array();
    for (const [index, month] of MONTHS.entries()) {
      const { page, said, asked } = await pane.open();
      const done = hand();
      if (index === 0) await page.getByRole("button", { name: "Start a new tracker" }).click();
      else await page.locator("#choose-workbook").setInputFiles(workbook);
      bytes = new Uint8Array(await postMonth(page, folder, month, done, index === 0));
      await writeFile(workbook, bytes);
      // Post itself is one more press. How a report is read is asked once.
      expect(done.done).toEqual({ presses: index === 0 ? 4 : 3, fields: 13 });
      expect(personalIn(await page.locator("body").innerText(), people)).toEqual([]);
      expect({ said, asked }).toEqual({ said: [], asked: [] });
    }
    const tables = await tablesOf(bytes);
    expect(owedIn(tables)).toEqual(owed(["Patient", "Insurance", "Total"]));
    expect(daysIn(tables, SPLIT)).toEqual(days(true));
    expectTied(tables);
  });
});
