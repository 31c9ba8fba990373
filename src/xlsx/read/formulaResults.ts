import { type CellBlock, LAST_COLUMN, cellAddress } from "../../workbook/layout/cellAddress";
import { copiedFormula } from "../moves/formulaReferences";
import { type Addend, plainSum } from "./plainSum";
import type { StoredCell, StoredFormula } from "./sheetCells";
import type { SheetSource } from "./sheetSource";

/** What the formulas of a sheet come to, where that is not what the file stores for them. */
export interface FormulaResults {
  /** By the cell's number, which is `cellNumber`'s. */
  readonly computed: ReadonlyMap<number, number>;
  /** The first cell whose result nobody knows before the workbook is computed; `undefined` where all are known. */
  readonly unknown: string | undefined;
}

const ALL_AS_STORED: FormulaResults = { computed: new Map(), unknown: undefined };
/** Two sums of the same cells differ by less, however they were added up. */
const HALF_A_CENT = 0.005;
/** How many cells are added up however short the sheet is. A long one's may be half as many as its characters. */
const ALWAYS_ADDED = 100_000;

/** A cell of a sheet as one number. */
export function cellNumber(row: number, column: number): number {
  return row * LAST_COLUMN + column - 1;
}

/**
 * The results of a sheet's formulas. Programs write formulas without a result, or with 0 for one, and leave it to Excel to
 * compute them: plain sums are added up here, and where another formula has no result that can be trusted, or a plain sum
 * another one than its cells add up to, its cell is named.
 *
 * @param sheet its cells
 * @param isComputedWhenOpened the workbook says that it is to be computed anew
 */
export function formulaResults(sheet: Omit<SheetSource, "frame">, isComputedWhenOpened: boolean): FormulaResults {
  if (!sheet.hasFormulas) return ALL_AS_STORED;
  return new SheetFormulas(sheet).results(isComputedWhenOpened);
}

/** What a cell holds for whoever adds it up. A blank cell is nothing, and a formula without a result. */
type Held = number | "text" | "error" | "nothing";

interface Formula {
  readonly row: number;
  readonly column: number;
  /** `undefined` where it is no plain sum. */
  readonly addends: readonly Addend[] | undefined;
  readonly isSubtotal: boolean;
  readonly stored: Held;
}

/** A sheet's cells and formulas, by the cells' numbers. */
class SheetFormulas {
  readonly #cells = new Map<number, Held>();
  readonly #formulas = new Map<number, Formula>();
  readonly #shared = new Map<string, { text: string; row: number; column: number }>();
  readonly #sums = new Map<number, number | undefined>();
  #hasHiddenRows = false;
  #lastRow = 0;
  #lastColumn = 0;
  #leftToAdd: number;

  constructor({ cells, size }: Omit<SheetSource, "frame">) {
    this.#leftToAdd = ALWAYS_ADDED + size / 2;
    for (const cell of cells()) this.#take(cell);
    for (const at of this.#formulas.keys()) this.#addUp(at);
  }

  results(isComputedWhenOpened: boolean): FormulaResults {
    const computed = new Map<number, number>();
    const first = new Map<Verdict, string>();
    for (const [at, { row, column, stored }] of this.#formulas) {
      const sum = this.#sums.get(at);
      const verdict = verdictOn(stored, sum);
      if (verdict === "sum" && sum !== undefined) computed.set(at, sum);
      if (!first.has(verdict)) first.set(verdict, cellAddress(column, row));
    }
    const isNoZeroTrusted = isComputedWhenOpened || computed.size > 0;
    return { computed, unknown: first.get("unknown") ?? (isNoZeroTrusted ? first.get("zero") : undefined) };
  }

  #take(cell: StoredCell): void {
    const { row, column, isHidden } = cell;
    this.#lastRow = row;
    this.#lastColumn = Math.max(this.#lastColumn, column);
    if (isHidden) this.#hasHiddenRows = true;
    const at = cellNumber(row, column);
    const stored = heldIn(cell);
    if (cell.formula !== undefined) {
      this.#formulas.set(at, { row, column, stored, ...this.#read(cell.formula, row, column) });
    } else if (stored !== "nothing") this.#cells.set(at, stored);
  }

