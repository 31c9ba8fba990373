import { chanceOf } from "../seededChance";

/** Chance in the words of a simulation, the same for the same seed. */
export interface Chance {
  /** A whole number, ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly of: <One>(some: readonly One[]) => One;
  /** Yes, so often of one time. */
  readonly yes: (share: number) => boolean;
}

/** Chance from a seed. */
export function simulatedChance(seed: number): Chance {
  const next = chanceOf(seed);
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    of: (some) => {
      const at = whole(0, some.length - 1);
      for (const one of some.slice(at, at + 1)) return one;
      throw new RangeError("nothing to choose from");
    },
    yes: (share) => next() < share,
  };
}
