import type { CrossFoot, PeriodFields, ProductionAmounts, ProductionFields } from "../layout/layout";
import type { Unproven } from "../problems/unproven";
import { type ColumnReading, type NamedColumn, columnReading, shownIn, takenFor } from "./columnReading";
import { has } from "../layout/phrase";
import { type KindsOfRows, kindsOfRows } from "./kindsOfRows";
import { type ProductionColumns, productionColumnsIn } from "./productionColumns";
import { type SignedColumns, type Signs, signsIn } from "./signs";
import { type Table, type TableColumn, columnOfTotals } from "./table";

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
  paymentParts: "collected",
  unearned: "prepayments",
  scheduled: "scheduled",
  net: "net billed",
  change: "the change of what is owed",
} as const;

/** What the rows of a table are of. */
interface RowsOf {
  readonly figures: "production-by-day" | "production-by-month" | "production-of-period";
  /** The column that tells a row from the others. */
  readonly column: NamedColumn;
  readonly isOneRowADate: boolean;
  readonly of?: "day" | "month" | undefined;
}

const TITLES: Readonly<Record<RowsOf["figures"], string>> = {
  "production-by-day": "Billed and collected by day",
  "production-by-month": "Billed and collected by month",
  "production-of-period": "Billed and collected in one period",
};

/** Reads a table as what was billed and collected: a row a day, a transaction or a month, or a provider or an office of the days that it covers. */
export function productionIn(table: Table): readonly ColumnReading[] {
  const columns = productionColumnsIn(table);
  const rowsOf = columns && rowsOfIn(table, columns);
  return columns === undefined || rowsOf === undefined ? [] : readingsOf(table, columns, rowsOf);
}

function rowsOfIn(table: Table, columns: ProductionColumns): RowsOf | undefined {
  const { date } = columns;
  if (date === undefined) return rowsOfPeriod(table, periodsOf(columns));
  const isByMonth = date.holds === "month" || has(date.phrase, "month");
  const column: NamedColumn = isByMonth
    ? { name: "date", form: "month", column: date, purpose: "the month" }
    : { name: "date", form: "day", column: date, purpose: "the day" };
  const figures = isByMonth ? "production-by-month" : "production-by-day";
  return { figures, column, isOneRowADate: isOneADate(table, date) };
}

/** A report of totals has one row: a net or a total of payments that it states, and that its lines do not come to, is a mistake of that row. */
function withStatedTotals(signs: Signs, { isNetNamed, payments, patientPayments }: ProductionColumns): Signs {
  const stated = [
    ...(isNetNamed ? (["net"] as const) : []),
    ...(payments !== undefined && patientPayments.length > 0 ? (["income"] as const) : []),
  ];
  return { ...signs, holding: new Set([...signs.holding, ...stated]) };
}

/** Whether the headings of the amounts say that they are of a day or of a month; both where some say the one and some the other. */
function periodsOf(columns: ProductionColumns): readonly ("day" | "month")[] {
  const { billed, payments, writeoffs, adjustments, patientPayments, insurancePayments } = columns;
  const used = [billed, payments, ...writeoffs, ...adjustments, ...patientPayments, ...insurancePayments];
  const words = used.flatMap((column) => column?.phrase ?? []);
  return [
    ...(has(words, "today", "day", "daily") ? (["day"] as const) : []),
    ...(has(words, "month", "monthly") ? (["month"] as const) : []),
  ];
}

const GROUPS = ["provider", "office", "location", "clinic", "practice", "site", "hygienist"];

/** Rows of parts of the practice, or a row of its totals alone. Days anywhere else would be of something that is a row each. */
function rowsOfPeriod(table: Table, periods: readonly ("day" | "month")[]): RowsOf | undefined {
  const { columns } = table;
  // Today's production beside the month's collections is of two periods.
  if (periods.length > 1) return undefined;
  if (columns.some(({ holds }) => holds === "day" || holds === "month")) return undefined;
  const texts = columns.filter(({ holds }) => holds === "text");
  const ofGroups = texts.find(({ phrase }) => has(phrase, ...GROUPS));
  const column = ofGroups ?? columnOfTotals(table);
  return (
    column && {
      figures: "production-of-period",
      column: { name: "name", form: "name", column, purpose: "what the row is of" },
      isOneRowADate: true,
      of: periods[0],
    }
  );
}

