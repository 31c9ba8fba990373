import { recognizeByColumns } from "./evidence/recognizeByColumns";
import { unreadOf } from "./evidence/unreadColumns";
import type { LayoutId } from "./layout/layouts";
import { type NotRecognized, type Recognized, recognize } from "./reading/recognize";
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
