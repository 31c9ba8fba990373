import { AGING_CATEGORIES } from "../../domain/aging";
import { type Day, monthEndOf, monthOf } from "../../domain/calendar";
import { dollarsFromCents, formatCents } from "../../domain/money";
import { type Balance, type Receivables, addReceivables, totalReceivables } from "../../domain/receivables";
import type { TableRows } from "../../workbook/book";
import { type Row, textIn } from "../../workbook/cell";
import type { WorkbookChange } from "../../workbook/change";
import { periodOfDay } from "../posting";
import { dayIn } from "../production";
import { receivablesIn } from "../tables/receivables";
import type { FiguresPlan } from "./figuresPlan";
import { monthEndsFollowing, monthsFollowing } from "./followingRows";

/** Receivables split into patient and insurance: three rows of Receivables. */
export function planReceivables(
  tables: TableRows,
  asOf: Day,
  { patient, insurance }: { readonly patient: Receivables; readonly insurance: Receivables },
): FiguresPlan {
  const rows = [
    receivablesRow(asOf, "Patient", patient),
    receivablesRow(asOf, "Insurance", insurance),
    receivablesRow(asOf, "Total", addReceivables(patient, insurance)),
  ];
  return { period: periodOfDay(asOf), change: changeOf(tables, asOf, rows), mayUpdate: false, warnings: [] };
}

/**
 * Receivables in total only: one row of Receivables.
 * Where the split is already posted for the day, that is kept, and this report only checks it.
 */
export function planTotalReceivables(tables: TableRows, asOf: Day, total: Receivables): FiguresPlan {
  const posted = (tables.get("Receivables") ?? []).filter((row) => dayIn(row, "Month end") === asOf);
  const isSplit = posted.some((row) => textIn(row, "Balance") === "Patient");
  const postedTotal = posted.find((row) => textIn(row, "Balance") === "Total");
  const isCheck = isSplit && postedTotal !== undefined;
  return {
    period: periodOfDay(asOf),
    change: isCheck ? [] : changeOf(tables, asOf, [receivablesRow(asOf, "Total", total)]),
    mayUpdate: false,
    warnings: isCheck ? disagreements(total, receivablesIn(postedTotal)) : [],
  };
}

function changeOf(tables: TableRows, asOf: Day, rows: readonly Row[]): WorkbookChange {
  return [
    { table: "Receivables", upserts: rows, removals: [] },
    monthsFollowing(tables, "Monthly", [monthOf(asOf)]),
    monthEndsFollowing(tables, "ChartReceivables", [asOf]),
    // Only whole months roll forward: receivables as of a day inside a month have no row there.
    monthEndsFollowing(tables, "RollForward", asOf === monthEndOf(asOf) ? [asOf] : []),
  ];
}

function receivablesRow(asOf: Day, balance: Balance, receivables: Receivables): Row {
  const { categories } = receivables;
  const amounts: Row = Object.fromEntries(
    AGING_CATEGORIES.map(({ id, heading }) => [heading, dollarsFromCents(categories[id])]),
  );
  return {
    "Month end": asOf,
    Balance: balance,
    ...amounts,
    Credits: dollarsFromCents(receivables.credits),
    Total: dollarsFromCents(totalReceivables(receivables)),
  };
}

/**
 * A family whose credit stands against its own charges is aged as a whole by a total, and part by part where patient and
 * insurance are told apart: then the two share out one total over the categories differently, and nothing is wrong.
 */
function disagreements(checked: Receivables, posted: Receivables): readonly string[] {
  const hasCredits = checked.credits !== 0 || posted.credits !== 0;
  if (hasCredits && totalReceivables(checked) === totalReceivables(posted)) return [];
  const figures = [
    ...AGING_CATEGORIES.map(({ id, heading }) => [heading, checked.categories[id], posted.categories[id]] as const),
    ["Credits", checked.credits, posted.credits] as const,
    ["Total", totalReceivables(checked), totalReceivables(posted)] as const,
  ];
  return figures
    .filter(([, found, known]) => found !== known)
    .map(
      ([heading, found, known]) =>
        `Total receivables, ${heading}: this report says ${formatCents(found)}, the split report that is posted says ` +
        `${formatCents(known)}. The posted figure was kept. Check that both were run for the same day with the same filters.`,
    );
}
