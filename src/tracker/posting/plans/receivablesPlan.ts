import { AGING_CATEGORIES } from "../../../domain/receivables/aging";
import { type Day, monthEndOf, startOfMonth } from "../../../domain/calendar";
import { type Cents, dollarsFromCents, formatCents } from "../../../domain/money";
import {
  type Balance,
  type Receivables,
  addReceivables,
  totalReceivables,
} from "../../../domain/receivables/receivables";
import type { TableRows } from "../../../workbook/spec/book";
import type { Row } from "../../../workbook/spec/cell";
import type { WorkbookChange } from "../../../workbook/change/change";
import { periodOfDay } from "../posting";
import { receivablesIn } from "../../receivables/receivables";
import type { FiguresPlan } from "./figuresPlan";
import { monthEndsFollowing, monthsFollowing } from "./followingRows";
import { type CellsOf, dayIn, rowsIn, textIn } from "../../headings/rows";

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
  const posted = rowsIn(tables, "Receivables").filter((row) => dayIn(row, "Month end") === asOf);
  const isSplit = posted.some((row) => textIn(row, "Balance") === "Patient");
  const postedTotal = posted.find((row) => textIn(row, "Balance") === "Total");
  const isCheck = isSplit && postedTotal !== undefined;
  const warnings = isCheck ? disagreements(total, receivablesIn(postedTotal)) : [];
  return {
    period: periodOfDay(asOf),
    change: isCheck ? [] : changeOf(tables, asOf, [receivablesRow(asOf, "Total", total)]),
    mayUpdate: false,
    differs: warnings.length > 0,
    warnings,
  };
}

function changeOf(tables: TableRows, asOf: Day, rows: readonly CellsOf<"Receivables">[]): WorkbookChange {
  return [
    { table: "Receivables", upserts: rows, removals: [] },
    monthsFollowing(tables, "Monthly", [startOfMonth(asOf)]),
    monthEndsFollowing(tables, "ChartReceivables", [asOf]),
    // Only whole months roll forward: receivables as of a day inside a month have no row there.
    monthEndsFollowing(tables, "RollForward", asOf === monthEndOf(asOf) ? [asOf] : []),
  ];
}

function receivablesRow(asOf: Day, balance: Balance, receivables: Receivables): CellsOf<"Receivables"> {
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
 * Where a report of the total says otherwise than the split. It takes a family's credit off its charges before it ages them,
 * where the split shows the insurance part in full and the credit apart: less in a category alone is no disagreement,
 * since what all owe together is the same.
 */
function disagreements(checked: Receivables, posted: Receivables): readonly string[] {
  const above = AGING_CATEGORIES.filter(({ id }) => checked.categories[id] > posted.categories[id]).map(
    ({ id, heading }) => disagreement(heading, checked.categories[id], posted.categories[id]),
  );
  const [total, known] = [totalReceivables(checked), totalReceivables(posted)];
  return total === known ? above : [...above, disagreement("Total", total, known)];
}

function disagreement(heading: string, found: Cents, known: Cents): string {
  return (
    `Total receivables, ${heading}: this report says ${formatCents(found)}, the split report that is posted says ` +
    `${formatCents(known)}. The posted figure was kept. Check that both were run for the same day with the same filters, ` +
    `negative balances included.`
  );
}
