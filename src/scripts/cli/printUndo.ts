import type { PostingInWords } from "../../session/words/postingInWords";
import type { UndoResult } from "./undo";

/** What an undo is about to take back, in words. @param isDryRun only said */
export function wordsBeforeUndo({ title, when, lines }: PostingInWords, isDryRun: boolean): string {
  const posted = when === "" ? title : `${title}, posted ${when}`;
  return [`${isDryRun ? "Would undo" : "Undoing"} ${posted}:`, ...lines.map((line) => `  ${line}`)].join("\n");
}

/** What came of an undo, in words. */
export function wordsAfterUndo({ isWritten, workbook, added }: Extract<UndoResult, { ok: true }>): string {
  if (!isWritten) return "Nothing was written.";
  return [...(added === undefined ? [] : [added]), `Undone. Written: ${workbook}`].join("\n");
}

/** What came of an undo, as one JSON object on one line. */
export function jsonOfUndo(result: UndoResult): string {
  if (!result.ok) return JSON.stringify(result);
  const { ok, workbook, isWritten, undone } = result;
  return JSON.stringify({ ok, workbook, isWritten, posting: undone.posting, undone: undone.reports });
}
