import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { at, pdfOf } from "../pdf/writtenPdf";
import { type ServedPane, servePane } from "./openedPane";

describe.skipIf(CHROMIUM === undefined)(`a PDF in the pane${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;
  let folder = "";

  beforeAll(async () => {
    pane = await servePane();
    folder = await mkdtemp(join(tmpdir(), "huddlebook-pdf-"));
  });

  afterAll(async () => {
    await pane.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("is read without asking anybody for anything, or refused in words", async () => {
    const { page, asked, said } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    const [text, scan] = [join(folder, "text.pdf"), join(folder, "scan.pdf")];
    await writeFile(text, pdfOf([{ content: at(50, 700, "Nothing of a report") }]));
    await writeFile(scan, pdfOf([{ content: "q 500 0 0 500 0 0 cm /Picture Do Q" }]));
    await page.locator("#files").setInputFiles([text, scan, join("test", "pdf", "files", "locked.pdf")]);
    await page.getByText("No row of headings was found").first().waitFor();
    await page.getByText("Page 1 of the PDF is a picture without text").first().waitFor();
    await page.getByText("The PDF is locked with a password.").first().waitFor();
    expect({ asked, said }).toEqual({ asked: [], said: [] });
  });
});
