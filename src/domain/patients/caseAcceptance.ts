/**
 * The share of what was presented that was accepted: by dollars (cents accepted ÷ cents presented) or by plans (counts).
 *
 * @param presented cents, or a count of plans
 * @param accepted of the plans presented, in the same unit
 * @returns a fraction; `undefined` where nothing was presented
 * @see docs/metrics.md#case-acceptance
 */
export function caseAcceptance(presented: number, accepted: number): number | undefined {
  return presented > 0 ? accepted / presented : undefined;
}
