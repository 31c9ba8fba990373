import { headingKey } from "../../import/layout/heading";
import { markIn, markOf, placeIn, placeOf, withoutMark } from "../../import/layout/hiddenHeading";
import type { RowWords } from "../../import/layout/layout";
import { rowWords } from "../../import/layout/rowWords";
import { isKnownHeading } from "../../import/layout/shownHeading";
import { canBeAddedUp } from "../../import/taught/furtherColumns";
import { guessKind, guessLayout } from "../../import/taught/guessLayout";
import { reportKind } from "../../import/taught/reportKinds";
import type { TaughtReport } from "../../import/taught/taughtReport";
import type { UnknownColumn } from "../../import/taught/unknownColumn";

/** What somebody says of a report's columns before they are shown. */
export interface SaidOfColumns {
  /** The id of what it says; guessed where absent. */
  readonly kind?: string;
  readonly title?: string;
  /** By the kind's name, a heading as the report has it or its column's place; an empty one where the report has no such column. */
  readonly columns: readonly { readonly name: string; readonly heading: string }[];
  /** The names of columns that are printed with the other sign. */
  readonly turned: readonly string[];
  readonly blankIsZero: boolean;
  /** Kinds of rows that are none: a column's heading or place, empty for a row's first cell, and what stands in the cell. */
  readonly noRows?: readonly { readonly heading: string; readonly cell: string }[];
}

/** What a report is taken for, by what was said and, where nothing was, by a guess. */
export interface Teaching {
  readonly taught: TaughtReport;
  /** The kind's names of the columns that were guessed. */
  readonly guessed: readonly string[];
  readonly isKindGuessed: boolean;
  /** What was said and cannot be, in words. */
  readonly wrong: readonly string[];
}

/** A cell of Setup holds no more than so many letters, and a report of so many columns is a wide one. */
const MOST_NOT_NEEDED = 100;

/** Fills in by a guess what was not said of a report's columns. */
export function teachingOf(columns: readonly UnknownColumn[], said: SaidOfColumns): Teaching {
  const likeliest = guessLayout(columns);
  const kind = said.kind ?? likeliest.kind;
  const found = said.columns.map((one) => ({ ...one, column: columnCalled(columns, one.heading) }));
  const named = new Set(found.map(({ name }) => name));
  const taken = new Set(found.map(({ column }) => column?.heading));
  const guess = guessKind(
    reportKind(kind),
    columns.filter(({ heading }) => !taken.has(heading)),
  );
  const guessed = Object.keys(guess.headings).filter((name) => !named.has(name));
  const start: TaughtReport = {
    title: said.title ?? guess.title,
    kind,
    headings: Object.fromEntries(guessed.map((name) => [name, guess.headings[name] ?? ""])),
    blankIsZero: said.blankIsZero,
  };
  const withSaid = found.reduce(
    (taught, { name, column }) => (column === undefined ? taught : withColumn(taught, name, column.heading)),
    start,
  );
  const noRows = (said.noRows ?? []).map((one) => rowsCalled(columns, one));
  const withNoRow = noRows.reduce(
    (taught, one) => (typeof one === "string" ? taught : withoutRows(taught, one)),
    withSaid,
  );
  return {
    taught: said.turned.reduce((taught, name) => withSign(taught, name, true), withNoRow),
    guessed,
    isKindGuessed: said.kind === undefined,
    wrong: [
      ...wrongColumns(kind, found),
      ...wrongSigns(withSaid, said.turned),
      ...noRows.filter((one) => typeof one === "string"),
    ],
  };
}

/**
 * A report with a column said to be something: added to what is that already where several can be, and in its place where not. A column
 * is one thing.
 *
 * @param taught what is said so far
 * @param name the kind's name; empty where the column is not needed
 * @param heading the column's heading, as kept
 */
export function withColumn(taught: TaughtReport, name: string, heading: string): TaughtReport {
  const without = withoutColumn(taught, heading);
  if (name === "") return without;
  const first = without.headings[name];
  if (first === undefined || !canBeAddedUp(reportKind(taught.kind), name))
    return { ...without, headings: { ...without.headings, [name]: heading } };
  const further = { ...without.further, [name]: [...(without.further?.[name] ?? []), heading] };
  return { ...without, further };
}

/** A report in which a column's sign is turned, or not. */
export function withSign(taught: TaughtReport, name: string, isTurned: boolean): TaughtReport {
  const { turned = [], ...others } = taught;
  const rest = turned.filter((one) => one !== name);
  const now = isTurned ? [...rest, name] : rest;
  return now.length === 0 ? others : { ...others, turned: now };
}

/**
 * A kind of row that somebody says is none, as it is kept; in words, why it cannot be. She says a column's heading or place, or
 * nothing for a row's first cell, and what stands in the cell.
 */
