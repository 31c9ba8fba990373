import type { AgingCategory } from "../../domain/receivables/aging";
import type { AgedFields } from "../layout/layout";
import type { Unproven } from "../problems/unproven";
import { type Ages, agesIn, categoriesOf } from "./ages";
import { type ColumnReading, type NamedColumn, columnReading, takenFor } from "./columnReading";
import { has, isMadeOf, wordSet } from "../layout/phrase";
import { type Table, type TableColumn, amountIn, canHoldAmounts, columnOfTotals, sumIn } from "./table";

/** Whose part of what is owed a column holds; `all` where its heading does not say. */
type Whose = "all" | "patient" | "insurance";

/** The column of a balance's total, and what it counts beside the categories. */
interface AgedTotal {
  readonly total: TableColumn;
  readonly credits: readonly TableColumn[];
  /** 1 where credits are printed below zero, -1 where above it, 0 where the total does not count them. */
  readonly sign: -1 | 0 | 1;
  readonly rowsProving: number;
}

/** A balance's columns: its categories and its total, whose sums hold in most rows. */
interface AgedColumns extends AgedTotal {
  readonly categories: readonly (readonly [AgingCategory, TableColumn])[];
  readonly isByOneNumber: boolean;
}

const INSURANCE = ["insurance", "claim", "plan"];
const PATIENT = ["patient", "guarantor", "responsible"];
const WHOSE = wordSet([...INSURANCE, ...PATIENT].join(" "));
/** What a heading of a balance's total is made of. */
const TOTAL = wordSet(
  "total balance due amount owed outstanding receivable account grand all open now sum of ending closing",
);
const CREDITS = wordSet("unapplied credit prepayment unallocated balance amount total deposit");
const NAMES = ["guarantor", "patient", "responsible", "customer", "name", "family", "household", "account", "party"];
const GROUPS = ["provider", "office", "location", "clinic", "practice", "site"];
const NO_NAMES = [
  "number",
  "id",
  "code",
  "phone",
  "email",
  "address",
  "birth",
  "type",
  "status",
  "insurance",
  "plan",
  "group",
];
const PATIENT_HEADINGS = ["Patient", "Patient Name", "Pt Name"];

/** Reads a table as what is owed by age: split between patients and insurance where its headings say so, else all of it. */
export function receivablesIn(table: Table): readonly ColumnReading[] {
  const name = nameColumn(table);
  if (name === undefined) return [];
  const [patient, insurance, all] = (["patient", "insurance", "all"] as const).map((whose) => agedIn(table, whose));
  if (patient !== undefined && insurance !== undefined) return [splitReading(table, name, patient, insurance)];
  const isOfAll = patient === undefined && insurance === undefined;
  return all !== undefined && isOfAll ? [totalReading(table, name, all)] : [];
}

/** The column that says whose line it is: a person's, before one of an office's part. A first one without a heading may be it. */
function nameColumn({ columns }: Table): TableColumn | undefined {
  const texts = columns.filter(({ holds, phrase }) => holds === "text" && !has(phrase, ...NO_NAMES));
  return (
    texts.find(({ phrase }) => has(phrase, ...NAMES)) ??
    texts.find(({ phrase, index }) => index === 0 && phrase.length === 0) ??
    texts.find(({ phrase }) => has(phrase, ...GROUPS))
  );
}

function whoseIs(phrase: readonly string[]): Whose {
  if (has(phrase, ...INSURANCE)) return "insurance";
  return has(phrase, ...PATIENT) ? "patient" : "all";
}

