import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { singleFile } from "../builtAddin";
import { CHROMIUM, WITHOUT_CHROMIUM, openChromium } from "../chromium";
import { finished } from "../finished";
import { SOFFICE, WITHOUT_LIBREOFFICE, disagreements } from "../libreOffice";
import { at, pdfOf } from "../pdf/writtenPdf";
import { tablesOf } from "../storedTables";
import { type OpenOptions, type OpenedPane, openPaneAt, postAndDownload, reportNamed, sample } from "./openedPane";
import { expectPosted } from "./postedFigures";

const MOST_BYTES = 1_600_000;
const EXPORTS = ["Insurance Aging Report.xls", "MonthlyP&I.xls"];

let folder = "";
let html = "";

beforeAll(async () => {
  folder = resolve(await singleFile());
  html = await readFile(join(folder, "Huddlebook.html"), "utf8");
});

describe("Huddlebook.html", () => {
  it("has at most 1.6 MB, compressed as a server or a mail would", () => {
    expect(gzipSync(html).length).toBeLessThan(MOST_BYTES);
  });

  it("lets scripts run by their hashes alone, begins workers from itself alone, and asks nobody for anything", () => {
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/u.exec(html)?.[1] ?? "";
    const rules = new Map(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
    expect(rules.get("script-src")?.filter((source) => !/^'sha256-[\w+/]{43}='$/u.test(source))).toEqual([]);
    expect(rules.get("style-src")).toEqual([expect.stringMatching(/^'sha256-[\w+/]{43}='$/u)]);
    expect(Object.fromEntries([...rules].filter(([name = ""]) => !/^(?:script|style)-src$/u.test(name)))).toEqual({
      "default-src": ["'none'"],
      "img-src": ["data:"],
      "worker-src": ["blob:"],
      "connect-src": ["'none'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
    });
  });

  it("names no address but those of namespaces, in none of its elements", () => {
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed)[^>]*\b(?:src|href)="(?!data:)/u);
  });

  it("holds the terms of every package in it", () => {
    const [licenses = ""] = /<script type="text\/plain" id="licenses">[^]*?<\/script>/u.exec(html) ?? [];
    for (const name of ["exceljs", "pdfjs-dist", "@e965/xlsx", "htmlparser2"]) expect(licenses).toContain(`\n${name} `);
  });

  it("has the readers of PDFs and of old workbooks in workers of their own alone", () => {
    const madeWith = (script: string) =>
      [...html.matchAll(/id="([^"]+)" data-makes="([^"]+)"/gu)].flatMap(([, worker, makes = ""]) =>
        makes.split(" ").includes(script) ? [worker] : [],
      );
    expect(madeWith("pdfjs.js")).toEqual(["pdfWorker.js"]);
    expect(madeWith("sheetjs.js")).toEqual(["otherSheetsWorker.js"]);
    expect(madeWith("exceljs.js")).toEqual(["fileWorker.js"]);
  });
});

describe.skipIf(CHROMIUM === undefined)(`Huddlebook.html, opened from a disk${WITHOUT_CHROMIUM}`, () => {
  let browser: Browser;
  let own = "";

  beforeAll(async () => {
    browser = await openChromium();
    own = await mkdtemp(join(tmpdir(), "huddlebook-single-"));
  });

  afterAll(async () => {
    await browser.close();
    await rm(own, { recursive: true, force: true });
  });

  const open = (options?: OpenOptions) =>
    openPaneAt(browser, `${pathToFileURL(folder).href}/`, "Huddlebook.html", options);

  it("posts exports to a new workbook, unpacks no reader that is not needed, and breaks no rule of its own", async () => {
    const opened = await open();
    const { page } = opened;
    await page.evaluate(COUNT_UNPACKED);
    await postMay(page);
    const tables = await tablesOf(await postAndDownload(page));
    expectPosted(tables, ["2026-05"]);
    const unpacked = await page.evaluate("window.unpacked");
    expect(unpacked).toContain("exceljs.js");
    expect(unpacked).not.toContain("pdfjs.js");
    expect(unpacked).not.toContain("sheetjs.js");
    expectQuiet(opened);
  });

  it("reads a PDF and an old workbook", async () => {
    const opened = await open();
    const { page } = opened;
    const pdf = join(own, "text.pdf");
    await writeFile(pdf, pdfOf([{ content: at(50, 700, "Nothing of a report") }]));
    const old = join("test", "fixtures", "otherFiles", "production.xls");
    await page.locator("#files").setInputFiles([pdf, join("test", "pdf", "files", "locked.pdf"), old]);
    await page.getByText("No row of headings was found").waitFor();
    await page.getByText("The PDF is locked with a password.").waitFor();
    await reportNamed(page, "Production and Income, monthly").waitFor();
    expectQuiet(opened);
  });

  it("opens a workbook that it made, knows what is posted there, and takes it back", async () => {
    const first = await open();
    await postMay(first.page);
    const path = join(own, "Tracker.xlsx");
    await writeFile(path, await postAndDownload(first.page));
    const { page } = await open();
    await page.locator("#choose-workbook").setInputFiles(path);
    await page.locator("#files").setInputFiles(sample("2026-05", "MonthlyP&I.xls"));
    await page.getByText("No changes. All of this is already posted.").first().waitFor();
    await page.getByRole("navigation").getByRole("button", { name: "History" }).click();
    await page.getByRole("button", { name: "Undo this posting" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Undo it" }).click(),
    ]);
    await page.getByText("Undone. The tracker is as it was before.").first().waitFor();
    const after = await tablesOf(finished(new Uint8Array(await readFile(await download.path()))));
    expect(after.get("Daily")?.filter((row) => typeof row["Billed"] === "number")).toEqual([]);
  });

  it("posts where the browser begins no workers, from the same scripts", async () => {
    const opened = await open();
    const { page } = opened;
    await page.evaluate("window.Worker = class { constructor() { throw new Error('not allowed'); } }");
    await postMay(page);
    expectPosted(await tablesOf(await postAndDownload(page)), ["2026-05"]);
    expectQuiet(opened);
  });

  it.skipIf(SOFFICE === undefined)(
    `shows an example: three months posted in the page, whose workbook LibreOffice computes alike${WITHOUT_LIBREOFFICE}`,
    async () => {
      const opened = await open();
      const { page } = opened;
      await page.getByRole("button", { name: "See an example" }).click();
      await page.getByRole("heading", { name: "Posted" }).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save the workbook" }).click(),
      ]);
      const workbook = finished(new Uint8Array(await readFile(await download.path())));
      expectPosted(await tablesOf(workbook), ["2026-05", "2026-06", "2026-07"]);
      const computed = await disagreements(workbook);
      expect(computed.formulas).toBeGreaterThan(1000);
      expect(computed.disagreements).toEqual([]);
      expectQuiet(opened);
    },
  );
});

/** Keeps the names of the scripts that the page unpacks from here on. */
const COUNT_UNPACKED = `
  window.unpacked = [];
  const { atob: decode } = window;
  window.atob = (text) => {
    window.unpacked.push(...[...document.scripts].filter((script) => script.text === text).map(({ id }) => id));
    return decode(text);
  };
`;

async function postMay(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start a new tracker" }).click();
  await page.locator("#files").setInputFiles(EXPORTS.map((file) => sample("2026-05", file)));
  await reportNamed(page, "Insurance Aging").getByRole("button", { name: "May 31, 2026" }).click();
  await page.getByRole("button", { name: "Post 2 reports" }).waitFor();
}

/** Nothing was asked of anybody; a rule of the page's own policy that is broken is said on the console. */
function expectQuiet({ asked, said }: OpenedPane): void {
  expect({ asked, said }).toEqual({ asked: [], said: [] });
}
