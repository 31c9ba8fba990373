import type { Field, FiguresFrom, Layout, RowWords } from "../layout/layout";
import type { TaughtField } from "./reportKind";
import { withFurther } from "./furtherColumns";
import { reportKind } from "./reportKinds";

/** A report that a practice taught Huddlebook once: what it says, and which of its columns is what. Plain data. */
export interface TaughtReport {
  /** What the practice calls it. */
  readonly title: string;
  readonly kind: string;
  /** The heading of each column, by the kind's name for the column. */
  readonly headings: Readonly<Record<string, string>>;
  /** A blank cell among its amounts means that there is none. */
  readonly blankIsZero: boolean;
  /** By the kind's name for a column, the headings of further ones that are added to it; none where absent. */
  readonly further?: Readonly<Record<string, readonly string[]>>;
  /** The kind's names of the columns that the report prints with the other sign than Huddlebook counts by; none where absent. */
  readonly turned?: readonly string[];
  /** Kinds of rows that are none of the report; none where absent. */
  readonly noRows?: readonly RowWords[];
  /** Headings of columns that somebody saw and has no need for, those alone that are made of words of headings; none where absent. */
  readonly notNeeded?: readonly string[];
}

/** A heading that no report has: a column that is not there. */
const NO_HEADING = "\u0000";
/** The kinds that list things one by one, and by their nature end without a total. */
const LISTS: ReadonlySet<FiguresFrom<string>["kind"]> = new Set([
  "outstanding-claims",
  "treatment-plans",
  "new-patient-appointments",
  "huddle-day",
]);
/** How practice software writes on which day a report was run. */
const RUN_DATE: readonly string[] = ["Report Date", "Run Date", "Date", "Printed on", "Printed"];

/** The columns that the report must have, and nobody named yet: by the kind's name, with what each is for. None where it can be read. */
export function missingFields({
  kind,
  headings,
}: TaughtReport): readonly { readonly name: string; readonly purpose: string }[] {
  return Object.entries(reportKind(kind).fields)
    .filter(([name, { isOptional }]) => isOptional !== true && headings[name] === undefined)
    .map(([name, { purpose }]) => ({ name, purpose }));
}

/** What those columns are for. */
export function missingIn(taught: TaughtReport): readonly string[] {
  return missingFields(taught).map(({ purpose }) => purpose);
}

/** What of the amounts that its figures have the report has no column for: they count as zero. Of a schedule they are not known. */
export function absentAmounts({ kind, headings }: TaughtReport): readonly string[] {
  const { fields, figures } = reportKind(kind);
  if (figures.kind === "huddle-day") return [];
  return Object.entries(fields)
    .filter(([name, { form, isOptional }]) => form === "amount" && isOptional === true && headings[name] === undefined)
    .map(([, { purpose }]) => purpose);
}

/** The short name of a taught report, beside all layouts'. Programs read it in what the command line prints, so its prefix stays. */
export type TaughtId = `own: ${string}`;

/** The short name of a taught report. */
export function taughtId({ title }: TaughtReport): TaughtId {
  return `own: ${title}`;
}

/** The layout of a taught report. A column that it names must be there; one that it does not is not looked for. */
export function layoutOfTaught(taught: TaughtReport): Layout {
  const { fields, key, headline, figures } = reportKind(taught.kind);
  const namesOf = (name: string): readonly string[] => columnsOf(taught, name).map((column) => column.name);
  return {
    id: taughtId(taught),
    title: taught.title,
    practiceSoftware: "Your own",
    source: "",
    runDate: RUN_DATE,
    fields: Object.fromEntries([
      ...Object.entries(fields).flatMap(([name, field]) => layoutFields(taught, name, field)),
      ...fieldsOfNoRows(taught),
    ]),
    ...(key === undefined ? {} : { key }),
    headline: headline.flatMap(namesOf),
    ...(taught.turned === undefined ? {} : { negated: taught.turned.flatMap(namesOf) }),
    ...(taught.noRows === undefined ? {} : { noRows: taught.noRows }),
    ...(taught.notNeeded === undefined ? {} : { notNeeded: taught.notNeeded }),
    totalRow: LISTS.has(figures.kind) ? "none" : "perhaps",
    figures: withFurther(figures, namesOf),
  };
}

/** The columns that are added up under a name: the first has the name itself. */
function columnsOf(taught: TaughtReport, name: string): readonly { readonly name: string; readonly heading: string }[] {
  const first = taught.headings[name];
  const further = first === undefined ? [] : (taught.further?.[name] ?? []);
  return [
    { name, heading: first ?? NO_HEADING },
    ...further.map((heading, index) => ({ name: `${name} ${String(index + 2)}`, heading })),
  ];
}

/** A column by which rows are told that are none must be there too: without it they would count. */
function fieldsOfNoRows({ headings, further = {}, noRows = [] }: TaughtReport): readonly (readonly [string, Field])[] {
  const named = new Set([...Object.values(headings), ...Object.values(further).flat()]);
  const others = new Set(noRows.flatMap(({ heading = "" }) => (heading === "" || named.has(heading) ? [] : heading)));
  return [...others].map((heading, at) => [
    `no row ${String(at + 1)}`,
    { form: "not-kept", headings: [heading], purpose: "which rows are none" },
  ]);
}

function layoutFields(taught: TaughtReport, name: string, field: TaughtField): readonly (readonly [string, Field])[] {
  const { form, purpose } = field;
  const blank = mayBeBlank(field, taught) ? { mayBeBlank: true as const } : {};
  const said = taught.headings[name] === undefined ? { isOptional: true as const } : blank;
  return columnsOf(taught, name).map((column) => [column.name, { form, purpose, headings: [column.heading], ...said }]);
}

/** Where a column need not be there at all, its cells may be blank too. Blank amounts are for somebody to say. */
function mayBeBlank(field: TaughtField, { blankIsZero }: TaughtReport): boolean {
  if (field.mayBeBlank === true) return true;
  return field.form === "amount" ? blankIsZero : field.isOptional === true;
}
