import type { CellBlock } from "../../workbook/layout/cellAddress";
import { blockAt } from "../grid/cellReference";

/** What a plain sum adds up, each with its sign. */
export type Addend = { readonly sign: 1 | -1 } & (
  | { readonly as: "number"; readonly number: number }
  /** Of a cell by itself text is no number; of a range it is passed over. A subtotal passes over other subtotals. */
  | { readonly as: "cell" | "range" | "subtotal"; readonly cells: CellBlock }
);

const LONGEST = 8192;
const DEEPEST = 16;
const CELLS = /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/u;
const NUMBER = /^\d+(?:\.\d+)?$/u;
const TOKEN = /[-+(),]|[A-Z\d$:.]+/gu;

/**
 * What a formula adds up, where it only adds and subtracts numbers and cells of its own sheet: `SUM`, `SUBTOTAL` 9 and 109,
 * plus and minus.
 *
 * @returns `undefined` for every other formula
 */
export function plainSum(formula: string): readonly Addend[] | undefined {
  if (formula.length > LONGEST) return undefined;
  const spelled = formula.replace(/\s+/gu, "").toUpperCase();
  const tokens = spelled.match(TOKEN) ?? [];
  // Whatever is in none of the tokens is nothing that a plain sum holds.
  if (tokens.join("") !== spelled) return undefined;
  const reader = new SumReader(tokens);
  return reader.readsSum(1, 0) && reader.isAtEnd ? reader.addends : undefined;
}

/** Reads a formula from left to right; what it says no to is no plain sum. */
class SumReader {
  readonly addends: Addend[] = [];
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** Terms with a sign between each and the next, and maybe one ahead of the first. */
  readsSum(sign: 1 | -1, depth: number): boolean {
    if (depth > DEEPEST) return false;
    do {
      const isNegative = this.#passes("-");
      if (!isNegative) this.#passes("+");
      if (!this.#readsTerm(isNegative ? negative(sign) : sign, depth)) return false;
    } while (["+", "-"].includes(this.#token));
    return true;
  }

  get #token(): string {
    return this.#tokens[this.#at] ?? "";
  }

  #passes(token: string): boolean {
    if (this.#token !== token) return false;
    this.#at++;
    return true;
  }

  #readsTerm(sign: 1 | -1, depth: number): boolean {
    const token = this.#token;
    this.#at++;
    if (NUMBER.test(token)) return this.addends.push({ sign, as: "number", number: Number(token) }) > 0;
    if (token === "(") return this.readsSum(sign, depth + 1) && this.#passes(")");
    if (!this.#passes("(")) return !token.includes(":") && this.#adds(sign, token, "cell");
    if (token === "SUM") return this.#readsArguments(() => this.#readsSummed(sign, depth + 1));
    return token === "SUBTOTAL" && this.#readsSubtotal(sign);
  }

  #readsSubtotal(sign: 1 | -1): boolean {
    if (!["9", "109"].includes(this.#token)) return false;
    this.#at++;
    return (
      this.#passes(",") && this.#readsArguments(() => this.#adds(sign, this.#tokens[this.#at++] ?? "", "subtotal"))
    );
  }

  #readsArguments(readsOne: () => boolean): boolean {
    do if (!readsOne()) return false;
    while (this.#passes(","));
    return this.#passes(")");
  }

  #readsSummed(sign: 1 | -1, depth: number): boolean {
    const isAlone = [",", ")"].includes(this.#tokens[this.#at + 1] ?? "");
    if (!isAlone || !CELLS.test(this.#token)) return this.readsSum(sign, depth);
    return this.#adds(sign, this.#tokens[this.#at++] ?? "", "range");
  }

  #adds(sign: 1 | -1, address: string, as: "cell" | "range" | "subtotal"): boolean {
    const cells = CELLS.test(address) ? blockAt(address) : undefined;
    return cells !== undefined && this.addends.push({ sign, as, cells }) > 0;
  }
}

function negative(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}
