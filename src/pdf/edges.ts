/** A place on the pages at which texts begin or end. */
export interface Edge {
  readonly x: number;
  /** How many texts begin or end there. */
  readonly texts: number;
}

/** In points: places nearer to each other are told apart by rounding alone. */
const GRAIN = 0.05;

/**
 * The places at which texts begin, or end, those that are printed a hair apart as one: around the commonest first, so that a
 * column stays whole however many other texts end near it.
 *
 * @param hair how far apart, in points
 * @returns the edge of each of the places
 */
export function edgesOf(places: readonly number[], hair: number): (place: number) => Edge {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(grainOf(place), (counts.get(grainOf(place)) ?? 0) + 1);
  const reach = Math.floor(hair / GRAIN);
  const edges = new Map<number, Edge>();
  for (const [grain] of [...counts].sort(([, some], [, others]) => others - some)) {
    if (edges.has(grain)) continue;
    const members = grainsAround(grain, reach).filter((one) => counts.has(one) && !edges.has(one));
    const texts = members.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
    const edge = { x: grain * GRAIN, texts };
    for (const member of members) edges.set(member, edge);
  }
  return (place) => {
    const edge = edges.get(grainOf(place));
    if (edge === undefined) throw new Error("A place was asked for that was not given.");
    return edge;
  };
}

function grainOf(place: number): number {
  return Math.round(place / GRAIN);
}

function grainsAround(grain: number, reach: number): readonly number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, index) => grain - reach + index);
}
