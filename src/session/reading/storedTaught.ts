import { isKnownHeading } from "../../import/layout/shownHeading";
import type { RowWords } from "../../import/layout/layout";
import { rowWords } from "../../import/layout/rowWords";
import { canBeAddedUp } from "../../import/taught/furtherColumns";
import type { ReportKind } from "../../import/taught/reportKind";
import { TAUGHT_KINDS } from "../../import/taught/reportKinds";
import type { TaughtReport } from "../../import/taught/taughtReport";

type Texts = Readonly<Record<string, string>>;
type Lists = Readonly<Record<string, readonly string[]>>;

/** A taught report without its title, as Setup and files keep it. */
export interface StoredTaught {
  readonly kind: string;
  readonly blankIsZero: boolean;
  readonly headings?: Texts;
  /** The headings of a report that has further columns, turned signs or rows that are none: who does not know of these must not read it without. */
  readonly columns?: Texts;
  readonly further?: Lists;
  readonly turned?: readonly string[];
  readonly noRows?: readonly RowWords[];
  readonly notNeeded?: readonly string[];
}

/** What is kept of a taught report beside its title. */
export function storedTaught(taught: TaughtReport): StoredTaught {
  const { kind, headings, blankIsZero, further, turned, noRows, notNeeded } = taught;
  const isPlain = further === undefined && turned === undefined && noRows === undefined;
  return {
    kind,
    blankIsZero,
    ...(isPlain ? { headings } : { columns: headings }),
    ...(further === undefined ? {} : { further }),
    ...(turned === undefined ? {} : { turned }),
    ...(noRows === undefined ? {} : { noRows }),
    ...(notNeeded === undefined ? {} : { notNeeded }),
  };
}

/**
 * A taught report of what was kept, whoever wrote it; `undefined` where it is none, or says of columns what cannot be. Headings that
 * are no texts are passed over.
 */
export function taughtFromStored(title: string, stored: unknown): TaughtReport | undefined {
  const value = entriesOf(stored);
  const kind = TAUGHT_KINDS.find(({ id }) => id === value.get("kind"));
  const columns = value.get("columns") ?? value.get("headings");
  if (kind === undefined || typeof columns !== "object" || columns === null) return undefined;
  const headings = textsIn(columns);
  const further = furtherIn(value.get("further"), kind, headings);
  const turned = turnedIn(value.get("turned"), kind, headings);
  const noRows = noRowsIn(value.get("noRows"));
  if (further === undefined || turned === undefined || noRows === undefined) return undefined;
  return {
    title,
    kind: kind.id,
    headings,
    blankIsZero: value.get("blankIsZero") === true,
    ...further,
    ...turned,
    ...noRows,
    ...notNeededIn(value.get("notNeeded")),
  };
}

/** A column that is to be added up and cannot is not left out: the figures would be others. */
function furtherIn(value: unknown, kind: ReportKind, headings: Texts): Pick<TaughtReport, "further"> | undefined {
  const all = [...entriesOf(value)];
  const lists = all.flatMap(([name, list]): readonly (readonly [string, readonly string[]])[] => {
    const texts = stringsIn(list);
    const isWhole = texts !== undefined && texts.length > 0;
    return isWhole && headings[name] !== undefined && canBeAddedUp(kind, name) ? [[name, texts]] : [];
  });
  if (lists.length < all.length) return undefined;
  return lists.length === 0 ? {} : { further: Object.fromEntries(lists) };
}

function notNeededIn(value: unknown): Pick<TaughtReport, "notNeeded"> {
  const notNeeded = stringsIn(value)?.filter(isKnownHeading) ?? [];
  return notNeeded.length === 0 ? {} : { notNeeded };
}

function turnedIn(value: unknown, { fields }: ReportKind, headings: Texts): Pick<TaughtReport, "turned"> | undefined {
  if (value === undefined) return {};
  const turned = stringsIn(value);
  const isAmount = (name: string): boolean => fields[name]?.form === "amount" && headings[name] !== undefined;
  return turned?.every(isAmount) === true ? { turned } : undefined;
}

/** Words that could be somebody's name are none that we wrote, and without them the figures would be others. */
function noRowsIn(value: unknown): Pick<TaughtReport, "noRows"> | undefined {
  if (value === undefined) return {};
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const noRows = list.flatMap((one): readonly RowWords[] => {
    const heading = entriesOf(one).get("heading");
    const words = entriesOf(one).get("words");
    if (typeof words !== "string" || rowWords(words) !== words) return [];
    if (heading === undefined) return [{ words }];
    return typeof heading === "string" ? [{ heading, words }] : [];
  });
  return noRows.length > 0 && noRows.length === list.length ? { noRows } : undefined;
}

function textsIn(value: unknown): Texts {
  const named = [...entriesOf(value)].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(named);
}

/** A list of texts; `undefined` for anything else. */
function stringsIn(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  const texts = list?.filter((one) => typeof one === "string");
  return texts?.length === list?.length ? texts : undefined;
}

/** What a text of JSON holds; `undefined` where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The entries of an object that may be anything; none of what is no object. */
export function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(typeof value === "object" && value !== null ? value : {}));
}
