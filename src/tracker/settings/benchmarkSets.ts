import type { BetterWhen } from "../../domain/benchmarks";
import { AGING_CATEGORIES } from "../../domain/receivables/aging";
import { BALANCES, type Balance } from "../../domain/receivables/receivables";
import { shareMeasure } from "../formulas/agingWords";

/** One published yardstick. */
export interface PublishedBenchmark {
  readonly measure: string;
  readonly balance: Balance;
  readonly good: number;
  /** Absent where the source gives no band to watch. */
  readonly watch?: number;
  readonly betterWhen: BetterWhen;
}

/** A set of yardsticks from one source. Sources contradict one another, so a set is never mixed with another. */
export interface BenchmarkSet {
  readonly name: string;
  readonly source: string;
  readonly benchmarks: readonly PublishedBenchmark[];
}

/** The set that is the practice's own: a row for each figure, empty until somebody fills it in. */
export const CUSTOM_SET = "Custom";

const [share0to30 = "", share31to60 = "", , shareOver90 = ""] = AGING_CATEGORIES.map(({ heading }) =>
  shareMeasure(heading),
);

/**
 * What consultants and vendors publish; none is a regulator's standard, and none gives patient and insurance
 * receivables apart, so shares and ratios of receivables are for Total. None gives a share of claims over 30 days either.
 */
export const BENCHMARK_SETS: readonly BenchmarkSet[] = [
  {
    name: "Arceum",
    source: "tryarceum.com, 2026",
    benchmarks: [
      { measure: share0to30, balance: "Total", good: 0.5, betterWhen: "Higher" },
      { measure: shareOver90, balance: "Total", good: 0.15, betterWhen: "Lower" },
      { measure: "Days in receivables", balance: "Total", good: 25, watch: 50, betterWhen: "Lower" },
    ],
  },
  {
    name: "CB Financial Services",
    source: "cbfinservices.com, undated, seen 2026: over 60 under 10%, over 90 past 15% is trouble",
    benchmarks: [
      { measure: share0to30, balance: "Total", good: 0.75, betterWhen: "Higher" },
      { measure: share31to60, balance: "Total", good: 0.15, betterWhen: "Lower" },
      { measure: shareOver90, balance: "Total", good: 0.1, watch: 0.15, betterWhen: "Lower" },
      { measure: "Days in receivables", balance: "Total", good: 40, betterWhen: "Lower" },
      { measure: "Collection ratio", balance: "Insurance", good: 0.95, betterWhen: "Higher" },
      { measure: "Collection ratio", balance: "Patient", good: 0.9, betterWhen: "Higher" },
    ],
  },
  {
    name: "Dental Intelligence",
    source:
      "help pages 1053993 and 1054004, undated, seen 2026: accepted on the day presented; plans counted by patient",
    benchmarks: [
      { measure: "Acceptance by plans", balance: "Total", good: 0.75, betterWhen: "Higher" },
      { measure: "Acceptance by dollars", balance: "Total", good: 0.45, betterWhen: "Higher" },
    ],
  },
  {
    name: "Dentistry IQ",
    source: "Laura Nelson, 2017-03-23: no more than a month's production owed, ideally nothing past 30 days",
    benchmarks: [
      { measure: share0to30, balance: "Total", good: 1, betterWhen: "Higher" },
      { measure: "Receivables ratio", balance: "Total", good: 1, betterWhen: "Lower" },
      { measure: "Collection ratio", balance: "Total", good: 0.95, betterWhen: "Higher" },
    ],
  },
  {
    name: "Dentrix",
    source: "article 235, undated, seen 2026: receivables to production of the month to date",
    benchmarks: [{ measure: "Receivables ratio", balance: "Total", good: 1.5, watch: 2, betterWhen: "Lower" }],
  },
  {
    name: "EZDDS Billing",
    source: "ezddsbilling.com, undated, seen 2026",
    benchmarks: [
      { measure: shareOver90, balance: "Total", good: 0.05, watch: 0.1, betterWhen: "Lower" },
      { measure: "Receivables ratio", balance: "Total", good: 1, watch: 1.25, betterWhen: "Lower" },
      { measure: "Days in receivables", balance: "Total", good: 45, watch: 60, betterWhen: "Lower" },
    ],
  },
  {
    name: "Levin Group",
    source: "dentalcare.com and dentalproductsreport.com, undated, seen 2026",
    benchmarks: [{ measure: "Collection ratio", balance: "Total", good: 0.99, betterWhen: "Higher" }],
  },
  {
    name: "Pearly",
    source: "pearly.co, undated, seen 2026",
    benchmarks: [{ measure: "Collection ratio", balance: "Total", good: 0.95, betterWhen: "Higher" }],
  },
  {
    name: "Veritas",
    source: "2025: acceptance is scheduled and completed, average 50 to 60%; new patients of a practice of one dentist",
    benchmarks: [
      { measure: "Acceptance by dollars", balance: "Total", good: 0.7, watch: 0.5, betterWhen: "Higher" },
      { measure: "Acceptance by plans", balance: "Total", good: 0.7, watch: 0.5, betterWhen: "Higher" },
      { measure: "New patients", balance: "Total", good: 20, betterWhen: "Higher" },
    ],
  },
  {
    name: "Wisdom",
    source: "Ashley Bond, 2025: of adjusted production over the last 3 or 12 months",
    benchmarks: [{ measure: "Collection ratio", balance: "Total", good: 0.98, betterWhen: "Higher" }],
  },
];

/** The names that the chooser in Setup offers. */
export const BENCHMARK_SET_NAMES: readonly string[] = [...BENCHMARK_SETS.map(({ name }) => name), CUSTOM_SET];

/** What the Custom set can hold. Better when is filled in; the figures are the practice's. */
export const CUSTOM_MEASURES: readonly {
  readonly measure: string;
  readonly balance: Balance;
  readonly betterWhen: BetterWhen;
}[] = [
  ...AGING_CATEGORIES.flatMap(({ id, heading }) =>
    BALANCES.map((balance) => ({
      measure: shareMeasure(heading),
      balance,
      betterWhen: id === "days0to30" ? ("Higher" as const) : ("Lower" as const),
    })),
  ),
  { measure: "Collection ratio", balance: "Total", betterWhen: "Higher" },
  { measure: "Receivables ratio", balance: "Total", betterWhen: "Lower" },
  { measure: "Days in receivables", balance: "Total", betterWhen: "Lower" },
  { measure: "Acceptance by dollars", balance: "Total", betterWhen: "Higher" },
  { measure: "Acceptance by plans", balance: "Total", betterWhen: "Higher" },
  { measure: "New patients", balance: "Total", betterWhen: "Higher" },
  { measure: "Claims over 30", balance: "Insurance", betterWhen: "Lower" },
];
