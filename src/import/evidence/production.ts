import type { CrossFoot, ProductionFields } from "../layout/layout";
import type { Unproven } from "../problems/unproven";
import { type ColumnReading, type NamedColumn, columnReading, takenFor } from "./columnReading";
import { has } from "./phrase";
import { type ProductionColumns, productionColumnsIn } from "./productionColumns";
import { type SignedColumns, type Signs, signsIn } from "./signs";
import type { Table, TableColumn } from "./table";

/** The columns by figure, as the layout names them. */
type Groups = Readonly<Record<keyof typeof PURPOSES, readonly NamedColumn[]>>;

/** What each figure is called in an office. */
const PURPOSES = {
  billed: "billed",
  writeoffs: "writeoffs",
  adjustments: "adjustments",
  patientPayments: "what patients paid",
  insurancePayments: "what insurance paid",
  payments: "collected",
  unearned: "prepayments",
  scheduled: "scheduled",
  net: "net billed",
  change: "the change of what is owed",
} as const;

/** Reads a table as what was billed and collected, a row a day, a transaction or a month. */
export function productionIn(table: Table): readonly ColumnReading[] {
  const columns = productionColumnsIn(table);
  return columns === undefined ? [] : [readingOf(table, columns)];
}

function readingOf(table: Table, columns: ProductionColumns): ColumnReading {
  const signs = signsIn(table, columns);
  const isByMonth = columns.date.holds === "month" || has(columns.date.phrase, "month");
  const isOneRowADate = isOneADate(table, columns.date);
  const groups = groupsOf(columns, !isOneRowADate);
  const date: NamedColumn = {
    name: "date",
    form: isByMonth ? "month" : "day",
    column: columns.date,
    purpose: isByMonth ? "the month" : "the day",
  };
  return columnReading(
    table,
    [date, ...usedColumns(groups, signs)],
    {
      id: isByMonth ? "columns: production-by-month" : "columns: production-by-day",
      title: isByMonth ? "Billed and collected by month" : "Billed and collected by day",
      headline: ["billed"],
      totalRow: "perhaps",
      negated: negatedIn(groups, signs),
      figures: figuresOf(groups, signs, isByMonth, isOneRowADate),
    },
    { rowsProving: signs.rows, unproven: [...byHeading(groups, signs, columns), ...turned(groups, signs)] },
  );
}

function isOneADate({ rows }: Table, { index }: TableColumn): boolean {
  const dates = rows.map((cells) => cells[index] ?? "").filter((cell) => /\d/u.test(cell));
  return new Set(dates).size === dates.length;
}

function groupsOf(columns: ProductionColumns, mayBeBlank: boolean): Groups {
  const group = (figure: keyof typeof PURPOSES, some: readonly (TableColumn | undefined)[]): readonly NamedColumn[] =>
    some.flatMap((column, index): readonly NamedColumn[] => {
      const name = index === 0 ? figure : `${figure}${String(index + 1)}`;
      return column === undefined ? [] : [{ name, form: "amount", column, purpose: PURPOSES[figure], mayBeBlank }];
    });
  return {
    billed: group("billed", [columns.billed]),
    writeoffs: group("writeoffs", columns.writeoffs),
    adjustments: group("adjustments", columns.adjustments),
    patientPayments: group("patientPayments", columns.patientPayments),
    insurancePayments: group("insurancePayments", columns.insurancePayments),
    payments: group("payments", [columns.payments]),
    unearned: group("unearned", [columns.unearned]),
    scheduled: group("scheduled", [columns.scheduled]),
    net: group("net", [columns.net]),
    change: group("change", [columns.change]),
  };
}

function namesOf(...groups: readonly (readonly NamedColumn[])[]): readonly string[] {
  return groups.flatMap((columns) => columns.map(({ name }) => name));
}

function isSplit({ patientPayments }: Groups): boolean {
  return patientPayments.length > 0;
}

