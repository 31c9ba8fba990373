import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { workbookOf } from "../mutants/workbook";
import { at, pdfOf } from "../pdf/writtenPdf";
import { type ServedPane, servePane } from "./openedPane";

/** What is said of the files here that hold no report. */
const NOTHING = "No row of headings was found";
const PDF = "The part of Huddlebook that reads PDFs could not be loaded, so the file was not looked at.";
const OTHER =
  "The part of Huddlebook that reads older workbooks and web pages could not be loaded, so the file was not looked at.";
const WORKBOOK = "The part of Huddlebook that reads workbooks could not be loaded, so the file was not looked at.";
const REPORT = "The part of Huddlebook that reads reports could not be loaded, so this one was not looked at.";

describe.skipIf(CHROMIUM === undefined)(`the pane without a connection${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;
  let folder = "";
  let text = "";
  /** A file of each kind, and what is said where its reader is not there. */
  let files: readonly (readonly [string, string])[] = [];

  beforeAll(async () => {
    pane = await servePane();
    folder = await mkdtemp(join(tmpdir(), "huddlebook-offline-"));
    const inFolder = (name: string): string => join(folder, name);
    const [pdf, page, workbook] = [inFolder("Aging.pdf"), inFolder("Aging.html"), inFolder("Aging.xlsx")];
    text = inFolder("Aging.txt");
    await writeFile(text, "Nothing of a report\n");
    await writeFile(workbook, await workbookOf([{ name: "Aging", rows: [["Nothing of a report"]] }]));
    await writeFile(pdf, pdfOf([{ content: at(50, 700, "Nothing of a report") }]));
    await writeFile(page, "<html><table><tr><td>Nothing of a report</td></tr></table></html>");
    files = [
      [pdf, PDF],
      [page, OTHER],
      [workbook, WORKBOOK],
    ];
  });

  afterAll(async () => {
    await pane.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Brings files to a pane that cannot load a script, and gives back the scripts that it asked for. */
  async function bring(brought: readonly string[], words: string, blocked = ""): Promise<ReadonlySet<string>> {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    // What the pane loads ahead of any report is of no reader.
    await page.waitForLoadState("networkidle");
    const asked = new Set<string>();
    await page.context().route(/\.js$/u, (route) => {
      const script = route.request().url();
      asked.add(script);
      return script === blocked ? route.abort() : route.continue();
    });
    await page.locator("#files").setInputFiles(brought);
    await page
      .getByText(words)
      .nth(brought.length - 1)
      .waitFor();
    await page.context().close();
    return asked;
  }

  it("says that the reader of a kind of file could not be loaded, whichever of its scripts is missing", async () => {
    const before = await bring([text], NOTHING);
    for (const [file, words] of files) {
      const scripts = [...(await bring([file], NOTHING))].filter((script) => !before.has(script));
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) await bring([file], words, script);
    }
  });

  it("says so of every report where nothing can be loaded any more", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await page.context().route(/\.js$/u, (route) => route.abort());
    await page.locator("#files").setInputFiles(text);
    await page.getByText(REPORT).first().waitFor();
  });
});
