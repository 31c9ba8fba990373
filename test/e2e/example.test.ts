import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { finished } from "../finished";
import { tablesOf } from "../storedTables";
import { type ServedPane, paste, reportNamed, servePane } from "./openedPane";
import { expectPosted } from "./postedFigures";

describe.skipIf(CHROMIUM === undefined)(`the example in the pane${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;

  beforeAll(async () => {
    pane = await servePane();
  });

  afterAll(() => pane.close());

  it("is three months of the invented practice, which leave the page only where somebody saves them", async () => {
    const { page, asked, said } = await pane.open();
    let saved = 0;
    page.on("download", () => (saved += 1));
    await page.getByRole("button", { name: "See an example" }).click();
    await page.getByRole("heading", { name: "Posted" }).waitFor();
    await page.getByText("Ties: Yes, to the cent").waitFor();
    expect(saved).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save the workbook" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Example Month-End Tracker.xlsx");
    const tables = await tablesOf(finished(new Uint8Array(await readFile(await download.path()))));
    expectPosted(tables, ["2026-05", "2026-06", "2026-07"]);
    const settings = new Map(tables.get("Setup")?.map(({ Setting, Value }) => [Setting, Value]));
    expect(settings.get("Benchmark set")).toBe("EZDDS Billing");
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await page.getByText("A new tracker. It is made with the first posting.").waitFor();
    await page.getByRole("navigation").getByRole("button", { name: "History" }).click();
    await page.getByText("Nothing is posted yet").waitFor();
    expect({ asked, said }).toEqual({ asked: [], said: [] });
  });

  it("leaves no report behind where somebody stops it", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "See an example" }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "Which workbook?" }).waitFor();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await page.getByText("A new tracker. It is made with the first posting.").waitFor();
    expect(await page.getByRole("heading", { name: "Your reports" }).count()).toBe(0);
  });

  it("is not offered once something was brought, which is not for an example", async () => {
    const { page } = await pane.open();
    await paste(page, "Milk\tEggs\tBread\n1\t2\t3\n");
    await reportNamed(page, "Not recognized").waitFor();
    expect(await page.getByRole("button", { name: "See an example" }).count()).toBe(0);
  });
});
