import type { Base } from "./bases";
import type { Mutation } from "./mutation";

/** What is known to be read wrongly still, by kind of mutation and report; docs/mutants.md counts it. A line goes with its mend. */
const STILL_WRONG: readonly (readonly [mutation: RegExp, report: RegExp])[] = [];

/** Whether a mutation of a report is known to be read wrongly still. */
export function isStillWrong({ name }: Mutation, { page }: Base): boolean {
  return STILL_WRONG.some(([mutation, report]) => mutation.test(name) && report.test(page.layout.id));
}
