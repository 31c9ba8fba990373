import { recognizeByColumns } from "./evidence/recognizeByColumns";
import { unreadOf } from "./evidence/unreadColumns";
import type { LayoutId } from "./layout/layouts";
import { type NotRecognized, type Recognized, recognize } from "./reading/recognize";
import { tableFromPrint } from "./print/printTable";
import { type TaughtId, type TaughtReport, layoutOfTaught } from "./taught/taughtReport";

/** What is known of a text before it is read. */
export interface KnownBefore {
  /** It is this report, whatever its headings resemble. */
  readonly layout?: LayoutId | TaughtId;
  /** The reports that the practice taught Huddlebook. */
  readonly taughtReports?: readonly TaughtReport[];
}

/** Recognizes a report by name: by the headings of one that is known or was taught. Any other is looked at column by column. */
export function recognizeReport(text: string, { layout, taughtReports = [] }: KnownBefore): Recognized | NotRecognized {
  const byName = recognize(text, layout, taughtReports.map(layoutOfTaught));
  if (byName.ok) return { ...byName, unproven: unreadOf(text, byName) };
  return layout === undefined ? recognizeByColumns(text, byName) : byName;
}

/** A report that was looked at, and the rows of cells that it was read from. */
interface RecognizedTable {
  readonly table: string;
  readonly recognized: Recognized | NotRecognized;
}

/** Recognizes a report: as it is, or where it is print, whose columns stand under each other by spaces alone, as the table that it makes. */
export function recognizeTable(text: string, known: KnownBefore): RecognizedTable {
  const recognized = recognizeReport(text, known);
  const table = recognized.ok ? undefined : tableFromPrint(text);
  if (table === undefined) return { table: text, recognized };
  const printed = recognizeReport(table, known);
  const isCloser = printed.ok || printed.refusal.code !== "headings-absent";
  return isCloser ? { table, recognized: printed } : { table: text, recognized };
}
