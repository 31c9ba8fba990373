import { describe, expect, it } from "vitest";
import { inverseOf } from "../../../src/workbook/change/inverse";
import type { Column } from "../../../src/workbook/spec/table";
import { InTheWay } from "../../../src/xlsx/update/sheetObstacles";
import { cellsOf } from "../../storedCells";
import {
  BOOK,
  LEDGER,
  changed,
  dayRow,
  edited,
  fileOf,
  ledgerIn,
  opened,
  partIn,
  partsIn,
  putting,
  rowsOf,
  withColumns,
} from "./ledger";

const SHEET = "xl/worksheets/sheet1.xml";
const TABLE = "xl/tables/table1.xml";
const WORKBOOK = "xl/workbook.xml";
const NEXT = putting([dayRow(4, 40, " a <b> & c "), dayRow(5)]);
const BETWEEN = putting([dayRow(2)]);

/** Puts rows below those of the sheet. */
function withRows(rows: string): (sheet: string) => string {
  const last = [...rows.matchAll(/<row r="(\d+)"/gu)].at(-1)?.[1] ?? "";
  return (sheet) =>
    sheet
      .replace("</sheetData>", `${rows}</sheetData>`)
      .replace(/(<dimension ref="A1:[A-Z]+)\d+/u, (_whole, before: string) => before + last);
}

function withElement(before: RegExp, markup: string): (part: string) => string {
  return (part) => part.replace(before, (found) => markup + found);
}

async function expectTakenBack(file: Uint8Array, change: ReturnType<typeof putting>): Promise<void> {
  const tables = new Map([["Ledger", await ledgerIn(file)]]);
  const undone = await changed(await changed(file, change), inverseOf(BOOK, tables, change));
  const [before, after] = [await partsIn(file), await partsIn(undone)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [path, part] of before) expect([path, plain(after.get(path) ?? "")]).toEqual([path, plain(part)]);
}

/** Programs spell quotes in two ways. */
function plain(part: string): string {
  return part.replaceAll("&quot;", '"').replaceAll("&apos;", "'");
}

describe("a ledger whose columns people changed", () => {
  const [date, amount, remark, double, drawn] = LEDGER.columns;
  const extra: readonly Column[] = [
    { kind: "value", heading: "Initials", form: "text", note: "" },
    {
      kind: "formula",
      heading: "Half",
      form: "money",
      note: "",
      formula: "Ledger[[#This Row],[Amount]]/2",
      result: () => 5,
    },
  ];
  const given = [drawn, extra[0], remark, double, extra[1], amount, date].filter((column) => column !== undefined);

  it("is read and posted to by its headings, and people's own columns go on", async () => {
    const mine = new Map([["Ledger", [{ ...dayRow(1), Initials: "AB" }, dayRow(3)]]]);
    const file = await fileOf(mine, withColumns(given));
    expect(await ledgerIn(file)).toEqual(mine.get("Ledger"));
    const updated = await changed(file, BETWEEN);
    expect(await ledgerIn(updated)).toEqual([{ ...dayRow(1), Initials: "AB" }, dayRow(2), dayRow(3)]);
    const cells = await cellsOf(updated);
    expect(cells.get("Days!E5")).toEqual({ formula: "Ledger[[#This Row],[Amount]]/2", value: undefined });
    expect(cells.get("Days!D5")).toEqual({ formula: "Ledger[[#This Row],[Amount]]*2", value: 40 });
    await expectTakenBack(file, BETWEEN);
  });

  it("keeps columns of theirs that are headed as what every object has", async () => {
    const theirs = ["__proto__", "constructor"].map((heading): Column => ({
      kind: "value",
      heading,
      form: "text",
      note: "",
    }));
    const other = Object.fromEntries([...Object.entries(dayRow(3)), ["__proto__", "z"], ["constructor", "y"]]);
    const noted = Object.fromEntries([...Object.entries(dayRow(1)), ["__proto__", "ask Dana"], ["constructor", "x"]]);
    const file = await fileOf(new Map([["Ledger", [noted, other]]]), withColumns([...LEDGER.columns, ...theirs]));
    const entries = async (bytes: Uint8Array) => (await ledgerIn(bytes)).map((row) => Object.entries(row));
    expect(await entries(file)).toEqual([Object.entries(noted), Object.entries(other)]);
    const updated = await changed(file, BETWEEN);
    expect(await entries(updated)).toEqual([noted, dayRow(2), other].map((row) => Object.entries(row)));
    await expectTakenBack(file, BETWEEN);
  });

  it("names what was renamed or removed", async () => {
    const file = await edited(await fileOf(rowsOf(1)), TABLE, (table) => table.replace('name="Amount"', 'name="Sum"'));
    const read = await (await opened(file)).readTables(BOOK);
    expect(read).toEqual({ kind: "incomplete", missing: [{ table: "Ledger", heading: "Amount" }] });
    const other = await edited(await fileOf(rowsOf(1)), TABLE, (table) =>
      table.replaceAll('ame="Ledger"', 'ame="Mine"'),
    );
    expect(await (await opened(other)).readTables(BOOK)).toEqual({ kind: "not-a-tracker" });
  });

  it("keeps a figure that somebody typed over a formula", async () => {
    const typed = await edited(await fileOf(rowsOf(1, 3)), SHEET, (sheet) =>
      sheet.replace(/(<c r="D4"[^>]*>)<f>[^<]*<\/f><v>[^<]*<\/v>/u, "$1<v>7</v>"),
    );
    expect((await cellsOf(await changed(typed, putting([dayRow(1, 99)])))).get("Days!D4")).toEqual({ value: 7 });
  });

  it("makes a formula without a figure a blank cell, and back", async () => {
    const file = await fileOf(rowsOf(1, 3));
    const without = await changed(file, putting([{ ...dayRow(1), Amount: undefined }]));
    expect((await cellsOf(without)).get("Days!E4")).toEqual({ value: undefined });
    expect((await cellsOf(await changed(without, putting([dayRow(1)])))).get("Days!E4")?.value).toBe(10);
    await expectTakenBack(file, putting([{ ...dayRow(1), Amount: undefined }]));
  });
});

describe("a ledger with something below it", () => {
  const below =
    '<row r="8" ht="30" customHeight="1"><c r="B8" t="str"><f>SUM(B4:B5)&amp;Days!$B$5</f><v>x</v></c></row><row r="9"><c r="A9"><v>1</v></c></row>';

  it.each([
    ["appended", NEXT, "B10", "SUM(B4:B5)&Days!$B$5"],
    ["inserted", BETWEEN, "B9", "SUM(B4:B6)&Days!$B$6"],
  ])("keeps its distance when rows are %s, and formulas follow", async (_title, change, address, formula) => {
    const file = await edited(await fileOf(rowsOf(1, 3)), SHEET, withRows(below));
    const updated = await changed(file, change);
    expect((await cellsOf(updated)).get(`Days!${address}`)).toEqual({ formula, value: "x" });
    expect(await partIn(updated, SHEET)).toContain(`<row r="${address.slice(1)}" ht="30"`);
    await expectTakenBack(file, change);
  });

  it("moves only its own columns where something stands beside it", async () => {
    const beside = withRows('<row r="8"><c r="A8"><v>1</v></c><c r="H8"><v>2</v></c></row>');
    const noted = await edited(await fileOf(rowsOf(1, 3)), SHEET, (sheet) =>
      beside(sheet).replace(/(<row r="4"[^>]*>.*?)<\/row>/u, '$1<c r="H4"><v>3</v></c></row>'),
    );
    const cells = await cellsOf(await changed(noted, NEXT));
    expect([cells.get("Days!A10")?.value, cells.get("Days!H8")?.value, cells.get("Days!H4")?.value]).toEqual([1, 2, 3]);
    await expectTakenBack(noted, NEXT);
  });

  it("refuses to tear merged cells, and names them", async () => {
    const merged = await edited(await fileOf(rowsOf(1, 3)), SHEET, (sheet) =>
      withElement(
        /<pageMargins|<conditionalFormatting/u,
        '<mergeCells count="1"><mergeCell ref="C8:J8"/></mergeCells>',
      )(sheet.replace(/(<row r="4"[^>]*>.*?)<\/row>/u, '$1<c r="H4"><v>3</v></c></row>')),
    );
    const refusal = await changed(merged, NEXT).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InTheWay);
    expect(refusal).toMatchObject({ table: "Ledger", sheet: "Days", address: "C8" });
  });

  it("moves merged cells, rules, links and names along", async () => {
    const rules =
      '<mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells>' +
      '<conditionalFormatting sqref="B4:B5"><cfRule type="expression" priority="9"><formula>B4&gt;$B$8</formula></cfRule></conditionalFormatting>';
    const choices =
      '<dataValidations count="1"><dataValidation type="list" sqref="C4:C5 C8"><formula1>$A$8:$A$9</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="A9" location="Days!A8"/></hyperlinks>';
    const placed = await edited(await fileOf(rowsOf(1, 3)), SHEET, (sheet) =>
      withElement(/<conditionalFormatting/u, rules)(withElement(/<pageMargins/u, choices)(withRows(below)(sheet))),
    );
    const file = await edited(placed, WORKBOOK, (book) =>
      book.replace(
        /<definedNames>/u,
        '<definedNames><definedName name="Amounts">Days!$B$4:$B$5</definedName><definedName name="Sum">Days!$B$8</definedName>',
      ),
    );
    const updated = await changed(file, NEXT);
    const sheet = await partIn(updated, SHEET);
    for (const found of [
      'mergeCell ref="A10:B10"',
      'sqref="B4:B7"',
      "B4&gt;$B$10",
      'sqref="C4:C7 C10"',
      "$A$10:$A$11",
      'ref="A11" location="Days!A10"',
    ]) {
      expect(sheet).toContain(found);
    }
    expect(await partIn(updated, WORKBOOK)).toMatch(/Days!\$B\$4:\$B\$7<.*Days!\$B\$10</u);
    await expectTakenBack(file, NEXT);
    await expectTakenBack(file, BETWEEN);
  });
});

describe("a ledger that people filter, sort and total", () => {
  it("keeps rows that the filter hides hidden, with their figures", async () => {
    const hidden = await edited(await fileOf(rowsOf(1, 3)), SHEET, (sheet) =>
      sheet.replace('<row r="5"', '<row r="5" hidden="1"'),
    );
    expect(await partIn(await changed(hidden, BETWEEN), SHEET)).toMatch(
      /<row r="5"(?![^>]*hidden).*<row r="6" hidden="1"/u,
    );
    await expectTakenBack(hidden, BETWEEN);
  });

  it("puts new rows at the end where it is sorted otherwise", async () => {
    const swapped = await fileOf(rowsOf(3, 1));
    expect((await ledgerIn(await changed(swapped, BETWEEN))).map((row) => row["Date"])).toEqual([
      46_026, 46_024, 46_025,
    ]);
    await expectTakenBack(swapped, BETWEEN);
  });

  it("keeps the totals row last and right", async () => {
    const totaled = await edited(
      await fileOf(rowsOf(1, 3)),
      SHEET,
      withRows(
        '<row r="6"><c r="A6" t="inlineStr"><is><t>Total</t></is></c><c r="B6"><f>SUBTOTAL(109,Ledger[Amount])</f><v>40</v></c></row>',
      ),
    );
    const file = await edited(totaled, TABLE, (table) =>
      table.replace('totalsRowShown="0"', 'totalsRowCount="1"').replace(/ref="A3:E5"/u, 'ref="A3:E6"'),
    );
    const updated = await changed(file, NEXT);
    expect((await cellsOf(updated)).get("Days!B8")).toEqual({ formula: "SUBTOTAL(109,Ledger[Amount])", value: 130 });
    expect(await partIn(updated, TABLE)).toMatch(/ref="A3:E8".*autoFilter ref="A3:E7"/u);
    await expectTakenBack(file, NEXT);
  });
});

describe("other sheets", () => {
  it("have formulas that share one follow cells that moved", async () => {
    const shared =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">Days!B4*2</f><v>20</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>60</v></c></row>';
    const file = await edited(await fileOf(rowsOf(1, 3)), "xl/worksheets/sheet2.xml", (sheet) =>
      sheet.replace(/<sheetData>.*<\/sheetData>/u, `<sheetData>${shared}</sheetData>`),
    );
    const cells = await cellsOf(await changed(file, BETWEEN));
    expect([cells.get("Look!A1")?.formula, cells.get("Look!A2")?.formula]).toEqual(["Days!B4*2", "Days!B6*2"]);
  });

  it("keep charts that read the table, caches and gaps included", async () => {
    const updated = await changed(await fileOf(rowsOf(1, 3)), putting([{ Date: 46_030 }, dayRow(8)]));
    const chart = await partIn(updated, "xl/charts/chart1.xml");
    expect(chart).toContain("<c:f>'Days'!$E$4:$E$7</c:f>");
    expect(chart).toMatch(
      /<c:ptCount val="4"\/><c:pt idx="0"><c:v>10<.*<c:pt idx="1"><c:v>30<\/c:v><\/c:pt><c:pt idx="3"><c:v>80</u,
    );
    await expectTakenBack(await fileOf(rowsOf(1, 3)), putting([{ Date: 46_030 }, dayRow(8)]));
  });
});
