import { describe, expect, it } from "vitest";
import type { TableRows } from "../../../src/workbook/spec/book";
import { newHuddle } from "../../../src/huddle/newHuddle";
import { HUDDLE } from "../../../src/huddle/huddleWorkbook";
import { applyChange } from "../../../src/workbook/change/change";
import { changeHuddle, makeHuddle, openHuddle } from "../../contract/huddleExcel";
import { calculates } from "../../contract/calculates";
import { openExcel } from "../../host/openExcel";
import type { SimulatedExcel } from "../../host/simulatedExcel";
import { rowsOf, visits } from "../../huddle/visits";
import { columnOf, tableIn, typeInto } from "./openTracker";

const DONE = { kind: "done", isWritten: true };
const FORTY = visits(40);

function withVisits(count: number): TableRows {
  return applyChange(HUDDLE, newHuddle(), [
    rowsOf("Slots", visits(count)),
    rowsOf("Shown", [{ "Huddle day": 46_000 }]),
  ]);
}

/** Where a table's headings stand, counted from 0. */
function headingRow({ model }: SimulatedExcel, table: string): number {
  return tableIn(model, table).headerArea.top;
}

describe("making a huddle workbook in Excel", () => {
  it("takes as many round trips for a day of forty visits as for none, and nothing newer than ExcelApi 1.13", async () => {
    const trips = async (count: number) => {
      const excel = openExcel({ calculate: calculates(HUDDLE), requirementSet: "1.13" });
      expect(await makeHuddle(withVisits(count))).toEqual(DONE);
      return excel.roundTrips;
    };
    expect([await trips(0), await trips(40)]).toEqual([3, 3]);
  });

  it("groups the facts once and leaves them in view, also where Excel refuses other looks", async () => {
    const excel = openExcel({ calculate: calculates(HUDDLE) });
    excel.refuse("Range.merge");
    expect(await changeHuddle([])).toMatchObject(DONE);
    const { columns } = tableIn(excel.model, "Slots").sheet;
    const levels = Array.from({ length: 45 }, (_, index) => columns.at(index).level);
    expect(levels.map((level, index) => (level === 0 ? -1 : index)).filter((index) => index >= 0)).toEqual(
      Array.from({ length: 24 }, (_, index) => 19 + index),
    );
    expect(Math.max(...levels)).toBe(1);
  });
});

describe("posting a day of forty visits in Excel", () => {
  it("takes three round trips and pushes down what stands below, with what people typed there", async () => {
    const excel = await openHuddle();
    typeInto(excel.model, "Actions", 0, "What", "Call the lab");
    typeInto(excel.model, "Openings", 2, "Filled with", "recall");
    const before = [headingRow(excel, "Wins"), headingRow(excel, "Actions"), headingRow(excel, "Openings")];
    expect(await changeHuddle([rowsOf("Slots", FORTY)])).toEqual(DONE);
    expect(excel.roundTrips).toBe(3);
    const after = [headingRow(excel, "Wins"), headingRow(excel, "Actions"), headingRow(excel, "Openings")];
    expect(after).toEqual([before[0], (before[1] ?? 0) + 39, (before[2] ?? 0) + 39]);
    expect(columnOf(excel.model, "Actions", "What")[0]).toBe("Call the lab");
    expect(columnOf(excel.model, "Openings", "Filled with")[2]).toBe("recall");
  });

  it("goes on beside what somebody wrote to the right of the visits", async () => {
    const excel = await openHuddle(withVisits(3));
    const { sheet, area } = tableIn(excel.model, "Slots");
    sheet.grid.setContent(area.top + 2, area.right + 2, { value: "mine" });
    expect(await changeHuddle([rowsOf("Slots", FORTY)])).toEqual(DONE);
    expect(columnOf(excel.model, "Slots", "Slot key")).toHaveLength(40);
    expect(sheet.grid.content(area.top + 2, area.right + 2).value).toBe("mine");
  });
});

describe("rows of one of two tables side by side", () => {
  it("come and go beside the other, which stays as it is", async () => {
    const excel = await openHuddle(withVisits(3));
    const actions = Array.from({ length: 4 }, (_, index) => ({ Opened: 46_000 + index, What: "Call" }));
    const openings = () => tableIn(excel.model, "Openings").area;
    const before = openings();
    expect(await changeHuddle([rowsOf("Actions", actions)])).toEqual(DONE);
    expect(tableIn(excel.model, "Actions").bodyArea.rows).toBe(9);
    expect(await changeHuddle([rowsOf("Actions", [], actions.slice(1, 3))])).toEqual(DONE);
    expect(tableIn(excel.model, "Actions").bodyArea.rows).toBe(7);
    expect(openings()).toEqual(before);
  });

  it("come across the sheet where somebody joined cells below that reach further", async () => {
    const excel = await openHuddle(withVisits(3));
    const { sheet, area } = tableIn(excel.model, "Actions");
    await Excel.run(async (context) => {
      const note = context.workbook.worksheets.getItem("Huddle").getRangeByIndexes(area.bottom + 3, 1, 1, 12);
      note.merge();
      note.getCell(0, 0).values = [["Lunch at noon"]];
      await context.sync();
    });
    expect(await changeHuddle([rowsOf("Actions", [{ Opened: 46_000, What: "Call" }])])).toEqual(DONE);
    expect(columnOf(excel.model, "Actions", "What").filter((one) => one === "Call")).toHaveLength(1);
    expect(sheet.grid.content(area.bottom + 4, 1).value).toBe("Lunch at noon");
    expect(tableIn(excel.model, "Openings").bodyArea.rows).toBe(5);
  });

  it("come across the sheet where another table stands below", async () => {
    const excel = await openHuddle(withVisits(3));
    const wins = ["a", "b", "c"].map((Win) => ({ Win }));
    expect(await changeHuddle([rowsOf("Wins", wins)])).toEqual(DONE);
    expect(columnOf(excel.model, "Wins", "Win")).toEqual([undefined, undefined, "a", "b", "c"]);
    expect(columnOf(excel.model, "Slots", "Slot key")).toEqual(visits(3).map((row) => row["Slot key"]));
  });
});
