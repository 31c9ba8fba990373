import { describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import type { TableRows } from "../../../src/workbook/spec/book";
import { type WorkbookContent, workbookContent } from "../../contract/workbookContent";
import { monthsOwing, rising } from "../tracker/postedSeries";
import { trackerAfter } from "../tracker/trackerTest";
import { changeTo, changed, fileOf } from "./trackerMonths";

const BEFORE = trackerAfter(monthsOwing(rising(11)));

/** What files hold, each read once. */
const contents = new WeakMap<Uint8Array, Promise<WorkbookContent>>();

/** What stands above each chart of a file's sheet, and the cell that says so. */
async function titlesOn(file: Uint8Array, sheet: string): Promise<readonly (readonly [string, string])[]> {
  const content = contents.get(file) ?? workbookContent(file);
  contents.set(file, content);
  const { sheets } = await content;
  return sheets[sheet]?.charts.map(({ title, titleFrom }) => [title, titleFrom] as const) ?? [];
}

async function afterPosting(months: number, before: TableRows = BEFORE): Promise<Uint8Array> {
  const after = trackerAfter(monthsOwing(rising(months), 11), before);
  return changed(await fileOf(before), changeTo(before, after));
}

describe("the titles of a tracker's charts in a file", () => {
  it("follow the cells of Trends from the first file on", async () => {
    const file = await fileOf(newTracker());
    const titles = [...(await titlesOn(file, "Receivables charts")), ...(await titlesOn(file, "Charts")).slice(0, 2)];
    const ending = "too early to say";
    expect(titles).toEqual([
      [`Patient receivables: ${ending}`, "Trends!$O$5"],
      [`Insurance receivables: ${ending}`, "Trends!$O$6"],
      [`Total receivables: ${ending}`, "Trends!$O$7"],
      [`Total share over 90 days: ${ending}`, "Trends!$O$10"],
    ]);
  });

  it("say after a posting in place what is called now, and what a fresh file would say", async () => {
    const file = await afterPosting(1);
    const after = trackerAfter(monthsOwing(rising(1), 11), BEFORE);
    for (const sheet of ["Charts", "Receivables charts", "Weekly charts", "New patient charts", "Claims charts"]) {
      expect(await titlesOn(file, sheet)).toEqual(await titlesOn(await fileOf(after), sheet));
    }
    const [total] = await titlesOn(file, "Charts");
    expect(total?.[0]).toMatch(/^Total receivables: rising to about \$1,000$/u);
    const [before] = await titlesOn(await fileOf(BEFORE), "Charts");
    expect(before?.[0]).toMatch(/^Total receivables: rising to about \$1,500$/u);
  });

  it("stay the charts' own where Trends follows no such series", async () => {
    const titles = await titlesOn(await fileOf(BEFORE), "Claims charts");
    expect(titles.filter(([, from]) => from === "").map(([title]) => title)).toEqual([
      "Fees billed on open claims, by age",
      "Open claims over 30 days, by carrier",
    ]);
  });
});
