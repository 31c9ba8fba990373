import { AGING_CATEGORIES } from "../../receivables/aging";
import { type Cents, cents, formatCents } from "../../money";
import type { Candidate, Evidence, Finding, RollForwardFacts } from "../facts";
import { columnFigures } from "../figures";

/** An amount as it is posted, and how a change to it moves the difference. */
interface KnownAmount {
  readonly evidence: Evidence;
  readonly amount: Cents;
  /** What the difference falls by where the right amount is a cent more than the posted. */
  readonly weight: 1 | -1;
}

/** Two neighbors swapped change a number by a multiple of nine. */
const NINE = 9;

/** The most amounts that are told; where more would do, each of them says less. */
const TOLD = 3;

/** Two neighboring digits of one posted amount, put the other way round, make the month tie to the cent. */
export const digitsSwapped: Candidate = {
  id: "digits-swapped",
  whatToDo: "Compare that amount, digit by digit, with the report and with the day's entries.",
  find: (facts) => {
    if (facts.difference % NINE !== 0) return [];
    const known = [...dayAmounts(facts), ...closingAmounts(facts)];
    const swaps = known.flatMap((one) => swapsOf(one.amount).map((right) => ({ ...one, right })));
    const fits = swaps.filter(({ amount, right, weight }) => (right - amount) * weight === facts.difference);
    return fits.slice(0, TOLD).map((fit) => findingOf(facts, fit, fits.length, swaps.length));
  },
};

function findingOf(
  { difference }: RollForwardFacts,
  { evidence, right }: KnownAmount & { readonly right: Cents },
  fits: number,
  tried: number,
): Finding {
  const others = fits > 1 ? ` It is one of ${fits} amounts that would do.` : "";
  return {
    says: `Consistent with two digits swapped: ${formatCents(right)} would make the month tie.${others}`,
    amount: difference,
    evidence,
    match: { tried },
  };
}

function dayAmounts({ days }: RollForwardFacts): readonly KnownAmount[] {
  return [...days].flatMap(([date, production]) =>
    columnFigures(production).map(({ column, direction, amountIn }) => {
      const amount = amountIn(production);
      const span = { from: date, to: date };
      return { evidence: { table: "Daily" as const, span, column, figure: { amount } }, amount, weight: direction };
    }),
  );
}

function closingAmounts({ monthEnd, closingParts }: RollForwardFacts): readonly KnownAmount[] {
  const span = { from: monthEnd, to: monthEnd };
  return [...closingParts].flatMap(([balance, amounts]) =>
    AGING_CATEGORIES.map(({ id, heading }) => {
      const figure = { amount: amounts[id] };
      const evidence: Evidence = { table: "Receivables", span, balance, column: heading, figure };
      return { evidence, amount: amounts[id], weight: -1 };
    }),
  );
}

/** The amounts that an amount becomes when two neighboring digits change places; none that begins with a 0. */
function swapsOf(amount: Cents): readonly Cents[] {
  const digits = String(Math.abs(amount));
  return Array.from({ length: digits.length - 1 }, (_, at) => at).flatMap((at) => {
    const swapped = digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
    return swapped === digits || swapped.startsWith("0") ? [] : [cents(Math.sign(amount) * Number(swapped))];
  });
}