export function rowsCalled(
  columns: readonly UnknownColumn[],
  { heading, cell }: { readonly heading: string; readonly cell: string },
): RowWords | string {
  const words = rowWords(cell);
  if (words === undefined)
    return "What is said of rows that are none has no word that is kept: it could be somebody's name. Say a word of it that is none, such as Total.";
  if (heading === "") return { words };
  const column = columnCalled(columns, heading);
  return column === undefined
    ? "There is no such column for rows that are none, or more than one."
    : { heading: column.heading, words };
}

/** A report with one more kind of row that is none of it. */
export function withoutRows(taught: TaughtReport, rows: RowWords): TaughtReport {
  const { noRows = [] } = taught;
  const isThere = noRows.some(({ heading, words }) => heading === rows.heading && words === rows.words);
  return isThere ? taught : { ...taught, noRows: [...noRows, rows] };
}

/** A report in which a kind of row counts again. */
export function withRows(taught: TaughtReport, rows: RowWords): TaughtReport {
  const { noRows = [], ...others } = taught;
  const left = noRows.filter((one) => one !== rows);
  return left.length === 0 ? others : { ...others, noRows: left };
}

/** A kind of row that is none, in words. */
export function noRowsInWords({ heading, words }: RowWords): string {
  return heading === undefined ? `Begins with “${words}”` : `“${withoutMark(heading)}” says “${words}”`;
}

/** A report as it is kept once somebody saw all of its columns: of those that she did not name, it knows that they are not needed. */
export function withNotNeeded(taught: TaughtReport, columns: readonly UnknownColumn[]): TaughtReport {
  const headings = columns.map(({ heading }) => heading);
  const rest = headings.filter((heading) => isKnownHeading(heading) && nameOfColumn(taught, heading) === undefined);
  const isAllNeeded = rest.length === 0 && taught.notNeeded === undefined;
  return isAllNeeded ? taught : { ...taught, notNeeded: rest.slice(0, MOST_NOT_NEEDED) };
}

/** What a column is taken for, by the kind's name; `undefined` for one that is not needed. */
export function nameOfColumn({ headings, further = {} }: TaughtReport, heading: string): string | undefined {
  return Object.keys(headings).find((name) => headings[name] === heading || further[name]?.includes(heading) === true);
}

/** Where the first of several goes, the next takes its place. */
function withoutColumn(taught: TaughtReport, heading: string): TaughtReport {
  const name = nameOfColumn(taught, heading);
  if (name === undefined) return taught;
  const { headings, further = {}, ...others } = taught;
  const [first, ...more] = [headings[name] ?? "", ...(further[name] ?? [])].filter((one) => one !== heading);
  const left = without(headings, name);
  const leftFurther = { ...without(further, name), ...(more.length === 0 ? {} : { [name]: more }) };
  const cut: TaughtReport = {
    ...others,
    headings: first === undefined ? left : { ...left, [name]: first },
    ...(Object.keys(leftFurther).length === 0 ? {} : { further: leftFurther }),
  };
  return first === undefined ? withSign(cut, name, false) : cut;
}

function without<Value>(all: Readonly<Record<string, Value>>, name: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(all).filter(([one]) => one !== name));
}

/** A column by its heading, whether that is shown or not; one that is not shown also by its place. */
function columnCalled(columns: readonly UnknownColumn[], called: string): UnknownColumn | undefined {
  const key = headingKey(called);
  const isHeaded = ({ heading }: UnknownColumn): boolean =>
    markIn(heading) === undefined ? headingKey(heading) === key : markIn(heading) === markOf(key);
  const isAt = ({ heading }: UnknownColumn): boolean => {
    const place = placeIn(heading);
    return place !== undefined && [String(place), headingKey(placeOf(place))].includes(key);
  };
  return columns.find(isHeaded) ?? columns.find(isAt);
}

/** What is said of one column, and the column that it is said of. */
type Said = SaidOfColumns["columns"][number] & { readonly column: UnknownColumn | undefined };

function wrongColumns(kind: string, said: readonly Said[]): readonly string[] {
  const { fields } = reportKind(kind);
  return said.flatMap(({ name, heading, column }, index) => {
    if (!Object.hasOwn(fields, name))
      return [`“${name}” is none of the columns of --kind ${kind}: ${Object.keys(fields).join(", ")}.`];
    if (heading.trim() !== "" && column === undefined)
      return [`There is no column “${heading}” for ${name}, or more than one.`];
    const isSaidBefore = said.slice(0, index).some((other) => other.name === name);
    return isSaidBefore && !canBeAddedUp(reportKind(kind), name)
      ? [`“${name}” can be one column only, and is said to be several.`]
      : [];
  });
}

function wrongSigns({ kind, headings }: TaughtReport, turned: readonly string[]): readonly string[] {
  const { fields } = reportKind(kind);
  return turned
    .filter((name) => headings[name] === undefined || fields[name]?.form !== "amount")
    .map((name) => `“${name}” is no column of amounts that the report has, so its sign cannot be turned.`);
}
