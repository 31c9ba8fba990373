import type { Day } from "../../domain/calendar";
import { headingKey } from "../layout/heading";
import { typedReceivables } from "../layout/layouts/typedReceivables";
import type { Refusal } from "../problems/refusal";
import type { RowProblem } from "../problems/rowProblem";
import type { SkippedRows } from "../problems/skip";
import type { ReadReport } from "../readReport";
import type { DateOrder } from "../text/dateOrder";
import { type FormPart, formParts, isBlank } from "./form";
import { readProduction } from "./readProduction";
import { readReceivables } from "./readReceivables";
import { type TypedReading, refusedReading } from "./typedReading";
import { type TypedRow, typedDay, typedRows } from "./typedRow";

/** What a typed report may be told. */
export interface TypedOptions {
  readonly dates?: DateOrder;
}

/**
 * Reads a form of totals that somebody typed: a report for each part that is filled in. They are read and held against
 * themselves as any report; what no sum of them shows is asked.
 *
 * @returns `undefined` for a text that is no such form; for one that is blank, a report that says so
 */
export function readTypedReports(
  text: string,
  { dates }: TypedOptions = {},
): readonly [ReadReport, ...ReadReport[]] | undefined {
  const parts = formParts(text);
  const [first] = parts ?? [];
  if (parts === undefined || first === undefined) return undefined;
  const reports = parts.map((part) => typedReport(part, parts, dates));
  const [one, ...others] = reports.filter((report) => report.records > 0 || report.problemRows > 0);
  return one === undefined ? [typedReport(first, parts, dates)] : [one, ...others];
}

function typedReport(part: FormPart, parts: readonly FormPart[], order: DateOrder | undefined): ReadReport {
  const rows = typedRows(part, order);
  const asOf = part.layout.id === typedReceivables.id ? asOfIn(parts, order) : NO_DAY;
  const problems = [...asOf.problems, ...rows.flatMap((row) => row.problems)];
  const reading = readingOf(part, rows, problems);
  return {
    ...countsOf(
      part,
      reading,
      new Set([...asOf.rows, ...rows.flatMap(({ row, problems: some }) => (some.length > 0 ? row : []))]),
    ),
    layout: part.layout,
    problems,
    refusals: reading.refusals,
    notes: reading.notes,
    proofs: reading.proofs,
    unproven: reading.unproven,
    columns: part.headings.cells.flatMap((heading, index) =>
      part.fields[index] === undefined ? [] : [{ heading, field: part.fields[index] }],
    ),
    runDate: undefined,
    statedDay: asOf.day,
    reportTotal: reading.reportTotal,
    sum: reading.sum,
    excludedTotal: undefined,
    figures: reading.figures,
  };
}

function readingOf(part: FormPart, rows: readonly TypedRow[], problems: readonly RowProblem[]): TypedReading {
  const numbers = rows.filter(({ amounts }) => amounts.size > 0).map(({ row }) => row);
  const refusals: readonly Refusal[] = [
    ...rows.flatMap((row) => row.refusals),
    ...(problems.length > 0 ? [{ code: "typed-row-unread" } as const] : []),
  ];
  if (refusals.length > 0) return refusedReading(numbers, refusals);
  const reading = part.layout.id === typedReceivables.id ? readReceivables(part, rows) : readProduction(part, rows);
  const isEmpty = reading.figures === undefined && reading.refusals.length === 0;
  return isEmpty ? refusedReading([], [{ code: "records-absent", title: part.layout.title }]) : reading;
}

/** Every row of the part is a record, skipped for a reason, or has a problem. */
function countsOf(
  { above, below }: FormPart,
  { records, totals }: TypedReading,
  unread: ReadonlySet<number>,
): Pick<ReadReport, "rows" | "records" | "skipped" | "problemRows"> {
  const rest = [...above, ...below].filter(({ row }) => !unread.has(row));
  const counted = rest.filter(({ row }) => records.has(row));
  const sums = rest.filter(({ row }) => totals.has(row));
  const titles = above.filter((row) => !isBlank(row) && !unread.has(row.row));
  // A row of which nothing but its beginning is filled in gives nothing.
  const blank = rest.length - counted.length - sums.length - titles.length;
  const skipped: readonly SkippedRows[] = [
    { reason: "title", rows: titles.length },
    { reason: "blank", rows: blank },
    { reason: "headings", rows: 1 },
    { reason: "total", rows: sums.length },
  ];
  return {
    rows: above.length + 1 + below.length,
    records: counted.length,
    skipped: skipped.filter(({ rows }) => rows > 0),
    problemRows: above.length + below.length - rest.length,
  };
}

/** The day as of which receivables stand, where the form says it. */
interface StatedDay {
  readonly day: Day | undefined;
  readonly problems: readonly RowProblem[];
  /** The row of its problem. */
  readonly rows: readonly number[];
}

const NO_DAY: StatedDay = { day: undefined, problems: [], rows: [] };
const AS_OF = "As of";

function asOfIn(parts: readonly FormPart[], order: DateOrder | undefined): StatedDay {
  const row = parts
    .flatMap(({ above }) => above)
    .find(({ cells: [first = ""] }) => headingKey(first) === headingKey(AS_OF));
  if (row === undefined) return NO_DAY;
  const day = typedDay(row.cells[1] ?? "", { row: row.row, column: AS_OF }, order);
  if (day === undefined || typeof day === "number") return { ...NO_DAY, day };
  return { day: undefined, problems: [day], rows: [row.row] };
}
