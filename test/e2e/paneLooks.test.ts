import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { type ServedPane, servePane } from "./openedPane";
import { type PaneLook, brokenRules } from "./paneStates";

/** How the pane can look beside the usual way: narrow as Excel opens it, and narrower as 200 % zoom makes it. */
const LOOKS: readonly PaneLook[] = [
  { name: "dark", colorScheme: "dark", forcedColors: "none", width: 320, scale: 1 },
  { name: "forced colors, light", colorScheme: "light", forcedColors: "active", width: 320, scale: 1 },
  { name: "forced colors, dark", colorScheme: "dark", forcedColors: "active", width: 320, scale: 1 },
  { name: "light at 200 % zoom", colorScheme: "light", forcedColors: "none", width: 160, scale: 2 },
];

describe.skipIf(CHROMIUM === undefined)(`the pane, however it looks${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;

  beforeAll(async () => {
    pane = await servePane();
  });

  afterAll(() => pane.close());

  it.each(LOOKS)("breaks no rule of accessibility in any state: $name", async (look) => {
    expect(await brokenRules(pane, look)).toEqual([]);
  });
});
