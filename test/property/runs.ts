import { seedFor, timesOf } from "../seededChance";

/** How often a property is tried, and from where: fast-check's own parameters. */
export interface Runs {
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * A few runs with each test; as many as an environment variable says where there is one. The seed is printed.
 *
 * @param variable such as `HUDDLEBOOK_SEQUENCES`
 * @param what the runs are of, for whoever reads the seed
 */
export function runsOf(few: number, variable: string, what: string): Runs {
  return { numRuns: timesOf(variable, few), seed: seedFor(what) >> 0 };
}