/** A balance's columns, where its ages leave nothing out and a total holds; of several totals that with the most rows. */
function agedIn(table: Table, whose: Whose): AgedColumns | undefined {
  const ofWhose = table.columns.filter((column) => whoseIs(column.phrase) === whose && canHoldAmounts(column));
  const aged = ofWhose
    .flatMap((column): readonly (readonly [Ages, TableColumn])[] => {
      const ages = agesIn(bare(column.phrase));
      return ages === undefined ? [] : [[ages, column]];
    })
    .sort(([one], [other]) => one.from - other.from || (one.to ?? 0) - (other.to ?? 0));
  const categories = categoriesOf(aged.map(([ages]) => ages));
  const names = new Set(aged.map(([, column]) => nameOf("", column)));
  if (categories === undefined || names.size < aged.length) return undefined;
  const parts = aged.map(([, column]) => column);
  const best = bestTotal(table, parts, ofWhose);
  return (
    best && {
      ...best,
      categories: parts.map((column, index) => [categories[index] ?? "over90", column] as const),
      isByOneNumber: aged.some(([ages]) => ages.isOneNumber),
    }
  );
}

/** The total that the most rows prove: as the sum of the categories, or of them and the credits beside them. */
function bestTotal(
  { columns, rows }: Table,
  parts: readonly TableColumn[],
  ofWhose: readonly TableColumn[],
): AgedTotal | undefined {
  const credits = columns.filter(
    (column) => canHoldAmounts(column) && isMadeOf(column.phrase, CREDITS) && has(column.phrase, "credit", "unapplied"),
  );
  const totals = ofWhose.filter(({ phrase }) => isMadeOf(bare(phrase), TOTAL));
  const signs: readonly (-1 | 0 | 1)[] = credits.length === 0 ? [0] : [0, 1, -1];
  return totals
    .flatMap((total) => signs.map((sign) => ({ total, sign, credits: sign === 0 ? [] : credits })))
    .map((one) => ({ ...one, rowsProving: rowsAddingUp(rows, parts, one) }))
    .reduce<AgedTotal | undefined>((most, one) => (one.rowsProving > (most?.rowsProving ?? 0) ? one : most), undefined);
}

/** What a heading means of an amount of such a report: its age, a total or credits, to be compared; `undefined` for any other. */
export function receivablesMeaning(phrase: readonly string[]): string | undefined {
  const ages = agesIn(bare(phrase));
  if (ages !== undefined) return JSON.stringify([whoseIs(phrase), ages]);
  if (isMadeOf(phrase, CREDITS) && has(phrase, "credit", "unapplied")) return "credits";
  return isMadeOf(bare(phrase), TOTAL) ? `${whoseIs(phrase)} total` : undefined;
}

/** Says whether a word can stand in the heading of names, and is not of something else beside them. */
export function isWordOfNames(word: string): boolean {
  return !NO_NAMES.includes(word);
}

function bare(phrase: readonly string[]): readonly string[] {
  return phrase.filter((word) => !WHOSE.has(word));
}

/** The number of rows whose categories and credits come to the total; 0 where those are not most of the rows with amounts. */
function rowsAddingUp(
  rows: Table["rows"],
  parts: readonly TableColumn[],
  { total, credits, sign }: Omit<AgedTotal, "rowsProving">,
): number {
  let adding = 0;
  let counted = 0;
  for (const cells of rows) {
    const sum = sumIn(cells, parts);
    const credit = sumIn(cells, credits);
    const stated = amountIn(cells[total.index]);
    if (sum === undefined || credit === undefined || stated === undefined || (sum === 0 && stated === 0)) continue;
    counted += 1;
    if (stated === sum + sign * credit) adding += 1;
  }
  return adding * 2 > counted ? adding : 0;
}

function totalReading(table: Table, name: TableColumn, all: AgedColumns): ColumnReading {
  const isOfTotals = name === columnOfTotals(table);
  return columnReading(
    table,
    [nameField(name), ...agedColumns("", "", all)],
    {
      id: "columns: receivables-total",
      title: "Aged receivables",
      headline: ["total"],
      totalRow: isOfTotals ? "itself" : "perhaps",
      negated: negatedIn("", all),
      figures: {
        kind: "receivables-total",
        name: "name",
        patientHeadings: PATIENT_HEADINGS,
        total: agedFields("", all),
        ...(isOfTotals ? { isOfTotals } : {}),
      },
    },
    { rowsProving: all.rowsProving, unproven: agesUnproven("", "", all) },
  );
}

