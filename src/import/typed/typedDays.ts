import { type DateRange, type Day, addDays, day, formatDay } from "../../domain/calendar";
import type { Production } from "../../domain/collections";
import { type Cents, ZERO, cents, sumCents } from "../../domain/money";
import type { Refusal } from "../problems/refusal";
import type { FormPart } from "./form";
import { type TypedRow, spotOf } from "./typedRow";

/** The figures of a day, a week or a month, as the form heads them. */
export const PRODUCTION_FIELDS = [
  "billed",
  "writeoffs",
  "adjustments",
  "patientPayments",
  "insurancePayments",
  "collected",
] as const;

/** A figure of a day, a week or a month. */
export type ProductionField = (typeof PRODUCTION_FIELDS)[number];

/** A typed row and the days that it tells of. */
export interface TypedSpan extends DateRange {
  readonly row: TypedRow;
}

/** What a row says under a field; what was paid is the sum of its two parts where only those are typed. */
export function saidUnder({ amounts }: TypedRow, field: ProductionField): Cents | undefined {
  if (field !== "collected" || amounts.has(field)) return amounts.get(field);
  const parts = [amounts.get("patientPayments"), amounts.get("insurancePayments")].filter((one) => one !== undefined);
  return parts.length === 2 ? sumCents(parts) : undefined;
}

/** What is wrong within a row: a figure that has to be there, or payments that do not come to what was collected. */
export function rowRefusals(part: FormPart, { row, amounts }: TypedRow): readonly Refusal[] {
  const at = (field: ProductionField) => spotOf(part, row, field);
  const [patient, insurance, collected] = [
    amounts.get("patientPayments"),
    amounts.get("insurancePayments"),
    amounts.get("collected"),
  ];
  const missing: readonly ProductionField[] = [
    ...(amounts.has("billed") ? [] : ["billed" as const]),
    ...(collected === undefined && (patient === undefined || insurance === undefined) ? ["collected" as const] : []),
  ];
  const refusals = missing.map((field) => ({ code: "typed-figure-missing", at: at(field) }) as const);
  if (patient === undefined || insurance === undefined || collected === undefined) return refusals;
  const sum = cents(patient + insurance);
  if (sum === collected) return refusals;
  return [...refusals, { code: "typed-sum-differs", at: at("collected"), typed: collected, sum, of: "payments" }];
}

/** A row as production: payments are split where both parts are typed, or the third follows from the two others. */
export function productionOf({ amounts }: TypedRow): Production {
  return {
    billed: amounts.get("billed") ?? ZERO,
    writeoffs: amounts.get("writeoffs") ?? ZERO,
    adjustments: amounts.get("adjustments") ?? ZERO,
    ...paymentsOf(amounts),
  };
}

function paymentsOf(
  amounts: TypedRow["amounts"],
): Pick<Production, "patientPayments" | "insurancePayments" | "unsplitPayments"> {
  const [patient, insurance] = [amounts.get("patientPayments"), amounts.get("insurancePayments")];
  const collected = amounts.get("collected") ?? ZERO;
  if (patient === undefined && insurance === undefined) {
    return { patientPayments: ZERO, insurancePayments: ZERO, unsplitPayments: collected };
  }
  return {
    patientPayments: patient ?? cents(collected - (insurance ?? ZERO)),
    insurancePayments: insurance ?? cents(collected - (patient ?? ZERO)),
    unsplitPayments: ZERO,
  };
}

/** Whether a span lies in another. */
export function isWithin(inner: DateRange, outer: DateRange): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** The days from the first of some spans to the last. */
export function rangeOf([{ from, to }, ...others]: readonly [DateRange, ...DateRange[]]): DateRange {
  return others.reduce<DateRange>(
    (one, other) => ({
      from: one.from < other.from ? one.from : other.from,
      to: one.to > other.to ? one.to : other.to,
    }),
    { from, to },
  );
}

/** A practice closes for longer, but somebody who types that gives each of its days a row. */
const LONGEST_GAP = 7;

/** The first days of a range that have no row, more of them than a week: with a mistyped year, years of them. */
export function firstGap({ from, to }: DateRange, listed: readonly Day[]): DateRange | undefined {
  const inOrder = [...listed].sort((one, other) => one - other);
  const starts = [from - 1, ...inOrder];
  const ends = [...inOrder, to + 1];
  for (const [index, start] of starts.entries()) {
    const [first, last] = [start + 1, (ends[index] ?? start) - 1];
    if (last - first + 1 > LONGEST_GAP) return { from: day(first), to: day(last) };
  }
  return undefined;
}

/** The days of a range of which nothing was typed. */
export function silentDays({ from, to }: DateRange, days: ReadonlyMap<Day, unknown>): readonly Day[] {
  const silent: Day[] = [];
  for (let at = from; at <= to; at = addDays(at, 1)) if (!days.has(at)) silent.push(at);
  return silent;
}

/** How a figure is called where many are named. */
export function fieldNames(part: FormPart, fields: readonly ProductionField[]): readonly string[] {
  return fields.map((field) => spotOf(part, 0, field).column);
}

/** Days by name. */
export function dayNames(days: readonly Day[]): readonly string[] {
  return days.map(formatDay);
}
