import type { CrossFoot, ProductionFields } from "../layout/layout";
import type { ColumnTaken, Unproven } from "../problems/unproven";
import { type ColumnReading, type NamedColumn, columnReading, takenFor } from "./columnReading";
import { has } from "./phrase";
import { type ProductionColumns, productionColumnsIn } from "./productionColumns";
import { type Signs, signsIn } from "./signs";
import type { Table, TableColumn } from "./table";

/** The columns of one figure, as the reading names them. */
interface Group {
  readonly names: readonly string[];
  readonly columns: readonly NamedColumn[];
}

/** The columns by figure, as the layout names them. */
type Groups = Readonly<Record<keyof typeof PURPOSES, Group>>;

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
    [date, ...usedGroups(groups, signs).flatMap(({ columns: named }) => named)],
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
  const group = (figure: keyof typeof PURPOSES, some: readonly (TableColumn | undefined)[]): Group => {
    const named = some.flatMap((column, index): readonly NamedColumn[] =>
      column === undefined
        ? []
        : [
            {
              name: index === 0 ? figure : `${figure}${String(index + 1)}`,
              form: "amount",
              column,
              purpose: PURPOSES[figure],
              mayBeBlank,
            },
          ],
    );
    return { names: named.map(({ name }) => name), columns: named };
  };
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

function isSplit({ patientPayments }: Groups): boolean {
  return patientPayments.names.length > 0;
}

/** A column that should be the sum of others, and is not, says nothing that can be used. */
function usedGroups(groups: Groups, { holding }: Signs): readonly Group[] {
  return [
    groups.billed,
    groups.writeoffs,
    groups.adjustments,
    groups.patientPayments,
    groups.insurancePayments,
    ...(holding.has("income") ? [groups.unearned] : []),
    groups.scheduled,
    ...(isSplit(groups) && !holding.has("income") ? [] : [groups.payments]),
    ...(holding.has("net") ? [groups.net] : []),
    ...(holding.has("change") ? [groups.change] : []),
  ];
}

function figuresOf(groups: Groups, signs: Signs, isByMonth: boolean, isOneRowADate: boolean): ProductionFields<string> {
  // Without a total of income nothing tells whether prepayments are part of what patients paid.
  const [unearned] = signs.holding.has("income") ? groups.unearned.names : [];
  const [scheduled] = groups.scheduled.names;
  return {
    kind: isByMonth ? "production-by-month" : "production-by-day",
    date: "date",
    isOneRowADate,
    billed: "billed",
    writeoffs: groups.writeoffs.names,
    adjustments: groups.adjustments.names,
    patientPayments: groups.patientPayments.names,
    insurancePayments: groups.insurancePayments.names,
    ...(isSplit(groups) ? {} : { unsplitPayments: groups.payments.names }),
    ...(unearned === undefined ? {} : { unearned }),
    ...(scheduled === undefined ? {} : { scheduled }),
    ...identitiesOf(groups, signs),
  };
}

function identitiesOf(
  groups: Groups,
  { holding }: Signs,
): Pick<ProductionFields<string>, "production" | "income" | "change"> {
  const netParts = [...groups.billed.names, ...groups.writeoffs.names, ...groups.adjustments.names];
  const split = [...groups.patientPayments.names, ...groups.insurancePayments.names];
  const paid = isSplit(groups) ? split : groups.payments.names;
  const change: CrossFoot<string> = { total: "change", parts: netParts, less: paid };
  return {
    ...(holding.has("net") ? { production: { total: "net", parts: netParts } } : {}),
    ...(holding.has("income") ? { income: { total: "payments", parts: split } } : {}),
    ...(holding.has("change") ? { change } : {}),
  };
}

/** A total of payments is printed with the sign of its parts. */
function negatedIn(groups: Groups, { writeoffs, adjustments, paid }: Signs): readonly string[] {
  return [
    ...(writeoffs === -1 ? groups.writeoffs.names : []),
    ...(adjustments === -1 ? groups.adjustments.names : []),
    ...(paid === -1
      ? [groups.patientPayments, groups.insurancePayments, groups.payments, groups.unearned].flatMap(
          ({ names }) => names,
        )
      : []),
  ];
}

/** What no sum within the rows shows: all that is billed and taken off without a net column, all that is paid without a total. */
function byHeading(groups: Groups, { holding }: Signs, { isNetNamed }: ProductionColumns): readonly Unproven[] {
  // A net column says nothing where nothing is taken off, and a total may be the gross one.
  const isNetShown =
    holding.has("net") && isNetNamed && groups.writeoffs.names.length + groups.adjustments.names.length > 0;
  const isBilledShown = isNetShown || holding.has("change");
  const isPaidShown = holding.has("income") || holding.has("change");
  const columns = [
    ...(isBilledShown ? [] : [groups.billed, groups.writeoffs, groups.adjustments]),
    ...(isPaidShown ? [] : [groups.patientPayments, groups.insurancePayments]),
    ...(isPaidShown || isSplit(groups) ? [] : [groups.payments]),
    groups.scheduled,
  ].flatMap(takenIn);
  return columns.length === 0 ? [] : [{ code: "columns-by-heading", columns }];
}

function turned(groups: Groups, { guessed, writeoffs, adjustments, paid }: Signs): readonly Unproven[] {
  const isTurned = (name: "writeoffs" | "adjustments" | "paid", sign: number): boolean =>
    guessed.has(name) && sign === -1;
  const columns = [
    ...(isTurned("writeoffs", writeoffs) ? [groups.writeoffs] : []),
    ...(isTurned("adjustments", adjustments) ? [groups.adjustments] : []),
    ...(isTurned("paid", paid) ? [groups.patientPayments, groups.insurancePayments] : []),
    ...(isTurned("paid", paid) && !isSplit(groups) ? [groups.payments] : []),
  ].flatMap(takenIn);
  return columns.length === 0 ? [] : [{ code: "signs-turned", columns }];
}

function takenIn({ columns }: Group): readonly ColumnTaken[] {
  return columns.map(takenFor);
}
