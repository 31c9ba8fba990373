import { markIn, markOf, withoutMark } from "./hiddenHeading";
import type { Field, Layout } from "./layout";

/** How a row of headings fits a layout. */
export interface HeadingMatch {
  /** For each heading, the layout's field that it names; `undefined` for one that the layout does not know. */
  readonly fields: readonly (string | undefined)[];
  /** The usual headings of the columns that the report must have and this row lacks. */
  readonly missing: readonly string[];
  /** The headings that name one field twice. */
  readonly twice: readonly string[];
  /** How many of the columns that the report must have are there. */
  readonly needed: number;
  /** How many headings the layout knows. */
  readonly known: number;
}

const DASHES = /[\u2010-\u2015\u2212]/gu;
const LEADING_APOSTROPHE = /^['’‘]+/u;
const LEADING_SIGN = /^[-=@+'’‘]+/u;

/**
 * A heading as it is compared: without case, spaces, quotes, a leading apostrophe and a closing colon, dashes as
 * hyphens. A leading sign is kept, since `=Patient` and `Patient` may stand in one report.
 */
export function headingKey(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[\s\u200B"]+/gu, "")
    .replace(DASHES, "-")
    .replace(LEADING_APOSTROPHE, "")
    .replace(/:$/u, "");
}

/** A heading's key without its leading sign: whichever way two headings are the same, these are. */
export function bareKey(heading: string): string {
  return withoutSign(headingKey(heading));
}

/** Says whether a heading is the one that was kept, as it is spelled or as its mark. */
export function isKeptAs(heading: string, kept: string): boolean {
  const mark = markIn(kept);
  return mark === undefined ? headingKey(heading) === headingKey(kept) : markOf(headingKey(heading)) === mark;
}

/** Finds the field that each heading names. One that only fits when its leading sign is left out comes second. */
export function matchHeadings(headings: readonly string[], layout: Layout): HeadingMatch {
  const candidates = candidatesAmong(keysOf(headings), spellingsOf(layout));
  const fields = new Array<string | undefined>(headings.length).fill(undefined);
  const twice = new Set<string>();
  const taken = new Set<string>();
  const seen = new Set<string>();
  for (const { index, key, names } of surestFirst(candidates)) {
    const free = names.find((name) => !taken.has(name));
    if (free === undefined || seen.has(key)) twice.add(headings[index] ?? "");
    else {
      fields[index] = free;
      taken.add(free);
      seen.add(key);
    }
  }
  return { fields, twice: [...twice], ...counts(fields, layout) };
}

/** Says whether a layout could know one of some headings, at little cost: most rows that are looked at hold none. */
export function canKnowAny(headings: readonly string[], layout: Layout): boolean {
  const { loose, marked } = spellingsOf(layout);
  if (marked.size > 0) return true;
  for (const key of keysOf(headings).keys()) if (loose.has(key)) return true;
  return false;
}

/** Says whether a layout's columns are all there, once each. */
export function isWhole({ missing, twice }: HeadingMatch): boolean {
  return missing.length === 0 && twice.length === 0;
}

/** The fields of a layout by the keys of their headings: as spelled, and without a leading sign. */
interface Spellings {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly loose: ReadonlyMap<string, readonly string[]>;
  /** Of headings of which only a mark is kept. */
  readonly marked: ReadonlyMap<string, readonly string[]>;
}

/** Layouts never change, so their headings' keys are made once. */
const SPELLINGS = new WeakMap<Layout, Spellings>();

function spellingsOf(layout: Layout): Spellings {
  const made = SPELLINGS.get(layout) ?? {
    exact: fieldsByKey(layout, headingKey),
    loose: fieldsByKey(layout, bareKey),
    marked: fieldsByKey(layout, markIn),
  };
  SPELLINGS.set(layout, made);
  return made;
}

function fieldsByKey(
  { fields }: Layout,
  keyOf: (heading: string) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, readonly string[]>();
  for (const [name, field] of Object.entries(fields)) {
    for (const key of field.headings.flatMap((heading) => keyOf(heading) ?? []))
      byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  return byKey;
}

const NO_FIELDS: readonly string[] = [];

function fieldsNamed({ key, bare }: Keys, { exact, loose, marked }: Spellings): readonly string[] {
  const byKey = exact.get(key) ?? NO_FIELDS;
  const bySign = loose.get(bare) ?? NO_FIELDS;
  const byMark = marked.size === 0 ? NO_FIELDS : (marked.get(markOf(key)) ?? NO_FIELDS);
  const found = byKey.length + bySign.length + byMark.length;
  return found === 0 ? NO_FIELDS : [...new Set([...byKey, ...bySign, ...byMark])];
}

/** A heading that could be one of some fields. */
interface Candidate {
  readonly index: number;
  readonly key: string;
  readonly names: readonly string[];
}

/** A heading's place and its key, as spelled and without a leading sign. */
interface Keys {
  readonly index: number;
  readonly key: string;
  readonly bare: string;
}

/** The keys of a row by those without a sign: a layout knows few headings, and a row may have very many. */
type KeysByBare = ReadonlyMap<string, readonly Keys[]>;

/** A row of headings is held against every layout, and its keys are made once. */
const KEYS = new WeakMap<readonly string[], KeysByBare>();

function keysOf(headings: readonly string[]): KeysByBare {
  const made = KEYS.get(headings) ?? keysMade(headings);
  KEYS.set(headings, made);
  return made;
}

function keysMade(headings: readonly string[]): KeysByBare {
  const made = new Map<string, Keys[]>();
  for (const [index, heading] of headings.entries()) {
    if (heading === "") continue;
    const key = headingKey(heading);
    const bare = withoutSign(key);
    const alike = made.get(bare);
    if (alike === undefined) made.set(bare, [{ index, key, bare }]);
    else alike.push({ index, key, bare });
  }
  return made;
}

/** The headings that could be a field of the layout, from left to right. */
function candidatesAmong(keys: KeysByBare, spellings: Spellings): readonly Candidate[] {
  // A mark is of the key as it is spelled, and cannot be looked up by the one without a sign.
  const bare = spellings.marked.size > 0 ? keys.keys() : spellings.loose.keys();
  return [...bare]
    .flatMap((one) => keys.get(one) ?? [])
    .map((one) => ({ index: one.index, key: one.key, names: fieldsNamed(one, spellings) }))
    .filter(({ names }) => names.length > 0)
    .sort((one, other) => one.index - other.index);
}

function withoutSign(key: string): string {
  return key.replace(LEADING_SIGN, "");
}

/** A heading that can only be one field takes it before a heading that could be another field as well. */
function surestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((one, other) => one.names.length - other.names.length);
}

function counts(found: readonly (string | undefined)[], layout: Layout): Omit<HeadingMatch, "fields" | "twice"> {
  const needed = Object.entries(layout.fields).filter(([, field]) => field.isOptional !== true);
  const present = new Set(found);
  const absent = needed.filter(([name]) => !present.has(name)).map(([, field]) => usual(field));
  const choices = (layout.oneOf ?? []).map((name) => ({ name, heading: usual(layout.fields[name]) }));
  const isChosen = choices.length === 0 || choices.some(({ name }) => present.has(name));
  return {
    missing: isChosen ? absent : [...absent, choices.map(({ heading }) => heading).join(" or ")],
    needed: needed.length - absent.length,
    known: found.filter((name) => name !== undefined).length,
  };
}

function usual(field: Field | undefined): string {
  return withoutMark(field?.headings[0] ?? "");
}
