import { type SampleDay, paddedDate } from "../../dates";
import type { Claim, Ledger } from "../../ledger";
import { ageCategory, nameOf } from "../accounts";
import { reportAmount } from "../openDentalText";
import { type PrintedColumn, centered, printedHeadings, printedLine, printedPages } from "../printedPages";

const COLUMNS: readonly PrintedColumn[] = [
  { heading: "CLM", width: 3 },
  { heading: "SERVICE", width: 10 },
  { heading: "SENT", width: 10 },
  { heading: "RE-SENT", width: 10 },
  { heading: "PATIENT", width: 24 },
  { heading: "SUBSCRIBER ID", width: 13 },
  ...["EST PMT", "CURRENT", "31 – 60", "61 – 90", "> 90"].map((heading): PrintedColumn => ({
    heading,
    width: 11,
    isOfAmounts: true,
  })),
];
const WIDTH = 136;

/**
 * Dentrix's Insurance Claim Aging Report, as it prints: below each carrier its claims, what was billed in the column of the days
 * since the claim was sent. A claim that waits to be sent is current.
 */
export function insuranceAging(ledger: Ledger, asOf: SampleDay, runOn: SampleDay): string {
  const open = ledger.claims.filter(
    ({ type, service, answered }) => type === "Pri" && service <= asOf && answered > asOf,
  );
  const carriers = [...new Set(open.map(({ carrier }) => carrier))].sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  const head = (page: number): readonly string[] => [
    centered("LARKSPUR FAMILY DENTAL", WIDTH),
    centered("INSURANCE CLAIM AGING REPORT", WIDTH),
    `Date: ${paddedDate(runOn)}${`Page: ${String(page)}`.padStart(WIDTH - 16)}`,
    "",
    printedHeadings(COLUMNS),
    "-".repeat(WIDTH),
  ];
  const blocks = carriers.flatMap(({ name, phone }) => {
    const claims = open.filter(({ carrier }) => carrier.name === name);
    return [[name, `  PHONE: ${phone}`], ...claims.map((claim) => [claimLine(claim, asOf)]), [""]];
  });
  return printedPages(head, [
    ...blocks,
    ["PRIMARY TOTALS", totalLine("", open, asOf), totalLine("COMBINED TOTALS", open, asOf)],
  ]);
}

function claimLine(claim: Claim, asOf: SampleDay): string {
  const { service, sent, resent, patient } = claim;
  const dateByThen = (day: SampleDay | undefined) => (day !== undefined && day <= asOf ? paddedDate(day) : "");
  const subscriber = `XX${String(patient.family.number).padStart(7, "0")}`;
  return printedLine(COLUMNS, [
    ...["Pri", paddedDate(service), dateByThen(sent), dateByThen(resent), nameOf(patient).trimEnd(), subscriber],
    ...amountsOf(claim, asOf).map((amount) => (amount === 0 ? "" : reportAmount(amount))),
  ]);
}

/** What is expected, and what was billed, in the column of its age. */
function amountsOf({ sent, resent, amount, estimate }: Claim, asOf: SampleDay): readonly number[] {
  const last = [resent, sent].find((day) => day !== undefined && day <= asOf) ?? asOf;
  return [estimate, ...[0, 1, 2, 3].map((category) => (category === ageCategory(asOf - last) ? amount : 0))];
}

function totalLine(label: string, claims: readonly Claim[], asOf: SampleDay): string {
  const amounts = claims.map((claim) => amountsOf(claim, asOf));
  const totals = COLUMNS.slice(6).map((_, index) => amounts.reduce((sum, one) => sum + (one[index] ?? 0), 0));
  return printedLine(COLUMNS, ["", "", "", "", label, "", ...totals.map(reportAmount)]);
}
