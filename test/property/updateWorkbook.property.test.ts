import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Row } from "../../src/workbook/spec/cell";
import { type WorkbookChange, applyChange } from "../../src/workbook/change/change";
import { inverseOf } from "../../src/workbook/change/inverse";
import { evaluate } from "../../src/workbook/evaluate/evaluate";
import { NOT_AVAILABLE } from "../../src/workbook/spec/table";
import { tablesOf } from "../storedTables";
import {
  BOOK,
  NARROW,
  changed,
  dayRow,
  edited,
  fileOf,
  ledgerIn,
  partIn,
  partsIn,
  putting,
  rowsOf,
} from "../unit/xlsx/ledger";
import { partOf } from "./runs";

const SHEET = "xl/worksheets/sheet1.xml";

const day = fc.integer({ min: 1, max: 12 });
const row = fc
  .tuple(
    day,
    fc.option(fc.integer({ min: -500, max: 500 }), { nil: undefined }),
    fc.option(fc.oneof(fc.string(), fc.stringMatching(/^([a-z]{1,12} ){0,16}$/u)), { nil: undefined }),
  )
  .map(([at, cents, remark]): Row => ({
    ...dayRow(at, undefined, remark),
    Amount: cents === undefined ? undefined : cents / 100,
  }));
const change = fc
  .tuple(fc.array(row, { maxLength: 5 }), fc.array(day, { maxLength: 4 }))
  .map(([upserts, removed]): WorkbookChange => putting(upserts, removed));

/** What somebody may have put on the sheet: nothing, notes below, notes beside, both. */
const NOTES = [
  "",
  '<row r="40" ht="20" customHeight="1"><c r="A40"><v>1</v></c><c r="C40"><f>SUM(B4:B6)</f></c></row>',
  '<row r="40"><c r="K40"><v>1</v></c></row>',
  '<row r="40"><c r="B40"><v>1</v></c><c r="K40"><v>1</v></c></row>',
] as const;

async function fileWithNotes(days: readonly number[], notes: string, isBeside: boolean): Promise<Uint8Array> {
  const file = await fileOf(rowsOf(...days), NARROW);
  if (notes === "") return file;
  return edited(file, SHEET, (sheet) =>
    sheet
      .replace("</sheetData>", `${notes}</sheetData>`)
      .replace(/(<row r="4"[^>]*>.*?)<\/row>/u, isBeside ? '$1<c r="M4"><v>9</v></c></row>' : "$1</row>")
      .replace(/<dimension ref="[^"]*"/u, '<dimension ref="A1:M40"'),
  );
}

/** The heights of the rows that are set, above all notes. The first three are the title and the headings. */
async function heightsIn(file: Uint8Array): Promise<readonly string[]> {
  const rows = (await partIn(file, SHEET)).match(/<row r="\d+" ht="\d+"/gu) ?? [];
  return rows.filter((row) => Number(/\d+/u.exec(row)) > 3 && Number(/\d+/u.exec(row)) < 30);
}

/** Somebody set the height of the second row, where there is one. */
async function withHeightSet(file: Uint8Array): Promise<Uint8Array> {
  const hasRow = (await partIn(file, SHEET)).includes('<row r="5" spans');
  return hasRow
    ? edited(file, SHEET, (sheet) => sheet.replace('<row r="5"', '<row r="5" ht="50" customHeight="1"'))
    : file;
}

/** Rows without blank cells, as they are read. */
function withoutBlanks(rows: readonly Row[] = []): readonly Row[] {
  return rows.map((one) =>
    Object.fromEntries(
      Object.entries(one)
        .filter(([, value]) => value !== undefined && value !== "" && value !== NOT_AVAILABLE)
        .map(([heading, value]) => [heading, typeof value === "string" ? held(value) : value]),
    ),
  );
}

/** What XML has no way to write is left out of a text. */
function held(text: string): string {
  return Array.from(text)
    .filter((character) => /[^\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/u.test(character))
    .join("");
}

/** A row taken out and put in again by one change keeps nothing of what it held. */
const TAKEN_OUT_AND_PUT_IN = {
  days: [],
  changes: [putting([dayRow(1, undefined, "gone")]), putting([{ ...dayRow(1), Amount: 5 }], [1])],
  notes: "" as const,
  isBeside: false,
};

describe("a ledger that is changed again and again in its file", () => {
  const history = fc.record({
    days: fc.uniqueArray(day, { maxLength: 6 }).map((days) => days.sort((one, other) => one - other)),
    changes: fc.array(change, { minLength: 1, maxLength: 5 }),
    notes: fc.constantFrom(...NOTES),
    isBeside: fc.boolean(),
  });

  it("always holds what a plain model of its rows holds, in rows as tall as a fresh file's", async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ days, changes, notes, isBeside }) => {
        let file = await fileWithNotes(days, notes, isBeside);
        let model = rowsOf(...days);
        for (const one of changes) {
          file = await changed(file, one);
          model = applyChange(BOOK, model, one);
          expect(await ledgerIn(file)).toEqual(withoutBlanks(model.get("Ledger")));
        }
        const stored = (await tablesOf(file)).get("Ledger") ?? [];
        const filled = stored.filter((one) => one["Date"] !== undefined);
        expect(withoutBlanks(filled)).toEqual(withoutBlanks(evaluate(BOOK, model).get("Ledger")));
        expect(await heightsIn(file)).toEqual(await heightsIn(await fileOf(model, NARROW)));
      }),
      { ...partOf(60, "changes in place"), examples: [[TAKEN_OUT_AND_PUT_IN]] },
    );
  });

  it("holds what it held before, part by part, once a change that put rows in is taken back", async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ days, changes, notes, isBeside }) => {
        const file = await withHeightSet(await fileWithNotes(days, notes, isBeside));
        const onlyPutting = (changes[0] ?? []).map((one) => ({ ...one, removals: [] }));
        const undoing = inverseOf(BOOK, rowsOf(...days), onlyPutting);
        const undone = await changed(await changed(file, onlyPutting), undoing);
        const [before, after] = [await partsIn(file), await partsIn(undone)];
        for (const [path, part] of before) expect([path, plain(after.get(path))]).toEqual([path, plain(part)]);
      }),
      partOf(60, "changes in place"),
    );
  });
});

/** Programs spell quotes in two ways. */
function plain(part = ""): string {
  return part.replaceAll("&quot;", '"').replaceAll("&apos;", "'");
}
