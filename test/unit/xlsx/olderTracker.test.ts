import { beforeAll, describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import { addToWorkbook } from "../../../src/xlsx/adopt/addToWorkbook";
import { describeAdded } from "../../../src/workbook/older/completeness";
import { workbookContent } from "../../contract/workbookContent";
import { everythingWorkbook } from "../../fixtures/everythingWorkbook";
import {
  BEFORE,
  NEXT,
  olderFile,
  postedTo,
  presentFile,
  shownIn,
  tablesAfter,
  takenBack,
  trackerIn,
} from "../../fixtures/olderFile";
import { SINCE_FIRST, earlierTables, trackerWithout } from "../../fixtures/olderTracker";
import { changedParts, partsOf } from "../../packageParts";
import { cellsOf } from "../../storedCells";
import { edited, partIn } from "./ledger";

type Shown = Awaited<ReturnType<typeof shownIn>>;

/** Without the cells of a posting that one version writes and the other does not, and without what it keeps for itself. */
function withoutFigures(shown: Shown): Shown {
  const differs = { Figures: undefined, Posting: undefined, Wrote: undefined, Undo: undefined };
  const rows = (shown["Postings"] ?? []).map((row) => ({ ...row, ...differs }));
  return { ...withoutPostings(shown), Postings: rows };
}

/** Without the list of what was posted, which also says what was taken back, and what takes it back. */
function withoutPostings(shown: Shown): Shown {
  return { ...shown, Postings: [], PostingsWrote: [], PostingsUndo: [] };
}

/** The part of a sheet by its name. */
async function sheetPath(bytes: Uint8Array, name: string): Promise<string> {
  const [, id = ""] =
    new RegExp(`name="${name}"[^>]*r:id="([^"]*)"`, "u").exec(await partIn(bytes, "xl/workbook.xml")) ?? [];
  const links = await partIn(bytes, "xl/_rels/workbook.xml.rels");
  const link = (links.match(/<Relationship [^>]*>/gu) ?? []).find((each) => each.includes(`Id="${id}"`)) ?? "";
  return `xl/${/Target="\/?(?:xl\/)?([^"]*)"/u.exec(link)?.[1] ?? ""}`;
}

/** How a column of a sheet looks, wherever it stands. */
async function columnLooks(bytes: Uint8Array, sheet: string, heading: string): Promise<unknown> {
  const content = (await workbookContent(bytes)).sheets[sheet];
  const [at = ""] = Object.entries(content?.cells ?? {}).find(([, value]) => value === heading) ?? [];
  const letters = at.replace(/\d+/u, "");
  const number = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const anyColumn = (text: string): string => text.replaceAll(new RegExp(`\\b${letters}(?=\\d)`, "gu"), "COLUMN");
  return {
    looks: Object.entries(content?.looks ?? {})
      .filter(([cell]) => cell.replace(/\d+/u, "") === letters)
      .map(([cell, look]) => [anyColumn(cell), look]),
    rules: content?.rules.map(anyColumn).filter((rule) => rule.includes("COLUMN")),
    isHidden: content?.hiddenColumns.includes(number),
    width: content?.widths[number - 1],
    notes: await notesAt(bytes, sheet, at),
  };
}

/** The notes on a cell: the text, and the cell that the box for it belongs to. */
async function notesAt(bytes: Uint8Array, sheet: string, at: string): Promise<unknown> {
  const path = await sheetPath(bytes, sheet);
  const links = await partIn(bytes, path.replace(/([^/]*)$/u, "_rels/$1.rels"));
  const linked = (kind: string): string =>
    `xl/${new RegExp(`Target="[^"]*?(${kind}\\w*\\d+\\.\\w+)"`, "u").exec(links)?.[1] ?? ""}`;
  const notes = (await partIn(bytes, linked("comments"))).match(/<comment [^]*?<\/comment>/gu) ?? [];
  const boxes = (await partIn(bytes, linked("drawings/vml"))).match(/<v:shape [^]*?<\/v:shape>/gu) ?? [];
  const column =
    Array.from(at.replace(/\d+/u, "")).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const ids = boxes.map((box) => /id="([^"]*)"/u.exec(box)?.[1]);
  return {
    texts: notes.filter((note) => note.includes(`ref="${at}"`)).map((note) => note.replaceAll(/<[^>]*>/gu, "")),
    boxes: boxes.filter((box) => box.includes(`<x:Row>3</x:Row><x:Column>${String(column)}</x:Column>`)).length,
    areIdsApart: new Set(ids).size === ids.length,
  };
}

