/** A heading that is not shown: where it stood when somebody named it, and what tells it from others. */
const HIDDEN = /^(\(column (\d+)\)) (#[0-9a-z]+)$/u;

/**
 * What is kept of a heading that could be somebody's name: `(column 3) #1k9x0q`. It is found again by the mark, wherever its column
 * stands then, and cannot be read back.
 */
export function hiddenHeading(key: string, place: number): string {
  return `${placeOf(place)} ${markOf(key)}`;
}

/** What a column is called whose heading is not shown. @param place counted from 1 */
export function placeOf(place: number): string {
  return `(column ${String(place)})`;
}

/** The mark in what is kept of a hidden heading; `undefined` for any other heading. */
export function markIn(kept: string): string | undefined {
  return HIDDEN.exec(kept)?.[3];
}

/** The place of a hidden heading when somebody named it, counted from 1; `undefined` for any other heading. */
export function placeIn(kept: string): number | undefined {
  const place = HIDDEN.exec(kept)?.[2];
  return place === undefined ? undefined : Number(place);
}

/** A kept heading as people see it: of a hidden one its place. */
export function withoutMark(kept: string): string {
  return HIDDEN.exec(kept)?.[1] ?? kept;
}

/** Thirty-two bits of a heading's key (FNV-1a): enough to tell the columns of a report apart, too few to tell a name by. */
export function markOf(key: string): string {
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return `#${(hash >>> 0).toString(36)}`;
}
