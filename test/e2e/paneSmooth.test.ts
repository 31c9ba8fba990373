import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { type ServedPane, paste, reportNamed, servePane } from "./openedPane";

const ROWS = 100_000;

describe.skipIf(CHROMIUM === undefined)(`the pane, with a very long report${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;

  beforeAll(async () => {
    pane = await servePane();
  });

  afterAll(() => pane.close());

  it("goes on answering while 100,000 pasted rows are read", async ({ annotate }) => {
    const { page } = await pane.open();
    // What is pasted stands ready, as on a clipboard: only what the pane does with it is watched.
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      Object.assign(globalThis, { ready: clipboardData });
    }, longReport());
    await page.evaluate(WATCH);
    const begun = Date.now();
    await page.evaluate(PASTE);
    await reportNamed(page, "Production and Income, daily").getByText("Ready to post").waitFor();
    const seconds = (Date.now() - begun) / 1000;
    const longest = Number(await page.evaluate("longestGap()"));
    const answered = Number(await page.evaluate("answered()"));
    await annotate(`read in ${seconds.toFixed(1)} s; the page stood still for ${longest.toFixed(0)} ms at most`);
    expect(await reportNamed(page, "Production and Income, daily").textContent()).toContain("100,000 kept");
    // It would have answered once or twice at most if it read the rows itself, on however fast a machine.
    expect(answered).toBeGreaterThan(5);
  });

  it("can be stopped while it reads, and is ready for the next report", async () => {
    const { page } = await pane.open();
    await paste(page, longReport());
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "Add this month’s reports" }).waitFor();
    await paste(page, longReport(10));
    await reportNamed(page, "Production and Income, daily").getByText("Ready to post").waitFor();
  });
});

const PASTE = `document.querySelector("#paste").dispatchEvent(
  new ClipboardEvent("paste", { clipboardData: globalThis.ready, bubbles: true, cancelable: true }),
)`;

/** Notes how often the page could have answered while a report was being read, and the longest time in which it could not. */
const WATCH = `{
  let last = performance.now();
  let longest = 0;
  let times = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (document.body.textContent.includes("Reading")) times += 1;
    setTimeout(look, 4);
  };
  look();
  window.longestGap = () => longest;
  window.answered = () => times;
}`;

/** A daily report with this many transactions in May, and the total row that they add up to. */
function longReport(rows = ROWS): string {
  const headings = "Date\tPatient Name\tDescription\tProv\tProduction\tAdjust\tWrite-off\tPt Income\tIns Income";
  const lines = Array.from({ length: rows }, (_, index) => {
    const day = 1 + Math.floor((index * 31) / rows);
    return `5/${String(day)}/2026\tSample, Ann\tCrown\tDDS1\t12.50\t0.00\t0.00\t1.00\t2.00`;
  });
  const sums = [12.5 * rows, 0, 0, rows, 2 * rows].map((sum) => sum.toFixed(2));
  return ["Date: 6/1/2026", headings, ...lines, [" ", " ", " ", " ", ...sums].join("\t"), ""].join("\r\n");
}
