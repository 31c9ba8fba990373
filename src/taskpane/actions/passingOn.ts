import type { TaughtReport } from "../../import/taught/taughtReport";
import { taughtFileText, taughtInFile } from "../../session/reading/taughtFile";
import { keeping, taughtReportsIn } from "../../session/reading/taughtReports";
import { tablesIn } from "../../session/trackerPort";
import type { WorkbookChange } from "../../workbook/change/change";
import type { TableRows } from "../../workbook/spec/book";
import { download } from "../files/download";
import type { Pane } from "../pane";
import { noticeOf, working } from "./posting";
import { tell } from "./telling";

/** Gives out what the workbook was taught as a file for another practice, which holds headings and no data. */
export function passReportsOn({ store }: Pane): void {
  download("Taught reports.json", taughtFileText(taughtReportsIn(tablesIn(store.state.look))), "application/json");
}

/** Keeps in the workbook what a file of taught reports holds; what was there stays. */
export async function takeReports(pane: Pane, file: Blob): Promise<void> {
  if (pane.store.state.work !== undefined) return;
  const read = taughtInFile(await file.text().catch(() => ""));
  if (!read.ok) {
    tell(pane, { tone: "bad", title: read.message, lines: [] });
    return;
  }
  let kept: readonly TaughtReport[] = [];
  const plan = (tables: TableRows): WorkbookChange | undefined => {
    const keep = keeping(read.reports, tables);
    kept = keep.kept;
    return kept.length === 0 ? undefined : [keep.change];
  };
  const changed = await working(pane, "Saving…", { plan });
  if (changed.kind !== "done") tell(pane, noticeOf(changed, "saved"));
  else
    tell(pane, { tone: "good", title: takenInWords(kept), lines: changed.where === undefined ? [] : [changed.where] });
}

function takenInWords(kept: readonly TaughtReport[]): string {
  if (kept.length === 0) return "Everything in the file was known already.";
  return `Known from now on: ${kept.map(({ title }) => `“${title}”`).join(", ")}.`;
}
