import { describe, expect, it } from "vitest";
import { Package } from "../../../src/xlsx/package/package";
import { chartsOn } from "./chartsOn";
import { changeTo, changed, fileOf, trackerOf } from "./trackerMonths";

const FIRST = trackerOf([["2026-01", 31]]);
const LATER = trackerOf(
  [
    ["2026-02", 28],
    ["2026-03", 31],
    ["2026-04", 30],
  ],
  FIRST,
);
const TITLE = "Total receivables";

/** What a chart of a file says of its bars and of its axis. */
async function barsIn(file: Uint8Array): Promise<{ readonly gap: string; readonly step: string }> {
  const markup = await chartOf(file);
  const value = (name: string): string => new RegExp(`<c:${name} val="(\\d+)"`, "u").exec(markup)?.[1] ?? "";
  return { gap: value("gapWidth"), step: value("majorUnit") };
}

async function chartOf(file: Uint8Array): Promise<string> {
  const { markup } = await chartsOn(file, TITLE);
  return markup;
}

/** The file with the chart's step set by somebody. */
async function withOwnStep(file: Uint8Array, step: number): Promise<Uint8Array> {
  const { path, markup } = await chartsOn(file, TITLE);
  const parts = new Package(file);
  parts.setText(path, markup.replace(/<c:majorUnit val="\d+"/u, `<c:majorUnit val="${String(step)}"`));
  return parts.save(new Date(0));
}

describe("a chart's bars and its axis in a file", () => {
  it("stand after a posting in place as in a fresh file", async () => {
    const first = await barsIn(await fileOf(FIRST));
    const later = await barsIn(await changed(await fileOf(FIRST), changeTo(FIRST, LATER)));
    expect(later).toEqual(await barsIn(await fileOf(LATER)));
    expect(first.gap).toBe("500");
    expect(later.gap).toBe("220");
  });

  it("keep the steps that somebody chose", async () => {
    const theirs = await withOwnStep(await fileOf(FIRST), 3_333);
    expect((await barsIn(await changed(theirs, changeTo(FIRST, LATER)))).step).toBe("3333");
  });
});
