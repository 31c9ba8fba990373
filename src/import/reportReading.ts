import { Block, type TotalRow } from "./reading/block";
import { type Columns, clinicTotalsColumns, columnsOf } from "./layout/columns";
import type { Day } from "../domain/calendar";
import { DateOrders } from "./text/dateOrder";
import { datesFarOff } from "./reading/dateLimits";
import type { Fold } from "./figures/fold";
import { foldFor } from "./figures/foldFor";
import {
  type FoundClosingLine,
  type TotalCandidate,
  closingLine,
  isBlankRow,
  isPageMark,
  isRowOfShares,
  onlyCell,
  totalCandidate,
} from "./reading/pageMarks";
import { headingKey, isWhole, matchHeadings } from "./layout/heading";
import type { Layout } from "./layout/layout";
import { looksLikePerson } from "./text/personal";
import type { RowProblem, Spot } from "./problems/rowProblem";
import { PageHead, otherReportIn } from "./reading/pageHead";
import { SeenRows } from "./reading/seenRows";
import type { Recognized } from "./reading/recognize";
import { RecordReader } from "./reading/recordReader";
import { Rows } from "./reading/rows";
import { runDateIn } from "./reading/runDate";
import type { SkipReason } from "./problems/skip";
import { Slots } from "./reading/slots";
import { FIRST_TIME, type ReadAgain } from "./reading/readAgain";
import { SumRows } from "./reading/sumRows";
import { MAX_PROBLEMS, Tally } from "./reading/tally";

const ROWS_OF_A_STEP = 50_000;
/** Some four million characters: rows may be long. */
const PIECES_OF_A_STEP = 64;
/** A longer line is neither a title nor a heading. */
const LONGEST_TITLE = 100;

/**
 * Reads a recognized report from its first row to its last. What a row is may depend on the rows below it: a lone
 * cell is a block's title if headings follow, and amounts without a name are a total if no record follows.
 */
export class ReportReading {
  readonly tally = new Tally();
  readonly blocks: Block[] = [];
  readonly closingLines: FoundClosingLine[] = [];
  readonly fold: Fold;
  /** What was known before. */
  readonly again: ReadAgain;
  /** The rows of a list, to see what stands in it twice. */
  readonly seenRows: SeenRows;
  /** Looks for totals among the records. */
  readonly sumRows: SumRows;
  /** Sums of the rows that the fold passed over, in cents by slot. The report's own totals count them. */
  readonly leftOut: Slots;
  /** The day on which the report says that it was run. */
  runDate: Day | undefined;
  /** How many rows took from above what they leave blank. */
  carried = 0;
  /** Where the headings of another report stand below this one's. */
  otherReport: { readonly row: number; readonly title: string } | undefined;
  /** The first date that only fits with the day before the month. */
  dayFirst: Spot | undefined;
  readonly #rows: Rows;
  readonly #layout: Layout;
  readonly #headings: Recognized;
  /** What its dates tell of which of their numbers is the month. */
  readonly orders = new DateOrders();
  readonly #pageHead = new PageHead();
  #block: Block | undefined;
  /** Sums of all tables that ended, those by clinic left out. */
  readonly #ended: Slots;
  /** Lone cells that are titles, if headings follow. */
  #loneRows: { readonly row: number; readonly text: string }[] = [];
  /** Amounts without a name, a total if no record follows. */
  #unnamed: TotalCandidate | undefined;
  #isWhole = false;

  constructor(text: string, recognized: Recognized, again: ReadAgain = FIRST_TIME) {
    this.#rows = new Rows(text, recognized.delimiter);
    this.#layout = recognized.layout;
    this.#headings = recognized;
    this.again = again;
    this.fold = foldFor(recognized.layout);
    const { key, slots } = columnsOf(recognized.layout, recognized.headings, recognized.match.fields);
    this.leftOut = new Slots(slots);
    this.#ended = new Slots(slots);
    this.seenRows = new SeenRows(recognized.layout);
    this.sumRows = new SumRows(key, slots, recognized.layout.totalRow !== "none");
  }

  /** Whether all rows were read. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** How many rows were read. */
  get rows(): number {
    return this.#rows.row;
  }

  /** Reads some rows. @returns whether all are read */
  readSome(): boolean {
    const rows = this.#rows;
    const lastPiece = rows.pieces + PIECES_OF_A_STEP;
    while (rows.next()) {
      this.#readRow();
      if (rows.row % ROWS_OF_A_STEP === 0 || rows.pieces > lastPiece) return false;
    }
    this.#endBlock();
    this.#endLoneRows(this.#block?.totals.length === 0 ? "incomplete" : "closing");
    this.#isWhole = true;
    return true;
  }

