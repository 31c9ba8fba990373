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

/** Finds the field that each heading names. One that only fits when its leading sign is left out comes second. */
export function matchHeadings(headings: readonly string[], layout: Layout): HeadingMatch {
  const candidates = headings.map((heading) => fieldsNamed(heading, layout));
  const fields = new Array<string | undefined>(headings.length).fill(undefined);
  const twice = new Set<string>();
  for (const index of surestFirst(candidates)) {
    const free = candidates[index]?.find((name) => !fields.includes(name));
    const isCopy = headings.some((other, at) => fields[at] !== undefined && isSame(other, headings[index]));
    if (free === undefined || isCopy) twice.add(headings[index] ?? "");
    else fields[index] = free;
  }
  return { fields, twice: [...twice], ...counts(fields, layout) };
}

/** Says whether a layout's columns are all there, once each. */
export function isWhole({ missing, twice }: HeadingMatch): boolean {
  return missing.length === 0 && twice.length === 0;
}

/** The fields of a layout by the keys of their headings: as spelled, and without a leading sign. */
interface Spellings {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly loose: ReadonlyMap<string, readonly string[]>;
}

/** Layouts never change, so their headings' keys are made once. */
const SPELLINGS = new WeakMap<Layout, Spellings>();

function spellingsOf(layout: Layout): Spellings {
  const made = SPELLINGS.get(layout) ?? {
    exact: fieldsByKey(layout, headingKey),
    loose: fieldsByKey(layout, (heading) => withoutSign(headingKey(heading))),
  };
  SPELLINGS.set(layout, made);
  return made;
}

function fieldsByKey({ fields }: Layout, keyOf: (heading: string) => string): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, readonly string[]>();
  for (const [name, field] of Object.entries(fields)) {
    for (const key of field.headings.map(keyOf)) byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  return byKey;
}

function fieldsNamed(heading: string, layout: Layout): readonly string[] {
  const key = headingKey(heading);
  const { exact, loose } = spellingsOf(layout);
  return [...new Set([...(exact.get(key) ?? []), ...(loose.get(withoutSign(key)) ?? [])])];
}

function withoutSign(key: string): string {
  return key.replace(LEADING_SIGN, "");
}

/** A heading that can only be one field takes it before a heading that could be another field as well. */
function surestFirst(candidates: readonly (readonly string[])[]): readonly number[] {
  return candidates
    .map((names, index) => ({ index, choices: names.length }))
    .filter(({ choices }) => choices > 0)
    .sort((one, other) => one.choices - other.choices)
    .map(({ index }) => index);
}

function isSame(one: string, other = ""): boolean {
  return headingKey(one) === headingKey(other);
}

function counts(found: readonly (string | undefined)[], layout: Layout): Omit<HeadingMatch, "fields" | "twice"> {
  const needed = Object.entries(layout.fields).filter(([, field]) => field.isOptional !== true);
  const absent = needed.filter(([name]) => !found.includes(name)).map(([, field]) => usual(field));
  const choices = (layout.oneOf ?? []).map((name) => ({ name, heading: usual(layout.fields[name]) }));
  const isChosen = choices.length === 0 || choices.some(({ name }) => found.includes(name));
  return {
    missing: isChosen ? absent : [...absent, choices.map(({ heading }) => heading).join(" or ")],
    needed: needed.length - absent.length,
    known: found.filter((name) => name !== undefined).length,
  };
}

function usual(field: Field | undefined): string {
  return field?.headings[0] ?? "";
}
