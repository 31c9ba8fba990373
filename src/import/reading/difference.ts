import type { Candidate } from "../problems/candidate";
import type { Block, TotalRow } from "./block";
import { type KeptRow, type RowLedger, isMoney } from "./rowLedger";
import { Slots } from "./slots";

/** More help nobody. */
const MOST_CANDIDATES = 3;
/** The likeliest first. */
const RANKS: readonly Candidate["why"][] = [
  "row-unread",
  "rows-twice",
  "row-twice",
  "sign",
  "digits",
  "row-like",
  "rows-like",
];

/** Cents by slot that a total has and its rows have not; `undefined` where it prints nothing. */
type Missing = readonly (number | undefined)[];

/**
 * Looks for the one thing that explains to the cent, in all columns that a total prints, why it is not the sum of its rows: a row
 * or a whole section twice, a sign, two digits changed over, a row that could not be read. Looks at each row once.
 * `sums` are what the rows of the total's table add up to.
 */
export function candidatesFor(ledger: RowLedger, block: Block, total: TotalRow, sums: Slots): readonly Candidate[] {
  const rows = ledger.rows();
  const ofBlock = rows.filter((kept) => kept.block === block);
  const isTop = ofBlock.every((kept) => kept.row >= total.row);
  const counted = ofBlock.filter((kept) => kept.row !== total.row && (isTop || kept.row < total.row));
  const missing = missingIn(total, sums);
  const found = [...explaining(counted, missing), ...inOtherTables(rows, block, total)];
  const unread = found.filter(({ why }) => why === "row-unread");
  const likely = unread.length > 0 ? unread : found;
  return likely.toSorted((one, other) => RANKS.indexOf(one.why) - RANKS.indexOf(other.why)).slice(0, MOST_CANDIDATES);
}

/** What explains the difference where the total is one of all tables. */
function inOtherTables(rows: readonly KeptRow[], block: Block, total: TotalRow): readonly Candidate[] {
  const others = rows.filter((kept) => !kept.block.isClinicTotals);
  if (others.every((kept) => kept.block === block)) return [];
  const sums = new Slots(total.amounts.length);
  for (const kept of others) if (isMoney(kept)) addAmounts(sums, kept);
  return explaining(others, missingIn(total, sums));
}

function missingIn({ amounts }: TotalRow, sums: Slots): Missing {
  return amounts.map((amount, slot) => (amount === undefined ? undefined : amount - sums.at(slot)));
}

function explaining(rows: readonly KeptRow[], missing: Missing): readonly Candidate[] {
  if (missing.every((amount) => amount === undefined || amount === 0)) return [];
  return [...rows.flatMap((kept) => ofRow(kept, missing)), ...ofSections(rows, missing)];
}

function ofRow({ row, as, amounts }: KeptRow, missing: Missing): readonly Candidate[] {
  if (as === "total") return [];
  if (as === "problem") return isTimes(amounts, missing, 1, true) ? [{ why: "row-unread", row, lastRow: row }] : [];
  const why = whyRow(amounts, missing);
  return why === undefined ? [] : [{ why, row, lastRow: row }];
}

function whyRow(amounts: Missing, missing: Missing): Candidate["why"] | undefined {
  if (isTimes(amounts, missing, -1)) return "row-twice";
  if (isTimes(amounts, missing, 1)) return "row-like";
  if (isOfCells(amounts, missing, (own, gap) => gap === -2 * own)) return "sign";
  return isOfCells(amounts, missing, (own, gap) => isSwapped(own, own + gap)) ? "digits" : undefined;
}

/**
 * Whether something is so of a row's cells in every column that differs; or of one of them, where the columns differ by the same, as
 * the row's own total does with the cell.
 */
function isOfCells(amounts: Missing, missing: Missing, isSo: (own: number, gap: number) => boolean): boolean {
  const gaps = missing.flatMap((gap, slot) =>
    gap === undefined || gap === 0 ? [] : [{ gap, own: amounts[slot] ?? 0 }],
  );
  const areSame = gaps.every(({ gap }) => gap === gaps[0]?.gap);
  const is = gaps.map(({ own, gap }) => isSo(own, gap));
  return areSame ? is.includes(true) : is.every(Boolean);
}

/** Whether what is missing is so many times the amounts. @param canBeUnread an amount that is not there may be any */
function isTimes(amounts: Missing, missing: Missing, times: number, canBeUnread = false): boolean {
  const isNothing = amounts.every((amount) => amount === undefined || amount === 0);
  return (
    !isNothing &&
    missing.every((amount, slot) => {
      const own = amounts[slot];
      return amount === undefined || (own === undefined && canBeUnread) || amount === times * (own ?? 0);
    })
  );
}

/** Whether two digits side by side, changed over, make one amount the other. */
function isSwapped(amount: number, other: number): boolean {
  if ((amount - other) % 9 !== 0 || amount < 0 !== other < 0) return false;
  const digits = String(Math.abs(amount));
  const others = String(Math.abs(other)).padStart(digits.length, "0");
  const at = Array.from(digits).findIndex((digit, index) => digit !== others[index]);
  const swapped =
    digits.slice(0, at) +
    digits
      .slice(at, at + 2)
      .split("")
      .reverse()
      .join("") +
    digits.slice(at + 2);
  return at >= 0 && swapped === others;
}

/** Whole tables, and the rows between totals. */
function ofSections(rows: readonly KeptRow[], missing: Missing): readonly Candidate[] {
  const found: Candidate[] = [];
  const slots = missing.length;
  let part = new Section(slots);
  let table = new Section(slots);
  for (const [at, kept] of rows.entries()) {
    if (isMoney(kept)) for (const section of [part, table]) section.add(kept);
    const isLast = rows[at + 1]?.block !== kept.block;
    if (kept.as === "total" || isLast) {
      found.push(...part.explaining(missing));
      part = new Section(slots);
    }
    if (isLast) {
      found.push(...table.explaining(missing));
      table = new Section(slots);
    }
  }
  const byRows = new Map(found.map((one) => [`${String(one.row)} ${String(one.lastRow)}`, one]));
  return [...byRows.values()];
}

function addAmounts(sums: Slots, { amounts }: KeptRow): void {
  for (const [slot, amount] of amounts.entries()) sums.set(slot, sums.at(slot) + (amount ?? 0));
}

/** Rows one below the other. */
class Section {
  readonly #sums: Slots;
  #first: number | undefined;
  #last = 0;

  constructor(slots: number) {
    this.#sums = new Slots(slots);
  }

  add(kept: KeptRow): void {
    addAmounts(this.#sums, kept);
    this.#first ??= kept.row;
    this.#last = kept.row;
  }

  /** A single row is told of by itself. */
  explaining(missing: Missing): readonly Candidate[] {
    if (this.#first === undefined || this.#first === this.#last) return [];
    const amounts = missing.map((_, slot) => this.#sums.at(slot));
    const rows = { row: this.#first, lastRow: this.#last };
    if (isTimes(amounts, missing, -1)) return [{ why: "rows-twice", ...rows }];
    return isTimes(amounts, missing, 1) ? [{ why: "rows-like", ...rows }] : [];
  }
}
