import { type Cents, cents } from "../../domain/money";
import type { Block, CheckedTotal } from "./block";
import { slotOf } from "../layout/columns";
import { type FoundClosingLine, titleKey } from "./pageMarks";
import type { Layout } from "../layout/layout";
import type { ColumnTaken, Unproven } from "../problems/unproven";
import type { Refusal } from "../problems/refusal";
import { candidatesFor } from "./difference";
import type { RowLedger } from "./rowLedger";
import { type Slots, sumOfSlots } from "./slots";
import { SumOfFields } from "./sumOfFields";
import type { Spot } from "../problems/rowProblem";

/** Past so many totals that differ, the report itself is wrong. */
const MOST_EXPLAINED = 5;

/** All that a report prints about its own totals, to be held against the sums of its records. */
export interface StatedTotals {
  readonly layout: Layout;
  readonly blocks: readonly Block[];
  /** The block that repeats the others, date by date. */
  readonly repeated: Block | undefined;
  readonly closingLines: readonly FoundClosingLine[];
  readonly problemRows: number;
  /** Sums of the rows that were passed over for what they are, in cents by slot. The blocks' sums count them. */
  readonly leftOut: Slots;
  /** The rows' amounts, where a total was found to differ. */
  readonly ledger?: RowLedger | undefined;
}

/** The blocks whose records are the report's: neither totals by clinic nor the block that repeats the others. */
function recordBlocks({ blocks, repeated }: Pick<StatedTotals, "blocks" | "repeated">): readonly Block[] {
  return blocks.filter((block) => !block.isClinicTotals && block !== repeated);
}

/** Says whether all amounts together are small enough for every sum of them to be exact to the cent. */
export function isCountable(blocks: readonly Block[]): boolean {
  return blocks.reduce((size, block) => size + block.size, 0) <= Number.MAX_SAFE_INTEGER;
}

/** Every way in which the report's totals and the sums of its records are not the same. */
export function totalDifferences(stated: StatedTotals): readonly Refusal[] {
  const ofNothing = stated.blocks.flatMap((block) =>
    block.totals.filter(({ scope }) => scope === "nothing").map((total) => ({ block, total })),
  );
  return [
    ...ofNothing.flatMap(({ block, total }, at) => rowDifference(block, total, stated, at < MOST_EXPLAINED)),
    ...stated.blocks.filter((block) => block.isClinicTotals).flatMap((block) => clinicDifference(block, stated)),
    ...stated.closingLines.flatMap((line) => closingDifference(line, stated)),
    ...twice(stated),
  ];
}

/**
 * The report's own total of its headline columns: that of the whole report where it prints one, else that of its
 * blocks added up. `undefined` where a block has none, and for a report without money.
 */
export function headlineTotal(stated: StatedTotals): Cents | undefined {
  const last = stated.blocks.filter((block) => !block.isClinicTotals).findLast(({ records }) => records > 0);
  const ofReport = stated.repeated?.totals.at(-1) ?? stated.blocks.flatMap((block) => ofReportIn(block, last)).at(-1);
  if (ofReport !== undefined) return headlineOf(stated.layout, ofReport);
  const ofBlocks = recordBlocks(stated).map((block) => block.totals.findLast((total) => isOfWhole(block, total)));
  return sumOfAll(ofBlocks.map((total) => (total === undefined ? undefined : headlineOf(stated.layout, total))));
}

/** The sum of the report's headline columns over its records; `undefined` for a report without money. */
export function headlineSum(stated: StatedTotals): Cents | undefined {
  const { headline } = stated.layout;
  return headline.length === 0 ? undefined : cents(sumOfFields(headline, stated) - (headlineLeftOut(stated) ?? 0));
}

/** The sum of the headline columns over rows passed over for what they are; `undefined` where it is nothing. */
export function headlineLeftOut({ layout, leftOut }: StatedTotals): Cents | undefined {
  const sum = leftOut.sumOf(layout.headline.map((name) => slotOf(layout, name)));
  return sum === 0 ? undefined : cents(sum);
}

/** Columns that were taken for something, with the sums that this makes of them. */
export function withSums(unproven: readonly Unproven[], stated: StatedTotals): readonly Unproven[] {
  const { layout } = stated;
  const sums = reportSums(stated);
  const withSum = (column: ColumnTaken): ColumnTaken =>
    layout.fields[column.name]?.form === "amount"
      ? { ...column, sum: cents(new SumOfFields(layout, [column.name]).of(sums)) }
      : column;
  return unproven.map((one) => ("columns" in one ? { ...one, columns: one.columns.map(withSum) } : one));
}

/** Whether a total is of all rows of its table, and not of the first of them alone. */
function isOfWhole({ records }: Block, { scope, total, records: counted }: CheckedTotal): boolean {
  return scope !== "part" && total.isOfPart !== true && total.isOfGroup !== true && counted === records;
}

/** The totals of the whole report in a table: in the last one that has records, or below it. */
function ofReportIn(block: Block, last: Block | undefined): readonly CheckedTotal[] {
  const isAtEnd = block === last || (block.records === 0 && last !== undefined && block.row > last.row);
  return isAtEnd ? block.totals.filter((total) => total.scope === "report" && isOfWhole(block, total)) : [];
}

function headlineOf(layout: Layout, { total }: CheckedTotal): Cents | undefined {
  return sumOfAll(layout.headline.map((name) => total.amounts[slotOf(layout, name)]));
}

/** The amounts added up; `undefined` where one of them is missing, or there are none. */
function sumOfAll(amounts: readonly (number | undefined)[]): Cents | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length < amounts.length || known.length === 0
    ? undefined
    : cents(known.reduce((sum, amount) => sum + amount));
}

