import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { recognize } from "../../src/import/reading/recognize";
import { Rows } from "../../src/import/reading/rows";
import { textFromBytes } from "../../src/import/text/text";

/** A report taken apart, for a part of it to be changed. All of its rows are lists of cells. */
export interface Page {
  readonly above: readonly Row[];
  readonly headings: Row;
  readonly records: readonly Row[];
  /** What stands below the records: mostly a total row. */
  readonly below: readonly Row[];
  /** The columns that hold amounts, by place. */
  readonly amounts: readonly number[];
  /** Whether the practice software prints a total. */
  readonly hasTotal: boolean;
}

export type Row = readonly string[];

/** Takes apart the input of a case folder of a layout that is known. @param records how many of its rows are records */
export function pageOf(folder: string): Page {
  const name = readdirSync(folder).find((file) => file.startsWith("input.")) ?? "";
  const read = textFromBytes(readFileSync(join(folder, name)));
  if (!read.ok) throw new Error(`${folder}: ${read.kind}`);
  const known = recognize(read.text);
  if (!known.ok) throw new Error(`${folder} is not recognized`);
  const rows = allRows(read.text, known.delimiter);
  const body = rows.slice(known.row).filter((row) => row.some((cell) => cell !== ""));
  const hasTotal = known.layout.totalRow !== "none";
  const records = hasTotal ? body.slice(0, -1) : body;
  const amounts = known.match.fields.flatMap((field, index) =>
    field !== undefined && known.layout.fields[field]?.form === "amount" ? [index] : [],
  );
  return {
    above: rows.slice(0, known.row - 1),
    headings: known.headings,
    records,
    below: hasTotal ? body.slice(-1) : [],
    amounts,
    hasTotal,
  };
}

function allRows(text: string, delimiter: "\t" | "," | ";"): readonly Row[] {
  const rows = new Rows(text, delimiter);
  const all: Row[] = [];
  while (rows.next()) all.push(rows.cells());
  return all;
}

/** A page as text, its cells quoted where they have to be. */
export function textOf({ above, headings, records, below }: Page, delimiter = ",", lineEnd = "\n"): string {
  const rows = [...above, headings, ...records, ...below];
  return rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join(lineEnd) + lineEnd;
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
