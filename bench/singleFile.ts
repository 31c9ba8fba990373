import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { openChromium } from "../src/scripts/tools/chromium";
import { serveFolder } from "../src/scripts/tools/staticServer";

const RUNS = 7;

/** How long the pane takes, medians in milliseconds. */
export interface PaneTimes {
  /** From the address to the first screen. */
  readonly opened: number;
  /** Of the example: the exports of three months, from the press to when all are read. */
  readonly read: number;
  /** Posting them. */
  readonly posted: number;
}

/** Opens the pane and posts the example, served and from one file on the disk in turns. */
export async function benchSingleFile(): Promise<{ readonly served: PaneTimes; readonly single: PaneTimes }> {
  const folder = await mkdtemp(join(tmpdir(), "huddlebook-bench-"));
  run("node_modules/webpack/bin/webpack.js", "--mode", "production", "--env", "offline", "--output-path", folder);
  run("src/scripts/single.mjs", folder);
  const server = await serveFolder(folder, 0);
  const browser = await openChromium();
  try {
    const [served, single]: [PaneTimes[], PaneTimes[]] = [[], []];
    for (let turn = 0; turn < RUNS; turn += 1) {
      served.push(await timesOf(browser, `${server.address}taskpane.html`));
      single.push(await timesOf(browser, pathToFileURL(join(folder, "Huddlebook.html")).href));
    }
    return { served: medians(served), single: medians(single) };
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}

function run(...call: readonly string[]): void {
  const { status } = spawnSync(process.execPath, call, { stdio: ["ignore", "ignore", 2] });
  if (status !== 0) throw new Error(`${call.join(" ")} failed: see above.`);
}

async function timesOf(browser: Browser, address: string): Promise<PaneTimes> {
  const context = await browser.newContext();
  context.setDefaultTimeout(300_000);
  const page = await context.newPage();
  await page.addInitScript(NOTE_WHEN_SEEN);
  await page.goto(address);
  await page.getByRole("heading", { name: "Which workbook?" }).waitFor();
  await page.getByRole("button", { name: "See an example" }).click();
  await page.getByRole("heading", { name: "Posted" }).waitFor();
  const seen = new Map(await page.evaluate<readonly (readonly [string, number])[]>("[...seen]"));
  await context.close();
  const at = (words: string): number => seen.get(words) ?? Number.NaN;
  return {
    opened: at("Which workbook?"),
    read: at("Posting…") - at("Reading the example…"),
    posted: at("✓Posted") - at("Posting…"),
  };
}

/** Notes when each heading and each label was first there, in milliseconds since the address was asked for. */
const NOTE_WHEN_SEEN = `
  window.seen = new Map();
  new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll("h2, label"))
      if (!seen.has(textContent)) seen.set(textContent, performance.now());
  }).observe(document, { childList: true, subtree: true, characterData: true });
`;

function medians(times: readonly PaneTimes[]): PaneTimes {
  const median = (of: (one: PaneTimes) => number): number =>
    times.map(of).sort((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
  return {
    opened: median(({ opened }) => opened),
    read: median(({ read }) => read),
    posted: median(({ posted }) => posted),
  };
}
