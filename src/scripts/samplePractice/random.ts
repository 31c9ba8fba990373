/** A stream of numbers that looks random and is the same for the same seed, on every machine. */
export interface Random {
  /** From 0 up to but not including 1. */
  readonly fraction: () => number;
  /** A whole number, both ends included. */
  readonly between: (lowest: number, highest: number) => number;
  /** True with this chance. */
  readonly chance: (probability: number) => boolean;
  /** One of the choices, each as likely as the next. */
  readonly pick: <Choice>(choices: readonly [Choice, ...Choice[]]) => Choice;
}

/**
 * Starts a stream: a 32-bit counter stepped by an odd constant, each value scrambled by multiplying and folding.
 *
 * @param seed any whole number; the same one gives the same stream
 */
export function randomFrom(seed: number): Random {
  let counter = seed;
  const fraction = (): number => {
    counter = (counter + 0x6d2b79f5) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 15), counter | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    between: (lowest, highest) => lowest + Math.floor(fraction() * (highest - lowest + 1)),
    chance: (probability) => fraction() < probability,
    pick: (choices) => choices[Math.floor(fraction() * choices.length)] ?? choices[0],
  };
}
