import { type SampleDay, type Span, isWithin, isoDate } from "../dates";
import type { Ledger, Plan } from "../ledger";
import { wholeWeeks } from "./newPatients";

/** The plans presented in a whole week or month, and what became of them. Amounts are cents. */
export interface TreatmentFigures {
  readonly plansPresented: number;
  readonly dollarsPresented: number;
  readonly plansAccepted: number;
  readonly dollarsAccepted: number;
  readonly startedWithin10Days: number;
  readonly open: number;
}

/** The plans presented in each whole week of the range, with the answers known at the end of its last day. */
export function treatmentFigures(ledger: Ledger, range: Span): Readonly<Record<string, TreatmentFigures>> {
  return Object.fromEntries(
    wholeWeeks(range).map((monday) => [
      isoDate(monday),
      presentedIn(ledger, { from: monday, to: monday + 6 }, range.to),
    ]),
  );
}

/** The plans presented in a span, with the answers known at the end of a day. */
export function presentedIn(ledger: Ledger, span: Span, asOf: SampleDay): TreatmentFigures {
  const plans = ledger.plans.filter(({ presented }) => isWithin(presented, span));
  const accepted = plans.flatMap((plan) =>
    plan.accepted !== undefined && plan.accepted <= asOf ? [{ plan, since: plan.accepted }] : [],
  );
  const started = accepted.filter(({ plan, since }) => isStarted(plan, Math.min(asOf, since + 10)));
  return {
    plansPresented: plans.length,
    dollarsPresented: plans.reduce((sum, { amountPresented }) => sum + amountPresented, 0),
    plansAccepted: accepted.length,
    dollarsAccepted: accepted.reduce((sum, { plan }) => sum + plan.amountAccepted, 0),
    startedWithin10Days: started.length,
    open: accepted.filter(({ plan, since }) => asOf - since <= 10 && !isStarted(plan, asOf)).length,
  };
}

function isStarted({ started }: Plan, by: SampleDay): boolean {
  return started !== undefined && started <= by;
}
