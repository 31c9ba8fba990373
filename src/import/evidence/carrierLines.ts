import { furnitureKey, isPageMark, onlyCell } from "../reading/pageMarks";
import { Rows } from "../reading/rows";
import { hasCents, parseAmount } from "../text/amount";
import { parseDay } from "../text/date";
import { agedColumnsIn } from "./claimsByAge";
import { claimColumnsIn } from "./claims";
import { areCompanies } from "./companies";
import { type Table, tablesIn } from "./table";

/** What stands below a carrier's name, or beside it: its plan, its phone. */
const LABEL = /(?:^|\s)(?:phone|fax|tel|group|plan|employer|address|payer id)\b[^:]{0,20}:/iu;
const BESIDE = /\b(?:phone|group|plan)\b/iu;
const TOTAL = /(?:^|[^\p{L}])totals?(?![\p{L}])/iu;

/**
 * Writes the carrier beside each claim where carriers stand as lines above their claims, with their plans and phones, as prints that
 * age claims have them. A line of words is a carrier where a blank line or the page's headings stand above it, or its plan or phone
 * with it: any other may be a note on the claim above, and is left alone.
 *
 * @returns `undefined` for a table that has a column of carriers, is none of claims by age, or whose lines are not those of companies
 */
export function tableWithCarriers(text: string): string | undefined {
  const table = tablesIn(text).find(canLackCarriers);
  if (table === undefined) return undefined;
  const lines = new CarrierLines(table);
  const rows = new Rows(text, table.delimiter);
  while (rows.next()) lines.add(rows);
  return areCompanies(lines.carriers) ? lines.made.map((cells) => cells.join("\t")).join("\n") : undefined;
}

function canLackCarriers(table: Table): boolean {
  const names = claimColumnsIn(table).map(({ name }) => name);
  return agedColumnsIn(table) !== undefined && names.includes("sent") && !names.includes("carrier");
}

/** What a row is: `words` are none of a claim. */
type RowIs = "blank" | "headings" | "claim" | "words" | "furniture" | "other";

/** Goes through the rows of such a table, and finds the carrier of each claim. */
class CarrierLines {
  readonly made: string[][] = [];
  /** Each as it is written. */
  readonly carriers: string[] = [];
  readonly #table: Table;
  readonly #aged: readonly number[];
  /** The lines above the first headings, which each page may begin with again. */
  readonly #furniture = new Set<string>();
  #carrier = "";
  /** Lines of words, and whether they may begin a carrier. */
  #lines: string[][] = [];
  #isFresh = false;

  constructor(table: Table) {
    this.#table = table;
    this.#aged = (agedColumnsIn(table) ?? []).map(([, { column }]) => column.index);
  }

  /** Takes in the current row. */
  add(rows: Rows): void {
    const cells = rows.cells();
    const is = this.#is(rows, cells);
    const row = is === "headings" ? ["Carrier", ...cells] : ["", ...cells];
    this.made.push(row);
    if (is === "words") this.#lines.push(row);
    else if (is === "claim") this.#addClaim(row);
    else if (is !== "furniture") this.#begin(is === "blank" || is === "headings");
  }

  #is(rows: Rows, cells: readonly string[]): RowIs {
    const { row, headings } = this.#table;
    if (cells.every((cell) => cell === "")) return "blank";
    if (headings.every((heading, at) => heading === (cells[at] ?? ""))) return "headings";
    if (rows.row < row) this.#furniture.add(furnitureKey(rows));
    if (rows.row < row || this.#furniture.has(furnitureKey(rows)) || isPageMark(onlyCell(rows) ?? ""))
      return "furniture";
    return this.#isBelow(cells);
  }

  #isBelow(cells: readonly string[]): RowIs {
    const filled = cells.filter((cell) => cell !== "");
    const amounts = this.#aged.filter((at) => parseAmount(cells[at] ?? "") !== undefined);
    const hasDay = filled.some((cell) => typeof parseDay(cell) === "number");
    const hasWords = cells.some((cell, at) => !this.#aged.includes(at) && /\p{L}/u.test(cell));
    if (amounts.length > 0) return (hasWords || hasDay) && !filled.some((cell) => TOTAL.test(cell)) ? "claim" : "other";
    return hasDay || filled.some(hasCents) || filled.some((cell) => TOTAL.test(cell)) ? "other" : "words";
  }

  /** A blank line or headings end what is above: what follows may be a carrier. */
  #begin(isFresh: boolean): void {
    this.#lines = [];
    this.#isFresh = isFresh;
  }

  #addClaim(row: string[]): void {
    const isNew = this.#beginsCarrier();
    // The line above is the first claim's own cell, and a group's heading by that.
    row[0] = isNew ? "" : this.#carrier;
    this.#begin(false);
  }

  #beginsCarrier(): boolean {
    const [first, ...others] = this.#lines;
    const [name] = first?.filter((cell) => cell !== "") ?? [];
    const isCarrier = this.#isFresh || this.#lines.some((line) => line.some((cell) => LABEL.test(cell)));
    if (first === undefined || name === undefined || !isCarrier) return false;
    const [carrier = ""] = name.split(BESIDE, 1);
    this.#carrier = carrier.trim();
    this.carriers.push(this.#carrier);
    first.splice(0, first.length, this.#carrier);
    for (const line of others) line.splice(0, line.length, "", line.filter((cell) => cell !== "").join(" "));
    return true;
  }
}