describe("posting to a tracker that an earlier version made", () => {
  let older: Uint8Array;
  let posted: Uint8Array;
  let fresh: Uint8Array;

  beforeAll(async () => {
    older = await olderFile(tablesAfter(BEFORE));
    posted = await postedTo(older, NEXT);
    fresh = await presentFile(tablesAfter(BEFORE, NEXT));
  });

  it("gives the figures of a tracker that has had every page from the beginning", async () => {
    const [one, other] = [await shownIn(posted), await shownIn(fresh)];
    expect(withoutFigures(one)).toEqual(withoutFigures(other));
    expect(one["Summary"]?.length).toBeGreaterThan(5);
  });

  it("adds pages that look as in a fresh file, charts, choices and print set-up too", async () => {
    const [one, other] = [await workbookContent(posted), await workbookContent(fresh)];
    for (const page of ["Summary", "Summary details", "Comparison", "Roll-forward", "Words"]) {
      expect([page, one.sheets[page]]).toEqual([page, other.sheets[page]]);
    }
    // What is printed of a sheet that was there stays as it was.
    const isNew = (name: string): boolean => !/New patient charts|Treatment charts/u.test(name);
    expect(one.names.filter(isNew)).toEqual(other.names.filter(isNew));
  });

  it("takes the posting back, and keeps what was added", async () => {
    const back = await shownIn(await takenBack(posted));
    const before = await shownIn(await presentFile(tablesAfter(BEFORE)));
    expect(withoutPostings(back)).toEqual(withoutPostings(before));
  });

  it("reads it before anything is posted as if all were there and empty, and says what will be added", async () => {
    const { tables, isThere, upgrade } = await trackerIn(older);
    expect(isThere).toBe(true);
    expect(tables.get("Summary")).toEqual(newTracker().get("Summary"));
    expect(upgrade && describeAdded(upgrade)).toBe(
      "Added to the workbook, which an earlier version made: the sheets Start, Summary, Summary details, Comparison, Comparison details, Roll-forward, Roll-forward details, Charts and Words; " +
        "in Monthly the columns “On the schedule”, “Claims over 30”, “Status share over 90” and “Status claims over 30”; " +
        "in RollForward the columns “Can have rolled into 31 to 60”, “Can have rolled into 61 to 90” and “Can have rolled into over 90”; " +
        "in ChartNewPatients the columns “Median days”, “10 days”, “Share within 10 days”, “Booked 13 weeks” and “Share 13 weeks”; " +
        "in ChartTreatment the columns “Decided within 10 days”, “Acceptance 13 weeks” and “Decided 13 weeks”; " +
        "in Postings the columns “Posting” and “Figures”.",
    );
    expect((await trackerIn(posted)).upgrade).toBeUndefined();
  });

  it("takes a posting back that the earlier version made", async () => {
    const back = await shownIn(await takenBack(older));
    const before = await shownIn(await presentFile(tablesAfter(BEFORE.toSpliced(2, 1))));
    expect(withoutPostings(back)).toEqual(withoutPostings(before));
  });

  it("leaves all that people did to it: columns of their own, colors, notes, and what stands beside", async () => {
    const path = await sheetPath(older, "Monthly");
    const kept = '<c r="BD30" s="4" t="inlineStr"><is><t>mine</t></is></c>';
    const theirs = await edited(older, path, (sheet) =>
      sheet.replace("</sheetData>", `<row r="30">${kept}</row></sheetData>`),
    );
    const after = await postedTo(theirs, NEXT);
    expect(await partIn(after, path)).toContain(kept);
    expect(withoutFigures(await shownIn(after))).toEqual(withoutFigures(await shownIn(fresh)));
  });

  it("leaves every part of somebody's own workbook that the tracker stands in byte for byte", async () => {
    const own = await everythingWorkbook();
    const made = { by: "Tester", at: new Date(Date.UTC(2026, 5, 1)) };
    const added = await addToWorkbook(
      own,
      trackerWithout(SINCE_FIRST),
      earlierTables(tablesAfter(BEFORE), SINCE_FIRST),
      made,
    );
    if (!added.ok) throw new Error(added.reason);
    const after = await postedTo(added.bytes, NEXT);
    const lists = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"];
    const changed = changedParts(await partsOf(own), await partsOf(after));
    expect(changed.filter((path) => ![...lists, "xl/calcChain.xml"].includes(path))).toEqual([]);
    const now = await cellsOf(after);
    for (const [at, content] of await cellsOf(own)) expect([at, now.get(at)]).toEqual([at, content]);
  });

  it("gives a new column the heading, note, format and colors of a fresh file, and hides one for its own use", async () => {
    const [one, other] = [
      await columnLooks(posted, "Monthly", "Status claims over 30"),
      await columnLooks(fresh, "Monthly", "Status claims over 30"),
    ];
    expect(one).toEqual(other);
    expect(await columnLooks(posted, "RollForwardCandidates", "Key")).toEqual(
      await columnLooks(fresh, "RollForwardCandidates", "Key"),
    );
  });
});
