import { columnsOf } from "../layout/columns";
import { DateOrders } from "../text/dateOrder";
import type { Recognized } from "./recognize";
import { RecordReader } from "./recordReader";
import { Rows } from "./rows";

/** A last line is not longer. */
const LONGEST_LINE = 4_000;

/**
 * Says whether a report seems to end in a record, and so without a total. Looks at its last line alone, before the report is
 * read: it may be wrong either way, which costs time and nothing else.
 */
export function endsInRecord(text: string, { layout, delimiter, headings, match }: Recognized): boolean {
  const end = text.slice(-LONGEST_LINE).trimEnd();
  const rows = new Rows(end.slice(1 + Math.max(end.lastIndexOf("\n"), end.lastIndexOf("\r"))), delimiter);
  const reader = new RecordReader(rows, columnsOf(layout, headings, match.fields), "month-first", new DateOrders());
  return rows.next() && reader.read() && !reader.mentionsTotal();
}
