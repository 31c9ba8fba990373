/** A cell of a report: text, or an amount in cents. */
export type ReportCell = string | number;

/** A report as Open Dental's report window holds it before it is exported. */
export interface Report {
  /** The line above the headings; empty for the reports that have none. */
  readonly groupTitle: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

const LINE_END = "\r\n";

/** An amount in dollars as Open Dental's and many other reports print it: `-1,234.56`. */
export function reportAmount(cents: number): string {
  const [whole = "", fraction = ""] = plainAmount(Math.abs(cents)).split(".");
  return `${cents < 0 ? "-" : ""}${whole.replace(/\B(?=(?:\d{3})+$)/gu, ",")}.${fraction}`;
}

/** An amount in dollars without thousands separators: `-1234.56`. */
export function plainAmount(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * The text that Open Dental's report window exports: tabs between cells, the group title above, and below an
 * unlabeled row of totals, which has a space for each column before the first amount and a tab after each cell.
 */
export function reportText({ groupTitle, headings, rows }: Report): string {
  const lines = rows.map((row) => row.map(printCell).join("\t"));
  return [groupTitle, headings.map(escapeHeading).join("\t"), ...lines, totalsLine(rows)].join(LINE_END) + LINE_END;
}

/** Joins lines as Windows programs do, with an end after the last. */
export function joinLines(lines: readonly string[]): string {
  return lines.join(LINE_END) + LINE_END;
}

/** A line of comma-separated cells as Open Dental's query window exports it: quotes around cells with a comma only. */
export function queryLine(cells: readonly string[]): string {
  return cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(",");
}

function printCell(cell: ReportCell): string {
  return typeof cell === "number" ? reportAmount(cell) : cell;
}

function escapeHeading(heading: string): string {
  return /^[@+=-]/u.test(heading) ? `'${heading}` : heading;
}

function totalsLine(rows: readonly (readonly ReportCell[])[]): string {
  const [first = []] = rows;
  const totals = first.map((cell, column) => (typeof cell === "string" ? " " : reportAmount(sumColumn(rows, column))));
  return totals.map((cell) => `${cell}\t`).join("");
}

function sumColumn(rows: readonly (readonly ReportCell[])[], column: number): number {
  return rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}
