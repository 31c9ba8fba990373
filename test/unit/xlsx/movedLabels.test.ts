import { describe, expect, it } from "vitest";
import { inverseOf } from "../../../src/workbook/change/inverse";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { canonicalXml } from "../../packageParts";
import { edited, partIn, partsIn } from "./ledger";
import { changeTo, changed, fileOf, trackerOf } from "./trackerMonths";

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map(
  (days, index) => [`2026-${String(index + 1).padStart(2, "0")}`, days] as const,
);
const QUARTER = trackerOf(MONTHS.slice(0, 3));
const YEAR = trackerOf(MONTHS.slice(3), QUARTER);
const REST_OF_YEAR = changeTo(QUARTER, YEAR);

/** A line of weeks. */
const WEEKS = "xl/charts/chart11.xml";

async function chartsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const charts = [...(await partsIn(bytes))].filter(([path]) => path.startsWith("xl/charts/"));
  return new Map(charts.map(([path, chart]) => [path, canonicalXml(chart)]));
}

/** How the labels of a chart stand, how many categories there are for each, and how large its markers are. */
async function looksOf(bytes: Uint8Array, path: string): Promise<readonly (string | undefined)[]> {
  const chart = await partIn(bytes, path);
  const looks = [/<c:catAx>.*?rot="([^"]*)"/u, /tickLblSkip val="(\d+)"/u, /val="circle"\/><c:size val="(\d+)"/u];
  return looks.map((look) => look.exec(chart)?.[1]);
}

describe("charts of a tracker to which nine months are posted in place", () => {
  it("are, to the last label and marker, those of a fresh workbook", async () => {
    const updated = await changed(await fileOf(QUARTER), REST_OF_YEAR);
    expect(await chartsIn(updated)).toEqual(await chartsIn(await fileOf(YEAR)));
    expect(await looksOf(updated, WEEKS)).toEqual(["1", "12", "3"]);
  });

  it("are as they were once the months are taken back", async () => {
    const file = await fileOf(QUARTER);
    const undone = await changed(await changed(file, REST_OF_YEAR), inverseOf(TRACKER, QUARTER, REST_OF_YEAR));
    expect(await chartsIn(undone)).toEqual(await chartsIn(file));
    expect(await looksOf(undone, WEEKS)).toEqual(["1", "2", "5"]);
  });

  it.each([
    ["a step between labels", '<c:tickLblSkip val="2"/>', '<c:tickLblSkip val="7"/>', ["1", "7", "3"]],
    ["how labels stand", /(?<=<c:catAx>.*?rot=)"1"/su, '"-5400000"', ["-5400000", "2", "3"]],
    ["the size of markers", /(?<=<c:size val=)"5"/gu, '"9"', ["1", "12", "9"]],
  ])("keep %s that somebody chose", async (_title, found, chosen, looks) => {
    const file = await edited(await fileOf(QUARTER), WEEKS, (chart) => chart.replace(found, chosen));
    expect(await looksOf(await changed(file, REST_OF_YEAR), WEEKS)).toEqual(looks);
  });

  it("follow where an earlier version had labels level to the last", async () => {
    const file = await edited(await fileOf(QUARTER), WEEKS, (chart) =>
      chart.replace(/(?<=<c:catAx>.*?rot=)"1"/su, '"0"'),
    );
    expect(await looksOf(await changed(file, REST_OF_YEAR), WEEKS)).toEqual(["1", "12", "3"]);
  });

  it("have as many labels as fit once somebody made the chart narrower or wider", async () => {
    const drawing = await partNaming(await fileOf(QUARTER), WEEKS);
    const wider = await edited(await fileOf(QUARTER), drawing, (markup) =>
      markup.replaceAll(
        /(<xdr:to><xdr:col>)(\d+)/gu,
        (_whole, tag: string, column: string) => tag + String(Number(column) + 40),
      ),
    );
    const [, step] = await looksOf(await changed(wider, REST_OF_YEAR), WEEKS);
    expect(step).toBe("2");
  });
});

/** The drawing that holds a chart. */
async function partNaming(bytes: Uint8Array, chart: string): Promise<string> {
  const name = chart.slice(chart.lastIndexOf("/") + 1);
  for (const [path, part] of await partsIn(bytes)) {
    if (path.startsWith("xl/drawings/_rels/") && part.includes(name)) return path.replace(/_rels\/|\.rels$/gu, "");
  }
  throw new Error(`no drawing holds ${chart}`);
}
