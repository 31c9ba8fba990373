import type { Chance } from "./made";
import type { Segments } from "./written";

/** What has to come of a changed file: all is as it was, somebody is asked, or a payment or the file is refused. */
export type Outcome = "as-it-was" | "asked" | "refused";

/** A file that was changed in one thing. */
export interface Mutated {
  readonly text: string;
  readonly outcome: Outcome;
  /** A figure that may be another, by its name. */
  readonly but?: string | undefined;
}

/** One kind of change; `undefined` where the file has nothing to change so. */
export interface Mutation {
  readonly name: string;
  readonly change: (segments: Segments, chance: Chance) => Mutated | undefined;
}

/** The place of a segment that something holds of, by chance. */
export function placeOf(
  segments: Segments,
  chance: Chance,
  holds: (segment: readonly string[], at: number) => boolean,
): number | undefined {
  const places = [...segments.keys()].filter((at) => holds(segments[at] ?? [], at));
  return places[Math.floor(chance() * places.length)];
}
