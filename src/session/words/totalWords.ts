import { count } from "../../domain/counted";
import { type Cents, cents, formatCents } from "../../domain/money";
import type { ReadReport } from "../../import/readReport";
import { type TotalCheck, totalCheck } from "../../domain/totalCheck";

/** What a report that was read says of its total. */
interface ReadTotals {
  readonly reportTotal: Cents | undefined;
  readonly sum: Cents | undefined;
  /** What is in rows that are left out, where the report's own total has them. */
  readonly excludedTotal: Cents | undefined;
  readonly problemRows: number;
}

/** What a report that is posted says of its total. */
interface PostedTotals {
  readonly reportTotal: Cents | undefined;
  readonly postedTotal: Cents | undefined;
}

/** How a report's own total and our sum of the same compare. */
export interface CheckedTotal {
  readonly kind: TotalCheck;
  readonly words: string;
}

/** How the total of a report that was read compares; `undefined` where its rows add up to nothing that it could print. */
export function checkedTotal({ reportTotal, sum, excludedTotal, problemRows }: ReadTotals): CheckedTotal | undefined {
  if (sum === undefined) return undefined;
  if (excludedTotal !== undefined && totalCheck(reportTotal, cents(sum + excludedTotal)) === "ties") {
    const apart = `${formatCents(excludedTotal)} of it in rows that are left out`;
    return {
      kind: "ties",
      words: `${formatCents(cents(sum + excludedTotal))}, the same as the report’s own total; ${apart}.`,
    };
  }
  if (reportTotal === undefined) {
    return { kind: "not-printed", words: `The rows add up to ${formatCents(sum)}. The report prints no total.` };
  }
  const kind = totalCheck(reportTotal, sum);
  if (kind === "ties") return { kind, words: `${formatCents(sum)}, the same as the report’s own total.` };
  const without = problemRows === 0 ? "" : `, without ${count(problemRows, "row")} that cannot be read`;
  return {
    kind,
    words: `The report says ${formatCents(reportTotal)}; its rows add up to ${formatCents(sum)}${without}.`,
  };
}

/** The figure of a report that somebody agrees to where nothing proves it: its sum, or how many records it has. */
export function figureInWords({ sum, records }: Pick<ReadReport, "sum" | "records">): string {
  return sum === undefined ? count(records, "record") : formatCents(sum);
}

/** Both totals of a report that was read, side by side and not compared; nothing where there are none. */
export function bothTotals({ reportTotal, sum, excludedTotal }: Omit<ReadTotals, "problemRows">): readonly string[] {
  if (sum === undefined) return [];
  const apart = excludedTotal === undefined ? "" : `, ${formatCents(excludedTotal)} in rows left out`;
  const own = reportTotal === undefined ? "the report prints none" : `the report says ${formatCents(reportTotal)}`;
  return [`Total: the rows add up to ${formatCents(sum)}${apart}; ${own}.`];
}

/** What was posted of a report, and what proves it; empty for a report without a sum. */
export function provenTotal({ reportTotal, postedTotal }: PostedTotals): string {
  if (postedTotal === undefined) return "";
  const proof = reportTotal === undefined ? "the report prints no total" : "the report's own total";
  return `${formatCents(postedTotal)}, ${proof}`;
}

/** What was once posted of a report, and how that compared; empty for a report without a sum. */
export function pastTotal({ reportTotal, postedTotal }: PostedTotals): string {
  if (postedTotal === undefined) return "";
  const sum = formatCents(postedTotal);
  if (reportTotal === undefined) return `${sum}; the report prints no total`;
  const isTied = totalCheck(reportTotal, postedTotal) === "ties";
  return isTied ? `${sum}, tied to the report’s total` : `${sum}; the report says ${formatCents(reportTotal)}`;
}
