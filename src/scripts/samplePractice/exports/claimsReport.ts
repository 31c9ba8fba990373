import { type SampleDay, shortDate } from "../dates";
import type { Claim, Ledger } from "../ledger";
import { joinLines, plainAmount } from "./openDentalText";

const HEADINGS = ["Carrier", "Phone", "Type", "User", "PatName", "DateService", "DateSent", "DateSentOrig"].concat(
  "TrackStat",
  "DateStat",
  "Error",
  "Amount",
);
/** What Open Dental prints for a date that it does not have. */
const NO_DATE = "1/1/0001";

/** The Outstanding Insurance Claims report. Its line of headings ends in a tab, its rows do not. */
export function outstandingClaims(ledger: Ledger, asOf: SampleDay): string {
  const open = ledger.claims
    .filter(({ sent, answered }) => sent <= asOf && answered > asOf)
    .sort((one, other) => one.service - other.service || one.patient.number - other.patient.number);
  return joinLines([`${HEADINGS.join("\t")}\t`, ...open.map((claim) => claimLine(claim, asOf))]);
}

function claimLine({ carrier, type, patient, service, sent, resent, amount }: Claim, asOf: SampleDay): string {
  const lastSent = resent !== undefined && resent <= asOf ? resent : sent;
  return [
    ...[carrier.name, carrier.phone, type, "", `${patient.number}-${patient.lastName}, ${patient.firstName}`],
    ...[type === "Preauth" ? NO_DATE : shortDate(service), shortDate(lastSent), shortDate(sent)],
    ...["-", NO_DATE, "-", plainAmount(amount)],
  ].join("\t");
}
