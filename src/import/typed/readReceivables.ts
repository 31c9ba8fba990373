import { type AgedAmounts, AGING_CATEGORIES, agedAmounts } from "../../domain/receivables/aging";
import { ZERO, cents } from "../../domain/money";
import { BALANCES, type Balance, type Receivables } from "../../domain/receivables/receivables";
import type { ReportFigures } from "../../domain/figures";
import { headingKey } from "../layout/heading";
import type { ImportNote } from "../problems/note";
import type { Proof } from "../problems/proof";
import type { Refusal } from "../problems/refusal";
import type { FormPart } from "./form";
import {
  AMOUNT_FIELDS,
  type AmountField,
  type Grid,
  type TypedBalance,
  amountIn,
  columnsThatDiffer,
  filledGrid,
  isWholeColumn,
  sumOfBalance,
} from "./typedGrid";
import { type TypedReading, refusedReading } from "./typedReading";
import { notShown } from "./unshownReceivables";
import { type TypedRow, spotOf } from "./typedRow";

/** Reads the totals of an aging report: Patient, Insurance and Total, or two of them, or the Total alone. */
export function readReceivables(part: FormPart, rows: readonly TypedRow[]): TypedReading {
  const balances = rows.flatMap((row) => balanceIn(row) ?? []);
  const used = balances.filter(({ amounts }) => amounts.size > 0);
  const numbers = used.map(({ row }) => row);
  const first = [...strangers(rows), ...twice(balances), ...used.flatMap((one) => wrongSigns(part, one))];
  if (first.length > 0) return refusedReading(numbers, first);
  const [one, other] = used;
  if (one === undefined) return refusedReading([], []);
  if (other === undefined && one.balance !== "Total") {
    return refusedReading(numbers, [{ code: "typed-balance-missing", balance: one.balance }]);
  }
  const grid = filledGrid(used);
  const wrong = [...missing(part, used, grid), ...belowZero(part, grid), ...differences(part, used, grid)];
  return wrong.length > 0 ? refusedReading(numbers, wrong) : readingOf(part, used, grid);
}

function balanceIn({ row, words, amounts }: TypedRow): TypedBalance | undefined {
  const balance = BALANCES.find((one) => headingKey(words) === headingKey(one));
  return balance === undefined ? undefined : { balance, row, amounts };
}

/** Amounts beside other words belong to no balance. */
function strangers(rows: readonly TypedRow[]): readonly Refusal[] {
  return rows
    .filter((row) => row.amounts.size > 0 && balanceIn(row) === undefined)
    .map(({ row }) => ({ code: "typed-row-unknown", row }));
}

function twice(balances: readonly TypedBalance[]): readonly Refusal[] {
  return balances.flatMap(({ balance, row }, index) => {
    const before = balances.slice(0, index).find((one) => one.balance === balance);
    return before === undefined ? [] : [{ code: "typed-row-twice", row, firstRow: before.row } as const];
  });
}

/** What is owed to patients stands under Credits, below zero, and nowhere else. */
function wrongSigns(part: FormPart, { row, amounts }: TypedBalance): readonly Refusal[] {
  return AMOUNT_FIELDS.flatMap((field) => {
    const amount = amounts.get(field) ?? ZERO;
    const isWrong = field === "credits" ? amount > 0 : amount < 0;
    return isWrong ? [{ code: "typed-sign", at: spotOf(part, row, field), amount } as const] : [];
  });
}

function missing(part: FormPart, used: readonly TypedBalance[], grid: Grid): readonly Refusal[] {
  return used.flatMap(({ balance, row }) =>
    AMOUNT_FIELDS.filter((field) => amountIn(grid, balance, field) === undefined).map(
      (field) => ({ code: "typed-figure-missing", at: spotOf(part, row, field) }) as const,
    ),
  );
}

/** A total below one of its parts leaves less than nothing for the other. */
function belowZero(part: FormPart, grid: Grid): readonly Refusal[] {
  return AMOUNT_FIELDS.flatMap((field) =>
    BALANCES.flatMap((balance) => {
      const known = amountIn(grid, balance, field);
      if (known?.origin !== "computed") return [];
      const isWrong = field === "credits" ? known.amount > 0 : known.amount < 0;
      const name = nameOf(part, balance, field);
      return isWrong ? [{ code: "typed-rest-sign", name, amount: known.amount } as const] : [];
    }),
  );
}