/** A column that should be the sum of others, and is not, says nothing that can be used. */
function usedColumns(groups: Groups, { holding }: Signs): readonly NamedColumn[] {
  return [
    ...groups.billed,
    ...groups.writeoffs,
    ...groups.adjustments,
    ...groups.patientPayments,
    ...groups.insurancePayments,
    ...(holding.has("income") ? groups.unearned : []),
    ...groups.scheduled,
    ...(isSplit(groups) && !holding.has("income") ? [] : groups.payments),
    ...(holding.has("net") ? groups.net : []),
    ...(holding.has("change") ? groups.change : []),
  ];
}

function figuresOf(groups: Groups, signs: Signs, isByMonth: boolean, isOneRowADate: boolean): ProductionFields<string> {
  // Without a total of income nothing tells whether prepayments are part of what patients paid.
  const [unearned] = signs.holding.has("income") ? namesOf(groups.unearned) : [];
  const [scheduled] = namesOf(groups.scheduled);
  return {
    kind: isByMonth ? "production-by-month" : "production-by-day",
    date: "date",
    isOneRowADate,
    billed: "billed",
    writeoffs: namesOf(groups.writeoffs),
    adjustments: namesOf(groups.adjustments),
    patientPayments: namesOf(groups.patientPayments),
    insurancePayments: namesOf(groups.insurancePayments),
    ...(isSplit(groups) ? {} : { unsplitPayments: namesOf(groups.payments) }),
    ...(unearned === undefined ? {} : { unearned }),
    ...(scheduled === undefined ? {} : { scheduled }),
    ...identitiesOf(groups, signs),
  };
}

function identitiesOf(
  groups: Groups,
  { holding }: Signs,
): Pick<ProductionFields<string>, "production" | "income" | "change"> {
  const netParts = namesOf(groups.billed, groups.writeoffs, groups.adjustments);
  const paid = namesOf(paidIn(groups));
  const change: CrossFoot<string> = { total: "change", parts: netParts, less: paid };
  return {
    ...(holding.has("net") ? { production: { total: "net", parts: netParts } } : {}),
    ...(holding.has("income") ? { income: { total: "payments", parts: paid } } : {}),
    ...(holding.has("change") ? { change } : {}),
  };
}

/** A total of payments is printed with the sign of its parts. */
function negatedIn(groups: Groups, { writeoffs, adjustments, paid }: Signs): readonly string[] {
  const { patientPayments, insurancePayments, payments, unearned } = groups;
  return [
    ...(writeoffs === -1 ? namesOf(groups.writeoffs) : []),
    ...(adjustments === -1 ? namesOf(groups.adjustments) : []),
    ...(paid === -1 ? namesOf(patientPayments, insurancePayments, payments, unearned) : []),
  ];
}

/** What no sum within the rows shows: all that is billed and taken off without a net column, all that is paid without a total. */
function byHeading(groups: Groups, { holding }: Signs, { isNetNamed }: ProductionColumns): readonly Unproven[] {
  // A net column says nothing where nothing is taken off, and a total may be the gross one.
  const isNetShown = holding.has("net") && isNetNamed && groups.writeoffs.length + groups.adjustments.length > 0;
  const isBilledShown = isNetShown || holding.has("change");
  const isPaidShown = holding.has("income") || holding.has("change");
  const columns = [
    ...(isBilledShown ? [] : [...groups.billed, ...groups.writeoffs, ...groups.adjustments]),
    ...(isPaidShown ? [] : paidIn(groups)),
    ...groups.scheduled,
  ];
  return columns.length === 0 ? [] : [{ code: "columns-by-heading", columns: columns.map(takenFor) }];
}

/** The columns of payments: of patients and insurance where they are split. */
function paidIn(groups: Groups): readonly NamedColumn[] {
  return isSplit(groups) ? [...groups.patientPayments, ...groups.insurancePayments] : groups.payments;
}

function turned(groups: Groups, signs: Signs): readonly Unproven[] {
  const isTurned = (name: SignedColumns): boolean => signs.guessed.has(name) && signs[name] === -1;
  const columns = [
    ...(isTurned("writeoffs") ? groups.writeoffs : []),
    ...(isTurned("adjustments") ? groups.adjustments : []),
    ...(isTurned("paid") ? paidIn(groups) : []),
  ];
  return columns.length === 0 ? [] : [{ code: "signs-turned", columns: columns.map(takenFor) }];
}
