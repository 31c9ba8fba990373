import type { Book } from "../../workbook/spec/book";

/** The settings that formulas and postings look up, by the name of the cell that holds each. */
export const SETTING_NAMES = {
  practiceName: "PracticeName",
  weekStartsOn: "WeekStartsOn",
  collectionRatioDividesBy: "CollectionRatioDividesBy",
  caseAcceptanceCounts: "CaseAcceptanceCounts",
  claimAgeCountsFrom: "ClaimAgeCountsFrom",
  benchmarkSet: "BenchmarkSet",
} as const;

/** What the benchmark chooser says before anyone has chosen: no set is the silent default. */
export const NO_BENCHMARK_SET = "None chosen";

/** Says whether the practice divides what it collected by full fees rather than by net billed. */
export function dividesByBilled(book: Book): boolean {
  return book.named(SETTING_NAMES.collectionRatioDividesBy) === "Billed";
}

/** Says whether the practice's case acceptance counts plans rather than dollars. */
export function countsPlans(book: Book): boolean {
  return book.named(SETTING_NAMES.caseAcceptanceCounts) === "Plans";
}