function differences(part: FormPart, used: readonly TypedBalance[], grid: Grid): readonly Refusal[] {
  const totalRow = used.find(({ balance }) => balance === "Total")?.row ?? 0;
  return [
    ...columnsThatDiffer(grid).map(
      ({ field, sum, typed }) =>
        ({ code: "typed-sum-differs", at: spotOf(part, totalRow, field), typed, sum, of: "balances" }) as const,
    ),
    ...used.flatMap(({ balance, row, amounts }) => {
      const [typed, sum] = [amounts.get("total"), sumOfBalance(grid, balance)];
      if (typed === undefined || sum === undefined || typed === sum) return [];
      return [{ code: "typed-sum-differs", at: spotOf(part, row, "total"), typed, sum, of: "categories" } as const];
    }),
  ];
}

function readingOf(part: FormPart, used: readonly TypedBalance[], grid: Grid): TypedReading {
  const unproven = notShown(used, grid, (balance, field) => nameOf(part, balance, field));
  const rowOfTotal = used.find(({ balance }) => balance === "Total");
  const isSplit = used.length > 1;
  const rows = used.filter((one) => !(isSplit && one === rowOfTotal)).map(({ row }) => row);
  return {
    figures: figuresOf(grid, isSplit),
    records: new Set(rows),
    totals: new Set(isSplit && rowOfTotal !== undefined ? [rowOfTotal.row] : []),
    refusals: [],
    notes: computedIn(part, grid),
    unproven,
    proofs: unproven.length > 0 ? [] : proofsOf(used, grid),
    reportTotal: typedTotal(used),
    sum: sumOfBalance(grid, "Total"),
  };
}

function figuresOf(grid: Grid, isSplit: boolean): ReportFigures {
  if (!isSplit) return { kind: "receivables-total", total: receivablesOf(grid, "Total") };
  return {
    kind: "receivables",
    patient: receivablesOf(grid, "Patient"),
    insurance: receivablesOf(grid, "Insurance"),
  };
}

function receivablesOf(grid: Grid, balance: Balance): Receivables {
  const amountOf = (field: AmountField) => amountIn(grid, balance, field)?.amount ?? ZERO;
  const categories: AgedAmounts = agedAmounts(amountOf);
  return { categories, credits: amountOf("credits") };
}

/** The total that was typed: of all, or of both parts. */
function typedTotal(used: readonly TypedBalance[]) {
  const totalOf = (balance: Balance) => used.find((one) => one.balance === balance)?.amounts.get("total");
  const [patient, insurance, total] = [totalOf("Patient"), totalOf("Insurance"), totalOf("Total")];
  if (total !== undefined || patient === undefined || insurance === undefined) return total;
  return cents(patient + insurance);
}

function computedIn(part: FormPart, grid: Grid): readonly ImportNote[] {
  const figures = BALANCES.filter((balance) => balance !== "Total").flatMap((balance) =>
    AMOUNT_FIELDS.flatMap((field) => {
      const known = amountIn(grid, balance, field);
      const isSaid = known?.origin === "computed" && (field !== "credits" || known.amount !== 0);
      return isSaid ? [{ name: nameOf(part, balance, field), amount: known.amount }] : [];
    }),
  );
  return figures.length === 0 ? [] : [{ code: "typed-computed", figures }];
}

function proofsOf(used: readonly TypedBalance[], grid: Grid): readonly Proof[] {
  const hasTotals = used.some(({ amounts }) => amounts.has("total"));
  const isWhole = AGING_CATEGORIES.every(({ id }) => isWholeColumn(grid, id));
  return [
    ...(hasTotals ? [{ code: "categories-add-up" } as const] : []),
    ...(isWhole ? [{ code: "balances-add-up" } as const] : []),
  ];
}

function nameOf({ headings, fields }: FormPart, balance: Balance, field: AmountField): string {
  return `${balance} ${headings.cells[fields.indexOf(field)] ?? "Credits"}`;
}
