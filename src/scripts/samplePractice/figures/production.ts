import type { SampleDay } from "../dates";
import type { Entry, EntryKind } from "../ledger";

/** What was billed and paid in a span of days, in cents. */
export type ProductionFigures = Record<
  "billed" | "writeoffs" | "adjustments" | "patientPayments" | "insurancePayments",
  number
>;

const FIGURE_OF: Readonly<Record<EntryKind, keyof ProductionFigures>> = {
  procedure: "billed",
  writeoff: "writeoffs",
  adjustment: "adjustments",
  "patient payment": "patientPayments",
  "insurance payment": "insurancePayments",
};

/**
 * Adds entries up by the spans that they fall in.
 *
 * @param spans the spans to name, so that one without an entry is there with nothing in it
 * @param spanOf names the span of a day
 */
export function productionBy(
  entries: readonly Entry[],
  spans: readonly string[],
  spanOf: (day: SampleDay) => string,
): Readonly<Record<string, ProductionFigures>> {
  const sums = new Map(spans.map((span) => [span, nothing()]));
  for (const { day, kind, amount } of entries) {
    const figures = sums.get(spanOf(day));
    if (figures) figures[FIGURE_OF[kind]] += amount;
  }
  return Object.fromEntries(sums);
}

function nothing(): ProductionFigures {
  return { billed: 0, writeoffs: 0, adjustments: 0, patientPayments: 0, insurancePayments: 0 };
}
