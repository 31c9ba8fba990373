import { has, isMadeOf, phraseOf } from "../layout/phrase";
import type { NamedColumn } from "./columnReading";
import type { Table, TableColumn } from "./table";

/** What the columns of a list are called where nothing is left to ask. */
export interface ExactColumns {
  /** By field, the whole headings that are of it and of nothing else. */
  readonly headings: ReadonlyMap<string, ReadonlySet<string>>;
  /** Columns of people, numbers, notes and the like, by their headings: whatever they hold, the same is counted. */
  readonly beside: readonly BesideColumns[];
  /** Words of a title by which a list is of a part alone, or of something else. */
  readonly parts: ReadonlySet<string>;
}

/** Columns that are told by all words of their headings, of which one has to be there. */
interface BesideColumns {
  readonly words: ReadonlySet<string>;
  readonly telling: readonly string[];
}

/** Columns whose headings are made of some words, and have one of those that tell; where none is said, any of them does. */
export function columnsOf(words: ReadonlySet<string>, ...telling: readonly string[]): BesideColumns {
  return { words, telling: telling.length === 0 ? [...words] : telling };
}

/**
 * Says whether a list is read without a doubt by its headings: each column that is read is called by a usual word for one thing, and
 * every other is known to change nothing of what is counted, so that none could be meant in its place.
 */
export function areExact(table: Table, named: readonly NamedColumn[], exact: ExactColumns): boolean {
  const title = table.above.split(/\s+/u).flatMap(phraseOf);
  // A line of headings right above may say more of each of them.
  if (table.isBelowHeadings || title.some((word) => exact.parts.has(word))) return false;
  const isRead = (column: TableColumn): boolean => named.some((one) => one.column === column);
  return (
    named.every(({ name, column }) => exact.headings.get(name)?.has(column.phrase.join(" ")) === true) &&
    table.columns.every((column) => isRead(column) || isBeside(column, exact))
  );
}

/** A column without a heading and without a cell comes of a separator behind the last one. */
function isBeside({ heading, holds, phrase }: TableColumn, { beside }: ExactColumns): boolean {
  const isOf = ({ words, telling }: BesideColumns): boolean => isMadeOf(phrase, words) && has(phrase, ...telling);
  return (heading === "" && holds === "nothing") || beside.some(isOf);
}

/** Headings by field as they are compared, from several lists of them. */
export function exactHeadings(
  ...lists: readonly Readonly<Record<string, readonly string[]>>[]
): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Set(lists.flatMap((list) => Object.keys(list)));
  return new Map(
    [...names].map((name) => {
      const headings = lists.flatMap((list) => list[name] ?? []);
      return [name, new Set(headings.map((heading) => phraseOf(heading).join(" ")))] as const;
    }),
  );
}
