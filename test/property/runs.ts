import { seedFor, timesOf } from "../seededChance";

/** How often a property is tried, and from where: fast-check's own parameters. */
export interface Runs {
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * As many runs as an environment variable says where there is one; otherwise a few, as `partOf` gives them. The seed is printed.
 *
 * @param variable such as `HUDDLEBOOK_SEQUENCES`
 * @param what the runs are of, for whoever reads the seed
 */
export function runsOf(few: number, variable: string, what: string): Runs {
  const { numRuns, seed } = partOf(few, what);
  return { numRuns: timesOf(variable, numRuns), seed };
}

/**
 * All of these runs in a full run of the tests; in `npm test` the part of them that the variable `HUDDLEBOOK_RUNS` says, five at
 * least. The seed is printed.
 */
export function partOf(runs: number, what: string): Runs {
  const part = Number(process.env["HUDDLEBOOK_RUNS"] ?? 1);
  return { numRuns: Math.max(Math.min(5, runs), Math.ceil(runs * part)), seed: seedFor(what) >> 0 };
}
