import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { serveFolder } from "../../src/scripts/tools/staticServer";
import { offlineAddin } from "../builtAddin";
import { PATIENCE, openChromium } from "../chromium";
import { finished } from "../finished";
import { expectListed } from "../said/expectListed";
import { shownTexts } from "../said/shownTexts";

/** The pane's pages, served to a browser on this computer. */
export interface ServedPane {
  readonly browser: Browser;
  /** What the build made, by path. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly open: (options?: OpenOptions) => Promise<OpenedPane>;
  readonly close: () => Promise<void>;
}

/** A pane that stands open outside Excel, and what it must not do, as far as it was seen doing it. */
export interface OpenedPane {
  readonly page: Page;
  /** Addresses asked for elsewhere than on the pane's own server. */
  readonly asked: readonly string[];
  /** What was written to the console, or thrown, Microsoft's library left out. */
  readonly said: readonly string[];
  /** Every text that it showed. */
  readonly shown: ReadonlySet<string>;
}

/** How a pane is opened. */
export interface OpenOptions extends BrowserContextOptions {
  /** Whether the browser can change files where they are, as Chrome and Edge can. */
  readonly savesInPlace?: boolean;
}

const SAMPLES = join(import.meta.dirname, "..", "..", "samples");

/** Serves the built pane. */
export async function servePane(): Promise<ServedPane> {
  const { folder, files } = await offlineAddin();
  const server = await serveFolder(folder, 0);
  const browser = await openChromium();
  const panes: OpenedPane[] = [];
  return {
    browser,
    files,
    open: async (options) => {
      const pane = await openPaneAt(browser, server.address, "taskpane.html", options);
      panes.push(pane);
      return pane;
    },
    close: async () => {
      await browser.close();
      await server.close();
      for (const { shown } of panes) expectListed([...shown].join("\n"));
    },
  };
}

/** Opens the pane where it stands. @param from what all that it may ask for begins with: its own address without the name */
export async function openPaneAt(
  browser: Browser,
  from: string,
  name: string,
  { savesInPlace = false, ...options }: OpenOptions = {},
): Promise<OpenedPane> {
  const context = await browser.newContext({ viewport: { width: 340, height: 800 }, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => {
    const isOurs = request.url().startsWith(from) || /^(?:blob|data):/u.test(request.url());
    if (!isOurs) asked.push(request.url());
  });
  page.on("console", (message) => {
    if (!message.location().url.includes("/office/")) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
  const shown = await shownTexts(page);
  if (!savesInPlace) await page.addInitScript("delete window.showOpenFilePicker; delete window.showSaveFilePicker;");
  await page.goto(from + name);
  await page.getByRole("heading", { name: "Which workbook?" }).waitFor();
  return { page, asked, said, shown };
}

/** Where an export of the invented practice lies. */
export function sample(month: string, file: string): string {
  return join(SAMPLES, month, file);
}

/** The text of an export of the invented practice. */
export function sampleText(month: string, file: string): Promise<string> {
  return readFile(sample(month, file), "utf8");
}

/** Pastes into the paste box, as the keyboard would. */
export async function paste(page: Page, text: string, html?: string): Promise<void> {
  const box = page.getByLabel("Paste a report here");
  await box.evaluate(
    (element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted.text);
      if (pasted.html !== undefined) clipboardData.setData("text/html", pasted.html);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { text, html },
  );
}

/** One report on the page, by its title. */
export function reportNamed(page: Page, title: string) {
  return page.getByRole("region", { name: title, exact: true });
}

/** Posts, and gives back the workbook that is handed out. */
export async function postAndDownload(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Post \d+ reports?$/u }).click(),
  ]);
  await page.getByRole("heading", { name: "Posted" }).waitFor();
  return finished(new Uint8Array(await readFile(await download.path())));
}