function splitReading(table: Table, name: TableColumn, patient: AgedColumns, insurance: AgedColumns): ColumnReading {
  const isOfTotals = name === columnOfTotals(table);
  return columnReading(
    table,
    [
      nameField(name),
      ...agedColumns("insurance", "insurance, ", insurance),
      ...agedColumns("patient", "patients, ", patient),
    ],
    {
      id: "columns: receivables",
      title: "Aged receivables of patients and insurance",
      headline: ["insuranceTotal", "patientTotal"],
      totalRow: isOfTotals ? "itself" : "perhaps",
      negated: [...negatedIn("insurance", insurance), ...negatedIn("patient", patient)],
      figures: {
        kind: "receivables",
        name: "name",
        patientHeadings: PATIENT_HEADINGS,
        insurance: agedFields("insurance", insurance),
        patient: agedFields("patient", patient),
        ...(isOfTotals ? { isOfTotals } : {}),
      },
    },
    {
      rowsProving: Math.min(patient.rowsProving, insurance.rowsProving),
      unproven: [
        ...agesUnproven("patient", "patients, ", patient),
        ...agesUnproven("insurance", "insurance, ", insurance),
      ],
    },
  );
}

function nameField(column: TableColumn): NamedColumn {
  return { name: "name", form: "name", column, purpose: "whose line it is" };
}

function agedColumns(
  prefix: string,
  whose: string,
  { categories, credits, total }: AgedColumns,
): readonly NamedColumn[] {
  const named = categories.map(([category, column]): NamedColumn => {
    return { name: nameOf(prefix, column), form: "amount", column, purpose: `${whose}${PURPOSES[category]}` };
  });
  const inCredit = credits.map((column, index): NamedColumn => {
    return { name: creditName(prefix, index), form: "amount", column, purpose: `${whose}credits` };
  });
  return [
    ...named,
    ...inCredit,
    { name: totalName(prefix), form: "amount", column: total, purpose: `${whose}all that is owed` },
  ];
}

const PURPOSES: Readonly<Record<AgingCategory, string>> = {
  days0to30: "0 to 30 days",
  days31to60: "31 to 60 days",
  days61to90: "61 to 90 days",
  over90: "over 90 days",
};

function agedFields(prefix: string, { categories, credits }: AgedColumns): AgedFields<string> {
  const of = (category: AgingCategory): readonly string[] =>
    categories.flatMap(([one, column]) => (one === category ? [nameOf(prefix, column)] : []));
  return {
    days0to30: of("days0to30"),
    days31to60: of("days31to60"),
    days61to90: of("days61to90"),
    over90: of("over90"),
    total: totalName(prefix),
    credits: credits.map((_, index) => creditName(prefix, index)),
    isTotalUnsure: true,
  };
}

/** Credits that are printed above zero. */
function negatedIn(prefix: string, { credits, sign }: AgedColumns): readonly string[] {
  return sign === -1 ? credits.map((_, index) => creditName(prefix, index)) : [];
}

function creditName(prefix: string, index: number): string {
  return [prefix, "credits", index === 0 ? "" : String(index + 1)].filter((word) => word !== "").join(" ");
}

/** A category may have several columns, so a field is called by the days that its heading names. */
function nameOf(prefix: string, { phrase }: TableColumn): string {
  const days = bare(phrase).filter((word) => /^(?:\d{1,3}|over|under|current)$/u.test(word));
  const words = [prefix, ...days].filter((word) => word !== "").join(" ");
  return prefix === "" && days[0] !== undefined && /^\d/u.test(days[0]) ? `days ${words}` : words;
}

function totalName(prefix: string): string {
  return prefix === "" ? "total" : `${prefix}Total`;
}

/** Where a range begins and ends is a convention of the software that names one number alone. */
function agesUnproven(prefix: string, whose: string, aged: AgedColumns): readonly Unproven[] {
  return aged.isByOneNumber
    ? [{ code: "columns-by-heading", columns: agedColumns(prefix, whose, aged).map(takenFor) }]
    : [];
}
