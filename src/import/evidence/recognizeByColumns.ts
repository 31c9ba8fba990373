import type { NotRecognized, Recognized } from "../reading/recognize";
import { appointmentsIn } from "./appointments";
import { claimsIn } from "./claims";
import { claimsByAgeIn } from "./claimsByAge";
import type { ColumnReading } from "./columnReading";
import { LeftOut } from "./leftOut";
import { openItemsIn } from "./openItems";
import { productionIn } from "./production";
import { receivablesIn } from "./receivables";
import { type Table, tablesIn } from "./table";
import { transactionsIn } from "./transactions";

/** What a table of unknown headings may be. A new one is a file and a name here. */
const READERS: readonly ((table: Table) => readonly ColumnReading[])[] = [
  receivablesIn,
  openItemsIn,
  billedAndPaidIn,
  claimsByAgeIn,
  claimsIn,
  appointmentsIn,
];

/** What was billed and collected, where rows are transactions by their words, or else by the headings alone. */
function billedAndPaidIn(table: Table): readonly ColumnReading[] {
  const transactions = transactionsIn(table);
  return transactions.length > 0 ? transactions : productionIn(table);
}

/**
 * Recognizes a report of any software by its columns: by the words of their headings, what their cells look like, and which
 * sums hold within its rows. Of readings that all fit, the one that more rows prove wins.
 *
 * @returns what was given where the text holds no table that can be read so
 */
export function recognizeByColumns(text: string, unknown: NotRecognized): Recognized | NotRecognized {
  const { code } = unknown.refusal;
  if (code !== "report-unknown" && code !== "column-twice") return unknown;
  const readings = tablesIn(text).flatMap((table) => READERS.flatMap((read) => read(table)));
  const [best] = readings.toSorted(byProof);
  return best === undefined ? unknown : recognized(best);
}

/** Readings of one kind stand in the order of their tables: of headings alike, the first line of them. */
function byProof(one: ColumnReading, other: ColumnReading): number {
  return (
    other.rowsProving - one.rowsProving || one.unproven.length - other.unproven.length || named(other) - named(one)
  );
}

function named({ fields }: ColumnReading): number {
  return fields.filter((name) => name !== undefined).length;
}

function recognized(reading: ColumnReading): Recognized {
  const { table, layout, fields, notes = [] } = reading;
  const known = fields.filter((name) => name !== undefined).length;
  return {
    ok: true,
    layout,
    delimiter: table.delimiter,
    row: table.row,
    headings: table.headings,
    match: { fields, missing: [], twice: [], needed: known, known },
    unproven: reading.unproven,
    notes,
    beside: () => new LeftOut(reading),
  };
}
