import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openChromium } from "./chromium";

/** The drawings in assets/, and the sizes in pixels that manifest.xml asks of each. */
const SIZES = { icon: [16, 32, 64, 80], undo: [16, 32, 80] } as const;

const folder = "assets";
const browser = await openChromium();
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const drawing = await readFile(join(folder, `${name}.svg`), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
      await writeFile(join(folder, `${name}-${String(size)}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
console.log(`The icons in ${folder} are drawn anew.`);
