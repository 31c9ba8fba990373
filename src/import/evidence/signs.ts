import type { ProductionColumns } from "./productionColumns";
import { type Table, type TableColumn, amountIn, sumIn } from "./table";

/** 1 where a column is printed with the sign that Huddlebook counts it by, -1 where with the opposite one. */
export type Sign = 1 | -1;

/** How a report of production prints its amounts, and which of its sums show it. */
export interface Signs {
  readonly writeoffs: Sign;
  readonly adjustments: Sign;
  readonly paid: Sign;
  /** The sums within rows that hold with these signs in most of them. */
  readonly holding: ReadonlySet<Identity>;
  /** The columns whose sign no sum shows, so that it is as their amounts look. */
  readonly guessed: ReadonlySet<SignedColumns>;
  /** The total of payments is printed with the opposite sign of its parts. */
  readonly isIncomeTurned: boolean;
  /** No row's net is above what it billed, and those of several are below: so it is the net, whatever its heading says. */
  readonly isNetBelow: boolean;
  /** In how many rows all of those sums hold; 0 where there is none. */
  readonly rows: number;
}

/** A sum that a row says of itself. */
export type Identity = "net" | "change" | "income";
/** Columns that are printed with the same sign. */
export type SignedColumns = "writeoffs" | "adjustments" | "paid";

/** A row's amounts by what they are. */
interface RowOfProduction {
  readonly billed: number;
  readonly writeoffs: number;
  readonly adjustments: number;
  /** What patients and insurance paid, or all payments that are not split. */
  readonly paid: number;
  readonly unearned: number;
  readonly net: number | undefined;
  readonly change: number | undefined;
  /** The total of payments whose parts have columns of their own. */
  readonly income: number | undefined;
}

type Trial = Pick<Signs, SignedColumns>;

/** One row could be below by a mistake. */
const FEWEST_BELOW = 2;
const BOTH: readonly Sign[] = [1, -1];
const TRIALS: readonly Trial[] = BOTH.flatMap((writeoffs) =>
  BOTH.flatMap((adjustments) => BOTH.map((paid) => ({ writeoffs, adjustments, paid }))),
);

const HOLDS: Readonly<Record<Identity, (row: RowOfProduction, trial: Trial) => boolean | undefined>> = {
  net: (row, trial) => (row.net === undefined ? undefined : row.net === netBilled(row, trial)),
  change: (row, trial) =>
    row.change === undefined ? undefined : row.change === netBilled(row, trial) - trial.paid * row.paid,
  income: ({ income, paid, unearned }) =>
    income === undefined ? undefined : income === paid || income === paid + unearned,
};
const IDENTITIES: readonly Identity[] = ["net", "change", "income"];

/**
 * Finds the signs with which a table prints what is taken off and what is paid: those with which the most of its sums hold.
 * Where no sum tells, those by which write-offs count below zero and payments above it, over the whole column.
 */
export function signsIn(table: Table, columns: ProductionColumns): Signs {
  const printed = rowsIn(table, columns);
  const isIncomeTurned = isTurned(printed);
  const rows = isIncomeTurned ? printed.map(withIncomeTurned) : printed;
  const held = TRIALS.map((trial) => ({
    trial,
    holding: IDENTITIES.filter((identity) => isHeld(identity, rows, trial)),
  }));
  const most = Math.max(...held.map(({ holding }) => holding.length));
  const best = held.filter(({ holding }) => holding.length === most);
  const usual = usualSigns(rows);
  const isOpen = (name: SignedColumns): boolean => new Set(best.map(({ trial }) => trial[name])).size > 1;
  // Parts below zero under a total above it show themselves with which sign payments are counted.
  const isGuessed = (name: SignedColumns): boolean => isOpen(name) && !(name === "paid" && isIncomeTurned);
  const of = (name: SignedColumns): Sign => (isOpen(name) ? usual[name] : (best[0]?.trial[name] ?? 1));
  const signs = { writeoffs: of("writeoffs"), adjustments: of("adjustments"), paid: of("paid") };
  const holding = new Set(IDENTITIES.filter((identity) => isHeld(identity, rows, signs)));
  const names: readonly SignedColumns[] = ["writeoffs", "adjustments", "paid"];
  const proving = rows.filter((row) => [...holding].every((identity) => HOLDS[identity](row, signs) === true));
  return {
    ...signs,
    holding,
    guessed: new Set(names.filter(isGuessed)),
    isIncomeTurned,
    isNetBelow: isNetBelow(rows),
    rows: holding.size > 0 ? proving.length : 0,
  };
}

