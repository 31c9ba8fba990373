import { AGING_CATEGORIES, type AgingCategory, type AgingHeading } from "../../domain/receivables/aging";
import type { AgedClaims } from "../../domain/claims/openClaims";
import type { ValueColumn } from "../../workbook/spec/table";
import { headingOf, inSentence } from "../formulas/agingWords";
import { valueColumn } from "../formulas/columns";

const DOLLARS_OF = {
  Open: "Dollars open",
  "0 to 30": "Dollars 0 to 30",
  "31 to 60": "Dollars 31 to 60",
  "61 to 90": "Dollars 61 to 90",
  "Over 90": "Dollars over 90",
  "Without a date": "Dollars without a date",
  Denied: "Dollars denied",
  "Past follow up": "Dollars past follow up",
} as const;

/** What claims are counted by. */
export type ClaimCount = keyof typeof DOLLARS_OF;

/** The heading under which the dollars of a count stand. */
type DollarsOf<Count extends ClaimCount> = (typeof DOLLARS_OF)[Count];

/** An age of open claims, and the headings of its count and of its dollars in every table of claims. */
export interface ClaimAgeHeadings {
  readonly age: keyof AgedClaims;
  readonly count: AgingHeading | "Without a date";
  readonly dollars: DollarsOf<AgingHeading | "Without a date">;
  /** Of the ages that the report may leave out. */
  readonly mayLack: boolean;
}

/** The ages of open claims, youngest first, and at the end the claims whose age is not known. */
export const CLAIM_AGES: readonly ClaimAgeHeadings[] = [
  ...AGING_CATEGORIES.map(({ id, heading }) => ({
    age: id,
    count: heading,
    dollars: dollarsOf(heading),
    mayLack: id === "days0to30",
  })),
  { age: "undated", count: "Without a date", dollars: dollarsOf("Without a date"), mayLack: false },
];

/** The headings of an age past 30 days. */
interface Over30Headings {
  readonly age: Exclude<AgingCategory, "days0to30">;
  readonly count: Exclude<AgingHeading, "0 to 30">;
  readonly dollars: DollarsOf<Exclude<AgingHeading, "0 to 30">>;
}

/** The ages past 30 days. */
export const OVER_30: readonly Over30Headings[] = (["days31to60", "days61to90", "over90"] as const).map((age) => ({
  age,
  count: headingOf(age),
  dollars: dollarsOf(headingOf(age)),
}));

/** What every column of dollars of claims says of itself. */
export const FEES_BILLED = "The fees billed on them, not what the carrier is expected to pay.";

const AS_OF_NOTE = "The day at whose end the claims were open.";

/** The heading under which the dollars of a count stand: `Dollars over 90` for `Over 90`. */
export function dollarsOf<Count extends ClaimCount>(heading: Count): DollarsOf<Count> {
  return DOLLARS_OF[heading];
}

/** A table of claims. */
type ClaimsTable = "Claims" | "ClaimsTotals" | "ClaimsFollowUp" | "ClaimDenials" | "ChartClaimCarriers";

/** The column of the day as of which claims stand. */
export function asOfColumn(table: ClaimsTable, note: string = AS_OF_NOTE): ValueColumn {
  return valueColumn(table, "As of", note);
}

/** What a column of claims of an age says of itself. */
export function ageNote({ count, age }: Pick<ClaimAgeHeadings, "count" | "age">): string {
  if (count === "Without a date") {
    return "Open claims without the day that the age counts from, or with one after the as-of day. Their age is not guessed.";
  }
  const lacking = age === "days0to30" ? " Empty where the export left its youngest claims out." : "";
  return `Open claims ${inSentence(count)} days old on the as-of day, counted from the day that Setup says.${lacking}`;
}
