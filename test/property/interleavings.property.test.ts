import fc from "fast-check";
import { expect, it } from "vitest";
import { changeWorkbook } from "../../src/excel/changeWorkbook";
import type { TableRows } from "../../src/workbook/spec/book";
import { type CellValue, numberIn } from "../../src/workbook/spec/cell";
import { calculates } from "../contract/calculates";
import { copied } from "../host/copied";
import { openExcel } from "../host/openExcel";
import { Area } from "../host/model/area";
import { writeCells } from "../host/model/edit";
import { insertTableRows } from "../host/model/tables";
import type { Workbook } from "../host/model/workbook";
import { BOOK, dayRow, putting } from "../unit/xlsx/ledger";
import { columnOf, tableIn } from "../unit/excel/openTracker";
import { partOf } from "./runs";

const RUNS = partOf(1_000, "edits in between");
const LEAST_OF_THEIRS = 1_000;
/** The days that the ledger begins with. */
const POSTED = [1, 2, 4, 6, 8];

/** What somebody else does to the ledger. */
type Theirs =
  | { readonly kind: "type"; readonly row: number; readonly amount: number }
  | { readonly kind: "remark"; readonly row: number; readonly amount: number }
  | { readonly kind: "insert"; readonly row: number; readonly amount: number };

/** A posting of ours: amounts by day, refused where a day holds another amount, as a restatement is. */
type Ours = readonly { readonly day: number; readonly amount: number }[];

const theirs: fc.Arbitrary<Theirs> = fc.record({
  kind: fc.constantFrom("type" as const, "remark" as const, "insert" as const),
  row: fc.nat(4),
  amount: fc.integer({ min: LEAST_OF_THEIRS, max: 9_999 }),
});
const ours: fc.Arbitrary<Ours> = fc.uniqueArray(
  fc.record({ day: fc.integer({ min: 1, max: 12 }), amount: fc.integer({ min: 1, max: LEAST_OF_THEIRS - 1 }) }),
  { minLength: 1, maxLength: 4, selector: ({ day }) => day },
);

function edit(model: Workbook, { kind, row, amount }: Theirs): void {
  const table = tableIn(model, "Ledger");
  const at = row % table.bodyArea.rows;
  const write = (index: number, column: number, value: CellValue): void => {
    writeCells(table.sheet, Area.at(table.bodyArea.top + index, table.bodyArea.left + column), () => value ?? "");
  };
  if (kind === "type") write(at, 1, amount);
  if (kind === "remark") write(at, 2, `seen ${"abcdefghij".charAt(amount % 10)}`);
  if (kind !== "insert") return;
  insertTableRows(table, at, 1);
  // A day of their own, far from all of ours.
  write(at, 0, 50_000 + amount);
  write(at, 1, amount);
}

function plan(posting: Ours) {
  return (tables: TableRows) => {
    const rows = new Map((tables.get("Ledger") ?? []).map((row) => [numberIn(row, "Date"), numberIn(row, "Amount")]));
    const isRestatement = posting.some(({ day, amount }) => {
      const held = rows.get(numberIn(dayRow(day), "Date"));
      return held !== undefined && held !== amount;
    });
    return isRestatement ? undefined : putting(posting.map(({ day, amount }) => dayRow(day, amount)));
  };
}

/** The ledger by date; dates that stand twice are all in it. */
function ledger(model: Workbook): readonly (readonly unknown[])[] {
  const [dates, amounts, remarks] = ["Date", "Amount", "Remark"].map((heading) => columnOf(model, "Ledger", heading));
  return (dates ?? []).map((date, index) => [date, amounts?.[index], remarks?.[index]]);
}

it(`loses no edit of somebody else's and doubles no posting, whenever they come between (${String(RUNS.numRuns)} runs)`, async () => {
  let between = 0;
  const { model: begun } = openExcel({ calculate: calculates(BOOK) });
  await changeWorkbook({ workbook: BOOK, begin: new Map(), plan: () => putting(POSTED.map((day) => dayRow(day))) });
  await fc.assert(
    fc.asyncProperty(ours, theirs, fc.integer({ min: 1, max: 5 }), async (posting, other, trip) => {
      const excel = openExcel({ workbook: copied(begun) });
      let alone: readonly (readonly unknown[])[] = [];
      excel.trouble.beforeRoundTrip(trip, (model) => {
        between += 1;
        edit(model, other);
        alone = ledger(model);
      });
      const changed = await changeWorkbook({ workbook: BOOK, begin: new Map(), plan: plan(posting) });
      expect(["done", "changed-meanwhile"]).toContain(changed.kind);
      const after = ledger(excel.model);
      expect(new Set(after.map(([date]) => date)).size).toBe(after.length);
      if (alone.length === 0) return;
      for (const [date, amount, remark] of alone) {
        const row = after.find(([other]) => other === date);
        expect([date, row?.[2]]).toEqual([date, remark]);
        // Their amounts are of four digits, ours of fewer: what they wrote stands.
        if (Number(amount) >= LEAST_OF_THEIRS) expect([date, row?.[1]]).toEqual([date, amount]);
      }
    }),
    RUNS,
  );
  expect(between).toBeGreaterThan(RUNS.numRuns / 4);
});
