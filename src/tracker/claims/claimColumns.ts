import { AGING_CATEGORIES } from "../../domain/receivables/aging";
import type { AgedClaims } from "../../domain/claims/openClaims";
import type { ValueColumn } from "../../workbook/spec/table";
import { inSentence } from "../formulas/agingWords";
import { valueColumn } from "../formulas/columns";

/** An age of open claims, and the headings of its count and of its dollars in every table of claims. */
export interface ClaimAgeHeadings {
  readonly age: keyof AgedClaims;
  readonly count: string;
  readonly dollars: string;
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

/** The ages past 30 days. */
export const OVER_30: readonly ClaimAgeHeadings[] = CLAIM_AGES.filter(
  ({ age }) => age !== "days0to30" && age !== "undated",
);

/** What every column of dollars of claims says of itself. */
export const FEES_BILLED = "The fees billed on them, not what the carrier is expected to pay.";

const AS_OF_NOTE = "The day at whose end the claims were open.";

/** The heading under which the dollars of a count stand: `Dollars over 90` for `Over 90`. */
export function dollarsOf(heading: string): string {
  return `Dollars ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`;
}

/** The column of the day as of which claims stand. */
export function asOfColumn(note: string = AS_OF_NOTE): ValueColumn {
  return valueColumn("As of", "date", note);
}

/** What a column of claims of an age says of itself. */
export function ageNote({ count, age }: ClaimAgeHeadings): string {
  if (age === "undated") {
    return "Open claims without the day that the age counts from, or with one after the as-of day. Their age is not guessed.";
  }
  const lacking = age === "days0to30" ? " Empty where the export left its youngest claims out." : "";
  return `Open claims ${inSentence(count)} days old on the as-of day, counted from the day that Setup says.${lacking}`;
}