function readingsOf(table: Table, columns: ProductionColumns, rowsOf: RowsOf): readonly ColumnReading[] {
  const isOfTotals = rowsOf.column.column === columnOfTotals(table);
  const found = signsIn(table, columns);
  const signs = isOfTotals ? withStatedTotals(found, columns) : found;
  const { figures, column, isOneRowADate } = rowsOf;
  // Parts that do not come to their total leave out what was collected, or count some of it twice.
  if (columns.paymentParts.length > 0 && !signs.holding.has("income")) return [];
  const groups = groupsOf(columns, !isOneRowADate);
  const kinds = kindsOfRows(table, columns);
  const reading = columnReading(
    table,
    [column, ...usedColumns(groups, signs)],
    {
      id: `columns: ${figures}`,
      title: TITLES[figures],
      headline: ["billed"],
      totalRow: isOfTotals ? "itself" : "perhaps",
      negated: negatedIn(groups, signs),
      figures: figuresOf(groups, signs, rowsOf),
    },
    {
      rowsProving: Math.max(signs.rows, kinds?.rows ?? 0),
      unproven: [...byHeading(groups, signs, columns, kinds), ...turned(groups, signs)],
      notes: kinds === undefined ? [] : [{ code: "rows-say-kinds", heading: shownIn(kinds.column) }],
    },
  );
  return [reading];
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
    paymentParts: group("paymentParts", columns.paymentParts),
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
    ...groups.paymentParts,
    ...(holding.has("income") ? groups.unearned : []),
    ...groups.scheduled,
    ...(isSplit(groups) && !holding.has("income") ? [] : groups.payments),
    ...(holding.has("net") ? groups.net : []),
    ...(holding.has("change") ? groups.change : []),
  ];
}

function figuresOf(
  groups: Groups,
  signs: Signs,
  { figures, isOneRowADate, of }: RowsOf,
): ProductionFields<string> | PeriodFields<string> {
  const amounts = amountsOf(groups, signs);
  if (figures === "production-of-period") return { kind: figures, ...amounts, ...(of === undefined ? {} : { of }) };
  const [scheduled] = namesOf(groups.scheduled);
  return {
    kind: figures,
    date: "date",
    isOneRowADate,
    ...amounts,
    ...(scheduled === undefined ? {} : { scheduled }),
  };
}

function amountsOf(groups: Groups, signs: Signs): ProductionAmounts<string> {
  // Without a total of income nothing tells whether prepayments are part of what patients paid.
  const [unearned] = signs.holding.has("income") ? namesOf(groups.unearned) : [];
  return {
    billed: "billed",
    writeoffs: namesOf(groups.writeoffs),
    adjustments: namesOf(groups.adjustments),
    patientPayments: namesOf(groups.patientPayments),
    insurancePayments: namesOf(groups.insurancePayments),
    ...(isSplit(groups) ? {} : { unsplitPayments: namesOf(paidIn(groups)) }),
    ...(unearned === undefined ? {} : { unearned }),
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

/** A total of payments is printed with the sign of its parts, or with the opposite one. */
function negatedIn(groups: Groups, { writeoffs, adjustments, paid, isIncomeTurned }: Signs): readonly string[] {
  const { patientPayments, insurancePayments, payments, paymentParts, unearned } = groups;
  const isTotalNegated = (paid === -1) !== isIncomeTurned;
  return [
    ...(writeoffs === -1 ? namesOf(groups.writeoffs) : []),
    ...(adjustments === -1 ? namesOf(groups.adjustments) : []),
    ...(paid === -1 ? namesOf(patientPayments, insurancePayments, paymentParts, unearned) : []),
    ...(isTotalNegated ? namesOf(payments) : []),
  ];
}

/** What neither sums nor words within the rows show: all that is billed and taken off without a net column, all that is paid without a total. */
function byHeading(
  groups: Groups,
  signs: Signs,
  columns: ProductionColumns,
  kinds: KindsOfRows | undefined,
): readonly Unproven[] {
  const isAllShown = signs.holding.has("change") || kinds !== undefined;
  const isBilledShown = isAllShown || isNetShown(groups, signs, columns);
  const isPaidShown = isAllShown || signs.holding.has("income");
  const taken = [
    ...(isBilledShown ? [] : [...groups.billed, ...groups.writeoffs, ...groups.adjustments]),
    ...(isPaidShown ? [] : paidIn(groups)),
    ...groups.scheduled,
  ];
  return taken.length === 0 ? [] : [{ code: "columns-by-heading", columns: taken.map(takenFor) }];
}

/** A net column says nothing where nothing is taken off, and a total may be the gross one, which is above what is billed. */
function isNetShown(
  { writeoffs, adjustments }: Groups,
  { holding, isNetBelow }: Signs,
  { isNetNamed }: ProductionColumns,
): boolean {
  return holding.has("net") && (isNetNamed || isNetBelow) && writeoffs.length + adjustments.length > 0;
}

/** The columns of payments: of patients and insurance where they are split, the parts of a total where it has any. */
function paidIn(groups: Groups): readonly NamedColumn[] {
  if (isSplit(groups)) return [...groups.patientPayments, ...groups.insurancePayments];
  return groups.paymentParts.length > 0 ? groups.paymentParts : groups.payments;
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
