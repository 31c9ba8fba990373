import { describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { Row } from "../../../src/workbook/spec/cell";
import { type WorkbookChange, applyChange } from "../../../src/workbook/change/change";
import { inverseOf } from "../../../src/workbook/change/inverse";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { TableSpec } from "../../../src/workbook/spec/table";
import type { WorkbookSpec } from "../../../src/workbook/spec/workbook";
import { BOOK, LEDGER, NARROW, changed, dayRow, edited, fileOf, opened, partIn, partsIn, putting } from "./ledger";
import { elementsIn } from "./reportFiles";
import { changed as posted, fileOf as trackerFile } from "./trackerMonths";

const SHEET = "xl/worksheets/sheet1.xml";
const FOUR_LINES = "down down down down";
const LONG = "Down for nine weeks in a row, which is more than chance is likely to give. ".repeat(3);

/** The ledger with days 1, 3 and 5, the second of them in four lines: rows 4 to 6 of the sheet. */
const DAYS: ReadonlyMap<string, readonly Row[]> = new Map([
  ["Ledger", [dayRow(1), dayRow(3, 30, FOUR_LINES), dayRow(5)]],
]);

/** Says something long of a ledger of four days. */
const WORDS: TableSpec = {
  name: "Words",
  key: [{ heading: "Rank" }],
  columns: [
    { kind: "value", heading: "Rank", form: "count", note: "" },
    {
      kind: "formula",
      heading: "Says",
      form: "text",
      note: "",
      width: 40,
      formula: `IF(ROWS(Ledger[Date])>3,"${LONG}","")`,
      result: (_row, book) => (book.rows("Ledger").length > 3 ? LONG : ""),
    },
  ],
};
const [DAYS_SHEET] = BOOK.sheets;
const WORDED: WorkbookSpec = {
  ...BOOK,
  tables: [LEDGER, WORDS],
  sheets: DAYS_SHEET ? [DAYS_SHEET, { ...DAYS_SHEET, name: "Words", table: WORDS, highlights: [] }] : [],
};
const WITH_WORDS: TableRows = new Map([...DAYS, ["Words", [{ Rank: 1 }]]]);

/** The rows of a sheet that say how tall they are, by number. The first are the title and the headings. */
async function heights(file: Uint8Array, path = SHEET): Promise<Readonly<Record<string, string>>> {
  const rows = (await elementsIn(file, path, "row")).filter((row) => row.hasAttribute("ht"));
  const tall = rows.filter((row) => Number(row.getAttribute("r")) > 3);
  return Object.fromEntries(tall.map((row) => [row.getAttribute("r") ?? "", row.getAttribute("ht") ?? ""]));
}

/** A fresh file with room for a word a line. */
function narrow(tables: TableRows): Promise<Uint8Array> {
  return fileOf(tables, NARROW);
}

function withRow(row: number, attributes: string): (sheet: string) => string {
  return (sheet) =>
    sheet.replace(new RegExp(`<row r="${row}"( ht="\\d+" customHeight="1")?`, "u"), `<row r="${row}" ${attributes}`);
}

/** Something of somebody's stands beside each of the ledger's rows. */
function withNotesBeside(sheet: string): string {
  return sheet
    .replaceAll(/(<row r="([4-9])"[^>]*>.*?)<\/row>/gu, '$1<c r="M$2"><v>$2</v></c></row>')
    .replace(/<dimension ref="A1:E/u, '<dimension ref="A1:M');
}

async function notesBeside(file: Uint8Array): Promise<readonly string[]> {
  return (await partIn(file, SHEET)).match(/<c r="M\d+"><v>\d<\/v>/gu) ?? [];
}

/** Makes a change and takes it back. */
async function takenBack(file: Uint8Array, change: WorkbookChange): Promise<Uint8Array> {
  return changed(await changed(file, change), inverseOf(BOOK, DAYS, change));
}

describe("a row that a posting puts in", () => {
  it.each([
    ["at the end", dayRow(7, 70, LONG)],
    ["between others", dayRow(2, 20, LONG)],
    ["before all others", dayRow(0, 0, LONG)],
  ])("is as tall as in a fresh file, and so are its neighbors: %s", async (_where, row) => {
    const later = await changed(await narrow(DAYS), putting([row]));
    const fresh = await narrow(applyChange(BOOK, DAYS, putting([row])));
    expect(Object.keys(await heights(later))).toHaveLength(2);
    expect(await heights(later)).toEqual(await heights(fresh));
  });

  it("is wrapped at the width that somebody gave its column", async () => {
    const wide = await edited(await narrow(DAYS), SHEET, (sheet) =>
      sheet.replace(/(<col min="3" max="3" width=")[^"]*/u, (_whole, before: string) => `${before}14`),
    );
    const after = await heights(await changed(wide, putting([dayRow(7, 70, FOUR_LINES)])));
    expect(after["7"]).toBe("30");
  });

  it("is wrapped at the usual width where the sheet names none for its column", async () => {
    const usual = await edited(await narrow(DAYS), SHEET, (sheet) => sheet.replace(/<cols>.*?<\/cols>/u, ""));
    const after = await heights(await changed(usual, putting([dayRow(7, 70, "to do to do to do to do")])));
    expect(after["7"]).toBe("60");
  });

  it.each(['width="0" hidden="1"', 'width="11" hidden="true"'])(
    "is no taller for a text in a column that somebody hid: %s",
    async (hidden) => {
      const narrowed = await edited(await narrow(DAYS), SHEET, (sheet) =>
        sheet.replace(/(<col min="3" max="3" )width="[^"]*"/u, (_whole, before: string) => before + hidden),
      );
      const after = await heights(await changed(narrowed, putting([dayRow(7, 70, LONG)])));
      expect(after["7"]).toBeUndefined();
    },
  );

  it("leaves nothing behind once it is taken out again", async () => {
    const file = await narrow(DAYS);
    const undone = await takenBack(file, putting([dayRow(2, 20, LONG), dayRow(7, 70, LONG)]));
    expect(await partIn(undone, SHEET)).toBe(await partIn(file, SHEET));
  });
});

describe("a row whose texts a posting changes", () => {
  it("grows and shrinks with them, to the usual height in the end", async () => {
    const file = await narrow(DAYS);
    expect(await heights(file)).toEqual({ "5": "60" });
    const longer = await changed(file, putting([dayRow(3, 30, LONG)]));
    expect(Number((await heights(longer))["5"])).toBeGreaterThan(60);
    expect(await heights(await changed(longer, putting([dayRow(3, 30, "late")])))).toEqual({});
  });

  it("is spelled as it was once the change is taken back", async () => {
    const file = await narrow(DAYS);
    const undone = await takenBack(file, putting([dayRow(1, 10, LONG), dayRow(3, 30, "late")]));
    expect(await partIn(undone, SHEET)).toBe(await partIn(file, SHEET));
  });

  it("keeps a height that somebody set", async () => {
    const file = await edited(await narrow(DAYS), SHEET, withRow(4, `ht = '50' customHeight='true'`));
    const longer = await changed(file, putting([dayRow(1, 10, LONG)]));
    expect((await heights(longer))["4"]).toBe("50");
    expect((await heights(await changed(longer, putting([dayRow(1, 10, "late")]))))["4"]).toBe("50");
  });

  it("that its program had fitted is made taller where the texts ask for it, and never lower", async () => {
    const low = await edited(await narrow(DAYS), SHEET, withRow(4, `ht="12.8" customHeight="false"`));
    const grown = await changed(low, putting([dayRow(1, 10, FOUR_LINES)]));
    expect((await heights(grown))["4"]).toBe("60");
    const tall = await edited(await narrow(DAYS), SHEET, withRow(4, `ht="90"`));
    expect((await heights(await changed(tall, putting([dayRow(1, 10, FOUR_LINES)]))))["4"]).toBe("90");
  });

  it("is as tall as the text that its formula comes to, though the posting is to another table", async () => {
    const workbook = await opened(await fileOf(WITH_WORDS, WORDED));
    const read = await workbook.readTables(WORDED);
    if (read.kind !== "tracker") throw new Error(read.kind);
    const change = putting([dayRow(7)]);
    const later = await workbook.save(WORDED, read.tables, change, new Date(0));
    const fresh = await fileOf(applyChange(WORDED, WITH_WORDS, change), WORDED);
    const sheet = "xl/worksheets/sheet2.xml";
    expect(Object.keys(await heights(later, sheet))).toEqual(["4"]);
    expect(await heights(later, sheet)).toEqual(await heights(fresh, sheet));
  });
});

describe("rows that a posting takes out", () => {
  it.each([
    ["at the end", [3, 5], {}],
    ["at the top", [1], { "4": "60" }],
    ["all of them", [1, 3, 5], {}],
  ])("leave no height behind: %s", async (_which, days, left) => {
    expect(await heights(await changed(await narrow(DAYS), putting([], days)))).toEqual(left);
  });

  it.each([
    ["at the end", [3, 5], {}],
    ["at the top", [1], { "4": "60" }],
    ["all of them", [1, 3, 5], {}],
  ])("leave what stands beside the table where it was, and no height with it: %s", async (_which, days, left) => {
    const file = await edited(await narrow(DAYS), SHEET, withNotesBeside);
    const later = await changed(file, putting([], days));
    expect(await heights(later)).toEqual(left);
    expect(await notesBeside(later)).toEqual(await notesBeside(file));
    expect(await notesBeside(later)).toHaveLength(3);
  });

  it("leave a height that somebody set for what stands beside them", async () => {
    const noted = await edited(await narrow(DAYS), SHEET, withNotesBeside);
    const file = await edited(noted, SHEET, withRow(6, 'ht="50" customHeight="1"'));
    expect(await heights(await changed(file, putting([], [5])))).toEqual({ "5": "60", "6": "50" });
  });

  it("and were put in beside something of somebody's give back the sheet as it was", async () => {
    const file = await edited(await narrow(DAYS), SHEET, withNotesBeside);
    const change = putting([dayRow(0, 0, LONG), dayRow(2)]);
    expect(Object.keys(await heights(await changed(file, change)))).toEqual(["4", "7"]);
    expect(await partIn(await takenBack(file, change), SHEET)).toBe(await partIn(file, SHEET));
  });
});

describe("a tracker", () => {
  const action: Row = { Opened: 46_230, Measure: "Billed", "What was seen": LONG };
  const candidate: Row = {
    "Month end": 46_234,
    Rank: 1,
    Says: LONG,
    Amount: 12,
    Evidence: "Daily",
    "What to do": LONG,
  };
  const OPENS: WorkbookChange = [
    { table: "Actions", upserts: [action, { ...action, Measure: "Collected" }], removals: [] },
    { table: "RollForwardCandidates", upserts: [candidate, { ...candidate, Rank: 2 }], removals: [] },
  ];

  it("has rows of Actions and of the candidates as tall as a fresh one, and as it was once they are taken back", async () => {
    const before = newTracker();
    const file = await trackerFile(before);
    const later = await posted(file, OPENS);
    const fresh = await trackerFile(applyChange(TRACKER, before, OPENS));
    for (const name of ["Actions", "RollForwardCandidates"]) {
      const path = `xl/worksheets/sheet${TRACKER.sheets.findIndex((sheet) => sheet.name === name) + 1}.xml`;
      expect(Object.values(await heights(later, path)).filter((height) => Number(height) > 50)).toHaveLength(2);
      expect(await heights(later, path)).toEqual(await heights(fresh, path));
    }
    expect(await partsIn(await posted(later, inverseOf(TRACKER, before, OPENS)))).toEqual(await partsIn(file));
  });
});
