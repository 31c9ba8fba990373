import exceljs from "exceljs";
import type { TableRows } from "../src/workbook/spec/book";
import type { Row } from "../src/workbook/spec/cell";
import { evaluate } from "../src/workbook/evaluate/evaluate";
import { NOT_AVAILABLE, type TableSpec } from "../src/workbook/spec/table";
import { headingRow } from "../src/workbook/spec/workbook";
import { newTracker } from "../src/tracker/newTracker";
import { TRACKER } from "../src/tracker/trackerWorkbook";
import { NUMBER_FORMATS } from "../src/workbook/spec/numberFormats";
import { writeWorkbook } from "../src/xlsx/fresh/writeWorkbook";

/** What came of writing a tracker beside a peer that writes the same cells, in milliseconds. */
export interface WritingTimes {
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
  readonly bytes: number;
}

const MADE = { by: "bench", at: new Date(Date.UTC(2026, 0, 1)) };
/** January 1, 2024, a Monday, as Excel counts days. */
const FIRST_DAY = 45_292;
const MONTHS = 24;
const DAYS = 731;
const BALANCES = ["Patient", "Insurance", "Total"];

/**
 * Measures (c): a tracker of 24 months, formulas evaluated, tables and charts included, against exceljs writing
 * the same cells, with the same formulas, results and formats, and no table, note or chart. Rounds take turns.
 */
export async function writeTracker(rounds = 9): Promise<WritingTimes> {
  const values = trackerOf24Months();
  const evaluated = evaluate(TRACKER, values);
  const ours: number[] = [];
  const peer: number[] = [];
  let bytes = 0;
  for (let round = -1; round < rounds; round++) {
    const peerTime = await timed(() => writeCells(evaluated));
    const ourTime = await timed(async () => {
      bytes = (await writeWorkbook(TRACKER, values, MADE)).length;
    });
    // The first round only warms up.
    if (round < 0) continue;
    ours.push(ourTime);
    peer.push(peerTime);
  }
  return { ours: median(ours), peer: median(peer), ratio: median(ours) / median(peer), bytes };
}

async function writeCells(rows: TableRows): Promise<void> {
  const book = new exceljs.Workbook();
  for (const sheet of TRACKER.sheets) {
    const worksheet = book.addWorksheet(sheet.name);
    sheet.lines.forEach(({ text }, index) => (worksheet.getCell(index + 1, 1).value = text));
    if (!sheet.table) continue;
    const styles = sheet.table.columns.map(({ form }) => ({ numFmt: NUMBER_FORMATS[form] }));
    const first = headingRow(sheet);
    worksheet.getRow(first).values = sheet.table.columns.map(({ heading }) => heading);
    for (const [index, row] of (rows.get(sheet.table.name) ?? []).entries()) {
      writeRow(worksheet.getRow(first + 1 + index), sheet.table, row, styles);
    }
  }
  await book.xlsx.writeBuffer();
}

function writeRow(cells: exceljs.Row, table: TableSpec, row: Row, styles: readonly Partial<exceljs.Style>[]): void {
  table.columns.forEach((column, index) => {
    const cell = cells.getCell(index + 1);
    const value = row[column.heading];
    cell.style = styles[index] ?? {};
    if (column.kind === "value") cell.value = value;
    else if (value === NOT_AVAILABLE) cell.value = { formula: column.formula, result: { error: NOT_AVAILABLE } };
    else cell.value = value === undefined ? { formula: column.formula } : { formula: column.formula, result: value };
  });
}

/** Every table with figures in every value column: amounts, dates along the key. */
function trackerOf24Months(): TableRows {
  const filled = new Map(newTracker());
  for (const table of TRACKER.tables) {
    const keys = keysOf(table);
    if (filled.has(table.name) || keys.length === 0) continue;
    filled.set(
      table.name,
      keys.map((key, index) => ({ ...figures(table, index), ...key })),
    );
  }
  return filled;
}

function keysOf({ key, name }: TableSpec): readonly Row[] {
  const [first, second] = key.map(({ heading }) => heading);
  if (first === "Date") return Array.from({ length: DAYS }, (_, day) => ({ Date: FIRST_DAY + day }));
  if (first === "Week of") return Array.from({ length: 105 }, (_, week) => ({ "Week of": FIRST_DAY + 7 * week }));
  if (first === "Month end") {
    const ends = monthStarts().map((start, index) => (monthStarts()[index + 1] ?? start + 31) - 1);
    return ends.flatMap((end) =>
      second === "Balance" ? BALANCES.map((Balance) => ({ "Month end": end, Balance })) : [{ "Month end": end }],
    );
  }
  if (first === "Month" && name !== "NewPatientSources") return monthStarts().map((Month) => ({ Month }));
  return [];
}

function figures(table: TableSpec, index: number): Row {
  return Object.fromEntries(
    table.columns.flatMap(({ kind, form, heading }, column) => {
      if (kind !== "value" || form === "text") return [];
      return [
        [heading, form === "money" ? ((index * 7_919 + column * 104_729) % 900_000) / 100 : (index + column) % 17],
      ];
    }),
  );
}

function monthStarts(): readonly number[] {
  return Array.from(
    { length: MONTHS },
    (_, month) => FIRST_DAY + (Date.UTC(2024, month, 1) - Date.UTC(2024, 0, 1)) / 86_400_000,
  );
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}
