import type { Page } from "playwright-core";

/**
 * Gathers every text that a page shows from now on, whatever frame of it, names that only a screen reader says among them.
 *
 * @returns what was shown so far; it grows
 */
export async function shownTexts(page: Page): Promise<ReadonlySet<string>> {
  const shown = new Set<string>();
  await page.exposeFunction("textIsShown", (text: string) => void shown.add(text));
  await page.addInitScript(WATCHES);
  return shown;
}

/** Runs in the page. What is typed or copied, and code, is no sentence. */
const WATCHES = `{
  const told = new Set();
  const isBrowsersOwn = location.protocol === "chrome-error:";
  const tell = (text) => {
    const plain = (text ?? "").trim();
    if (plain === "" || isBrowsersOwn || told.has(plain)) return;
    told.add(plain);
    textIsShown(plain);
  };
  const SPOKEN = ["aria-label", "title", "placeholder", "alt"];
  const look = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.parentElement?.closest("script, noscript, style, textarea, pre, code, .code")) tell(node.data);
      return;
    }
    if (node.nodeType === Node.ELEMENT_NODE) for (const name of SPOKEN) tell(node.getAttribute(name));
    for (const child of node.childNodes) look(child);
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList") addedNodes.forEach(look);
      else look(target);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: SPOKEN });
}`;
