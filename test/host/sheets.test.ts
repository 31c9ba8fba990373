import { describe, expect, it } from "vitest";
import { codeOf, inExcel } from "./excelTest";

// That Excel itself answers so is not shown here.

describe("sheets", () => {
  it("are added at the end, found by name or id, ordered, shown and activated", async () => {
    await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      const weekly = worksheets.add("Weekly").load("name,id,position");
      const unnamed = worksheets.add().load("name");
      const missing = worksheets.getItemOrNullObject("Monthly");
      await context.sync();
      expect([weekly.name, weekly.position, unnamed.name, missing.isNullObject]).toEqual(["Weekly", 1, "Sheet3", true]);
      weekly.position = 0;
      weekly.tabColor = "#1f4e78";
      weekly.showGridlines = false;
      worksheets.getItem(weekly.id).activate();
      unnamed.visibility = "Hidden";
      const active = worksheets.getActiveWorksheet().load("name");
      worksheets.load("items/name,items/visibility,items/tabColor,items/showGridlines");
      const shown = worksheets.getCount(true);
      await context.sync();
      expect(active.name).toBe("Weekly");
      expect(shown.value).toBe(2);
      expect(worksheets.items.map((one) => [one.name, one.visibility, one.tabColor, one.showGridlines])).toEqual([
        ["Weekly", "Visible", "#1F4E78", false],
        ["Sheet1", "Visible", "", true],
        ["Sheet3", "Hidden", "", true],
      ]);
    });
  });

  it.each<[string, (context: Excel.RequestContext) => void, string]>([
    ["a name that is taken", ({ workbook }) => void workbook.worksheets.add("SHEET1"), "ItemAlreadyExists"],
    ["a name with a slash", ({ workbook }) => void workbook.worksheets.add("a/b"), "InvalidArgument"],
    ["a name that is too long", ({ workbook }) => void workbook.worksheets.add("x".repeat(32)), "InvalidArgument"],
    [
      "the last visible one to be deleted",
      ({ workbook }) => {
        workbook.worksheets.getItem("Sheet1").delete();
      },
      "InvalidOperation",
    ],
    [
      "the last visible one to be hidden",
      ({ workbook }) => (workbook.worksheets.getItem("Sheet1").visibility = "Hidden"),
      "InvalidOperation",
    ],
    [
      "one that is not there",
      ({ workbook }) => {
        workbook.worksheets.getItem("Nope").activate();
      },
      "ItemNotFound",
    ],
  ])("do not allow %s", async (_what, work, code) => {
    const trying = inExcel((context) => {
      work(context);
      return Promise.resolve();
    });
    expect(await codeOf(trying)).toBe(code);
  });

  it("keep rows and columns in view", async () => {
    await inExcel(async (context, sheet) => {
      const at = async () => {
        const location = sheet.freezePanes.getLocationOrNullObject().load("address");
        await context.sync();
        return location.isNullObject ? "" : location.address;
      };
      expect(await at()).toBe("");
      sheet.freezePanes.freezeRows(3);
      expect(await at()).toBe("Sheet1!1:3");
      sheet.freezePanes.freezeColumns(2);
      expect(await at()).toBe("Sheet1!A:B");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B4"));
      expect(await at()).toBe("Sheet1!A1:B4");
      sheet.freezePanes.unfreeze();
      expect(await at()).toBe("");
    });
  });

  it("are printed as they were told to", async () => {
    const excel = await inExcel(async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea("A1:F20");
      pageLayout.setPrintTitleRows("$3:$3");
      pageLayout.setPrintMargins("Inches", { left: 0.5, top: 1 });
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "Page &P of &N";
      pageLayout.load("orientation,zoom,leftMargin,topMargin,headersFooters/defaultForAllPages/rightFooter");
      await context.sync();
      expect([pageLayout.orientation, pageLayout.zoom, pageLayout.leftMargin, pageLayout.topMargin]).toEqual([
        "Landscape",
        { horizontalFitToPages: 1 },
        36,
        72,
      ]);
      expect(pageLayout.headersFooters.defaultForAllPages.rightFooter).toBe("Page &P of &N");
    });
    expect(excel.model.activeSheet.pageLayout.printArea?.area.columns).toBe(6);
  });

  it("take no number of pages but from 1 on, and no scale that Excel does not print in", async () => {
    for (const zoom of [{ horizontalFitToPages: 1, verticalFitToPages: 0 }, { scale: 5 }, { scale: 401 }]) {
      const setting = inExcel((_context, sheet) => {
        sheet.pageLayout.zoom = zoom;
        return Promise.resolve();
      });
      expect(await codeOf(setting)).toBe("InvalidArgument");
    }
  });
});

