import { headingKey } from "./heading";
import type { Field, Layout } from "./layout";
import { wordsOfHeading } from "./headingWords";
import { LONGEST_HEADING, shownHeading } from "./shownHeading";

/** A column of the table being read. */
export interface Column {
  /** The layout's name for it. */
  readonly name: string;
  readonly field: Field;
  /** Where its cells stand in a row, counted from 0. */
  readonly index: number;
  /** Where its values are kept while a row is read: the same in every table of a layout. */
  readonly slot: number;
  /** As messages call it. */
  readonly heading: string;
}

/** The columns of a table, sorted by how their cells are read. */
export interface Columns {
  readonly amounts: readonly Column[];
  readonly dates: readonly Column[];
  /** Columns whose cells must be filled, as a row without them may be a total. */
  readonly names: readonly Column[];
  /** Columns of words, of which the ones that must be there must be filled. */
  readonly texts: readonly Column[];
  /** Where the cells stand that name people, counted from 0: they are held against words, and never kept. */
  readonly people: readonly number[];
  /** The column whose blank cells belong to what stands above them. */
  readonly carried: Column | undefined;
  /** How many cells a row may have at most: up to the last heading that is not blank. */
  readonly width: number;
  /** The slot of the amount by which totals are looked for: of the report's headline, else the first; -1 for no amounts. */
  readonly key: number;
  /** How many slots a row's values take: one for each field of the layout. */
  readonly slots: number;
}

/** The slots of each layout's fields, once they were asked for: a reading by columns may have a field for each of many. */
const SLOTS = new WeakMap<Layout["fields"], ReadonlyMap<string, number>>();

/** The place of a field's values; the fields keep their order in the layout. -1 for no field of it. */
export function slotOf({ fields }: Layout, name: string): number {
  const slots = SLOTS.get(fields) ?? new Map(Object.keys(fields).map((field, slot) => [field, slot]));
  SLOTS.set(fields, slots);
  return slots.get(name) ?? -1;
}

/** Sorts a table's columns, found by its headings. */
export function columnsOf(
  layout: Layout,
  headings: readonly string[],
  found: readonly (string | undefined)[],
): Columns {
  const columns = headings.flatMap((heading, index): readonly Column[] => {
    const name = found[index];
    const field = name === undefined ? undefined : layout.fields[name];
    if (name === undefined || field === undefined) return [];
    return [{ name, field, index, slot: slotOf(layout, name), heading: shownHeading(heading, index + 1) }];
  });
  const ofForm = (...forms: readonly Field["form"][]) => columns.filter(({ field }) => forms.includes(field.form));
  const amounts = ofForm("amount");
  return {
    amounts,
    dates: ofForm("day", "month"),
    names: ofForm("name"),
    texts: ofForm("text", "id"),
    people: headings.flatMap((heading, index) => (isOfPeople(heading, layout.fields[found[index] ?? ""]) ? index : [])),
    carried: columns.find(({ name }) => name === layout.carried),
    width: headings.findLastIndex((heading) => heading !== "") + 1,
    key: (amounts.find(({ name }) => layout.headline.includes(name)) ?? amounts[0])?.slot ?? -1,
    slots: Object.keys(layout.fields).length,
  };
}

const PEOPLE =
  /\b(?:patient|pat|pt|guarantor|guar|subscriber|sub|insured|member|responsible|dependent|customer|client|user|name)s?\b/u;
const NOT_PEOPLE =
  /\b(?:carrier|payer|payor|insurance|plan|group|employer|company|clinic|office|location|file|num|number|no|id|dob|date|birth|phone|amount|portion|type|status|due|balance|income|paid|payment|pmt|total|est)s?\b/u;

/** Says whether a column names people, by its heading, or the usual one of a column that is known. One whose words are kept does not. */
function isOfPeople(heading: string, field: Field | undefined): boolean {
  if (heading === "") return false;
  const words = wordsOfHeading((field?.headings[0] ?? heading).slice(0, LONGEST_HEADING)).join(" ");
  const isRead = field !== undefined && field.form !== "not-kept" && field.form !== "name";
  return !isRead && PEOPLE.test(words) && !NOT_PEOPLE.test(words);
}

/**
 * Sorts the columns of a table of totals by clinic: the clinics and the report's amounts, without its dates.
 *
 * @returns `undefined` for headings of another table
 */
export function clinicTotalsColumns(
  layout: Layout,
  headings: readonly string[],
  found: readonly (string | undefined)[],
): Columns | undefined {
  const key = headingKey(layout.clinicTotalsHeading ?? "");
  const index = headings.findIndex((heading) => key !== "" && headingKey(heading) === key);
  const columns = columnsOf(layout, headings, found);
  const needed = Object.entries(layout.fields).filter(([, { form, isOptional }]) => form === "amount" && !isOptional);
  const isWhole = needed.every(([name]) => found.includes(name));
  if (index < 0 || columns.dates.length > 0 || !isWhole) return undefined;
  const field: Field = { form: "name", headings: [headings[index] ?? ""], purpose: "the clinic" };
  return { ...columns, names: [{ name: "clinic", field, index, slot: -1, heading: headings[index] ?? "" }], texts: [] };
}
