/** How often a property is tried, and from where. Given to fast-check, and said in the test's title. */
export interface Runs {
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * A few runs with each test; all of them where an environment variable says how many. `HUDDLEBOOK_SEED` repeats what was tried
 * before: the test's title says it.
 *
 * @param variable such as `HUDDLEBOOK_SEQUENCES`
 */
export function runsOf(few: number, variable: string): Runs {
  const many = Number(process.env[variable] ?? "");
  const seed = Number(process.env["HUDDLEBOOK_SEED"] ?? "");
  return {
    numRuns: Number.isInteger(many) && many > 0 ? many : few,
    seed: Number.isInteger(seed) && seed !== 0 ? seed : Date.now() % 2 ** 31,
  };
}

/** What a test's title says of its runs. */
export function saidOf({ numRuns, seed }: Runs): string {
  return `(${String(numRuns)} runs, HUDDLEBOOK_SEED=${String(seed)})`;
}
