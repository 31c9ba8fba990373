/** Chance that can be had again: numbers from 0 up to 1, the same for the same seed. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed, told so that a run can be had again: that of HUDDLEBOOK_SEED, or a new one. @param what what it is for */
export function seedFor(what: string): number {
  const seed = Number(process.env["HUDDLEBOOK_SEED"] ?? Math.floor(Math.random() * 2 ** 32));
  process.stdout.write(`${what}: HUDDLEBOOK_SEED=${String(seed)}\n`);
  return seed;
}

/** How often something is tried: as an environment variable says, or a few times. */
export function timesOf(variable: string, few: number): number {
  return Number(process.env[variable] ?? few);
}
