import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { pageNames } from "../../../src/workbook/spec/page";
import { SUMMARY_PLACE } from "../../../src/session/words/summaryPlace";
import { followRibbon } from "../../../src/taskpane/events/ribbon";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";

const MANIFEST = readFileSync("manifest.xml", "utf8");

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the ribbon", () => {
  it("has a button for each action that the pane answers, and an answer for each button's action", () => {
    const answered: string[] = [];
    vi.stubGlobal("Office", { actions: { associate: (name: string) => answered.push(name) } });
    followRibbon(new Promise(() => undefined));
    const named = [...MANIFEST.matchAll(/<FunctionName>(\w+)</gu)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.sort()).toEqual(answered.sort());
  });

  it("has no button that does anything but show the pane or call one of these actions", () => {
    const actions = [...MANIFEST.matchAll(/<Action xsi:type="(\w+)"/gu)].map(([, type]) => type);
    expect(actions).toHaveLength(MANIFEST.split("<Control ").length - 1);
    expect(new Set(actions)).toEqual(new Set(["ShowTaskpane", "ExecuteFunction"]));
  });
});

describe("the receipt", () => {
  it("leads to a line of Summary that the tracker has", () => {
    const { table, row, heading, onPage } = SUMMARY_PLACE;
    const found = TRACKER.tables.find(({ name }) => name === table);
    const headings = found?.columns.map((column) => column.heading);
    expect(headings).toEqual(expect.arrayContaining([heading, ...Object.keys(row)]));
    const sheets = TRACKER.sheets.filter((sheet) => sheet.table?.name === table && sheet.isHidden !== true);
    expect(sheets.map(({ name }) => name)).toEqual(["Summary details"]);
    const pages = TRACKER.sheets.filter(({ page }) => page !== undefined && pageNames(page).includes(onPage ?? ""));
    expect(pages.map(({ name }) => name)).toEqual(["Summary"]);
  });
});
