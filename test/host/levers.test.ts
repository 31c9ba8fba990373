import { describe, expect, it } from "vitest";
import { Area } from "./model/area";
import { writeCells } from "./model/edit";
import { codeOf } from "./excelTest";
import { openExcel } from "./openExcel";
import type { Platform } from "./simulatedExcel";

// What a test can have go wrong. That it goes wrong in just this way in Excel is not shown here.

function writing(value: unknown, address = "A1"): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
    await context.sync();
  });
}

describe("a round trip can be made to fail", () => {
  it("before anything of it is done", async () => {
    const excel = openExcel();
    excel.trouble.failBefore(2, "ServiceNotAvailable");
    await writing(1);
    expect(await codeOf(writing(2))).toBe("ServiceNotAvailable");
    expect(excel.model.activeSheet.grid.content(0, 0).value).toBe(1);
    expect(await codeOf(writing(3))).toBe("none");
  });

  it("after all of it is done, so that only the answer is lost", async () => {
    const excel = openExcel();
    excel.trouble.failAfter(1, "RequestTimeout");
    expect(await codeOf(writing(2))).toBe("RequestTimeout");
    expect(excel.model.activeSheet.grid.content(0, 0).value).toBe(2);
  });

  it("while somebody types in a cell", async () => {
    const excel = openExcel();
    excel.trouble.isEditingCell = true;
    expect(await codeOf(writing(1))).toBe("InvalidOperationInCellEditMode");
    excel.trouble.isEditingCell = false;
    expect(await codeOf(writing(1))).toBe("none");
  });

  it("counted from the moment that a test chooses", async () => {
    const excel = openExcel();
    await writing(1);
    excel.restartCounts();
    excel.trouble.failBefore(1, "Conflict");
    expect(excel.roundTrips).toBe(0);
    expect(await codeOf(writing(2))).toBe("Conflict");
    expect(excel.roundTrips).toBe(1);
  });
});

it("somebody else can change the workbook between one round trip and the next", async () => {
  const excel = openExcel();
  excel.trouble.beforeRoundTrip(2, ({ activeSheet }) => {
    writeCells(activeSheet, Area.at(0, 0), () => "theirs");
  });
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.values = [["ours"]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["ours"]]);
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["theirs"]]);
  });
});

describe("requirement sets", () => {
  const newer = () =>
    Excel.run(async (context) => {
      const table = context.workbook.worksheets.getActiveWorksheet().tables.add("A1:A2", true);
      table.resize("A1:A3");
      await context.sync();
    });

  it("have all that they have, and nothing newer", async () => {
    const older = openExcel({ requirementSet: "1.12" });
    expect(await codeOf(newer())).toBe("ApiNotFound");
    expect(older.refusals[0]).toContain("Table.resize needs ExcelApi 1.13");
    openExcel({ requirementSet: "1.13" });
    expect(await codeOf(newer())).toBe("none");
  });

  it("are told to the add-in, and add up to what it needs", async () => {
    const excel = openExcel({ requirementSet: "1.13" });
    const { requirements } = Office.context;
    expect(["1.1", "1.13", "1.14", "2.1"].map((version) => requirements.isSetSupported("ExcelApi", version))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(requirements.isSetSupported("DialogApi", "1.1")).toBe(false);
    await writing(1);
    expect(excel.requirementsUsed).toEqual({ ExcelApi: "1.1" });
    await newer();
    expect(excel.requirementsUsed).toEqual({ ExcelApi: "1.13" });
    expect(excel.membersUsed).toContain("Table.resize (ExcelApi 1.13)");
  });

  it("leave out of a load of everything what is too new", async () => {
    openExcel({ requirementSet: "1.6" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load();
      await context.sync();
      expect(Object.keys(sheet.toJSON()).sort()).toEqual(["id", "name", "position", "visibility"]);
    });
  });
});

describe("the web", () => {
  const large = "x".repeat(30_000);
  const filling = (cells: number) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRangeByIndexes(0, 0, cells, 1).values = Array.from({ length: cells }, () => [large]);
      await context.sync();
    });
  const reading = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getUsedRange().load("values");
      await context.sync();
    });

  it("takes and gives no more than 5 MB at once", async () => {
    const excel = openExcel({ platform: "web" });
    expect(await codeOf(filling(180))).toBe("RequestPayloadSizeLimitExceeded");
    expect(excel.model.activeSheet.grid.usedArea(true)).toBeUndefined();
    expect(await codeOf(filling(100))).toBe("none");
    excel.model.activeSheet.grid.setContent(200, 0, { value: "y".repeat(5_000_000) });
    expect(await codeOf(reading())).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it.each<Platform>(["desktop", "mac"])("has that limit to itself: %s has none", async (platform) => {
    openExcel({ platform });
    expect(await codeOf(filling(180))).toBe("none");
    expect(await codeOf(reading())).toBe("none");
  });
});

it.each<[Platform, string]>([
  ["web", "OfficeOnline"],
  ["desktop", "PC"],
  ["mac", "Mac"],
])("calls the platform by Office's name: %s", async (platform, name) => {
  openExcel({ platform });
  expect(Office.context.platform).toBe(name);
  expect(Office.context.diagnostics.platform).toBe(name);
  expect(await Office.onReady()).toEqual({ host: "Excel", platform: name });
});

it("lets nobody write a workbook that is only for reading on the web, and says so", async () => {
  openExcel({ isReadOnly: true, platform: "web" });
  expect(await codeOf(writing(1))).toBe("AccessDenied");
  await Excel.run(async (context) => {
    context.workbook.load("readOnly");
    await context.sync();
    expect(context.workbook.readOnly).toBe(true);
  });
  openExcel({ isReadOnly: true, platform: "desktop" });
  expect(await codeOf(writing(1))).toBe("none");
});

it("opens each Excel with a workbook of its own", async () => {
  const first = openExcel();
  await writing(1);
  const second = openExcel();
  await writing(2);
  expect([first, second].map(({ model }) => model.activeSheet.grid.content(0, 0).value)).toEqual([1, 2]);
  expect([first.roundTrips, second.roundTrips]).toEqual([1, 1]);
});
