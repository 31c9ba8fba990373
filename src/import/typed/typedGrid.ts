import { AGING_CATEGORIES } from "../../domain/receivables/aging";
import type { Balance } from "../../domain/receivables/receivables";
import { type Cents, ZERO, cents } from "../../domain/money";

/** What stands beside one another in a row of receivables, its total aside. */
export const AMOUNT_FIELDS = [...AGING_CATEGORIES.map(({ id }) => id), "credits"] as const;

/** An amount of a balance. */
export type AmountField = (typeof AMOUNT_FIELDS)[number];

/** A typed row of receivables. */
export interface TypedBalance {
  readonly balance: Balance;
  readonly row: number;
  readonly amounts: ReadonlyMap<string, Cents>;
}

/** How an amount came to be known. `as-nothing` is a blank of which nothing says what it is. */
export type Origin = "typed" | "computed" | "as-nothing";

/** An amount, and how it came to be known. */
export interface KnownAmount {
  readonly amount: Cents;
  readonly origin: Origin;
}

/** The amounts of one field of Patient, Insurance and Total, as far as they are known. */
type Column = Partial<Record<Balance, KnownAmount>>;

/** Receivables by balance and field: what was typed, and what follows from it. */
export type Grid = ReadonlyMap<AmountField, Column>;

/** Whether Patient and Insurance, or one of them and Total, come to the third. */
export interface ColumnCheck {
  readonly field: AmountField;
  readonly sum: Cents;
  readonly typed: Cents;
}

/** The grid of what was typed, filled in where two of the three balances tell the third. */
export function filledGrid(rows: readonly TypedBalance[]): Grid {
  const isTotalAlone = rows.every(({ balance }) => balance === "Total");
  return new Map(
    AMOUNT_FIELDS.map((field) => {
      const typed = typedColumn(rows, field);
      if (field !== "credits") return [field, isTotalAlone ? typed : withThird(typed)];
      return [field, isTotalAlone ? { Total: typed.Total ?? NOTHING } : withCredits(typed)];
    }),
  );
}

/** The fields in which all three balances were typed, and Patient and Insurance do not come to Total. */
export function columnsThatDiffer(grid: Grid): readonly ColumnCheck[] {
  return [...grid].flatMap(([field, column]) => {
    const { Patient: patient, Insurance: insurance, Total: total } = column;
    if (patient === undefined || insurance === undefined || total === undefined) return [];
    const sum = cents(patient.amount + insurance.amount);
    return sum === total.amount ? [] : [{ field, sum, typed: total.amount }];
  });
}

/** The amount of a balance; `undefined` where nothing tells it. */
export function amountIn(grid: Grid, balance: Balance, field: AmountField): KnownAmount | undefined {
  return grid.get(field)?.[balance];
}

/** What a row's amounts come to; `undefined` where one of them is not known. */
export function sumOfBalance(grid: Grid, balance: Balance): Cents | undefined {
  const known = AMOUNT_FIELDS.flatMap((field) => amountIn(grid, balance, field) ?? []);
  return known.length < AMOUNT_FIELDS.length ? undefined : cents(known.reduce((sum, { amount }) => sum + amount, 0));
}

/** Whether all three balances were typed under a field. */
export function isWholeColumn(grid: Grid, field: AmountField): boolean {
  const column = grid.get(field) ?? {};
  return [column.Patient, column.Insurance, column.Total].every((one) => one?.origin === "typed");
}

const NOTHING: KnownAmount = { amount: ZERO, origin: "as-nothing" };

function typedColumn(rows: readonly TypedBalance[], field: AmountField): Column {
  const column: Column = {};
  for (const { balance, amounts } of rows) {
    const amount = amounts.get(field);
    if (amount !== undefined) column[balance] = { amount, origin: "typed" };
  }
  return column;
}

function withThird(column: Column): Column {
  const { Patient: patient, Insurance: insurance, Total: total } = column;
  if (patient !== undefined && insurance !== undefined && total === undefined) {
    return { ...column, Total: computed(patient.amount + insurance.amount) };
  }
  if (total === undefined) return column;
  if (patient !== undefined && insurance === undefined) {
    return { ...column, Insurance: computed(total.amount - patient.amount) };
  }
  if (insurance !== undefined && patient === undefined) {
    return { ...column, Patient: computed(total.amount - insurance.amount) };
  }
  return column;
}

/** Blank credits are none where another row's credits do not say whose they are; somebody is asked, where no total shows it. */
function withCredits(column: Column): Column {
  const known = [column.Patient, column.Insurance, column.Total].filter((one) => one !== undefined);
  if (known.length >= 2) return withThird(column);
  if ((column.Total?.amount ?? 0) !== 0) return column;
  return withThird({ Patient: NOTHING, Insurance: NOTHING, ...column });
}

function computed(amount: number): KnownAmount {
  return { amount: cents(amount), origin: "computed" };
}
