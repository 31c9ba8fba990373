import { type SampleDay, type Span, isWithin, paddedDate } from "../../dates";
import type { Entry, Ledger } from "../../ledger";
import { nameOf } from "../accounts";
import { effectOf, postedEntries } from "../ledgerCards";
import { reportAmount } from "../openDentalText";
import { type PrintedColumn, centered, printedHeadings, printedLine, printedPages } from "../printedPages";
import { procedureWords } from "../procedureCodes";

const COLUMNS: readonly PrintedColumn[] = [
  { heading: "ENTRY DATE", width: 10 },
  { heading: "PROC DATE", width: 10 },
  { heading: "NAME", width: 24 },
  { heading: "DESCRIPTION", width: 34 },
  { heading: "PROV", width: 5 },
  { heading: "BT", width: 2 },
  { heading: "CHARGES", width: 12, isOfAmounts: true },
  { heading: "PAYMENTS", width: 12, isOfAmounts: true },
];
const WIDTH = 116;

/** What the office calls its kinds of payments and adjustments, by the ledger's own words. */
const WORDS: Readonly<Record<string, string>> = {
  card: "Credit Card Payment - Thank You",
  check: "Check Payment - Thank You",
  cash: "Cash Payment - Thank You",
  prepayment: "Pre-Payment - Check",
  refund: "Refund to Patient",
  "courtesy discount": "Courtesy Discount",
  "bad debt": "Bad Debt Write-Off",
  "returned check fee": "NSF Check Charge",
};

/** A line of the totals below a day sheet. */
type TotalLine = readonly [label: string, figure: string];

/**
 * Dentrix's chronological Day Sheet of some days, by entry date, as it prints: a line a transaction, what comes in and what is taken
 * off below zero, what is given back among the charges, and at its end what all of it comes to.
 */
export function daySheet(ledger: Ledger, days: Span, runOn: SampleDay): string {
  const entries = postedEntries(ledger)
    .filter(({ day }) => isWithin(day, days))
    .sort((one, other) => one.day - other.day);
  const head = (page: number): readonly string[] => [
    centered("LARKSPUR FAMILY DENTAL", WIDTH),
    centered("DAY SHEET (CHRONOLOGICAL) - ENTRY DATE", WIDTH),
    centered(`${paddedDate(days.from)} - ${paddedDate(days.to)}`, WIDTH),
    `Date: ${paddedDate(runOn)}${`Page: ${String(page)}`.padStart(WIDTH - 16)}`,
    "",
    printedHeadings(COLUMNS),
    "-".repeat(WIDTH),
  ];
  const lines = entries.map((entry) => [lineOf(entry)]);
  return printedPages(head, [...lines, ["", totalsOf(entries)], ["", ...balancesOf(ledger, entries, days)]]);
}

function lineOf(entry: Entry): string {
  const { day, patient, provider } = entry;
  const effect = effectOf(entry);
  const [charge, payment] = effect > 0 ? [reportAmount(effect), ""] : ["", reportAmount(effect)];
  return printedLine(COLUMNS, [
    ...[paddedDate(day), paddedDate(day), nameOf(patient).trimEnd(), wordsOf(entry), provider],
    ...[patient.family.carrier === undefined ? "1" : "3", charge, payment],
  ]);
}

function wordsOf({ kind, description }: Entry): string {
  if (kind === "procedure") return procedureWords(description);
  if (kind === "writeoff") return "Insurance Write-Off";
  if (kind === "insurance payment") return `Dental Ins Check Pmt ${description}`;
  return WORDS[description] ?? description;
}

function totalsOf(entries: readonly Entry[]): string {
  const totals = [sumOf(entries, isCharge), sumOf(entries, (one) => !isCharge(one))];
  return printedLine(COLUMNS, ["", "", "", "TOTALS", "", "", ...totals.map(reportAmount)]);
}

function balancesOf(ledger: Ledger, entries: readonly Entry[], { from, to }: Span): readonly string[] {
  const before = postedEntries(ledger).filter(({ day }) => day < from);
  const [opening, change] = [sumOf(before, () => true), sumOf(entries, () => true)];
  const isPaid = ({ kind, amount }: Entry): boolean => kind.endsWith("payment") && amount > 0;
  const isAdjusted = (one: Entry): boolean => one.kind !== "procedure" && !isPaid(one);
  const seen = new Set(
    entries
      .filter(({ kind }) => kind === "procedure")
      .map(({ patient, day }) => `${String(patient.number)} ${String(day)}`),
  );
  const lines: readonly TotalLine[] = [
    ["PREVIOUS BALANCE:", reportAmount(opening)],
    ["CHARGES:", reportAmount(sumOf(entries, ({ kind }) => kind === "procedure"))],
    ["PAYMENTS:", reportAmount(sumOf(entries, isPaid))],
    ["CREDIT ADJUSTMENTS:", reportAmount(sumOf(entries, (one) => isAdjusted(one) && !isCharge(one)))],
    ["CHARGE ADJUSTMENTS:", reportAmount(sumOf(entries, (one) => isAdjusted(one) && isCharge(one)))],
    [`BALANCE AS OF ${paddedDate(to)}:`, reportAmount(opening + change)],
    ["NET CHANGE:", reportAmount(change)],
    ["PATIENTS SEEN:", String(seen.size)],
  ];
  return lines.map(([label, figure]) => `${label.padStart(50)} ${figure.padStart(14)}`);
}

function isCharge(entry: Entry): boolean {
  return effectOf(entry) > 0;
}

function sumOf(entries: readonly Entry[], isCounted: (entry: Entry) => boolean): number {
  return entries.filter(isCounted).reduce((sum, entry) => sum + effectOf(entry), 0);
}