  #readRow(): void {
    const block = this.#block;
    if (this.otherReport !== undefined) this.tally.skip("other-report");
    else if (block === undefined) this.#readAboveHeadings();
    else if (this.again.totals.size > 0 && this.again.totals.has(this.#rows.row)) this.#readKnownTotal(block);
    else if (block.reader.read() && this.#areBlanksNothing(block)) this.#readRecord(block);
    else this.#readOther(block);
  }

  #readAboveHeadings(): void {
    const { row, headings, match } = this.#headings;
    if (this.#rows.row === row) this.#startBlock(columnsOf(this.#layout, headings, match.fields), false);
    else if (isBlankRow(this.#rows)) this.tally.skip("blank");
    else {
      this.runDate ??= runDateIn(this.#rows, this.#layout);
      this.#pageHead.add(this.#rows);
      this.#loneRows.push({ row: this.#rows.row, text: onlyCell(this.#rows) ?? "" });
    }
  }

  #readRecord(block: Block): void {
    this.#endUnnamedAsRecord(block);
    this.#endLoneRows(block.reader.carries === "heading" ? "group" : "incomplete");
    if (block.reader.carries !== undefined) this.carried += 1;
    const outcome = block.isClinicTotals ? "clinic-totals" : this.#takeIn(block);
    if (typeof outcome === "string") this.#passOver(block, outcome);
    else if (outcome.length > 0 && block.reader.mentionsTotal()) this.#readKnownTotal(block);
    else if (outcome.length > 0) this.tally.problem(outcome);
    else {
      block.add();
      this.tally.records += 1;
      this.seenRows.add(block.reader, this.#rows);
      if (!block.isClinicTotals) this.sumRows.see(block);
    }
  }

  /** A blank cell or a dash is no amount, unless the row's own sum proves that it stands for nothing. */
  #areBlanksNothing(block: Block): boolean {
    const { taken } = block.reader;
    if (taken.length === 0) return true;
    const proven = this.fold.proven?.(block) ?? [];
    return taken.every((slot) => proven.includes(slot));
  }

  #takeIn(block: Block): readonly RowProblem[] | SkipReason {
    const farOff = datesFarOff(block.reader, this.again.limits);
    if (farOff.length > 0) return farOff;
    const twice = this.seenRows.twice(block.reader);
    return twice.length > 0 ? twice : this.fold.add(block);
  }

  #passOver(block: Block, reason: SkipReason): void {
    block.add();
    if (!block.isClinicTotals) {
      this.leftOut.add(block.reader.amounts);
      this.sumRows.passOver(block);
    }
    this.tally.skip(reason);
  }

  #readOther(block: Block): void {
    const rows = this.#rows;
    if (isBlankRow(rows)) this.tally.skip("blank");
    // The report is refused: what the rest of such rows are changes nothing.
    else if (!this.tally.hasRoom) this.tally.problem([]);
    else if (this.#pageHead.has(rows)) this.tally.skip("page");
    else if (isRowOfShares(rows, block.columns)) this.tally.skip("shares");
    else if (!this.#readHeadings() && !this.#readTotal(block) && !this.#readLoneCell() && !this.#readOtherReport()) {
      this.#endLoneRows("incomplete");
      this.#addProblems(block.reader.problems());
    }
  }

  #addProblems(problems: readonly RowProblem[]): void {
    const { row } = this.#rows;
    this.dayFirst ??= problems.flatMap((problem) => (problem.code === "day-before-month" ? [problem.at] : []))[0];
    this.tally.problem(problems.length > 0 ? problems : [{ code: "row-incomplete", row }]);
  }

  #readHeadings(): boolean {
    const headings = this.#rows.cells();
    if (!this.#couldBeHeadings(headings)) return false;
    const match = matchHeadings(headings, this.#layout);
    const isSame = isWhole(match);
    const columns = isSame
      ? columnsOf(this.#layout, headings, match.fields)
      : clinicTotalsColumns(this.#layout, headings, match.fields);
    if (columns !== undefined) this.#startBlock(columns, !isSame);
    return columns !== undefined;
  }

  /** Most rows that are no records are no headings either, and are seen not to be at little cost. */
  #couldBeHeadings(cells: readonly string[]): boolean {
    const first = headingKey(this.#headings.headings.find((heading) => heading !== "") ?? "");
    const clinic = headingKey(this.#layout.clinicTotalsHeading ?? "");
    return cells.some(
      (cell) => cell !== "" && cell.length < LONGEST_TITLE && [first, clinic].includes(headingKey(cell)),
    );
  }

  #startBlock(columns: Columns, isClinicTotals: boolean): void {
    this.#endBlock();
    this.tally.skip("headings");
    const title = this.#loneRows.at(-1)?.text ?? this.#block?.title ?? "";
    this.#endLoneRows("title");
    const reader = new RecordReader(this.#rows, columns, this.again.order, this.orders);
    this.#block = new Block(title, this.#rows.row, reader, isClinicTotals);
    this.blocks.push(this.#block);
  }

  #endBlock(): void {
    if (this.#block !== undefined && this.#unnamed !== undefined) this.#addTotal(this.#block, this.#unnamed);
    this.#unnamed = undefined;
    this.#block?.end(this.#sumsAbove(this.#block));
    if (this.#block === undefined || this.#block.isClinicTotals) return;
    this.sumRows.endBlock(this.#block);
    this.#ended.add(this.#block.sums);
  }

  #readTotal(block: Block): boolean {
    const total = totalCandidate(this.#rows, block.columns);
    if (total === undefined || (total.label === "other" && !this.#isSumOfRows(block, total))) return false;
    this.#endUnnamedAsRecord(block);
    if (total.label === "none") this.#unnamed = total;
    else this.#addTotal(block, total);
    return true;
  }

  /** Whatever it is called, a row is a total where its amounts are the sum of several rows above it. */
  #isSumOfRows(block: Block, total: TotalRow): boolean {
    const isNothing = total.amounts.every((amount) => amount === undefined || amount === 0);
    return !isNothing && block.records > 1 && block.scopeOf(total, this.#sumsAbove(block)) !== "nothing";
  }

  #addTotal(block: Block, total: TotalRow): void {
    block.addTotal(total, this.#sumsAbove(block));
    this.tally.skip("total");
  }

  /** Sums of the blocks whose rows a total of this one may count too. */
  #sumsAbove({ isClinicTotals, columns }: Block): Slots {
    return isClinicTotals ? new Slots(columns.slots) : this.#ended;
  }

  /** A row that was read as a record before, and is a total. */
  #readKnownTotal(block: Block): void {
    this.#endUnnamedAsRecord(block);
    this.#endLoneRows("incomplete");
    const { columns } = block;
    const amounts = new Array<number | undefined>(columns.slots).fill(undefined);
    if (block.reader.read()) for (const { slot } of columns.amounts) amounts[slot] = block.reader.amounts.at(slot);
    this.#addTotal(block, { row: this.#rows.row, amounts });
  }

  /** A record below shows that amounts without a name were no total, unless they are the sum of rows above. */
  #endUnnamedAsRecord(block: Block): void {
    const { columns } = block;
    if (this.#unnamed === undefined) return;
    if (this.#isSumOfRows(block, this.#unnamed)) {
      this.#addTotal(block, this.#unnamed);
      this.#unnamed = undefined;
      return;
    }
    const column = [...columns.names, ...columns.dates, ...columns.texts][0]?.heading ?? "";
    this.tally.problem([{ code: "name-missing", at: { row: this.#unnamed.row, column } }]);
    this.#unnamed = undefined;
  }

  #readLoneCell(): boolean {
    const text = onlyCell(this.#rows);
    if (text === undefined) return false;
    const { row } = this.#rows;
    const closing = closingLine(text, row, this.#layout);
    const carried = this.#block?.columns.carried;
    if (this.#block !== undefined && carried !== undefined && !this.#rows.isBlank(carried.index)) {
      this.#block.reader.heading = text.slice(0, LONGEST_TITLE);
    }
    if (isPageMark(text)) this.tally.skip("page");
    else if (closing === undefined) this.#loneRows.push({ row, text: text.slice(0, LONGEST_TITLE) });
    else this.#readClosingLine(closing);
    // Nobody prints so many lines between rows.
    if (this.#loneRows.length > MAX_PROBLEMS) this.#endLoneRows("incomplete");
    return true;
  }

  #readOtherReport(): boolean {
    const other = otherReportIn(this.#rows, this.#layout);
    if (other === undefined) return false;
    this.otherReport = { row: this.#rows.row, title: other.title };
    this.tally.skip("other-report");
    return true;
  }

  #readClosingLine(closing: FoundClosingLine): void {
    this.closingLines.push(closing);
    this.tally.skip("closing");
  }

  #endLoneRows(as: "title" | "closing" | "group" | "incomplete"): void {
    if (this.#loneRows.length === 0) return;
    const isOpen = this.#block?.totals.length === 0;
    for (const { row, text } of this.#loneRows) {
      const isCutOff = as === "incomplete" || (as === "title" && isOpen && looksLikePerson(text));
      if (isCutOff) this.tally.problem([{ code: "row-incomplete", row }]);
      else this.tally.skip(as);
    }
    this.#loneRows = [];
  }
}