  #read(formula: StoredFormula, row: number, column: number): Pick<Formula, "addends" | "isSubtotal"> {
    const { kind, sharedAs = "" } = formula;
    let { text } = formula;
    if (kind === "shared") {
      const first = this.#shared.get(sharedAs);
      if (text !== "") this.#shared.set(sharedAs, { text, row, column });
      else if (first !== undefined && this.#leftToAdd > 0) {
        // A character of a formula that is copied takes as long as a cell that is added up.
        this.#leftToAdd -= first.text.length;
        text = copiedFormula(first.text, row - first.row, column - first.column);
      }
    }
    const isOfOneCell = ["", "normal", "shared"].includes(kind);
    return { addends: isOfOneCell ? plainSum(text) : undefined, isSubtotal: /SUBTOTAL\(|AGGREGATE\(/iu.test(text) };
  }

  /** Formulas that wait for others stand in a list, so that no chain of them is too long. */
  #addUp(start: number): void {
    const waiting = [start];
    const begun = new Set<number>();
    for (let at = waiting.at(-1); at !== undefined; at = waiting.at(-1)) {
      const addends = this.#sums.has(at) ? undefined : this.#formulas.get(at)?.addends;
      const needed = addends === undefined || begun.has(at) ? [] : this.#notAddedUp(addends);
      begun.add(at);
      if (needed.length > 0) {
        waiting.push(...needed);
        continue;
      }
      if (addends !== undefined) this.#sums.set(at, this.#sumOf(addends));
      waiting.pop();
    }
  }

  #notAddedUp(addends: readonly Addend[]): number[] {
    if (this.#formulas.size === 1) return [];
    return addends.flatMap((addend) =>
      addend.as === "number"
        ? []
        : [...this.#numbersIn(addend.cells)].filter(
            (at) => this.#formulas.get(at)?.addends !== undefined && !this.#sums.has(at),
          ),
    );
  }

  #sumOf(addends: readonly Addend[]): number | undefined {
    let sum = 0;
    for (const addend of addends) {
      const part = addend.as === "number" ? addend.number : this.#sumOfCells(addend.cells, addend.as);
      if (part === undefined) return undefined;
      sum += addend.sign * part;
    }
    // Adding in binary leaves traces far behind the decimals of any amount.
    return Number(sum.toFixed(6));
  }

  #sumOfCells(cells: CellBlock, as: "cell" | "range" | "subtotal"): number | undefined {
    // Which hidden rows a subtotal passes over depends on how they were hidden.
    if (as === "subtotal" && this.#hasHiddenRows) return undefined;
    let sum = 0;
    for (const at of this.#numbersIn(cells)) {
      const held = this.#held(at, as === "subtotal");
      if (typeof held === "number") sum += held;
      else if (held !== "text" || as === "cell") return undefined;
    }
    return this.#leftToAdd < 0 ? undefined : sum;
  }

  #held(at: number, isForSubtotal: boolean): Held {
    const formula = this.#formulas.get(at);
    if (formula === undefined) return this.#cells.get(at) ?? 0;
    if (isForSubtotal && formula.isSubtotal) return 0;
    return this.#sums.get(at) ?? formula.stored;
  }

  *#numbersIn({ firstRow, firstColumn, lastRow, lastColumn }: CellBlock): Generator<number> {
    for (let row = firstRow; row <= Math.min(lastRow, this.#lastRow); row++) {
      for (let column = firstColumn; column <= Math.min(lastColumn, this.#lastColumn); column++) {
        if (--this.#leftToAdd < 0) return;
        yield cellNumber(row, column);
      }
    }
  }
}

/** What to make of a formula's result: a zero counts only where nothing shows that the formulas were never computed. */
type Verdict = "sum" | "as-stored" | "zero" | "unknown";

function verdictOn(stored: Held, sum: number | undefined): Verdict {
  if (sum === undefined) return stored === 0 ? "zero" : stored === "nothing" ? "unknown" : "as-stored";
  if (stored === "nothing" || (stored === 0 && sum !== 0)) return "sum";
  return typeof stored === "number" && Math.abs(stored - sum) > HALF_A_CENT ? "unknown" : "as-stored";
}

function heldIn({ type, value }: StoredCell): Held {
  if (type === "e") return "error";
  if (type !== "n") return "text";
  if (value.trim() === "") return "nothing";
  const number = Number(value);
  return Number.isFinite(number) ? number : "error";
}
