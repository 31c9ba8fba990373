import type { Candidate } from "../facts";

/** The very difference of last month again: something that comes every month, such as a payment plan's instalment. */
export const paymentPlan: Candidate = {
  id: "payment-plan",
  whatToDo:
    "Look for payment plans: what a plan takes off an account, or bills month by month, may be in the receivables and not in the production report.",
  find: ({ difference, before }) => {
    if (before.difference === undefined || before.difference !== difference) return [];
    return [
      {
        says: "Consistent with an amount that comes every month, such as a payment plan's: last month's difference is the same.",
        amount: difference,
        evidence: {
          table: "RollForward",
          span: { from: before.monthEnd, to: before.monthEnd },
          column: "Difference",
          figure: { amount: before.difference },
        },
        match: { tried: 1 },
      },
    ];
  },
};
