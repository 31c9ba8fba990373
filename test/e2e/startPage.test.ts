import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TABLES_BY_SUBJECT, sheetsOf } from "../../src/tracker/start/hiddenTables";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { BEFORE, olderFile, tablesAfter } from "../fixtures/olderFile";
import { huddlebookIn } from "../huddlebook";
import { xmlPartsOf } from "../xmlParts";
import { type ServedPane, paste, postAndDownload, reportNamed, sample, sampleText, servePane } from "./openedPane";

const PRODUCTION = "MonthlyP&I.xls";
const TABLES = TABLES_BY_SUBJECT.flatMap(sheetsOf);

/** Which of the tables that a new tracker hides are in view. */
async function tablesInView(bytes: Uint8Array): Promise<readonly string[]> {
  const book = await (await xmlPartsOf(bytes)).part("xl/workbook.xml");
  return (book?.named("sheet") ?? []).flatMap((sheet) => {
    const name = sheet.getAttribute("name") ?? "";
    return TABLES.includes(name) && sheet.getAttribute("state") !== "hidden" ? [name] : [];
  });
}

describe.skipIf(CHROMIUM === undefined)(`Start, in a tracker of an earlier version${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;
  let folder = "";

  beforeAll(async () => {
    pane = await servePane();
    folder = await mkdtemp(join(tmpdir(), "huddlebook-start-"));
    await writeFile(join(folder, "older.xlsx"), await olderFile(tablesAfter(BEFORE)));
  });

  afterAll(async () => {
    await pane.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("has the pane ask once whether to hide the tables, and hides them where that is said", async () => {
    const { page, said } = await pane.open();
    await page.locator("#choose-workbook").setInputFiles(join(folder, "older.xlsx"));
    await page.getByText("Show a table").waitFor();
    await paste(page, await sampleText("2026-07", PRODUCTION));
    await reportNamed(page, "Production and Income, monthly").getByText("Ready to post").waitFor();
    await page.getByLabel(/^Hide the \d+ tables behind the pages/u).check();
    const after = await postAndDownload(page);
    expect(await tablesInView(after)).not.toContain("Daily");
    await paste(page, await sampleText("2026-06", PRODUCTION));
    await reportNamed(page, "Production and Income, monthly").getByText("Ready to post").waitFor();
    expect(await page.getByText(/Hide the \d+ tables/u).count()).toBe(0);
    expect(said).toEqual([]);
  });

  it("has the command line say how, and hide them with --hide-tables alone", async () => {
    const call = ["post", "--anyway", "--workbook", "older.xlsx", sample("2026-07", PRODUCTION)];
    const { stdout } = await huddlebookIn(folder, ...call);
    expect(stdout).toContain("post with --hide-tables to hide them");
    expect(await tablesInView(new Uint8Array(await readFile(join(folder, "older.xlsx"))))).toContain("Daily");
    const later = await huddlebookIn(folder, ...call.slice(0, -1), "--hide-tables", sample("2026-06", PRODUCTION));
    expect([later.exitCode, later.stdout.includes("--hide-tables")]).toEqual([0, false]);
    expect(await tablesInView(new Uint8Array(await readFile(join(folder, "older.xlsx"))))).toEqual([]);
  });
});
