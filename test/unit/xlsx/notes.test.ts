import { describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import { NEXT, olderFile, postedTo, tablesAfter } from "../../fixtures/olderFile";
import { partsIn } from "./ledger";
import { fileOf } from "./trackerMonths";

/** How wide a box is at least, in pixels, for its text to fit. */
const NOTE_WIDTH = 280;

/** Every note of a file by its sheet's part, with how wide Excel shows its box, in pixels. */
async function notesIn(file: Uint8Array): Promise<readonly { readonly sheet: string; readonly width: number }[]> {
  const parts = await partsIn(file);
  return [...parts].flatMap(([path, links]) => {
    const [, sheet = ""] = /^xl\/worksheets\/_rels\/(.*)\.rels$/u.exec(path) ?? [];
    const [, drawing] = /drawings\/(vmlDrawing\d+\.vml)/u.exec(links) ?? [];
    if (drawing === undefined) return [];
    const pixelsOf = pixelsIn(parts.get(`xl/worksheets/${sheet}`) ?? "");
    const anchors = [...(parts.get(`xl/drawings/${drawing}`) ?? "").matchAll(/<x:Anchor>([^<]*)/gu)];
    return anchors.map(([, anchor = ""]) => ({ sheet, width: widthOf(anchor.split(",").map(Number), pixelsOf) }));
  });
}

function widthOf(anchor: readonly number[], pixelsOf: (column: number) => number): number {
  const [from = 0, left = 0, , , to = 0, right = 0] = anchor;
  const between = Array.from({ length: to - from }, (_, index) => pixelsOf(from + index));
  // An offset ends where its column does.
  const offsets = Math.min(right, pixelsOf(to)) - Math.min(left, pixelsOf(from));
  return between.reduce((sum, pixels) => sum + pixels, offsets);
}

/** The width of a column, counted from 0, in pixels: none where it is hidden. */
function pixelsIn(sheet: string): (column: number) => number {
  const columns = [...sheet.matchAll(/<col [^>]*>/gu)].map(([tag]) => {
    const said = new Map([...tag.matchAll(/(\w+)="([^"]*)"/gu)].map(([, name, value]) => [name, value]));
    const isHidden = said.get("hidden") === "1";
    return {
      first: Number(said.get("min")) - 1,
      last: Number(said.get("max")) - 1,
      pixels: isHidden ? 0 : Math.round(Number(said.get("width")) * 7 + 5),
    };
  });
  return (column) => columns.find(({ first, last }) => column >= first && column <= last)?.pixels ?? 69;
}

describe("the notes of a tracker", () => {
  it.each([
    ["a new one", () => fileOf(newTracker())],
    [
      "one of an earlier version, where columns were added",
      async () => postedTo(await olderFile(tablesAfter([])), NEXT),
    ],
  ])("are wide enough for their texts, beside hidden columns too: %s", async (_which, fileMade) => {
    const notes = await notesIn(await fileMade());
    expect(notes.length).toBeGreaterThan(300);
    expect(notes.filter(({ width }) => width < NOTE_WIDTH)).toEqual([]);
  });
});
