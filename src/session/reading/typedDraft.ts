import { type Day, addDays, dayFromIso, formatDay, isoFromDay } from "../../domain/calendar";
import { type Cents, cents, formatCents, sumCents } from "../../domain/money";
import { describeProblem } from "../../import/problems/problem";
import { parseAmount } from "../../import/text/amount";
import {
  FORM_BALANCES,
  type FormBalance,
  PRODUCTION_HEADINGS,
  RECEIVABLES_HEADINGS,
  formText,
} from "../../import/typed/formText";
import { readTypedReports } from "../../import/typed/readTypedReports";
import { type Grid, type TypedBalance, AMOUNT_FIELDS, amountIn, filledGrid } from "../../import/typed/typedGrid";

/** What somebody typed so far, by the cells' names: as it was typed. */
export type TypedCells = Readonly<Record<string, string>>;

/** What the days and the week's total are typed under. */
export const DAY_HEADINGS = ["Billed", "Collected", "Writeoffs", "Adjustments"] as const;

/** A heading of a day's figures. */
export type DayHeading = (typeof DAY_HEADINGS)[number];

/** The cell of the day as of which receivables stand, as `2026-08-31`. */
export const AS_OF = "As of";
/** That of the week's first day. */
export const WEEK_OF = "Week of";

/** The rows of a week, its total behind its days. */
export const WEEK_ROWS = [0, 1, 2, 3, 4, 5, 6, "week"] as const;

/** A row of a week. */
export type WeekRow = (typeof WEEK_ROWS)[number];

/** What is to be shown beside the cells while somebody types. */
export interface TypedLook {
  /** The cells that hold no amount. */
  readonly unreadable: ReadonlySet<string>;
  /** What blank cells come to, by what is typed beside them. */
  readonly computed: ReadonlyMap<string, string>;
  /** What the columns come to so far, by their names. */
  readonly sums: ReadonlyMap<string, string>;
  /** The columns that do not come to the total that was typed for them. */
  readonly differing: ReadonlySet<string>;
  /** Nothing is typed that could be used. */
  readonly isEmpty: boolean;
  /** Why it cannot be used as it is, beside what is no amount. */
  readonly reasons: readonly string[];
}

/** The name of a cell of receivables. */
export function receivablesCell(balance: FormBalance, heading: string): string {
  return `${balance} ${heading}`;
}

/** The name of a cell of a week. */
export function weekCell(row: WeekRow, heading: DayHeading): string {
  return `${String(row)} ${heading}`;
}

/** The days of the week that was chosen; none before. */
export function weekDays(cells: TypedCells): readonly Day[] {
  const first = dayFromIso(cells[WEEK_OF] ?? "");
  return first === undefined ? [] : [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(first, days));
}

/** The form of what was typed, to be read as any report. */
export function formOfCells(cells: TypedCells): string {
  const balances = FORM_BALANCES.map(
    (balance) =>
      [balance, RECEIVABLES_HEADINGS.map((heading) => valueIn(cells, receivablesCell(balance, heading)))] as const,
  );
  return formText({
    asOf: valueIn(cells, AS_OF),
    receivables: Object.fromEntries(balances),
    production: weekRows(cells),
  });
}

/** What is to be shown beside the cells. */
export function lookOfCells(cells: TypedCells): TypedLook {
  const grid = gridOf(cells);
  const form = formOfCells(cells);
  const reports = readTypedReports(form) ?? [];
  const sums = [...balanceSums(cells, grid), ...weekSums(cells)];
  return {
    unreadable: unreadableIn(cells),
    computed: computedIn(grid),
    sums: new Map(sums.map(({ column, sum }) => [column, plain(sum)])),
    differing: new Set(sums.flatMap(({ column, sum, total }) => (total === undefined || total === sum ? [] : column))),
    isEmpty: reports.every(({ records, problemRows }) => records === 0 && problemRows === 0),
    reasons: reports.flatMap(({ problems, refusals }) =>
      [...problems, ...refusals]
        .filter(({ code }) => code !== "amount-unreadable" && code !== "typed-row-unread")
        .map((problem) => inCells(describeProblem(problem), form)),
    ),
  };
}

