import { type SampleDay, paddedDate } from "../../dates";
import { nameOf } from "../accounts";
import type { LedgerCard } from "../ledgerCards";
import { reportAmount } from "../openDentalText";
import { type PrintedColumn, centered, printedHeadings, printedLine, printedPages } from "../printedPages";

const FIRST: readonly PrintedColumn[] = [
  { heading: "NAME", width: 24 },
  { heading: "PHONE", width: 13 },
  { heading: "BT", width: 3 },
  { heading: "LAST PMT", width: 9, isOfAmounts: true },
  ...["0-30", "31-60", "61-90", ">90", "INSR EST", "GUAR PORT", "BALANCE"].map((heading): PrintedColumn => ({
    heading,
    width: 11,
    isOfAmounts: true,
  })),
];
const SECOND: readonly PrintedColumn[] = [
  { heading: "", width: 1 },
  { heading: "LAST STMT", width: 12 },
  { heading: "AGREED", width: 8, isOfAmounts: true },
  { heading: " LAST PMT DATE", width: 15 },
];
const WIDTH = 137;

/** Which accounts the report was told to print: all of them, or those that owe something. */
export type MinimumBalance = "<ALL>" | ".01";

/** Dentrix's Aging Report, as it prints: two lines a guarantor, and the totals at its end. A credit is below zero, with what is newest. */
export function agingReport(cards: readonly LedgerCard[], runOn: SampleDay, minimum: MinimumBalance): string {
  const printed = cards.filter(({ balance }) => minimum === "<ALL>" || balance > 0);
  const head = (page: number): readonly string[] => [
    centered("LARKSPUR FAMILY DENTAL", WIDTH),
    centered("AGING REPORT", WIDTH),
    `Date: ${paddedDate(runOn)}${`Page: ${String(page)}`.padStart(WIDTH - 16)}`,
    `Min Balance: ${minimum}`,
    "",
    printedHeadings(FIRST),
    printedHeadings(SECOND),
    "-".repeat(WIDTH),
  ];
  return printedPages(head, [...printed.map((card) => linesOf(card, runOn)), ["", totalLine(printed)]]);
}

/** The amounts of a line: by age, what insurance is expected to pay, what the guarantor owes of it, and all of it. */
function amountsOf({ aged, insuranceEstimate, balance }: LedgerCard): readonly number[] {
  return [...aged, insuranceEstimate, balance - insuranceEstimate, balance];
}

function linesOf(card: LedgerCard, runOn: SampleDay): readonly string[] {
  const { guarantor, balance, lastPayment } = card;
  const phone = `(555)555-01${String(guarantor.number % 100).padStart(2, "0")}`;
  const billingType = guarantor.family.carrier === undefined ? "1" : "3";
  const lastStatement = balance > 0 ? paddedDate(runOn - 19) : "";
  return [
    printedLine(FIRST, [
      ...[nameOf(guarantor).trimEnd(), phone, billingType, reportAmount(lastPayment?.amount ?? 0)],
      ...amountsOf(card).map(reportAmount),
    ]),
    printedLine(SECOND, [
      "",
      lastStatement,
      "0.00",
      lastPayment === undefined ? "" : ` ${paddedDate(lastPayment.day)}`,
    ]),
  ];
}

function totalLine(cards: readonly LedgerCard[]): string {
  const amounts = cards.map(amountsOf);
  const totals = FIRST.slice(4).map((_, index) => amounts.reduce((sum, one) => sum + (one[index] ?? 0), 0));
  return printedLine(FIRST, ["REPORT TOTALS:", "", "", "", ...totals.map(reportAmount)]);
}
