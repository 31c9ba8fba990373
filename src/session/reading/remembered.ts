import type { TableChange } from "../../workbook/change/change";
import type { TableRows } from "../../workbook/spec/book";
import type { Entry } from "./entry";
import { agreedReadingRows, knownWordRows, saidDatesRows } from "./knownWords";
import { wordsHeld } from "./saidWords";
import { taughtReportRow } from "./taughtReports";

/** What somebody said of the reports' columns and words, to be kept in Setup with the posting. */
export function remembered(said: readonly Entry[], tables: TableRows): TableChange {
  const taught = said.flatMap(({ reading, answers }) => (answers.taughtIsRight ? (reading.taught ?? []) : []));
  const words = said.flatMap(({ reading, read }) => {
    const isRead = read.kind === "read" && read.source.ok;
    return reading.words === undefined || !isRead
      ? []
      : knownWordRows(wordsHeld(read.source.report, reading.words), tables);
  });
  const posted = said.flatMap(({ read }) => (read.kind === "read" && read.source.ok ? read.source.report : []));
  const agreed = said.flatMap(({ answers, read }) => {
    const isAgreed = answers.acceptedFigure !== undefined && read.kind === "read" && read.source.ok;
    return isAgreed ? read.source.report : [];
  });
  const rows = new Map(
    [...taught.map(taughtReportRow), ...words, ...agreedReadingRows(agreed, tables), ...saidDatesRows(posted)].map(
      (row) => [row.Setting, row],
    ),
  );
  return { table: "Setup", upserts: [...rows.values()], removals: [] };
}