function unreadableIn(cells: TypedCells): ReadonlySet<string> {
  return new Set(
    Object.entries(cells).flatMap(([name, cell]) => {
      const isAmount = name !== AS_OF && name !== WEEK_OF && cell.trim() !== "";
      return isAmount && parseAmount(cell) === undefined ? name : [];
    }),
  );
}

/** What a column comes to so far, and the total that was typed for it. */
interface ColumnSum {
  readonly column: string;
  readonly sum: Cents;
  /** `undefined` too where some of its amounts are still to be typed. */
  readonly total: Cents | undefined;
}

function valueIn(cells: TypedCells, name: string): string {
  return (cells[name] ?? "").trim();
}

function weekRows(cells: TypedCells): readonly (readonly string[])[] {
  const days = weekDays(cells);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return WEEK_ROWS.map((row) => {
    const at = row === "week" ? undefined : days[row];
    const values: Readonly<Record<string, string>> = {
      ...Object.fromEntries(DAY_HEADINGS.map((heading) => [heading, valueIn(cells, weekCell(row, heading))])),
      "First day": isoFromDay(at ?? first),
      "Last day": at === undefined ? isoFromDay(last) : "",
    };
    return PRODUCTION_HEADINGS.map((heading) => values[heading] ?? "");
  });
}

/** The amounts of receivables under the reader's own names: the grid fills itself in as the reader will. */
function gridOf(cells: TypedCells): Grid {
  const fields = [...AMOUNT_FIELDS, "total"];
  const rows = FORM_BALANCES.flatMap((balance, row): readonly TypedBalance[] => {
    const amounts = new Map<string, Cents>();
    for (const [index, heading] of RECEIVABLES_HEADINGS.entries()) {
      const amount = parseAmount(valueIn(cells, receivablesCell(balance, heading)));
      if (amount !== undefined) amounts.set(fields[index] ?? "", amount);
    }
    return amounts.size === 0 ? [] : [{ balance, row, amounts }];
  });
  return rows.length === 0 ? new Map() : filledGrid(rows);
}

function computedIn(grid: Grid): ReadonlyMap<string, string> {
  return new Map(
    FORM_BALANCES.flatMap((balance) =>
      AMOUNT_FIELDS.flatMap((field, index) => {
        const known = amountIn(grid, balance, field);
        const name = receivablesCell(balance, RECEIVABLES_HEADINGS[index] ?? "");
        return known?.origin === "computed" ? [[name, plain(known.amount)] as const] : [];
      }),
    ),
  );
}

function balanceSums(cells: TypedCells, grid: Grid): readonly ColumnSum[] {
  return FORM_BALANCES.flatMap((balance) => {
    const known = AMOUNT_FIELDS.flatMap((field) => amountIn(grid, balance, field) ?? []);
    const total = parseAmount(valueIn(cells, receivablesCell(balance, "Total")));
    if (known.every(({ origin }) => origin === "as-nothing") && total === undefined) return [];
    const sum = cents(known.reduce((so, { amount }) => so + amount, 0));
    return [{ column: balance, sum, total: known.length < AMOUNT_FIELDS.length ? undefined : total }];
  });
}

function weekSums(cells: TypedCells): readonly ColumnSum[] {
  return DAY_HEADINGS.flatMap((heading) => {
    const typed = (row: WeekRow): Cents | undefined => parseAmount(valueIn(cells, weekCell(row, heading)));
    const amounts = WEEK_ROWS.filter((row) => row !== "week").flatMap((row) => typed(row) ?? []);
    return amounts.length === 0 ? [] : [{ column: heading, sum: sumCents(amounts), total: typed("week") }];
  });
}

/** As the cells are typed in, but with commas. */
function plain(amount: Cents): string {
  return formatCents(amount).replace("$", "");
}

/** A message names the form's rows by their numbers, which nobody sees who types into cells. */
function inCells(words: string, form: string): string {
  const lines = form.split("\n");
  return words.replace(/\b[Rr]ow (\d+)/gu, (found, number: string) => {
    const [first, last = ""] = (lines[Number(number) - 1] ?? "").split(",");
    return first === undefined || first === "" ? found : rowInWords(first, last);
  });
}

/** The rows of a week begin with its days, those of receivables with their balance. */
function rowInWords(first: string, last: string): string {
  const at = dayFromIso(first);
  if (at === undefined) return first;
  return dayFromIso(last) === undefined ? formatDay(at) : "The week’s total";
}
