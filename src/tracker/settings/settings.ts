import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { type RowOf, bookRows, valueIn } from "../headings/rows";

/** A setting, as Setup calls it. */
export type Setting =
  | "Practice name"
  | "Week starts on"
  | "Collection ratio divides by"
  | "Case acceptance counts"
  | "Claim age counts from"
  | "Benchmark set";

/** The settings that formulas look up, by the name of the cell that holds each. */
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

/** What Setup says of a setting; `undefined` for a blank cell, and where the setting has no row. */
export function settingIn(setup: readonly RowOf<"Setup">[], setting: Setting): CellValue {
  return valueIn(
    setup.find((row) => valueIn(row, "Setting") === setting),
    "Value",
  );
}

/** The name of the benchmark set that statuses go by, as it stands in Setup. */
export function benchmarkSetIn(book: Book): CellValue {
  return settingIn(bookRows(book, "Setup"), "Benchmark set");
}

/** Says whether the practice divides what it collected by full fees rather than by net billed. */
export function dividesByBilled(book: Book): boolean {
  return settingIn(bookRows(book, "Setup"), "Collection ratio divides by") === "Billed";
}

/** Says whether the practice's case acceptance counts plans rather than dollars. */
export function countsPlans(book: Book): boolean {
  return settingIn(bookRows(book, "Setup"), "Case acceptance counts") === "Plans";
}
