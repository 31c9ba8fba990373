import { type DateRange, type Day, formatSpan, monthEndOf, startOfMonth } from "../../domain/calendar";
import { type Cents, sumCents } from "../../domain/money";
import type { ImportNote } from "../problems/note";
import type { Refusal } from "../problems/refusal";
import type { Unproven } from "../problems/unproven";
import type { FormPart } from "./form";
import {
  PRODUCTION_FIELDS,
  type ProductionField,
  type TypedSpan,
  dayNames,
  fieldNames,
  firstGap,
  isWithin,
  productionOf,
  rangeOf,
  rowRefusals,
  saidUnder,
  silentDays,
} from "./typedDays";
import { type TypedReading, refusedReading } from "./typedReading";
import { type TypedRow, spotOf } from "./typedRow";

/** The rows of a part of a form by what they tell: days, sums of days that are there too, and whole months. */
interface Spans {
  readonly days: readonly TypedSpan[];
  readonly sums: readonly TypedSpan[];
  readonly months: readonly TypedSpan[];
}

/** Reads what was billed and collected, a row a day, with rows of several days that check them; or a row a whole month. */
export function readProduction(part: FormPart, rows: readonly TypedRow[]): TypedReading {
  const used = rows.filter(({ amounts }) => amounts.size > 0);
  const undated = used.flatMap((row): readonly Refusal[] =>
    row.days.has("first") ? [] : [{ code: "typed-figure-missing", at: spotOf(part, row.row, "first") }],
  );
  const numbers = used.map(({ row }) => row);
  if (undated.length > 0) return refusedReading(numbers, undated);
  const spans = spansOf(used);
  const refusals = [
    ...used.flatMap((row) => (isSum(spans, row) ? [] : rowRefusals(part, row))),
    ...misfits(part, spans),
  ];
  if (refusals.length > 0) return refusedReading(numbers, refusals);
  if (spans.months.length > 0) return readMonths(part, spans.months);
  return spans.days.length === 0 ? refusedReading(numbers, []) : readDays(part, spans, rows);
}

function spansOf(used: readonly TypedRow[]): Spans {
  const all = used.flatMap((row): readonly TypedSpan[] => {
    const from = row.days.get("first");
    return from === undefined ? [] : [{ row, from, to: row.days.get("last") ?? from }];
  });
  const days = all.filter(({ from, to }) => from === to);
  const longer = all.filter(({ from, to }) => from !== to);
  const hasDays = (span: TypedSpan): boolean => days.some((one) => isWithin(one, span));
  const isMonth = ({ from, to }: TypedSpan): boolean => from === startOfMonth(from) && to === monthEndOf(from);
  return {
    days,
    sums: longer.filter((span) => hasDays(span) || !isMonth(span)),
    months: longer.filter((span) => isMonth(span) && !hasDays(span)),
  };
}

function isSum({ sums }: Spans, row: TypedRow): boolean {
  return sums.some((sum) => sum.row === row);
}

/** What rows do not fit together: days twice, sums of no days, or that differ, and months beside days. */
function misfits(part: FormPart, { days, sums, months }: Spans): readonly Refusal[] {
  return [
    ...[...days, ...months].flatMap(({ from, row }, index, all): readonly Refusal[] => {
      const before = all.slice(0, index).find((one) => one.from === from);
      return before === undefined ? [] : [{ code: "typed-row-twice", row: row.row, firstRow: before.row.row }];
    }),
    ...sums.flatMap((sum) => sumRefusals(part, sum, days)),
    ...(months.length > 0 && days.length > 0
      ? [{ code: "typed-months-beside-days", row: months[0]?.row.row ?? 0 } as const]
      : []),
  ];
}

function sumRefusals(part: FormPart, sum: TypedSpan, days: readonly TypedSpan[]): readonly Refusal[] {
  const { from, to, row } = sum;
  if (from > to) return [{ code: "range-backwards", from, to }];
  const within = days.filter((one) => isWithin(one, sum));
  if (within.length === 0) return [{ code: "typed-days-missing", row: row.row, from, to }];
  return PRODUCTION_FIELDS.flatMap((field) => {
    const [typed, added] = [row.amounts.get(field), sumUnder(within, field)];
    if (typed === undefined || typed === added || (isPart(field) && areUnsplit(within, field))) return [];
    return [{ code: "typed-sum-differs", at: spotOf(part, row.row, field), typed, sum: added, of: "days" } as const];
  });
}

function sumUnder(spans: readonly TypedSpan[], field: ProductionField): Cents {
  return sumCents(spans.flatMap(({ row }) => saidUnder(row, field) ?? []));
}

