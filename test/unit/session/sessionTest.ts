import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TaughtReport } from "../../../src/import/taught/taughtReport";
import { type Entry, NO_ANSWERS, type PostingAnswers, type ReadingAnswers } from "../../../src/session/reading/entry";
import { readBytes } from "../../../src/session/reading/readSource";
import { monthFromFolder, sourceName } from "../../../src/session/reading/sourceName";
import { day } from "../../../src/domain/calendar";

const SAMPLES = join(import.meta.dirname, "..", "..", "..", "samples");

/** August 3, 2026, in the morning. */
export const SIGNATURE = { by: "Maya", at: day(46_237) + 0.375 };

export const AGING = "Insurance Aging Report.xls";
export const PRODUCTION = "MonthlyP&I.xls";

interface Brought {
  readonly month?: string;
  readonly answers?: Partial<PostingAnswers>;
  readonly reading?: ReadingAnswers;
  readonly taughtReports?: readonly TaughtReport[];
}

let lastId = 0;

/** A report as somebody brought it, read from bytes. */
export async function entryOf(
  bytes: Uint8Array,
  file: string,
  { month, answers = {}, reading = {}, taughtReports = [] }: Brought = {},
): Promise<Entry> {
  const { from, to, asOf } = reading;
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const [{ source }] = await readBytes(
    new Uint8Array(bytes),
    { taughtReports, range, ...(asOf === undefined ? {} : { asOf }) },
    () => Promise.resolve({ ok: false, message: "an .xlsx" }),
  );
  lastId += 1;
  return {
    id: lastId,
    name: sourceName(file, month === undefined ? undefined : monthFromFolder(month)),
    columns: source.ok ? source.columns : [],
    reading,
    answers: { ...NO_ANSWERS, ...answers },
    read: { kind: "read", source },
  };
}

/** An export of the invented practice. */
export async function sampleEntry(month: string, file: string, answers: Partial<PostingAnswers> = {}): Promise<Entry> {
  return entryOf(await readFile(join(SAMPLES, month, file)), file, { answers });
}

/** The same month with one amount changed, in its row and in the total row, so that it ties again. */
export async function restatedProduction(): Promise<Uint8Array> {
  const path = join(import.meta.dirname, "../../../samples/2026-05", PRODUCTION);
  const lines = (await readFile(path, "utf8")).split("\r\n");
  const day = lines.findIndex((line) => line.startsWith("5/4/2026"));
  const total = lines.findIndex((line) => line.startsWith(" \t"));
  for (const index of [day, total]) lines[index] = withHundredMore(lines[index] ?? "");
  return new TextEncoder().encode(lines.join("\r\n"));
}

/** A hundred dollars more of production, and so of the row's total production. */
function withHundredMore(line: string): string {
  const more = (cell: string) =>
    (Number(cell.replaceAll(",", "")) + 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
  return line
    .split("\t")
    .map((cell, column) => (column === 2 || column === 6 ? more(cell) : cell))
    .join("\t");
}
