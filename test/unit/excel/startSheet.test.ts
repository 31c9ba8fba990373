import { describe, expect, it } from "vitest";
import { goToCell } from "../../../src/excel/go/goToCell";
import { showTable } from "../../../src/excel/go/showTable";
import { TABLES_BY_SUBJECT, sheetsOf } from "../../../src/tracker/start/hiddenTables";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { tableNamed } from "../../../src/workbook/spec/workbook";
import { reportsOfMonth } from "../../contract/months";
import { NEXT } from "../../fixtures/olderFile";
import type { Sheet } from "../../host/model/sheet";
import type { SimulatedExcel } from "../../host/simulatedExcel";
import { openOlder } from "./openOlder";
import { columnOf, openTracker, post, undo } from "./openTracker";

const TABLES = TABLES_BY_SUBJECT.flatMap(sheetsOf);
const DONE = { kind: "done", isWritten: true };

function sheetNamed({ model }: SimulatedExcel, name: string): Sheet {
  const sheet = model.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`the test's workbook has no sheet ${name}`);
  return sheet;
}

function visibilities({ model }: SimulatedExcel): Readonly<Record<string, string>> {
  return Object.fromEntries(model.sheets.map(({ name, visibility }) => [name, visibility]));
}

function inView({ model }: SimulatedExcel): readonly string[] {
  return model.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
}

describe("an open tracker of an earlier version", () => {
  it("gets Start as its first sheet and keeps all others in view", async () => {
    const excel = await openOlder();
    const before = inView(excel);
    expect(await post(NEXT)).toMatchObject(DONE);
    expect(excel.model.sheets[0]?.name).toBe("Start");
    expect(inView(excel)).toEqual(expect.arrayContaining([...before]));
    expect(await undo()).toEqual(DONE);
    expect(excel.model.sheets[0]?.name).toBe("Start");
    expect(excel.unimplemented).toEqual([]);
  });

  it("hides the tables once the posting stands, where somebody asked for it", async () => {
    const excel = await openOlder();
    expect(await post(NEXT, false, true)).toMatchObject(DONE);
    expect(inView(excel).filter((name) => TABLES.includes(name))).toEqual([]);
    expect(inView(excel)).toEqual(expect.arrayContaining(["Start", "Summary", "Actions", "Receivables", "Postings"]));
  });
});

describe("an open tracker", () => {
  it("stays as people have it: what they show stays in view, what they hide stays hidden", async () => {
    const excel = await openTracker(1);
    sheetNamed(excel, "Daily").visibility = "Visible";
    sheetNamed(excel, "Actions").visibility = "Hidden";
    const before = visibilities(excel);
    expect(await post(reportsOfMonth(1))).toEqual(DONE);
    expect(visibilities(excel)).toEqual(before);
  });

  it("shows a hidden table and goes to it, and says so where it is gone", async () => {
    const excel = await openTracker(1);
    expect(sheetNamed(excel, "Weekly").visibility).toBe("Hidden");
    expect(await showTable("Weekly")).toBeUndefined();
    expect(sheetNamed(excel, "Weekly").visibility).toBe("Visible");
    expect(excel.model.activeSheet.name).toBe("Weekly");
    expect(await showTable("Weakly")).toContain("is gone");
  });

  it("shows a hidden table whose cell somebody goes to", async () => {
    const excel = await openTracker(1);
    const [date] = columnOf(excel.model, "Daily", "Date");
    expect(await goToCell(tableNamed(TRACKER, "Daily"), { Date: Number(date) }, "Billed")).toBeUndefined();
    expect([sheetNamed(excel, "Daily").visibility, excel.model.activeSheet.name]).toEqual(["Visible", "Daily"]);
  });
});
