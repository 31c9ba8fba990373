import { phraseOf } from "../layout/phrase";
import { type CollapsedPrint, collapsedPrint, rowsOfCollapsed } from "../tables/collapsedLines";
import type { ColumnReading } from "./columnReading";
import { productionIn } from "./production";
import { roleIn } from "./productionColumns";
import { isWordOfNames, receivablesIn, receivablesMeaning } from "./receivables";
import { tablesIn } from "./table";

/** So many lines show which words are which heading. */
const LINES_LOOKED_AT = 40;
/** A heading of an amount has at most so many words. */
const MOST_WORDS = 6;
/** More ways to cut the headings than any report has are none to choose from. */
const MOST_WAYS = 100;

/**
 * Turns print whose columns stand apart by single spaces into rows of cells. The words of its headings are cut into as many headings as
 * records have amounts: in the one way in which sums hold within the rows. Where none hold, or those of two ways, it is no table.
 */
export function tableFromCollapsedPrint(text: string): string | undefined {
  const print = collapsedPrint(text);
  if (print === undefined) return undefined;
  const proven = waysToCut(print).flatMap((headings) =>
    readingsOf(rowsOfCollapsed(print, headings, print.headingsAt + 1 + LINES_LOOKED_AT)).map((reading) => {
      return { headings, meaning: meaningOf(reading) };
    }),
  );
  const [first] = proven;
  const isOne = proven.every(({ meaning }) => meaning === first?.meaning);
  return first === undefined || !isOne ? undefined : rowsOfCollapsed(print, first.headings);
}

/** What the columns are taken for where sums within the rows show it. */
function readingsOf(table: string): readonly ColumnReading[] {
  const readings = tablesIn(table).flatMap((one) => [...receivablesIn(one), ...productionIn(one)]);
  return readings.filter(({ rowsProving }) => rowsProving > 0);
}

function meaningOf({ fields, layout: { figures, negated } }: ColumnReading): string {
  return JSON.stringify([fields, figures, negated]);
}

/** A way to cut the last words of headings. */
interface Way {
  /** Where they begin. */
  readonly start: number;
  readonly headings: readonly string[];
  /** What each of them means. Ways that mean the same are one. */
  readonly meaning: string;
}

/** Every way to cut the words of headings into one for what stands before the amounts, and one for each amount; none where there are too many. */
function waysToCut({ headings: words, columns }: CollapsedPrint): readonly (readonly string[])[] {
  const meanings = new Meanings(words);
  let ways: readonly Way[] = [{ start: words.length, headings: [], meaning: "" }];
  for (let left = columns; left > 0; left -= 1) {
    ways = apart(ways.flatMap((way) => meanings.before(way)));
    if (ways.length > MOST_WAYS) return [];
  }
  return ways.map(({ start, headings }) => [nameHeading(words.slice(0, start)), ...headings]);
}

/** Of ways that mean the same, the one that cuts most evenly: it shows people the headings as they are printed. */
function apart(ways: readonly Way[]): readonly Way[] {
  const byMeaning = new Map<string, Way>();
  for (const way of ways) {
    const key = `${String(way.start)} ${way.meaning}`;
    const known = byMeaning.get(key);
    if (known === undefined || longestOf(way) < longestOf(known)) byMeaning.set(key, way);
  }
  return [...byMeaning.values()];
}

function longestOf({ headings }: Way): number {
  return Math.max(...headings.map((heading) => heading.split(" ").length));
}

/** What some words of a line of headings mean as one heading. */
class Meanings {
  readonly #words: readonly string[];
  readonly #known = new Map<string, string | undefined>();

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  /** The ways that have one heading more before those of a way. At least one word is left for what stands before the amounts. */
  before({ start: end, headings, meaning }: Way): readonly Way[] {
    return Array.from({ length: Math.min(MOST_WORDS, end - 1) }, (_, at) => end - at - 1).flatMap((start) => {
      const heading = this.#words.slice(start, end).join(" ");
      const own = this.#meaningOf(heading);
      return own === undefined ? [] : [{ start, headings: [heading, ...headings], meaning: `${own};${meaning}` }];
    });
  }

  #meaningOf(heading: string): string | undefined {
    if (!this.#known.has(heading)) this.#known.set(heading, meaningOfHeading(heading));
    return this.#known.get(heading);
  }
}

/** A range is not cut at its dash. */
function meaningOfHeading(heading: string): string | undefined {
  if (/^[-\u2013\u2014]\s|\s[-\u2013\u2014]$/u.test(heading)) return undefined;
  const phrase = phraseOf(heading);
  const [role, aged] = [roleIn(phrase), receivablesMeaning(phrase)];
  return role === undefined && aged === undefined ? undefined : [role, aged].join(" ");
}

/** What stands before the amounts is one cell: a name, whatever number or phone stands beside it. */
function nameHeading(words: readonly string[]): string {
  const own = words.filter((word) => phraseOf(word).every(isWordOfNames));
  return (own.length > 0 ? own : words).join(" ");
}
