import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { addToWorkbook } from "../../../src/xlsx/adopt/addToWorkbook";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import { finished } from "../../finished";
import { MONTHS, REPORTS, reportRows } from "../../fixtures/reportWorkbook";
import { everythingWorkbook } from "../../fixtures/everythingWorkbook";
import { MADE } from "./practiceWorkbook";
import { THREE_MONTHS, VALUES, elementsIn, looksAt, partIn, tablesIn, titleIn, valuesIn, written } from "./reportFiles";

describe("a sheet with a chooser, a chart and a report", () => {
  let file: Uint8Array;

  beforeAll(async () => {
    file = await written(3);
  });

  it("holds both tables, each a part of its own, under one list", async () => {
    const tables = await Promise.all([1, 2, 3, 4, 5].map((number) => partIn(file, `xl/tables/table${number}.xml`)));
    const places = tables.map((table) => [/ name="([^"]*)"/u.exec(table)?.[1], / ref="([^"]*)"/u.exec(table)?.[1]]);
    expect(places).toEqual([
      ["Choice", "A4:C5"],
      ["Report", "A18:C22"],
      ["Pick", "A3:B4"],
      ["Since", "A6:C7"],
      ["Monthly", "A3:C6"],
    ]);
    expect(tables.map((table) => table.includes("<autoFilter"))).toEqual([false, true, false, true, true]);
    const lists = await elementsIn(file, "xl/worksheets/sheet1.xml", "tableParts");
    expect(lists.map((list) => [list.getAttribute("count"), list.getElementsByTagName("tablePart").length])).toEqual([
      ["2", 2],
    ]);
  });

  it("holds every result, with nothing chosen for the newest month and with a month chosen for that one", async () => {
    expect(await valuesIn(file)).toEqual(THREE_MONTHS);
    expect(await valuesIn(await written(3, MONTHS[0]))).toEqual([1_000.5, 0.75, 3, MONTHS[0]]);
    expect(await valuesIn(await written(0))).toEqual([0, "", 0, ""]);
  });

  it("gives each row of the report the look of its own kind of figure, typed or computed", async () => {
    const forms = ["$#,##0.00;-$#,##0.00 right", "0.0% right", "3 right", "mmm yyyy left"];
    expect(await looksAt(file, "xl/worksheets/sheet1.xml", VALUES)).toEqual(forms);
    const goals = VALUES.map((address) => address.replace("B", "C"));
    expect(await looksAt(file, "xl/worksheets/sheet1.xml", goals)).toEqual(forms);
  });

  it("keeps the main table's headings in view with the chooser above them, unless charts stand there", async () => {
    expect(await elementsIn(file, "xl/worksheets/sheet1.xml", "pane")).toEqual([]);
    const [pane] = await elementsIn(file, "xl/worksheets/sheet2.xml", "pane");
    expect([pane?.getAttribute("xSplit"), pane?.getAttribute("ySplit")]).toEqual(["1", "6"]);
    const names = await elementsIn(file, "xl/workbook.xml", "definedName");
    const printed = names.filter((name) => name.getAttribute("name") === "_xlnm.Print_Titles");
    expect(printed.map(({ textContent }) => textContent?.replaceAll("'", ""))).toEqual([
      "One month!$18:$18",
      "Since!$6:$6",
      "Monthly!$3:$3",
    ]);
  });

  it("explains the headings of both tables, each note beside its own", async () => {
    const notes = await elementsIn(file, "xl/comments1.xml", "comment");
    expect(notes.map((note) => note.getAttribute("ref"))).toEqual(["A4", "C4", "B18"]);
    const drawn = await partIn(file, "xl/drawings/vmlDrawing1.vml");
    const anchors = [...drawn.matchAll(/<x:Anchor>([^<]*)/gu)].map(([, anchor = ""]) => anchor.split(", ").map(Number));
    expect(anchors.map(([column, , row]) => [column, row])).toEqual([
      [1, 4],
      [3, 4],
      [2, 18],
    ]);
  });

  it("offers the months that are posted, through a name that goes by the table", async () => {
    const names = await elementsIn(file, "xl/workbook.xml", "definedName");
    const found = new Map(names.map((name) => [name.getAttribute("name"), name.textContent]));
    expect(found.get("MonthlyMonth")).toBe("Monthly[Month]");
    expect(found.get("MonthShown")).toBe("'One month'!$B$5");
    for (const [sheet, address] of [
      [1, "A5"],
      [2, "A4"],
    ]) {
      const lists = await elementsIn(file, `xl/worksheets/sheet${sheet}.xml`, "dataValidation");
      expect(lists.map((list) => [list.getAttribute("type"), list.getAttribute("sqref"), list.textContent])).toEqual([
        ["list", address, "MonthlyMonth"],
      ]);
    }
  });

  it("says above the chart what the cell holds, and the chart's own title where the cell is blank", async () => {
    expect(await titleIn(file)).toEqual(["'One month'!$C$5", "2026, month 3"]);
    expect(await titleIn(await written(3, MONTHS[1]))).toEqual(["'One month'!$C$5", "2026, month 2"]);
    expect(await titleIn(await written(0))).toEqual(["'One month'!$C$5", "Billed by month"]);
  });

  it("says the chart's own title where the table has no such row", async () => {
    const without = new Map([...reportRows(2), ["Choice", []]]);
    const [title] = await elementsIn(await writeWorkbook(REPORTS, without, MADE), "xl/charts/chart1.xml", "c:title");
    expect(title?.textContent).toBe("Billed by month");
  });
});

describe("adding it to somebody's own workbook", () => {
  it("brings tables, name, lists and the chart that follows a cell along", async () => {
    const added = await addToWorkbook(await everythingWorkbook(), REPORTS, reportRows(3), MADE);
    if (!added.ok) throw new Error(added.reason);
    finished(added.bytes);
    expect((await tablesIn(added.bytes)).get("Report")).toHaveLength(4);
    expect(await partIn(added.bytes, "xl/workbook.xml")).toContain(">Monthly[Month]</definedName>");
    const zip = await JSZip.loadAsync(added.bytes);
    const titles = await Promise.all(
      Object.keys(zip.files)
        .filter((path) => /charts\/chart\d+\.xml$/u.test(path))
        .map((path) => titleIn(added.bytes, path)),
    );
    expect(titles).toContainEqual(["'One month'!$C$5", "2026, month 3"]);
  });

  it("is refused where the name for the choices is used for something else", async () => {
    const file = await written(1);
    const zip = await JSZip.loadAsync(file);
    for (const path of Object.keys(zip.files).filter((one) => /tables\/table\d+\.xml$/u.test(one))) {
      zip.file(path, (await partIn(file, path)).replaceAll(/(isplayName|name)="(\w+)"/gu, '$1="Their$2"'));
    }
    const added = await addToWorkbook(await zip.generateAsync({ type: "uint8array" }), REPORTS, reportRows(1), MADE);
    expect(added).toMatchObject({ ok: false, reason: "names-taken" });
    expect(added.ok ? [] : added.taken).toContain("MonthlyMonth");
  });
});
