import { CHROMIUM, openChromium } from "../src/scripts/tools/chromium";

export { CHROMIUM, openChromium };

/** In milliseconds: how long a test waits for what a page is to show, on a machine that does much else at the time. */
export const PATIENCE = 300_000;

/** Why tests that need a browser do not run, for their titles. */
export const WITHOUT_CHROMIUM =
  CHROMIUM === undefined ? " (skipped: Chromium is not installed, so nothing can open the pane here)" : "";
