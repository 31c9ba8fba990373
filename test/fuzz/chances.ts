/** Chance: numbers from 0 up to 1. */
export type Chance = () => number;

/** A whole number from 0 up to below the most. */
export function below(chance: Chance, most: number): number {
  return Math.floor(chance() * most);
}

/** One of some things. */
export function oneOf<One>(chance: Chance, things: readonly [One, ...One[]]): One {
  return things[below(chance, things.length)] ?? things[0];
}

/** A length: mostly short, now and then so long that what grows with its square would show. */
export function length(chance: Chance): number {
  const most = chance() < 0.02 ? 60_000 : oneOf(chance, [4, 40, 40, 400, 400, 2_000]);
  return 1 + below(chance, most);
}

/** Bytes of any kind. */
export function randomBytes(chance: Chance, count: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: count }, () => below(chance, 256));
}

/** The bytes with some of their bits turned. */
export function withBitsTurned(chance: Chance, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const turned = new Uint8Array(bytes);
  for (let left = 1 + below(chance, 8); left > 0; left -= 1) {
    const at = below(chance, turned.length);
    turned[at] = (turned[at] ?? 0) ^ (1 << below(chance, 8));
  }
  return turned;
}

/** The bytes up to some place, or from there on. */
export function cutOff(chance: Chance, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const at = below(chance, bytes.length);
  return new Uint8Array(chance() < 0.7 ? bytes.slice(0, at) : bytes.slice(at));
}

/** The text with something put into it, at any place. */
export function put(chance: Chance, text: string, what: string): string {
  const at = below(chance, text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
}

/** The text with a stretch of it many times over, or gone. */
export function withStretchRepeated(chance: Chance, text: string): string {
  const from = below(chance, text.length);
  const stretch = text.slice(from, from + 1 + below(chance, 400)) || "x";
  const times = chance() < 0.2 ? 0 : Math.ceil(length(chance) / stretch.length);
  return text.slice(0, from) + stretch.repeat(times) + text.slice(from + stretch.length);
}