function readDays(part: FormPart, { days, sums }: Spans, rows: readonly TypedRow[]): TypedReading {
  const dated = rows.flatMap((row) => datesOf(row));
  const [first, ...others] = [...days, ...sums, ...dated];
  if (first === undefined) return refusedReading([], []);
  const range = rangeOf([first, ...others]);
  const gap = firstGap(
    range,
    [...days, ...dated].map(({ from }) => from),
  );
  if (gap !== undefined) {
    const numbers = days.map(({ row }) => row.row);
    return refusedReading(numbers, [{ code: "typed-days-apart", ...gap }]);
  }
  const byDay = new Map(days.map(({ from, row }) => [from, productionOf(row)]));
  const whole = days.every((one) => sums.some((sum) => isWithin(one, sum) && sum.row.amounts.has("billed")));
  const unproven = unshown(part, { days, sums, months: [] }, silentDays(range, byDay));
  return {
    ...notRefused(part, days, sums),
    figures: { kind: "production-by-day", range, days: byDay },
    unproven,
    proofs: unproven.length > 0 ? [] : [{ code: "days-add-up" }],
    reportTotal: whole ? sumUnder(days, "billed") : undefined,
    sum: sumUnder(days, "billed"),
  };
}

/** A row with a day and nothing else says that the day is among those that the form covers. */
function datesOf({ amounts, days }: TypedRow): readonly DateRange[] {
  const [from, to] = [days.get("first"), days.get("last")];
  return amounts.size > 0 || from === undefined || (to !== undefined && to !== from) ? [] : [{ from, to: from }];
}

function readMonths(part: FormPart, months: readonly TypedSpan[]): TypedReading {
  return {
    ...notRefused(part, months, []),
    figures: { kind: "production-by-month", months: new Map(months.map(({ from, row }) => [from, productionOf(row)])) },
    unproven: unshown(part, { days: months, sums: [], months: [] }, []),
    proofs: [],
    reportTotal: undefined,
    sum: sumUnder(months, "billed"),
  };
}

function notRefused(part: FormPart, records: readonly TypedSpan[], totals: readonly TypedSpan[]) {
  const numbers = (spans: readonly TypedSpan[]) => new Set(spans.map(({ row }) => row.row));
  return { records: numbers(records), totals: numbers(totals), refusals: [], notes: computedIn(part, records) };
}

/** The payments that follow from what was collected and the other part. */
function computedIn(part: FormPart, spans: readonly TypedSpan[]): readonly ImportNote[] {
  const figures = spans.flatMap((span) => {
    const production = productionOf(span.row);
    return PAYMENT_PARTS.filter((field) => isRest(span, field)).map((field) => ({
      name: `${formatSpan(span)} ${spotOf(part, span.row.row, field).column}`,
      amount: production[field],
    }));
  });
  return figures.length === 0 ? [] : [{ code: "typed-computed", figures }];
}

function isRest({ row: { amounts } }: TypedSpan, field: PaymentPart): boolean {
  const other = PAYMENT_PARTS.find((one) => one !== field) ?? field;
  return amounts.has("collected") && amounts.has(other) && !amounts.has(field);
}

/** What no sum of days shows: figures, blanks and days that were left out. */
function unshown(part: FormPart, { days, sums }: Spans, silent: readonly Day[]): readonly Unproven[] {
  const isShown = (span: DateRange, field: ProductionField): boolean =>
    sums.some((sum) => isWithin(span, sum) && saidUnder(sum.row, field) !== undefined);
  const isTyped = ({ row }: TypedSpan, field: ProductionField): boolean => row.amounts.has(field);
  const isHeld = (span: TypedSpan, field: ProductionField): boolean =>
    isShown(span, field) || (isPart(field) && isSplitByHand(span) && isShown(span, "collected"));
  const some = (test: (span: TypedSpan, field: ProductionField) => boolean) =>
    PRODUCTION_FIELDS.filter((field) => days.some((span) => test(span, field) && !isHeld(span, field)));
  const alone = some(isTyped);
  const blank = some((span, field) => OFTEN_BLANK.has(field) && !isTyped(span, field));
  const dark = silent.filter(
    (at) => !isShown({ from: at, to: at }, "billed") || !isShown({ from: at, to: at }, "collected"),
  );
  const lists = [
    { code: "typed-alone", figures: fieldNames(part, alone) } as const,
    { code: "typed-as-nothing", figures: [...fieldNames(part, blank), ...dayNames(dark)] } as const,
  ];
  return lists.filter(({ figures }) => figures.length > 0);
}

const OFTEN_BLANK: ReadonlySet<ProductionField> = new Set<ProductionField>(["writeoffs", "adjustments"]);

/** What was collected is made of these. */
const PAYMENT_PARTS = ["patientPayments", "insurancePayments"] as const;

type PaymentPart = (typeof PAYMENT_PARTS)[number];

function isPart(field: ProductionField): field is PaymentPart {
  return PAYMENT_PARTS.some((one) => one === field);
}

/** What patients and insurance paid, both typed, is held against what was collected, and shown by its total. */
function isSplitByHand({ row }: TypedSpan): boolean {
  return PAYMENT_PARTS.every((field) => row.amounts.has(field));
}

/** Days that were typed without who paid say nothing against a total of it. */
function areUnsplit(days: readonly TypedSpan[], field: PaymentPart): boolean {
  return days.every(({ row }) => !row.amounts.has(field));
}
