import type { Day } from "../../calendar";
import { type Cents, cents, formatCents } from "../../money";
import type { Candidate, Evidence, Finding, RollForwardFacts } from "../facts";
import { atMost, closeness } from "../figures";

/**
 * Balances in the patients' favor are in one month end's receivables and not in the other's. Seen where the difference is
 * the credits of either month end, or lies the way that credits moved and is of about that size, or most of them are gone.
 */
export const creditsLeftOut: Candidate = {
  id: "credits-left-out",
  whatToDo: "Run the aging report with negative balances included, for both month ends alike, and post it again.",
  find: (facts) => {
    const { monthEnd, difference, opening, closing, before } = facts;
    const sides = [
      { at: monthEnd, credits: closing.credits },
      { at: before.monthEnd, credits: opening.credits },
    ];
    const exact = sides.filter(({ credits }) => credits !== 0 && Math.abs(difference) + credits === 0);
    if (exact.length > 0) return exact.slice(0, 1).map(({ at, credits }) => same(difference, at, credits));
    return goneOnOneSide(facts);
  },
};

function same(difference: Cents, at: Day, credits: Cents): Finding {
  return {
    says: "Consistent with credits left out on one side: the difference is the credits to the cent.",
    amount: difference,
    evidence: creditsAt(at, credits),
    match: { tried: 4 },
  };
}

function goneOnOneSide({ monthEnd, difference, opening, closing, before }: RollForwardFacts): readonly Finding[] {
  const gone = opening.credits - closing.credits;
  // Without its credits the closing is too high; without them the opening is, and the closing seems too low.
  if (gone === 0 || Math.sign(difference) !== -Math.sign(gone)) return [];
  const [more, at, less] =
    gone < 0 ? [opening.credits, before.monthEnd, closing.credits] : [closing.credits, monthEnd, opening.credits];
  const size = cents(Math.abs(gone));
  const fits = closeness(gone, difference);
  if (Math.abs(less) * 2 > Math.abs(more) && fits < 1 / 2) return [];
  return [
    {
      says:
        gone < 0
          ? `Consistent with credits left out of this month's receivables: there are ${formatCents(size)} less of them than last month.`
          : `Consistent with credits left out of last month's receivables: there are ${formatCents(size)} more of them now.`,
      amount: atMost(difference, gone),
      evidence: creditsAt(at, more),
      match: { closeness: fits },
    },
  ];
}

function creditsAt(at: Day, credits: Cents): Evidence {
  return {
    table: "Receivables",
    span: { from: at, to: at },
    balance: "Total",
    column: "Credits",
    figure: { amount: credits },
  };
}