/** Whether the total of payments is above zero where its parts are below, or the other way round, in most rows with any. */
function isTurned(rows: readonly RowOfProduction[]): boolean {
  const paid = rows.filter(({ income }) => income !== undefined && income !== 0);
  const turned = paid.filter((row) => HOLDS.income(withIncomeTurned(row), { writeoffs: 1, adjustments: 1, paid: 1 }));
  return turned.length * 2 > paid.length;
}

function isNetBelow(rows: readonly RowOfProduction[]): boolean {
  const below = rows.filter(({ net, billed }) => net !== undefined && net < billed).length;
  return below >= FEWEST_BELOW && rows.every(({ net, billed }) => net !== undefined && net <= billed);
}

function withIncomeTurned(row: RowOfProduction): RowOfProduction {
  return { ...row, income: row.income === undefined ? undefined : -row.income };
}

function netBilled(row: RowOfProduction, trial: Trial): number {
  return row.billed + trial.writeoffs * row.writeoffs + trial.adjustments * row.adjustments;
}

/** Whether a sum is there and holds in most of the rows. */
function isHeld(identity: Identity, rows: readonly RowOfProduction[], trial: Trial): boolean {
  const holding = rows.filter((row) => HOLDS[identity](row, trial) === true).length;
  return holding * 2 > rows.length;
}

/** Signs by which what is written off counts below zero and what is paid above it, however printed. Adjustments follow the write-offs. */
function usualSigns(rows: readonly RowOfProduction[]): Trial {
  const sum = (name: "writeoffs" | "paid"): number => rows.reduce((total, row) => total + row[name], 0);
  const writeoffs = sum("writeoffs") > 0 ? -1 : 1;
  return { writeoffs, adjustments: writeoffs, paid: sum("paid") < 0 ? -1 : 1 };
}

function rowsIn({ rows }: Table, columns: ProductionColumns): readonly RowOfProduction[] {
  return rows.flatMap((cells): readonly RowOfProduction[] => {
    const row = rowIn(cells, columns);
    return row === undefined || (row.billed === 0 && row.paid === 0) ? [] : [row];
  });
}

/** A row's amounts; `undefined` where one cannot be read. */
function rowIn(cells: readonly string[], columns: ProductionColumns): RowOfProduction | undefined {
  const { billed, writeoffs, adjustments, patientPayments, insurancePayments, payments, paymentParts } = columns;
  const parts = [...patientPayments, ...insurancePayments, ...paymentParts];
  const unsplit = payments === undefined ? [] : [payments];
  const needed = [
    sumIn(cells, [billed]),
    sumIn(cells, writeoffs),
    sumIn(cells, adjustments),
    sumIn(cells, parts.length > 0 ? parts : unsplit),
    sumIn(cells, columns.unearned === undefined ? [] : [columns.unearned]),
  ];
  const [inBilled, inWriteoffs, inAdjustments, inPaid, inUnearned] = needed;
  if (inBilled === undefined || inWriteoffs === undefined || inAdjustments === undefined) return undefined;
  if (inPaid === undefined || inUnearned === undefined) return undefined;
  const stated = (column: TableColumn | undefined): number | undefined =>
    column === undefined ? undefined : amountIn(cells[column.index]);
  return {
    billed: inBilled,
    writeoffs: inWriteoffs,
    adjustments: inAdjustments,
    paid: inPaid,
    unearned: inUnearned,
    net: stated(columns.net),
    change: stated(columns.change),
    income: parts.length > 0 ? stated(payments) : undefined,
  };
}
