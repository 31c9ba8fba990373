import type { Layout } from "../../src/import/layout/layout";
import { recognizeTable } from "../../src/import/recognizeReport";
import { Rows } from "../../src/import/reading/rows";

/** A report taken apart, for a part of it to be changed. All of its rows are lists of cells. */
export interface Page {
  readonly layout: Layout;
  readonly above: readonly Row[];
  readonly headings: Row;
  /** The layout's field that each column is; `undefined` for one that it does not know. */
  readonly fields: readonly (string | undefined)[];
  readonly records: readonly Row[];
  /** What stands below the records: mostly a total row. */
  readonly below: readonly Row[];
  /** The columns that hold amounts, by place. */
  readonly amounts: readonly number[];
  /** Whether the practice software prints a total. */
  readonly hasTotal: boolean;
}

export type Row = readonly string[];

/** Takes apart a report that is recognized, by name or by its columns, as the table that it makes; `undefined` for one that is not. */
export function pageOf(text: string): Page | undefined {
  const { table, recognized: known } = recognizeTable(text, {});
  if (!known.ok) return undefined;
  const rows = allRows(table, known.delimiter);
  const body = rows.slice(known.row).filter((row) => row.some((cell) => cell !== ""));
  const { layout } = known;
  const { fields } = known.match;
  const hasTotal = layout.totalRow !== "none";
  return {
    layout,
    above: rows.slice(0, known.row - 1),
    headings: known.headings,
    fields,
    records: hasTotal ? body.slice(0, -1) : body,
    below: hasTotal ? body.slice(-1) : [],
    amounts: columnsOf({ layout, fields }, "amount"),
    hasTotal,
  };
}

/** The columns of some form, by place. */
export function columnsOf(
  { layout, fields }: Pick<Page, "layout" | "fields">,
  ...forms: readonly string[]
): readonly number[] {
  return fields.flatMap((field, index) =>
    field !== undefined && forms.includes(layout.fields[field]?.form ?? "") ? [index] : [],
  );
}

function allRows(text: string, delimiter: "\t" | "," | ";"): readonly Row[] {
  const rows = new Rows(text, delimiter);
  const all: Row[] = [];
  while (rows.next()) all.push(rows.cells());
  return all;
}

/** The rows of a page from its first to its last. */
export function rowsOf({ above, headings, records, below }: Page): readonly Row[] {
  return [...above, headings, ...records, ...below];
}

/** A page as text, its cells quoted where they have to be. */
export function textOf(page: Page, delimiter = ",", lineEnd = "\n"): string {
  const lines = rowsOf(page).map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter));
  return lines.join(lineEnd) + lineEnd;
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
