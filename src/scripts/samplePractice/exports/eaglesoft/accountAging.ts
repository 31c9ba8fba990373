import { type SampleDay, twoDigitYearDate } from "../../dates";
import { nameOf } from "../accounts";
import type { LedgerCard } from "../ledgerCards";
import { type PrintedColumn, printedHeadings, printedLine, printedPages, printedSums } from "../printedPages";
import { dollars } from "./dollars";

const COLUMNS: readonly PrintedColumn[] = [
  { heading: "Responsible Party", width: 26 },
  { heading: "ID", width: 8 },
  ...["Current", "30 Days", "60 Days", "90 Days", "Balance", "Est Insurance"].map((heading): PrintedColumn => ({
    heading,
    width: 13,
    isOfAmounts: true,
  })),
  { heading: " Last Pmt", width: 9 },
];
const WIDTH = 128;

/** Eaglesoft's account aging, as an office prints it: a line an account, a credit below zero with what is current. */
export function accountAging(cards: readonly LedgerCard[], asOf: SampleDay, runOn: SampleDay): string {
  const head = (page: number): readonly string[] => [
    "Larkspur Family Dental",
    "Account Aging Report",
    `As of ${twoDigitYearDate(asOf)}`,
    `Printed: ${twoDigitYearDate(runOn)}${`Page ${String(page)}`.padStart(WIDTH - 17)}`,
    "",
    printedHeadings(COLUMNS),
  ];
  return printedPages(head, [...cards.map((card) => [lineOf(card)]), ["", totalLine(cards)]]);
}

function amountsOf({ aged, balance, insuranceEstimate }: LedgerCard): readonly number[] {
  return [...aged, balance, insuranceEstimate];
}

function lineOf(card: LedgerCard): string {
  const { guarantor, lastPayment } = card;
  return printedLine(COLUMNS, [
    ...[nameOf(guarantor).trimEnd(), String(guarantor.number), ...amountsOf(card).map(dollars)],
    lastPayment === undefined ? "" : ` ${twoDigitYearDate(lastPayment.day)}`,
  ]);
}

function totalLine(cards: readonly LedgerCard[]): string {
  const amounts = cards.map(amountsOf);
  const totals = COLUMNS.slice(2, 8).map((_, index) => amounts.reduce((sum, one) => sum + (one[index] ?? 0), 0));
  return printedSums(COLUMNS, "Totals:", totals.map(dollars));
}
