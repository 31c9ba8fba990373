import { extname } from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { CONTENT_TYPES, NO_CONNECTION } from "../../../src/scripts/tools/staticServer";
import { PATIENCE } from "../../chromium";
import { expectListed } from "../../said/expectListed";
import { shownTexts } from "../../said/shownTexts";
import type { SimulatedExcel } from "../simulatedExcel";
import { answerPane, frameName } from "./paneProtocol";

/** A pane beside a simulated Excel's workbook, in a browser, and everything that it lets out. */
export interface PaneInExcel {
  readonly excel: SimulatedExcel;
  /** Excel's page around the pane. */
  readonly page: Page;
  readonly frame: Frame;
  /** Addresses other than the pane's own that anything in the browser asked for. Nobody answers them. */
  readonly asked: readonly string[];
  /** What was written to the console, or thrown, Microsoft's library left out. */
  readonly said: readonly string[];
  readonly close: () => Promise<void>;
}

/** Where the pane and the page around it stand. The library trusts a page of the pane's own host, or of Microsoft's. */
const ORIGIN = "https://localhost";
const EXCELS_PAGE = "/excel.html";

/**
 * Opens a built pane as Excel on the web does: in a frame of a page that answers it. There is no server, and no request leaves
 * the browser: the pane's files are given out here. @param files by their paths
 */
export async function openPane(
  browser: Browser,
  files: ReadonlyMap<string, Buffer>,
  excel: SimulatedExcel,
): Promise<PaneInExcel> {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  context.setDefaultTimeout(PATIENCE);
  const asked = await giveOut(context, files);
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => {
    if (!message.location().url.includes("/office/")) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
  await page.exposeFunction("answerPane", (message: unknown) => answerPane(excel, message));
  await page.addInitScript(TIMES);
  const shown = await shownTexts(page);
  await page.goto(`${ORIGIN}${EXCELS_PAGE}`);
  const frame = page.frames().find((one) => one.url().endsWith("/taskpane.html"));
  if (frame === undefined) throw new Error("the pane is not there");
  return { excel, page, frame, asked, said, close: closed };

  async function closed(): Promise<void> {
    await context.close();
    expectListed([...shown].join("\n"));
  }
}

async function giveOut(context: BrowserContext, files: ReadonlyMap<string, Buffer>): Promise<readonly string[]> {
  const asked: string[] = [];
  await context.route("**", async (route) => {
    const { origin, pathname, href } = new URL(route.request().url());
    if (origin !== ORIGIN) {
      asked.push(href);
      await route.abort();
      return;
    }
    const isPane = pathname !== EXCELS_PAGE;
    const body = isPane ? files.get(pathname.slice(1)) : excelsPage();
    const headers = { "content-type": CONTENT_TYPES[extname(pathname)] ?? "", ...(isPane ? NO_CONNECTION : {}) };
    await route.fulfill(body === undefined ? { status: 404 } : { body, headers });
  });
  return asked;
}

/** Excel's page: another place to copy from, and the pane, whose questions are answered where the workbook is. */
function excelsPage(): string {
  const name = frameName(ORIGIN).replaceAll('"', "&quot;");
  return `<!doctype html><meta charset="utf-8"><title>Workbook.xlsx</title><link rel="icon" href="data:,">
<button id="elsewhere">Another program</button>
<script>
addEventListener("message", async ({ data, source, origin }) => {
  const answer = await answerPane(data);
  if (answer !== "") source.postMessage(answer, origin);
});
</script>
<iframe name="${name}" src="taskpane.html" width="350" height="700"></iframe>`;
}

/** Notes in each frame, in milliseconds: when the pane had looked at the workbook, and how long the page was ever held up. */
const TIMES = `
window.longestTask = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration);
}).observe({ type: "longtask", buffered: true });
const watch = new MutationObserver(() => {
  if (!document.getElementById("paste") || /Looking at the workbook/u.test(document.body.textContent)) return;
  window.usableAfter = performance.now();
  watch.disconnect();
});
watch.observe(document, { childList: true, subtree: true, characterData: true });
`;
