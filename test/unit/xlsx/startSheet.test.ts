import { describe, expect, it } from "vitest";
import { applyChange } from "../../../src/workbook/change/change";
import { postReports } from "../../../src/tracker/posting/postReports";
import { TABLES_BY_SUBJECT, sheetsOf } from "../../../src/tracker/start/hiddenTables";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { reportsOfMonth } from "../../contract/months";
import {
  BEFORE,
  NEXT,
  olderFile,
  postedTo,
  presentFile,
  tablesAfter,
  takenBack,
  trackerIn,
} from "../../fixtures/olderFile";
import { withParts } from "../../fixtures/unusualPackages";
import { finished } from "../../finished";
import { xmlPartsOf } from "../../xmlParts";
import { CHOICES, SIGNATURE } from "../tracker/trackerTest";

const HIDDEN = TABLES_BY_SUBJECT.flatMap(sheetsOf);
const MADE = { by: "Tester", at: new Date(Date.UTC(2026, 8, 1)) };

interface Tabs {
  readonly names: readonly string[];
  readonly hidden: readonly string[];
  /** The one in front. */
  readonly active: string | undefined;
}

async function tabsOf(bytes: Uint8Array): Promise<Tabs> {
  const book = await (await xmlPartsOf(bytes)).part("xl/workbook.xml");
  const sheets = (book?.named("sheet") ?? []).map((sheet) => ({
    name: sheet.getAttribute("name") ?? "",
    isHidden: sheet.getAttribute("state") === "hidden",
  }));
  const active = Number(book?.named("workbookView")[0]?.getAttribute("activeTab") ?? 0);
  return {
    names: sheets.map(({ name }) => name),
    hidden: sheets.flatMap(({ name, isHidden }) => (isHidden ? [name] : [])),
    active: sheets[active]?.name,
  };
}

/** What a name of a sheet's own, such as its printed area, stands for, by the sheet that it counts to. */
async function namesBySheet(bytes: Uint8Array): Promise<readonly (readonly [sheet: string, refersTo: string])[]> {
  const { names } = await tabsOf(bytes);
  const book = await (await xmlPartsOf(bytes)).part("xl/workbook.xml");
  return (book?.named("definedName") ?? []).flatMap((name) => {
    const place = name.getAttribute("localSheetId");
    return place === null ? [] : [[names[Number(place)] ?? "", name.textContent ?? ""] as const];
  });
}

/** Where the view of a sheet begins, below what is kept in view. */
async function viewOf(bytes: Uint8Array, sheet: string): Promise<string | null | undefined> {
  const parts = await xmlPartsOf(bytes);
  const { names } = await tabsOf(bytes);
  const part = await parts.part(`xl/worksheets/sheet${String(names.indexOf(sheet) + 1)}.xml`);
  return part?.named("pane")[0]?.getAttribute("topLeftCell");
}

/** Posts the next month, and has the tables hidden. */
async function postedAndHidden(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await trackerIn(bytes);
  const { outcomes } = postReports(file.tables, NEXT, { ...CHOICES, anyway: true }, SIGNATURE);
  const change = outcomes.flatMap(({ plan }) => (plan.outcome === "planned" ? plan.change : []));
  const changed = await file.changed(change, applyChange(TRACKER, file.tables, change), MADE, true);
  if (!changed.ok) throw new Error(changed.message);
  return finished(changed.bytes);
}

describe("a new tracker's file", () => {
  it("begins with Start, and hides the tables behind the pages", async () => {
    const { names, hidden, active } = await tabsOf(await presentFile(tablesAfter(BEFORE)));
    expect([names[0], active]).toEqual(["Start", "Start"]);
    expect([...hidden].sort()).toEqual(
      [...HIDDEN, "PostingsWrote", "PostingsUndo", "SummaryMonths", "RollForwardBars"].sort(),
    );
  });

  it("opens each table at its newest rows, and goes on to with each posting and back with an undo", async () => {
    const file = await presentFile(tablesAfter(BEFORE));
    expect(await viewOf(file, "Daily")).not.toBe("A5");
    const next = await postedTo(file, NEXT);
    expect(await viewOf(next, "Daily")).toBe(await viewOf(await presentFile(tablesAfter(BEFORE, NEXT)), "Daily"));
    expect(await viewOf(await takenBack(next), "Daily")).toBe(await viewOf(file, "Daily"));
    expect(await viewOf(next, "Setup")).toBe("A5");
  });

  it("leaves a view alone that somebody moved elsewhere", async () => {
    const file = await presentFile(tablesAfter(BEFORE));
    const moved = await withParts(file, /sheet\d+\.xml$/u, (text) =>
      text.replace(/topLeftCell="A\d+"/u, 'topLeftCell="A7"'),
    );
    expect(await viewOf(await postedTo(moved, NEXT), "Daily")).toBe("A7");
  });

  it("leaves it to people which sheets are hidden", async () => {
    const file = await presentFile(tablesAfter(BEFORE));
    const theirs = await withParts(file, /xl\/workbook\.xml$/u, (text) =>
      text
        .replace(/name="Daily" state="hidden"/u, 'name="Daily" state="visible"')
        .replace(/name="Actions" state="visible"/u, 'name="Actions" state="hidden"'),
    );
    const before = await tabsOf(theirs);
    expect(before.hidden).toContain("Actions");
    expect(await tabsOf(await postedTo(theirs, NEXT))).toEqual(before);
  });
});

describe("a tracker's file of an earlier version", () => {
  it("gets Start ahead of its sheets with the next posting, which hides none that were in view", async () => {
    const file = await olderFile(tablesAfter(BEFORE));
    const after = await postedTo(file, NEXT);
    const [before, tabs] = [await tabsOf(file), await tabsOf(after)];
    expect(tabs.names[0]).toBe("Start");
    expect(tabs.names.slice(1, before.names.length + 1)).toEqual(before.names);
    expect(tabs.active).toBe(before.active);
    expect(tabs.hidden.filter((name) => before.names.includes(name))).toEqual(before.hidden);
    expect(await namesBySheet(after)).toEqual(expect.arrayContaining([...(await namesBySheet(file))]));
    expect((await tabsOf(await takenBack(after))).names).toEqual(tabs.names);
  });

  it("hides the tables where somebody asked for it, and is never asked again", async () => {
    const file = await olderFile(tablesAfter(BEFORE));
    const after = await postedAndHidden(file);
    const { names, hidden, active } = await tabsOf(after);
    expect(HIDDEN.filter((name) => names.includes(name) && !hidden.includes(name))).toEqual([]);
    expect(hidden).not.toContain(active);
    expect((await trackerIn(after)).upgrade).toBeUndefined();
    expect((await tabsOf(await postedTo(after, reportsOfMonth(3)))).hidden).toEqual(hidden);
  });

  it("comes to the front with Start where the sheet in front is hidden", async () => {
    const file = await olderFile(tablesAfter(BEFORE));
    const { names } = await tabsOf(file);
    const at = names.indexOf("Weekly");
    const theirs = await withParts(file, /xl\/workbook\.xml$/u, (text) =>
      text.replace(/activeTab="\d+"/u, `activeTab="${String(at)}"`),
    );
    expect((await tabsOf(theirs)).active).toBe("Weekly");
    const after = await postedAndHidden(theirs);
    expect((await tabsOf(after)).active).toBe("Start");
  });
});
