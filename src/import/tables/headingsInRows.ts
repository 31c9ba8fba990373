import { isKnownHeading } from "../layout/shownHeading";
import { type Delimiter, Rows } from "../reading/rows";
import { parseAmount } from "../text/amount";
import { parseDay } from "../text/date";

const DELIMITERS: readonly Delimiter[] = [",", "\t", ";"];
/** Fewer headings make no table. */
const FEWEST_HEADINGS = 3;
const MOST_CELLS = 200;

/** Where in each row what stands. */
interface Places {
  /** The first heading, and how many there are. As many cells of the record follow them. */
  readonly first: number;
  readonly headings: number;
}

/**
 * Makes a table of a report that repeats its titles, headings and total in each row, beside the row's own cells, as software does that
 * exports what it would print, section by section. The headings become the first row, and the total the last.
 *
 * @returns `undefined` for any other text
 */
export function tableFromHeadingsInRows(text: string): string | undefined {
  for (const delimiter of DELIMITERS) {
    const [first = []] = rowsIn(text, delimiter, 1);
    const places = first.length > MOST_CELLS ? undefined : placesIn(first);
    if (places === undefined) continue;
    const rows = rowsIn(text, delimiter);
    const headings = headingsOf(first, places);
    const isRepeated = rows.every((cells) => headings.every((heading, at) => cells[places.first + at] === heading));
    if (isRepeated)
      return madeOf(rows, places)
        .map((cells) => cells.join("\t"))
        .join("\n");
  }
  return undefined;
}

function rowsIn(text: string, delimiter: Delimiter, most = Number.POSITIVE_INFINITY): readonly (readonly string[])[] {
  const rows = new Rows(text, delimiter);
  const found: (readonly string[])[] = [];
  while (found.length < most && rows.next()) {
    const cells = rows.cells();
    if (cells.some((cell) => cell !== "")) found.push(cells.map((cell) => cell.replace(/\s+/gu, " ")));
  }
  return found;
}

/** The longest run of headings in a row that as many cells follow, amounts among them. */
function placesIn(cells: readonly string[]): Places | undefined {
  const ends = cells.flatMap((cell, at) => (isHeading(cell) && !isHeading(cells[at + 1] ?? "") ? [at + 1] : []));
  const runs = ends.map((end): Places => {
    const before = cells.slice(0, end).findLastIndex((cell) => !isHeading(cell));
    return { first: before + 1, headings: end - before - 1 };
  });
  const fitting = runs.filter((one) => one.headings >= FEWEST_HEADINGS && recordOf(cells, one).some(isAmount));
  const [longest] = fitting.toSorted((one, other) => other.headings - one.headings);
  return longest === undefined ? undefined : withoutTitles(cells, longest);
}

/**
 * Titles before the headings may be made of words of headings. Headings are as many as the cells that follow, up to the total; and
 * a record begins with words and ends with an amount, which a page's number after it is not.
 */
function withoutTitles(cells: readonly string[], { first, headings }: Places): Places | undefined {
  const end = first + headings;
  const total = cells.findIndex((cell, at) => at > end && isTotal(cell));
  const most = total < 0 ? headings : Math.min(headings, total - end);
  for (let own = most; own >= FEWEST_HEADINGS; own -= 1) {
    const places = { first: end - own, headings: own };
    const record = recordOf(cells, places);
    if (isAmount(record.at(-1) ?? "") && !isAmount(record[0] ?? "")) return places;
  }
  return undefined;
}

function isHeading(cell: string): boolean {
  return cell !== "" && isKnownHeading(cell) && parseAmount(cell) === undefined && typeof parseDay(cell) !== "number";
}

function isAmount(cell: string): boolean {
  return parseAmount(cell) !== undefined;
}

function isTotal(cell: string): boolean {
  return /\btotals?\b/iu.test(cell);
}

function headingsOf(cells: readonly string[], { first, headings }: Places): readonly string[] {
  return cells.slice(first, first + headings);
}

function recordOf(cells: readonly string[], { first, headings }: Places): readonly string[] {
  return cells.slice(first + headings, first + 2 * headings);
}

function madeOf(rows: readonly (readonly string[])[], places: Places): readonly (readonly string[])[] {
  const [row = []] = rows;
  return [headingsOf(row, places), ...rows.map((cells) => recordOf(cells, places)), ...totalOf(rows, places)];
}

/** The total that each row repeats, its amounts under the record's; none where the rows do not say the same, or not as many. */
function totalOf(rows: readonly (readonly string[])[], places: Places): readonly (readonly string[])[] {
  const tails = rows.map((cells) => cells.slice(places.first + 2 * places.headings));
  const [tail = []] = tails;
  const label = tail.findIndex(isTotal);
  const amounts = label < 0 ? [] : tail.slice(label + 1).filter(isAmount);
  const record = recordOf(rows[0] ?? [], places);
  const isSame = tails.every((one) => one.slice(label).filter(isAmount).join("\t") === amounts.join("\t"));
  if (amounts.length === 0 || !isSame || record.filter(isAmount).length !== amounts.length) return [];
  let next = 0;
  return [record.map((cell, at) => (isAmount(cell) ? (amounts[next++] ?? "") : at === 0 ? (tail[label] ?? "") : ""))];
}
