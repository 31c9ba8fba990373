import { type DateRange, type Day, addDays, startOfMonth } from "../calendar";
import { type Production, NO_PRODUCTION, addProduction, collected, netBilled } from "../collections";
import { type Cents, cents } from "../money";
import { receivablesChange } from "./rollForward";
import type { Evidence, Finding, Match, RollForwardFacts, SpanFigure } from "./facts";

/** A figure of production, and whether it adds to what is owed (1) or takes off (-1). */
export interface FlowFigure {
  readonly column: string;
  readonly direction: 1 | -1;
  readonly amountIn: (production: Production) => Cents;
}

const ALWAYS_THERE: readonly FlowFigure[] = [
  { column: "Billed", direction: 1, amountIn: ({ billed }) => billed },
  { column: "Writeoffs", direction: 1, amountIn: ({ writeoffs }) => writeoffs },
  { column: "Adjustments", direction: 1, amountIn: ({ adjustments }) => adjustments },
  { column: "Patient payments", direction: -1, amountIn: ({ patientPayments }) => patientPayments },
  { column: "Insurance payments", direction: -1, amountIn: ({ insurancePayments }) => insurancePayments },
];

const UNSPLIT: FlowFigure = {
  column: "Payments not split",
  direction: -1,
  amountIn: ({ unsplitPayments }) => unsplitPayments,
};

const NET_BILLED: FlowFigure = { column: "Billed + Writeoffs + Adjustments", direction: 1, amountIn: netBilled };

/**
 * The figures as they stand in columns of their own: payments that are not split only where some of these spans has
 * any, since that column is blank for everybody else.
 */
export function columnFigures(...produced: readonly Production[]): readonly FlowFigure[] {
  return produced.some(({ unsplitPayments }) => unsplitPayments !== 0) ? [...ALWAYS_THERE, UNSPLIT] : ALWAYS_THERE;
}

/** The figures by which two spans can be compared: where one splits its payments and the other does not, all payments are one. */
export function comparableFigures(one: Production, other: Production): readonly FlowFigure[] {
  const columns = columnFigures(one, other);
  return areSplitAlike(one, other)
    ? columns
    : [...columns.filter(({ direction }) => direction > 0), paidTogether(columns)];
}

/** Says whether two spans' payments stand in the same columns: split in both, or not split in either. */
export function areSplitAlike(one: Production, other: Production): boolean {
  return (one.unsplitPayments === 0) === (other.unsplitPayments === 0);
}

function paidTogether(columns: readonly FlowFigure[]): FlowFigure {
  const paid = columns.filter(({ direction }) => direction < 0).map(({ column }) => column);
  return { column: paid.join(" + "), direction: -1, amountIn: collected };
}

/** The columns, and what they make together: all of a span's figures first, since that is most often what is wrong. */
function flowFigures(production: Production): readonly FlowFigure[] {
  const columns = columnFigures(production);
  const together = paidTogether(columns);
  return [
    {
      column: `${NET_BILLED.column} − ${together.column.replaceAll(" + ", " − ")}`,
      direction: 1,
      amountIn: receivablesChange,
    },
    ...columns,
    together,
    NET_BILLED,
  ];
}

/** Every figure of the spans that is not zero; of those of one span that come to the same, the first alone. */
export function spanFigures(facts: RollForwardFacts, spans: readonly DateRange[]): readonly SpanFigure[] {
  return spans.flatMap((span) => {
    const production = productionIn(facts.days, span);
    const known = new Set<number>([0]);
    return flowFigures(production).flatMap(({ column, direction, amountIn }) => {
      const amount = amountIn(production);
      const effect = cents(direction * amount);
      if (known.has(effect)) return [];
      known.add(effect);
      return [{ span, column, amount, effect }];
    });
  });
}

/** The posted days as spans of one day each. */
export function daySpans({ days }: RollForwardFacts): readonly DateRange[] {
  return [...days.keys()].map((date) => ({ from: date, to: date }));
}

/** The days of a span added up; a day that is not posted adds nothing. */
function productionIn(days: ReadonlyMap<Day, Production>, { from, to }: DateRange): Production {
  let sum = NO_PRODUCTION;
  for (let date = from; date <= to; date = addDays(date, 1)) sum = addProduction(sum, days.get(date) ?? NO_PRODUCTION);
  return sum;
}

/** The most findings of one kind that are told. */
const TOLD = 3;

/**
 * The figures whose effect, so many times over, makes the difference to the cent. `times` says how often: −1 where the
 * effect is missing from what is owed.
 */
export function exactMatches(
  { difference }: RollForwardFacts,
  figures: readonly SpanFigure[],
  times: readonly number[],
  says: (figure: SpanFigure) => string,
): readonly Finding[] {
  return figures
    .filter(({ effect }) => times.some((factor) => effect * factor === difference))
    .slice(0, TOLD)
    .map((figure) => ({
      says: says(figure),
      amount: difference,
      evidence: dailyEvidence(figure),
      match: { tried: figures.length * times.length },
    }));
}

function dailyEvidence({ span, column, amount }: SpanFigure): Evidence {
  return { table: "Daily", span, column, figure: { amount } };
}

/** The month of the facts. */
export function monthSpan({ monthEnd }: { readonly monthEnd: Day }): DateRange {
  return { from: startOfMonth(monthEnd), to: monthEnd };
}

/** How close two sizes are, from 0 to 1, whatever their signs; they are not both zero. */
export function closeness(one: number, other: number): number {
  return Math.min(Math.abs(one), Math.abs(other)) / Math.max(Math.abs(one), Math.abs(other));
}

/** The match of evidence that is plain to see and whose size no figure tells: neither close nor far. */
export const SIZE_UNKNOWN: Match = { closeness: 1 / 2 };

/** The part of the difference that an amount of uncertain size explains: its size, never more, with the difference's sign. */
export function atMost(difference: Cents, size: number): Cents {
  return cents(Math.sign(difference) * Math.min(Math.abs(difference), Math.abs(size)));
}
