import { type SampleDay, twoDigitYearDate } from "../../dates";
import type { Claim, Ledger } from "../../ledger";
import { nameOf } from "../accounts";
import { type PrintedColumn, printedHeadings, printedLine, printedPages, printedSums } from "../printedPages";
import { dollars } from "./dollars";

const COLUMNS: readonly PrintedColumn[] = [
  { heading: "Insurance Company", width: 22 },
  { heading: "Patient", width: 26 },
  { heading: "Service Date", width: 12 },
  { heading: "Date Sent", width: 9 },
  { heading: "Claim Amount", width: 13, isOfAmounts: true },
  { heading: "Est Insurance", width: 13, isOfAmounts: true },
];
const WIDTH = 101;

/** Eaglesoft's outstanding claims, as an office prints them: a line a claim that was sent and not answered. */
export function outstandingClaims({ claims }: Ledger, asOf: SampleDay, runOn: SampleDay): string {
  const open = claims
    .filter(({ type, sent, answered }) => type === "Pri" && sent <= asOf && answered > asOf)
    .sort((one, other) =>
      one.carrier.name < other.carrier.name ? -1 : one.carrier.name > other.carrier.name ? 1 : one.sent - other.sent,
    );
  const head = (page: number): readonly string[] => [
    "Larkspur Family Dental",
    "Outstanding Insurance Claims",
    `Printed: ${twoDigitYearDate(runOn)}${`Page ${String(page)}`.padStart(WIDTH - 17)}`,
    "",
    printedHeadings(COLUMNS),
  ];
  const totals = [sumOf(open, "amount"), sumOf(open, "estimate")].map(dollars);
  return printedPages(head, [
    ...open.map((claim) => [lineOf(claim, asOf)]),
    ["", printedSums(COLUMNS, "Totals:", totals)],
  ]);
}

function lineOf({ carrier, patient, service, sent, resent, amount, estimate }: Claim, asOf: SampleDay): string {
  const lastSent = resent !== undefined && resent <= asOf ? resent : sent;
  return printedLine(COLUMNS, [
    ...[carrier.name, nameOf(patient).trimEnd(), twoDigitYearDate(service), twoDigitYearDate(lastSent)],
    ...[dollars(amount), dollars(estimate)],
  ]);
}

function sumOf(claims: readonly Claim[], figure: "amount" | "estimate"): number {
  return claims.reduce((sum, claim) => sum + claim[figure], 0);
}
