import { tableMadeOf } from "../../import/recognizeReport";
import type { ReadReport } from "../../import/readReport";
import { guessLayout } from "../../import/taught/guessLayout";
import { missingIn } from "../../import/taught/taughtReport";
import type { UnknownColumn } from "../../import/taught/unknownColumn";
import { unknownColumns } from "../../import/taught/unknownColumns";

/**
 * The columns of a report, for somebody to say once what each is: of one that is not known, and of one that was read by its
 * columns where their headings alone tell, since what is said is known from then on. None where there is nothing to say, or
 * where what can be said is less than what was read, as of payments that are not split or are printed below zero. Of a report that is
 * refused nothing was read: which of its rows are none may be what is to be said.
 */
export function columnsToSay(text: string, report: ReadReport): readonly UnknownColumn[] {
  if (report.layout === undefined) return unknownColumns(headOfTable(text));
  if (!isByHeadingAlone(report)) return [];
  const columns = unknownColumns(headOfTable(text));
  const saysAsMuch = report.refusals.length > 0 || missingIn(guessLayout(columns)).length === 0;
  return saysAsMuch ? columns : [];
}

function isByHeadingAlone({ unproven }: ReadReport): boolean {
  const codes = unproven.map(({ code }) => code);
  return codes.includes("columns-by-heading") && !codes.includes("signs-turned");
}

/** How much of a text shows what its columns are. */
const HEAD_LENGTH = 200_000;

function headOfTable(text: string): string {
  return tableMadeOf(text.slice(0, HEAD_LENGTH));
}
