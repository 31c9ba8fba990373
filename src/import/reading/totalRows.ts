import { parseDay, parseMonth } from "../text/date";
import type { Block, TotalRow, TotalScope } from "./block";
import { LabeledRows } from "./labeledRows";
import type { LoneRowsAre } from "./loneRows";
import { type TotalCandidate, amountsIn, totalCandidate } from "./pageMarks";
import type { RowLedger } from "./rowLedger";
import type { Rows } from "./rows";
import { Slots } from "./slots";
import type { Tally } from "./tally";
import { isOfPart, nameOfTotal, namesSomething } from "./totalLabel";

/** Takes in the rows of totals, each under the table that it stands in. */
export class TotalRows {
  readonly #rows: Rows;
  readonly #tally: Tally;
  readonly #ledger: RowLedger | undefined;
  /** Sums of all tables that ended, those by clinic left out. */
  readonly #ended: Slots;
  readonly #onTotal: () => void;
  /** The headings of groups so far, and the titles above the headings, in lower case. */
  readonly #groups = new Set<string>();
  readonly #titles = new Set<string>();
  /** Amounts without a name, a total if no record follows. */
  #unnamed: TotalCandidate | undefined;
  readonly #labeled: LabeledRows;

  /** Rows have so many slots; `onTotal` is told of each total. */
  constructor(rows: Rows, tally: Tally, ledger: RowLedger | undefined, slots: number, onTotal: () => void) {
    this.#onTotal = onTotal;
    this.#rows = rows;
    this.#tally = tally;
    this.#ledger = ledger;
    this.#ended = new Slots(slots);
    this.#labeled = new LabeledRows(rows, tally);
  }

  /** Reads the current row as a total, or as labels with figures. @returns false where it is neither */
  read(block: Block): boolean {
    const total = totalCandidate(this.#rows, block.columns);
    if (total === undefined || (total.label === "other" && !this.#isUnnamedTotal(block, total))) {
      return this.#labeled.read(block);
    }
    this.endUnnamedAsRecord(block);
    if (total.label === "none") this.#unnamed = total;
    else this.#add(block, total, total.name);
    return true;
  }

  /** Takes in a row that was read as a record before, and is a total. */
  readKnown(block: Block): void {
    this.endUnnamedAsRecord(block);
    const { reader, columns } = block;
    const amounts = reader.read() ? reader.printed() : new Array<undefined>(columns.slots).fill(undefined);
    this.#add(block, { row: reader.row, amounts, isOfPart: isOfPart(reader.label()) }, reader.label());
  }

  /** Takes in a row that was found to be the total of the rows directly above it. */
  readPart(block: Block): void {
    this.endUnnamedAsRecord(block);
    this.#add(
      block,
      { row: this.#rows.row, amounts: amountsIn(this.#rows, block.columns) },
      block.reader.label(),
      "part",
    );
  }

  /** Notes words that stand alone: a group's heading, whose total may follow, or a title, such as the practice's name, by which the whole may be called. */
  seeLone(words: string, as: LoneRowsAre): void {
    if (as === "group") this.#groups.add(words.toLowerCase());
    if (as === "title") this.#titles.add(words.toLowerCase());
  }

  /** Ends what a record that follows shows to be no total. */
  endAsRecord(block: Block): void {
    this.#labeled.endAsRecords();
    this.endUnnamedAsRecord(block);
  }

  /** Ends the report. */
  endReport(hasTotal: boolean): void {
    this.#labeled.end(hasTotal);
  }

  /** A record below shows that amounts without a name were no total, unless they are the sum of rows above. */
  endUnnamedAsRecord(block: Block): void {
    const unnamed = this.#unnamed;
    if (unnamed === undefined) return;
    if (this.#isSumOfRows(block, unnamed)) {
      this.end(block);
      return;
    }
    const { columns } = block;
    const column = [...columns.names, ...columns.dates, ...columns.texts][0]?.heading ?? "";
    this.#tally.problem([{ code: "name-missing", at: { row: unnamed.row, column } }]);
    this.#unnamed = undefined;
  }

  /** Ends a table: amounts without a name that no record follows are its total. */
  end(block: Block): void {
    if (this.#unnamed !== undefined) this.#add(block, this.#unnamed, "");
    this.#unnamed = undefined;
  }

  /** Sums of the tables whose rows a total of this one may count too. */
  above({ isClinicTotals, columns }: Block): Slots {
    return isClinicTotals ? new Slots(columns.slots) : this.#ended;
  }

  /** Notes that a table ended. */
  endBlock({ sums }: Block): void {
    this.#ended.add(sums);
  }

  /** A row that nothing calls a total is one by its amounts, and has no date of its own, as records have. */
  #isUnnamedTotal(block: Block, total: TotalRow): boolean {
    const isDated = block.columns.dates.some(({ index }) => isDate(this.#rows.cell(index)));
    return !isDated && this.#isSumOfRows(block, total);
  }

  /** Whatever it is called, a row is a total where its amounts are the sum of several rows above it. */
  #isSumOfRows(block: Block, total: TotalRow): boolean {
    const isNothing = total.amounts.every((amount) => amount === undefined || amount === 0);
    return !isNothing && block.records > 1 && block.scopeOf(total, this.above(block)) !== "nothing";
  }

  /** Whether a total has the name of a group, or one that no word of reports and no title is: the name of a part. */
  #isOfGroup(label: string): boolean {
    const name = nameOfTotal(label);
    return this.#groups.has(name) || (namesSomething(label) && !this.#titles.has(name));
  }

  #add(block: Block, total: TotalRow, label: string, known?: TotalScope): void {
    block.addTotal({ ...total, isOfGroup: this.#isOfGroup(label) }, this.above(block), known);
    this.#tally.skip("total");
    this.#onTotal();
    this.#ledger?.keep({ row: total.row, as: "total", block, label }, total.amounts);
  }
}

function isDate(cell: string): boolean {
  return typeof parseDay(cell) === "number" || typeof parseMonth(cell) === "number";
}
