import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Chromium, or a browser made from it; `undefined` on a machine that has none. */
export const CHROMIUM = PLACES.find((place) => existsSync(place));

/** Starts Chromium without a window. Whoever starts it closes it. */
export async function openChromium(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error("Chromium is not installed. On Debian: apt-get install chromium");
  // Chromium's own sandbox refuses to start for root, which is who runs in containers.
  const forRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return await chromium.launch({ executablePath: CHROMIUM, args: forRoot });
}
