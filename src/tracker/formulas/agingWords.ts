import { AGING_CATEGORIES, type AgingCategory } from "../../domain/receivables/aging";

/** A category's heading: `Over 90`. */
export function headingOf(category: AgingCategory): string {
  return AGING_CATEGORIES.find(({ id }) => id === category)?.heading ?? "";
}

/** A category's heading inside a sentence or behind another word: `Share over 90`. */
export function inSentence(heading: string): string {
  return heading.replace("Over", "over");
}

/** The measure that a category's share goes by, as Benchmarks and the share's own heading call it. */
export function shareMeasure(heading: string): string {
  return `Share ${inSentence(heading)}`;
}
