import { tableWithCarriers } from "./evidence/carrierLines";
import { tableFromCollapsedPrint } from "./evidence/collapsedTable";
import { recognizeByColumns } from "./evidence/recognizeByColumns";
import { unreadOf } from "./evidence/unreadColumns";
import type { LayoutId } from "./layout/layouts";
import { type NotRecognized, type Recognized, recognize } from "./reading/recognize";
import { tableFromHeadingsInRows } from "./tables/headingsInRows";
import { tableFromLabelledAmounts } from "./tables/labelledAmounts";
import { tableFromMonthsAcross } from "./tables/monthsAcross";
import { tableFromPrint } from "./tables/printTable";
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

/** What makes a table of a text whose lines are no rows of cells, or whose rows are no records. A new one is a file and a name here. */
const TABLES: readonly ((text: string) => string | undefined)[] = [
  tableFromHeadingsInRows,
  tableWithCarriers,
  tableFromPrint,
  tableFromCollapsedPrint,
  tableFromMonthsAcross,
  tableFromLabelledAmounts,
];

/** The table that a text makes whose lines are no rows of cells, or whose rows are no records; the text itself where it makes none. */
export function tableMadeOf(text: string): string {
  for (const tableFrom of TABLES) {
    const table = tableFrom(text);
    if (table !== undefined) return turned(table);
  }
  return text;
}

/** What stands in a table that a text made may be arranged otherwise still. */
function turned(table: string): string {
  return tableWithCarriers(table) ?? tableFromMonthsAcross(table) ?? tableFromLabelledAmounts(table) ?? table;
}

/** Recognizes a report as it is, or else as the table that it makes. */
export function recognizeTable(text: string, known: KnownBefore): RecognizedTable {
  const recognized = recognizeReport(text, known);
  const table = recognized.ok ? text : tableMadeOf(text);
  if (table === text) return { table, recognized };
  const made = recognizeReport(table, known);
  const isCloser = made.ok || made.refusal.code !== "headings-absent";
  return isCloser ? { table, recognized: made } : { table: text, recognized };
}
