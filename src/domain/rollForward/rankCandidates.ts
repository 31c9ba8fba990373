import { type Cents, ZERO, cents } from "../money";
import { CANDIDATES } from "./candidates";
import type { Candidate, CandidateId, Finding, MonthFigures, RollForwardFacts } from "./facts";
import { daySpans, spanFigures } from "./figures";
import { weekSpans } from "./weeks";

/** A candidate that was found, with what to do about it. */
export interface RankedCandidate extends Finding {
  readonly id: CandidateId;
  readonly whatToDo: string;
}

/** What may explain a month's difference. */
export interface Explanation {
  /** Most likely first. They stand beside one another: they are not added up. */
  readonly candidates: readonly RankedCandidate[];
  /** What remains of the difference if the first of them is right; all of it where none is found or its size is not known. */
  readonly unexplained: Cents;
}

/** More than this are not read. */
const MAX_CANDIDATES = 6;

/**
 * Ranks what may explain a month's difference. What matches it to the cent comes first, and of that what was looked for
 * among the fewest figures, since that is the least likely by chance; then the others, by how close their size is.
 * Equals stand in the order of `CANDIDATES`, so that the same figures always give the same ranks.
 *
 * @returns no candidates and nothing unexplained for a month that ties
 */
export function explain(facts: RollForwardFacts, among: readonly Candidate[] = CANDIDATES): Explanation {
  const { difference } = facts;
  if (difference === 0) return { candidates: [], unexplained: ZERO };
  const figures = monthFigures(facts);
  const candidates = among
    .flatMap(({ id, whatToDo, find }) => find(facts, figures).map((finding) => ({ ...finding, id, whatToDo })))
    .map((candidate, order) => ({ candidate, order }))
    .sort((one, other) => likeliness(one.candidate, other.candidate) || one.order - other.order)
    .map(({ candidate }) => candidate)
    .slice(0, MAX_CANDIDATES);
  return { candidates, unexplained: cents(difference - (candidates[0]?.amount ?? 0)) };
}

function monthFigures(facts: RollForwardFacts): MonthFigures {
  return { ofDays: spanFigures(facts, daySpans(facts)), ofWeeks: spanFigures(facts, weekSpans(facts)) };
}

/** Matches to the cent first, by the figures tried; then the others, the closest first. */
function likeliness({ match: one }: Finding, { match: other }: Finding): number {
  if ("tried" in one) return "tried" in other ? one.tried - other.tried : -1;
  return "tried" in other ? 1 : other.closeness - one.closeness;
}
