import type { AgingCategory } from "../../domain/receivables/aging";
import type { AgedFields } from "../layout/layout";
import type { Unproven } from "../problems/unproven";
import { type Ages, agesIn, categoriesOf } from "./ages";
import { type ColumnReading, type NamedColumn, columnReading, shownIn } from "./columnReading";
import { has, isMadeOf, wordSet } from "./phrase";
import { type Table, type TableColumn, amountIn, sumIn } from "./table";

/** Whose part of what is owed a column holds; `all` where its heading does not say. */
type Whose = "all" | "patient" | "insurance";

/** A balance's columns: its categories and its total, whose sums hold in most rows. */
interface AgedColumns {
  readonly categories: readonly (readonly [AgingCategory, TableColumn])[];
  readonly isByOneNumber: boolean;
  readonly total: TableColumn;
  readonly rowsProving: number;
}

const INSURANCE = ["insurance", "claim", "plan"];
const PATIENT = ["patient", "guarantor", "responsible"];
const WHOSE = wordSet([...INSURANCE, ...PATIENT].join(" "));
/** What a heading of a balance's total is made of. */
const TOTAL = wordSet("total balance due amount owed outstanding receivable account grand all open now sum of ending closing estimate");
const CREDITS = wordSet("unapplied credit prepayment unallocated balance amount total deposit");
const NAMES = ["guarantor", "patient", "responsible", "customer", "name", "family", "household", "account", "party"];
const GROUPS = ["provider", "office", "location", "clinic", "practice", "site"];
const NO_NAMES = ["number", "id", "code", "phone", "email", "address", "birth", "type", "status", "insurance", "plan", "group"];
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
function agedIn({ columns, rows }: Table, whose: Whose): AgedColumns | undefined {
  const ofWhose = columns.filter(({ phrase, holds }) => whoseIs(phrase) === whose && isOfAmounts(holds));
  const aged = ofWhose
    .flatMap((column): readonly (readonly [Ages, TableColumn])[] => {
      const ages = agesIn(bare(column.phrase));
      return ages === undefined ? [] : [[ages, column]];
    })
    .sort(([one], [other]) => one.from - other.from || (one.to ?? 0) - (other.to ?? 0));
  const categories = categoriesOf(aged.map(([ages]) => ages));
  if (categories === undefined) return undefined;
  const parts = aged.map(([, column]) => column);
  const credits = columns.filter(({ phrase, holds }) => isOfAmounts(holds) && isMadeOf(phrase, CREDITS) && has(phrase, "credit", "unapplied"));
  const totals = ofWhose.filter(({ phrase }) => isMadeOf(bare(phrase), TOTAL));
  const best = totals
    .map((total) => ({ total, rowsProving: rowsAddingUp(rows, parts, credits, total) }))
    .reduce<{ readonly total: TableColumn; readonly rowsProving: number } | undefined>(
      (most, one) => (one.rowsProving > (most?.rowsProving ?? 0) ? one : most),
      undefined,
    );
  return best && {
    ...best,
    categories: parts.map((column, index) => [categories[index] ?? "over90", column] as const),
    isByOneNumber: aged.some(([ages]) => ages.isOneNumber),
  };
}

function isOfAmounts(holds: TableColumn["holds"]): boolean {
  return holds === "amount" || holds === "nothing";
}

function bare(phrase: readonly string[]): readonly string[] {
  return phrase.filter((word) => !WHOSE.has(word));
}

/**
 * The number of rows whose categories come to the total, or to it with the credits beside them; 0 where that are not most of
 * the rows with amounts, or where no row shows anything.
 */
function rowsAddingUp(
  rows: Table["rows"],
  parts: readonly TableColumn[],
  credits: readonly TableColumn[],
  total: TableColumn,
): number {
  let adding = 0;
  let counted = 0;
  for (const cells of rows) {
    const sum = sumIn(cells, parts);
    const stated = amountIn(cells[total.index]);
    const credit = sumIn(cells, credits) ?? 0;
    if (sum === undefined || stated === undefined || (sum === 0 && stated === 0)) continue;
    counted += 1;
    if (stated === sum || stated === sum + credit || stated === sum - credit) adding += 1;
  }
  return adding * 2 > counted ? adding : 0;
}

function totalReading(table: Table, name: TableColumn, all: AgedColumns): ColumnReading {
  return columnReading(
    table,
    [nameField(name), ...agedColumns("", "", all)],
    {
      id: "columns: receivables-total",
      title: "Aged receivables",
      headline: ["total"],
      totalRow: "perhaps",
      figures: { kind: "receivables-total", name: "name", patientHeadings: PATIENT_HEADINGS, total: agedFields("", all) },
    },
    { rowsProving: all.rowsProving, unproven: [...agesUnproven(all), ...wholeUnproven(table)] },
  );
}

function splitReading(table: Table, name: TableColumn, patient: AgedColumns, insurance: AgedColumns): ColumnReading {
  return columnReading(
    table,
    [nameField(name), ...agedColumns("insurance", "insurance, ", insurance), ...agedColumns("patient", "patients, ", patient)],
    {
      id: "columns: receivables",
      title: "Aged receivables of patients and insurance",
      headline: ["insuranceTotal", "patientTotal"],
      totalRow: "perhaps",
      figures: {
        kind: "receivables",
        name: "name",
        patientHeadings: PATIENT_HEADINGS,
        insurance: agedFields("insurance", insurance),
        patient: agedFields("patient", patient),
      },
    },
    {
      rowsProving: Math.min(patient.rowsProving, insurance.rowsProving),
      unproven: [...agesUnproven(patient), ...agesUnproven(insurance)].slice(0, 1),
    },
  );
}

function nameField(column: TableColumn): NamedColumn {
  return { name: "name", form: "name", column, purpose: "whose line it is" };
}

function agedColumns(prefix: string, whose: string, { categories, total }: AgedColumns): readonly NamedColumn[] {
  const named = categories.map(([category, column]): NamedColumn => {
    return { name: nameOf(prefix, column), form: "amount", column, purpose: `${whose}${PURPOSES[category]}` };
  });
  return [
    ...named,
    { name: totalName(prefix), form: "amount", column: total, purpose: `${whose}all that is owed` },
  ];
}

const PURPOSES: Readonly<Record<AgingCategory, string>> = {
  days0to30: "0 to 30 days",
  days31to60: "31 to 60 days",
  days61to90: "61 to 90 days",
  over90: "over 90 days",
};

function agedFields(prefix: string, { categories }: AgedColumns): AgedFields<string> {
  const of = (category: AgingCategory): readonly string[] =>
    categories.flatMap(([one, column]) => (one === category ? [nameOf(prefix, column)] : []));
  return {
    days0to30: of("days0to30"),
    days31to60: of("days31to60"),
    days61to90: of("days61to90"),
    over90: of("over90"),
    total: totalName(prefix),
  };
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
function agesUnproven({ isByOneNumber, categories }: AgedColumns): readonly Unproven[] {
  if (!isByOneNumber) return [];
  return [
    {
      code: "columns-by-heading",
      columns: categories.map(([category, column]) => ({ figure: PURPOSES[category], heading: shownIn(column) })),
    },
  ];
}

/** A report of insurance claims, or of the patients' part, ages like one of all that is owed. Its titles tell. */
function wholeUnproven({ above }: Table): readonly Unproven[] {
  const isOfPart = /\b(?:insurance|ins|claims?|carriers?|patient portion|patient balances?|patient aging)\b/iu.test(above);
  return isOfPart ? [{ code: "whole-unsure" }] : [];
}
