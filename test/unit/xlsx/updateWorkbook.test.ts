import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { inverseOf } from "../../../src/workbook/change/inverse";
import { cellsOf } from "../../storedCells";
import { STEPS } from "./postingSteps";
import { asRead, changeTo, changed, fileOf, tablesIn } from "./trackerMonths";

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(parts.map(async (part) => [part.name, await part.async("string")] as const)));
}

function matching(parts: ReadonlyMap<string, string>, path: RegExp, what: RegExp): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...parts].filter(([name]) => path.test(name)).map(([name, text]) => [name, text.match(what) ?? []]),
  );
}

describe("reading a tracker back", () => {
  it.each(STEPS)("gives what was written: %s", async (_title, _before, tables) => {
    expect(await tablesIn(await fileOf(tables))).toEqual(asRead(tables));
  });
});

describe.each(STEPS)("posting in place: %s", (_title, before, after) => {
  const change = changeTo(before, after);

  it("leaves the same cells as a fresh workbook", async () => {
    const updated = await changed(await fileOf(before), change);
    const filled = (cells: Awaited<ReturnType<typeof cellsOf>>) =>
      Object.fromEntries([...cells].filter(([, { formula, value }]) => formula !== undefined || value !== undefined));
    expect(filled(await cellsOf(updated))).toEqual(filled(await cellsOf(await fileOf(after))));
    expect(await tablesIn(updated)).toEqual(asRead(after));
  });

  it("leaves tables, names, rules and charts that cover the same cells as a fresh workbook's", async () => {
    const updated = await partsOf(await changed(await fileOf(before), change));
    const fresh = await partsOf(await fileOf(after));
    for (const [path, what] of [
      [/tables\//u, /ref="[^"]*"/gu],
      [/workbook\.xml$/u, /<definedName.*?<\/definedName>/gu],
      [/worksheets\/sheet/u, /sqref="[^"]*"|<dimension[^>]*>|<formula1?>[^<]*/gu],
      [/charts\/chart/u, /<c:f>[^<]*|<c:(?:num|str)Cache>.*?<\/c:(?:num|str)Cache>/gu],
    ] as const) {
      expect(matching(updated, path, what)).toEqual(matching(fresh, path, what));
    }
  });

  it("is taken back exactly, part by part", async () => {
    const file = await fileOf(before);
    const undone = await changed(await changed(file, change), inverseOf(TRACKER, before, change));
    expect(await partsOf(undone)).toEqual(await partsOf(file));
  });
});
