import type { Row } from "../workbook/spec/cell";
import type { TableRows } from "../workbook/spec/book";
import { applyChange } from "../workbook/change/change";
import { BENCHMARK_SETS, CUSTOM_MEASURES, CUSTOM_SET } from "./settings/benchmarkSets";
import { derivedChange } from "./derivations";
import { NO_BENCHMARK_SET } from "./settings/settings";
import { COMPARISON_ROWS } from "./comparison/comparison";
import { HEAT_MAP_ROWS } from "./comparison/comparisonHeatMap";
import { BAR_ROWS } from "./rollForward/rollForwardBars";
import { REASON_ROWS } from "./rollForward/rollForwardReasons";
import { WALK_ROWS } from "./rollForward/rollForwardWalk";
import { START_ROWS } from "./start/startPages";
import { SUMMARY_ROWS } from "./summary/summary";
import { SUMMARY_MONTHS_ROWS } from "./summary/summaryMonths";
import { PAST_DUE_ROWS } from "./summary/summaryPastDue";
import { SENTENCE_ROWS } from "./summary/summarySentences";
import type { CellsOf } from "./headings/rows";
import { TRACKER } from "./trackerWorkbook";

/**
 * What a tracker holds before anything is posted: settings, benchmarks, and what follows from nothing.
 *
 * @param benchmarkSet the name of the set that statuses go by; none where nobody has chosen
 */
export function newTracker(benchmarkSet: string = NO_BENCHMARK_SET): TableRows {
  const begun = applyChange(TRACKER, new Map(), [
    { table: "Setup", upserts: SETTINGS, removals: [] },
    { table: "Setup", upserts: [{ Setting: "Benchmark set", Value: benchmarkSet }], removals: [] },
    { table: "Benchmarks", upserts: benchmarkRows(), removals: [] },
    ...REPORT_ROWS.map(([table, upserts]) => ({ table, upserts, removals: [] })),
  ]);
  return applyChange(TRACKER, begun, derivedChange(begun));
}

/** The rows of the report pages, which no posting changes; a table of one row is there with nothing in it. */
const REPORT_ROWS: readonly (readonly [table: string, rows: readonly Row[]])[] = [
  ["StartPosted", [{}]],
  ["StartPages", START_ROWS],
  ["SummaryMonth", [{}]],
  ["Summary", SUMMARY_ROWS],
  ["SummaryMonths", SUMMARY_MONTHS_ROWS],
  ["SummarySentences", SENTENCE_ROWS],
  ["SummaryPastDue", PAST_DUE_ROWS],
  ["ComparisonMonth", [{}]],
  ["Comparison", COMPARISON_ROWS],
  ["ComparisonHeatMap", HEAT_MAP_ROWS],
  ["RollForwardMonth", [{}]],
  ["RollForwardWalk", WALK_ROWS],
  ["RollForwardReasons", REASON_ROWS],
  ["RollForwardBars", BAR_ROWS],
];

const SETTINGS: readonly CellsOf<"Setup">[] = [
  { Setting: "Practice name", Meaning: "Stands at the head of Summary." },
  {
    Setting: "Week starts on",
    Value: "Monday",
    Meaning: "The first day of the practice's week. Set it before the first posting: posted weeks keep their day.",
  },
  {
    Setting: "Collection ratio divides by",
    Value: "Net billed",
    Meaning: "Net billed (Billed + Adjustments + Writeoffs) or Billed (full fees). Every ratio follows at once.",
  },
  {
    Setting: "Case acceptance counts",
    Value: "Dollars",
    Meaning: "Dollars (accepted ÷ presented) or Plans: which of the two rates is case acceptance. Every chart follows.",
  },
  {
    Setting: "Claim age counts from",
    Value: "Date sent",
    Meaning:
      "Date sent (the last time), Originally sent or Date of service. Read when claims are posted: posted figures keep theirs.",
  },
  {
    Setting: "Benchmark set",
    Meaning: "Which published goals to compare with. Sources disagree, so pick the one you trust.",
  },
];

function benchmarkRows(): readonly CellsOf<"Benchmarks">[] {
  const published = BENCHMARK_SETS.flatMap(({ name, source, benchmarks }) =>
    benchmarks.map(({ measure, balance, good, watch, betterWhen }) => ({
      Set: name,
      Measure: measure,
      Balance: balance,
      Good: good,
      Watch: watch,
      "Better when": betterWhen,
      Source: source,
    })),
  );
  const custom = CUSTOM_MEASURES.map(({ measure, balance, betterWhen }) => ({
    Set: CUSTOM_SET,
    Measure: measure,
    Balance: balance,
    "Better when": betterWhen,
    Source: "The practice's own",
  }));
  return [...published, ...custom];
}
