import { CLAIM_AGE_FROM } from "../../domain/claims/claims";
import type { NamedCell } from "../../workbook/spec/workbook";
import { BENCHMARK_SET_NAMES } from "./benchmarkSets";
import { NO_BENCHMARK_SET, SETTING_NAMES, type Setting } from "./settings";

/** The cells of Setup that formulas look up, with what may be chosen for each. */
export const SETTING_CELLS: readonly NamedCell[] = [
  setting(SETTING_NAMES.practiceName, "Practice name"),
  { ...setting(SETTING_NAMES.weekStartsOn, "Week starts on"), choices: ["Monday", "Sunday"] },
  {
    ...setting(SETTING_NAMES.collectionRatioDividesBy, "Collection ratio divides by"),
    choices: ["Net billed", "Billed"],
  },
  { ...setting(SETTING_NAMES.caseAcceptanceCounts, "Case acceptance counts"), choices: ["Dollars", "Plans"] },
  { ...setting(SETTING_NAMES.claimAgeCountsFrom, "Claim age counts from"), choices: CLAIM_AGE_FROM },
  { ...setting(SETTING_NAMES.benchmarkSet, "Benchmark set"), choices: [NO_BENCHMARK_SET, ...BENCHMARK_SET_NAMES] },
];

function setting(name: string, rowKey: Setting): NamedCell {
  return { name, table: "Setup", rowKey, heading: "Value" };
}
