import type { Day } from "../../../domain/calendar";
import { type Cents, ZERO, cents, dollarsFromCents } from "../../../domain/money";
import type { CarrierClaims } from "../../../domain/claims/openClaims";
import type { TableRows } from "../../../workbook/spec/book";
import type { TableChange } from "../../../workbook/change/change";
import { OVER_30 } from "../../claims/claimColumns";
import { type CellsOf, numberIn, rowsIn } from "../../headings/rows";

/** How many carriers the chart names; the others stand together behind them. */
const MAX_NAMED = 12;
const ALL_OTHERS = "All others";

/** A carrier's open claims over 30 days, under all its types of plan. */
interface Over30 {
  readonly carrier: string;
  /** In the order of `OVER_30`. */
  readonly counts: readonly number[];
  readonly billed: Cents;
}

/** The rows of ChartClaimCarriers: carriers without a claim over 30 days are left out. */
export function carriersOver30(tables: TableRows, asOf: Day, carriers: readonly CarrierClaims[]): TableChange {
  const sorted = [...byCarrier(carriers).values()]
    .filter((one) => totalOf(one) > 0)
    .sort((one, other) => totalOf(other) - totalOf(one) || other.billed - one.billed);
  const others = sorted.slice(MAX_NAMED);
  const shown = [...sorted.slice(0, MAX_NAMED), ...(others.length > 0 ? [others.reduce(together, NONE)] : [])];
  const posted = rowsIn(tables, "ChartClaimCarriers");
  return {
    table: "ChartClaimCarriers",
    upserts: shown.map((one, index) => rowOf(asOf, index + 1, one)),
    removals: posted.filter((row) => isPlaceAfter(shown.length, numberIn(row, "Place") ?? 0)),
  };
}

/** A place that postings write, after so many; a row with any other is somebody's. */
function isPlaceAfter(last: number, place: number): boolean {
  return Number.isInteger(place) && place > last && place <= MAX_NAMED + 1;
}

const NONE: Over30 = { carrier: ALL_OTHERS, counts: OVER_30.map(() => 0), billed: ZERO };

function byCarrier(carriers: readonly CarrierClaims[]): ReadonlyMap<string, Over30> {
  const sums = new Map<string, Over30>();
  for (const { carrier, ages } of carriers) {
    const own = {
      carrier,
      counts: OVER_30.map(({ age }) => ages[age].claims),
      billed: cents(OVER_30.reduce((sum, { age }) => sum + ages[age].billed, 0)),
    };
    sums.set(carrier, together(sums.get(carrier) ?? { ...NONE, carrier }, own));
  }
  return sums;
}

function together({ carrier, counts, billed }: Over30, other: Over30): Over30 {
  return {
    carrier,
    counts: counts.map((count, index) => count + (other.counts[index] ?? 0)),
    billed: cents(billed + other.billed),
  };
}

function totalOf({ counts }: Over30): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function rowOf(asOf: Day, place: number, over30: Over30): CellsOf<"ChartClaimCarriers"> {
  return {
    Place: place,
    Carrier: over30.carrier,
    "As of": asOf,
    ...Object.fromEntries(OVER_30.map(({ count }, index) => [count, over30.counts[index]])),
    "Over 30": totalOf(over30),
    "Dollars over 30": dollarsFromCents(over30.billed),
  };
}
