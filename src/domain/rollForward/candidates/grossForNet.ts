import { type Production, netBilled } from "../../collections";
import { type Cents, cents } from "../../money";
import type { Candidate } from "../facts";
import { monthSpan } from "../figures";

/** What a practice takes off its fees, in one column or both. */
const TAKEN_OFF: readonly { readonly column: string; readonly amountIn: (production: Production) => Cents }[] = [
  {
    column: "Net billed − Billed",
    amountIn: (production) => cents(netBilled(production) - production.billed),
  },
  { column: "Writeoffs", amountIn: ({ writeoffs }) => writeoffs },
  { column: "Adjustments", amountIn: ({ adjustments }) => adjustments },
];

/** Writeoffs or adjustments of the month taken off twice, or on one side only: gross where the other side has net. */
export const grossForNet: Candidate = {
  id: "gross-for-net",
  whatToDo: "Check whether the report's production is full fees, before write-offs and adjustments, and post it so.",
  find: ({ monthEnd, difference, production }) =>
    TAKEN_OFF.filter(({ amountIn }) => amountIn(production) + difference === 0)
      .slice(0, 1)
      .map(({ column, amountIn }) => ({
        says: "Consistent with gross on one side and net on the other: the difference is what was taken off the fees in the month.",
        amount: difference,
        evidence: { table: "Monthly", span: monthSpan({ monthEnd }), column, figure: { amount: amountIn(production) } },
        match: { tried: TAKEN_OFF.length },
      })),
};
