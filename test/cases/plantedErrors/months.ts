import { type SampleDay, type Span, dayOf, isWithin, lastOfMonth } from "../../../src/scripts/samplePractice/dates";
import { type Account, accountsOn } from "../../../src/scripts/samplePractice/exports/accounts";
import { insuranceAging } from "../../../src/scripts/samplePractice/exports/agingReports";
import { dailyProduction, monthlyProduction } from "../../../src/scripts/samplePractice/exports/productionReports";
import type { Ledger } from "../../../src/scripts/samplePractice/ledger";
import { simulate } from "../../../src/scripts/samplePractice/simulate";
import { type DayLine, withDayLines } from "./dayLines";

/** The months of every case. What is wrong is in July's exports, save where it has to come in June. */
export const MAY = spanOf("2026-05-01");
export const JUNE = spanOf("2026-06-01");
export const JULY = spanOf("2026-07-01");

const FIRST_DAY = dayOf("2026-02-01");
/** Fewer than the samples have, for the sake of speed. */
const FAMILIES = 260;

/** A file as the practice software writes it. */
export interface Export {
  readonly file: string;
  readonly text: string;
  /** The month of the folder that it lies in, where that is not the case's. */
  readonly month?: Span;
}

/** The exports of a month, in a folder named for it. */
export interface MonthFolder {
  readonly month: Span;
  readonly files: readonly Export[];
}

/** The books of a practice that makes no mistakes. */
export function cleanLedger(seed: number): Ledger {
  return simulate(seed, FIRST_DAY, JULY.to, FAMILIES);
}

/** A month as a practice without mistakes exports it. */
export function cleanMonth(ledger: Ledger, month: Span): MonthFolder {
  return { month, files: [agingOf(ledger, month), productionOf(ledger, month)] };
}

/** The aging report of a month's end, its lines changed on the way. */
export function agingOf(
  ledger: Ledger,
  month: Span,
  change: (accounts: readonly Account[]) => readonly Account[] = (accounts) => accounts,
): Export {
  const accounts = change(accountsOn(ledger, month.to));
  return { file: "Insurance Aging Report.xls", text: insuranceAging(accounts, month.to + 1) };
}

/** The monthly production report, its rows changed on the way. */
export function productionOf(
  ledger: Ledger,
  month: Span,
  change: (lines: readonly DayLine[]) => readonly DayLine[] = (lines) => lines,
): Export {
  return { file: "MonthlyP&I.xls", text: withDayLines(monthlyProduction(entriesIn(ledger, month), month), change) };
}

/** The daily production report, with a row for each entry. */
export function entriesOf(ledger: Ledger, month: Span): Export {
  return { file: "DailyP&I.txt", text: dailyProduction(entriesIn(ledger, month), month, month.to + 1) };
}

/** The month's entries alone, which the reports look for day by day. */
function entriesIn(ledger: Ledger, month: Span): Ledger {
  return { ...ledger, entries: ledger.entries.filter(({ day }) => isWithin(day, month)) };
}

function spanOf(first: string): Span {
  const from: SampleDay = dayOf(first);
  return { from, to: lastOfMonth(from) };
}
