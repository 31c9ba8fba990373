import { formatSpan } from "../../calendar";
import { ZERO } from "../../money";
import type { Candidate, Finding, RollForwardFacts } from "../facts";
import { SIZE_UNKNOWN, exactMatches } from "../figures";
import { silentDays } from "../silentDays";

/** More silent days than this say nothing of a single one. */
const MAX_DAYS = 2;

/** A figure of a day that is in the month and not in what is owed; or a busy day on which nothing is posted. */
export const dayMissing: Candidate = {
  id: "day-missing",
  whatToDo:
    "Look for that posting: whether it was entered after the receivables were run, or is missing from one of the two reports.",
  find: (facts, { ofDays }) => {
    const exact = exactMatches(
      facts,
      ofDays,
      [-1],
      ({ span }) => `Consistent with figures of ${formatSpan(span)} missing from the receivables.`,
    );
    return [...exact, ...silent(facts)];
  },
};

function silent(facts: RollForwardFacts): readonly Finding[] {
  return silentDays(facts)
    .slice(0, MAX_DAYS)
    .map((date) => ({
      says: `Consistent with ${formatSpan({ from: date, to: date })} missing from the report: nothing was billed or paid, on a day of the week that is busy otherwise.`,
      amount: undefined,
      evidence: { table: "Daily", span: { from: date, to: date }, column: "Billed", figure: { amount: ZERO } },
      match: SIZE_UNKNOWN,
    }));
}
