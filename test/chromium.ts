import { CHROMIUM, openChromium } from "../src/scripts/tools/chromium";

export { CHROMIUM, openChromium };

/** Why tests that need a browser do not run, for their titles. */
export const WITHOUT_CHROMIUM =
  CHROMIUM === undefined ? " (skipped: Chromium is not installed, so nothing can open the pane here)" : "";