describe("a protected sheet", () => {
  const protectedSheet = (work: (sheet: Excel.Worksheet) => void) =>
    codeOf(
      inExcel(async (context, sheet) => {
        sheet.getRange("A1:B2").values = [
          ["Week", "Figure"],
          ["W1", 1],
        ];
        sheet.tables.add("A1:B2", true).name = "Weekly";
        sheet.getRange("D1").format.protection.locked = false;
        sheet.protection.protect({ allowFormatCells: false }, "secret");
        await context.sync();
        work(sheet);
        await context.sync();
      }),
    );

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["written", (sheet) => (sheet.getRange("A5").values = [[1]])],
    ["formatted", (sheet) => (sheet.getRange("A5").format.font.bold = true)],
    ["moved", (sheet) => void sheet.getRange("A5").insert("Down")],
    [
      "resized",
      (sheet) => {
        sheet.tables.getItem("Weekly").resize("A1:B3");
      },
    ],
    ["drawn upon", (sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B2"), "Columns")],
  ])("is not %s", async (_what, work) => {
    expect(await protectedSheet(work)).toBe("AccessDenied");
  });

  it("is read, and written in cells that are not locked", async () => {
    expect(await protectedSheet((sheet) => (sheet.getRange("D1").values = [[1]]))).toBe("none");
    expect(await protectedSheet((sheet) => sheet.getRange("A1").load("values"))).toBe("none");
  });

  it("is opened with its password alone", async () => {
    const opening = (password: string) =>
      protectedSheet((sheet) => {
        sheet.protection.unprotect(password);
        sheet.getRange("A5").values = [[1]];
      });
    expect(await opening("guess")).toBe("BadPassword");
    expect(await opening("secret")).toBe("none");
  });
});

describe("a workbook", () => {
  it("that is protected takes no sheets and gives none away, but its cells can be written", async () => {
    const trying = (work: (context: Excel.RequestContext) => void) =>
      codeOf(
        inExcel(async (context) => {
          context.workbook.protection.protect();
          context.workbook.protection.load("protected");
          await context.sync();
          expect(context.workbook.protection.protected).toBe(true);
          work(context);
          await context.sync();
        }),
      );
    expect(await trying(({ workbook }) => void workbook.worksheets.add("New"))).toBe("AccessDenied");
    expect(await trying(({ workbook }) => (workbook.worksheets.getItem("Sheet1").name = "New"))).toBe("AccessDenied");
    expect(await trying(({ workbook }) => (workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]]))).toBe(
      "none",
    );
  });

  it("keeps names for cells, for values and for formulas", async () => {
    await inExcel(async (context, sheet) => {
      const { names } = context.workbook;
      names.add("Fee", sheet.getRange("B2:B3"), "what a visit costs");
      names.add("Rate", "=0.5");
      names.add("Practice", "Sample Dental");
      sheet.names.add("Own", "=Sheet1!$A$1");
      names.load("items/name,items/formula,items/type,items/value,items/scope,items/comment");
      const range = names.getItem("fee").getRange().load("address");
      const own = names.getItemOrNullObject("Own");
      const noRange = names.getItem("Rate").getRangeOrNullObject();
      await context.sync();
      expect(names.items.map(({ name, formula, type, value }): unknown[] => [name, formula, type, value])).toEqual([
        ["Fee", "=Sheet1!$B$2:$B$3", "Range", "Sheet1!$B$2:$B$3"],
        ["Rate", "=0.5", "Double", 0.5],
        ["Practice", '="Sample Dental"', "String", "Sample Dental"],
      ]);
      expect([range.address, own.isNullObject, noRange.isNullObject]).toEqual(["Sheet1!B2:B3", true, true]);
      expect(names.items[0]?.comment).toBe("what a visit costs");
    });
  });

  it("takes no name twice, and none that reads as a cell's address", async () => {
    const adding = (name: string) =>
      codeOf(
        inExcel((context, sheet) => {
          context.workbook.names.add("Fee", sheet.getRange("A1"));
          context.workbook.names.add(name, sheet.getRange("A2"));
          return Promise.resolve();
        }),
      );
    expect(await adding("FEE")).toBe("ItemAlreadyExists");
    expect(await adding("AB12")).toBe("InvalidArgument");
    expect(await adding("R1C1")).toBe("InvalidArgument");
    expect(await adding("two words")).toBe("InvalidArgument");
    expect(await adding("Visits")).toBe("none");
  });

  it("keeps settings, properties and a sheet's own properties", async () => {
    await inExcel(async (context, sheet) => {
      const { settings, properties } = context.workbook;
      const day = new Date("2026-03-04T00:00:00Z");
      settings.add("layout", { version: 2, since: day });
      properties.title = "Month-End Tracker";
      properties.custom.add("Schema", 3);
      sheet.customProperties.add("made-by", "tracker");
      const kept = settings.getItemOrNullObject("layout").load("value");
      const none = settings.getItemOrNullObject("nothing");
      const schema = properties.custom.getItem("schema").load("value");
      const madeBy = sheet.customProperties.getItem("made-by").load("value");
      properties.load("title");
      await context.sync();
      expect(kept.value).toEqual({ version: 2, since: day });
      expect([none.isNullObject, schema.value, madeBy.value, properties.title]).toEqual([
        true,
        3,
        "tracker",
        "Month-End Tracker",
      ]);
      settings.getItem("layout").delete();
      const gone = settings.getItemOrNullObject("layout");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it("knows what is selected", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, active.address]).toEqual(["Sheet1!B2:C3", "Sheet1!B2"]);
    });
  });
});
