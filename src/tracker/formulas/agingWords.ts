import type { AgingCategory, AgingHeading } from "../../domain/receivables/aging";

const HEADING_OF = {
  days0to30: "0 to 30",
  days31to60: "31 to 60",
  days61to90: "61 to 90",
  over90: "Over 90",
} as const satisfies Readonly<Record<AgingCategory, AgingHeading>>;

const IN_SENTENCE = {
  "0 to 30": "0 to 30",
  "31 to 60": "31 to 60",
  "61 to 90": "61 to 90",
  "Over 90": "over 90",
} as const satisfies Readonly<Record<AgingHeading, string>>;

/** An aging category's heading inside a sentence or behind another word: `over 90`. */
export type InSentence<Heading extends AgingHeading = AgingHeading> = (typeof IN_SENTENCE)[Heading];

/** A category's heading: `Over 90`. */
export function headingOf<Category extends AgingCategory>(category: Category): (typeof HEADING_OF)[Category] {
  return HEADING_OF[category];
}

/** A category's heading inside a sentence or behind another word: `Share over 90`. */
export function inSentence<Heading extends AgingHeading>(heading: Heading): InSentence<Heading> {
  return IN_SENTENCE[heading];
}

/** The measure that a category's share goes by, as Benchmarks and the share's own heading call it. */
export function shareMeasure<Heading extends AgingHeading>(heading: Heading): `Share ${InSentence<Heading>}` {
  return `Share ${inSentence(heading)}`;
}