/** A report may have as many tables as pages, and is not added up anew for each. */
const REPORT_SUMS = new WeakMap<StatedTotals, Slots>();

function reportSums(stated: StatedTotals): Slots {
  const known = REPORT_SUMS.get(stated);
  if (known !== undefined) return known;
  const blocks = recordBlocks(stated).map((block) => block.sums);
  const sums = sumOfSlots(blocks, Object.keys(stated.layout.fields).length);
  REPORT_SUMS.set(stated, sums);
  return sums;
}

function sumOfFields(names: readonly string[], stated: StatedTotals): number {
  return reportSums(stated).sumOf(names.map((name) => slotOf(stated.layout, name)));
}

function rowDifference(
  block: Block,
  { total, sums }: CheckedTotal,
  { ledger, problemRows }: StatedTotals,
  isExplained: boolean,
): readonly Refusal[] {
  const differences = block.columns.amounts.flatMap(({ slot, heading }) => {
    const amount = total.amounts[slot] ?? sums.at(slot);
    return amount === sums.at(slot)
      ? []
      : [{ at: { row: total.row, column: heading }, reportTotal: cents(amount), sum: cents(sums.at(slot)) }];
  });
  const [, ...rest] = differences;
  const others = rest.map(({ at }) => at.column);
  return differences.slice(0, 1).map((difference) => {
    const candidates = isExplained && ledger?.isWhole === true ? candidatesFor(ledger, block, total, sums) : [];
    return { code: "total-differs", ...difference, problemRows, others, candidates };
  });
}

function clinicDifference(block: Block, stated: StatedTotals): readonly Refusal[] {
  const sums = reportSums(stated);
  const differing = block.columns.amounts.find(({ slot }) => block.sums.at(slot) !== sums.at(slot));
  if (differing === undefined) return [];
  const { slot, heading } = differing;
  return [differs({ row: block.row, column: heading }, block.sums.at(slot), sums.at(slot), stated)];
}

function closingDifference({ line, row, amount }: FoundClosingLine, stated: StatedTotals): readonly Refusal[] {
  const sum = sumOfFields(line.sumOf, stated);
  return amount === sum ? [] : [differs({ row, column: line.startsWith }, amount, sum, stated)];
}

function differs(at: Spot, reportTotal: number, sum: number, { problemRows }: StatedTotals): Refusal {
  const sums = { reportTotal: cents(reportTotal), sum: cents(sum), problemRows };
  return { code: "total-differs", at, ...sums, others: [], candidates: [] };
}

/** A report that was pasted twice would count everything twice, and its totals would tie. */
function blockTwice(blocks: readonly Block[], keyOf: (block: Block) => string): readonly Refusal[] {
  const seen = new Map<string, Block>();
  for (const block of blocks) {
    if (block.size === 0) continue;
    const key = keyOf(block);
    const first = seen.get(key);
    if (first !== undefined) return [{ code: "block-repeated", row: block.row, firstRow: first.row }];
    seen.set(key, block);
  }
  return [];
}

/** The tables that end in a total of their own, where nothing prints a total of all of them. */
function wholeTables(stated: StatedTotals): readonly Block[] {
  const blocks = recordBlocks(stated).filter(({ records }) => records > 0);
  const whole = blocks.filter((block) => block.totals.some((total) => isOfWhole(block, total)));
  const isOfAll = blocks.some((block) => block.totals.some(({ scope }) => scope === "report"));
  return whole.length > 1 && !isOfAll ? whole : [];
}

/** What was pasted twice: a table, or a whole report with another figure in it or of another day. It is never added up. */
function twice(stated: StatedTotals): readonly Refusal[] {
  const same = blockTwice(recordBlocks(stated), blockKey);
  if (same.length > 0) return same;
  return stated.layout.totalRow === "none" ? listTwice(stated) : reportTwice(stated);
}

/** Lists print no total that would tell a list that was run twice from its pages, which begin with other rows. */
function listTwice(stated: StatedTotals): readonly Refusal[] {
  const blocks = recordBlocks(stated).filter(({ first }) => first !== "");
  if (blocks.some(({ totals }) => totals.length > 0)) return [];
  return blockTwice(blocks, ({ title, records, first }) => [title, String(records), first].join("\t"));
}

function reportTwice(stated: StatedTotals): readonly Refusal[] {
  if (!isOfReceivables(stated)) return [];
  const [first, ...others] = wholeTables(stated);
  const second = others.find((block) => first !== undefined && titleKey(block.title) === titleKey(first.title));
  return first === undefined || second === undefined
    ? []
    : [{ code: "report-twice", row: second.row, firstRow: first.row }];
}

function isOfReceivables({ layout }: StatedTotals): boolean {
  return layout.figures.kind.startsWith("receivables");
}

/**
 * Whole tables under titles of their own, as of clinics, are added up where somebody agrees: one of them may be of all. Of what is billed and
 * collected, software that is known by name says which.
 */
export function tablesAdded(stated: StatedTotals): readonly Unproven[] {
  const isKnown = !isOfReceivables(stated) && stated.layout.totalRow !== "perhaps";
  const tables = isKnown || stated.repeated !== undefined ? 0 : wholeTables(stated).length;
  return tables === 0 ? [] : [{ code: "tables-added", tables }];
}

/** What is the same of two tables that are the same. */
function blockKey({ title, records, size, sums }: Block): string {
  return JSON.stringify([title, records, size, Array.from({ length: sums.count }, (_, slot) => sums.at(slot))]);
}
