import { AboveHeadings } from "./reading/aboveHeadings";
import { Block } from "./reading/block";
import { type Columns, columnsOf } from "./layout/columns";
import { DateOrders } from "./text/dateOrder";
import { datesFarOff } from "./reading/dateLimits";
import { type Fold, areBlanksNothing } from "./figures/fold";
import { foldFor } from "./figures/foldFor";
import type { KnownWords } from "./figures/keptWords";
import {
  type FoundClosingLine,
  closingLine,
  isBlankRow,
  isPageMark,
  isRowOfShares,
  onlyCell,
} from "./reading/pageMarks";
import type { Layout } from "./layout/layout";
import type { RowProblem, Spot } from "./problems/rowProblem";
import { LONGEST_TITLE, LoneRows, type LoneRowsAre } from "./reading/loneRows";
import { FurtherTables, otherReportIn } from "./reading/pageHead";
import { SeenRows } from "./reading/seenRows";
import type { Beside, Recognized } from "./reading/recognize";
import { RecordReader } from "./reading/recordReader";
import { RowLedger } from "./reading/rowLedger";
import { Rows } from "./reading/rows";
import type { SkipReason } from "./problems/skip";
import { Slots } from "./reading/slots";
import { FIRST_TIME, type ReadAgain } from "./reading/readAgain";
import { SumRows } from "./reading/sumRows";
import { SummaryRows } from "./reading/summaryRows";
import { MAX_PROBLEMS, Tally } from "./reading/tally";
import { TotalRows } from "./reading/totalRows";

const ROWS_OF_A_STEP = 50_000;
/** Some four million characters: rows may be long. */
const PIECES_OF_A_STEP = 64;

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
  /** The rows' amounts, where they are asked for. */
  readonly ledger: RowLedger | undefined;
  /** Counts and means. */
  readonly summaries: SummaryRows;
  /** Sums of the rows that the fold passed over, in cents by slot. The report's own totals count them. */
  readonly leftOut: Slots;
  readonly above: AboveHeadings;
  /** What looks at the columns that are not read. */
  readonly beside: Beside | undefined;
  /** Whether all rows were read. */
  isWhole = false;
  /** How many rows took from above what they leave blank. */
  carried = 0;
  /** Where the headings of another report stand below this one's. */
  otherReport: { readonly row: number; readonly title: string } | undefined;
  /** The first date that only fits with the day before the month. */
  dayFirst: Spot | undefined;
  readonly #rows: Rows;
  readonly #layout: Layout;
  readonly #headings: Recognized;
  readonly #furtherTables: FurtherTables;
  /** What its dates tell of which of their numbers is the month. */
  readonly orders = new DateOrders();
  #block: Block | undefined;
  /** Lone cells that are titles, if headings follow. */
  readonly #loneRows: LoneRows;
  readonly #totals: TotalRows;

  constructor(text: string, recognized: Recognized, again: ReadAgain = FIRST_TIME, known?: KnownWords) {
    this.#rows = new Rows(text, recognized.delimiter);
    this.#layout = recognized.layout;
    this.#headings = recognized;
    this.#furtherTables = new FurtherTables(recognized);
    this.again = again;
    this.above = new AboveHeadings(recognized, again.order);
    this.beside = recognized.beside?.();
    this.fold = foldFor(recognized.layout, known);
    const { key, slots } = columnsOf(recognized.layout, recognized.headings, recognized.match.fields);
    this.leftOut = new Slots(slots);
    this.ledger = again.keepsRows ? new RowLedger(slots) : undefined;
    this.#totals = new TotalRows(this.#rows, this.tally, this.ledger, slots, () => {
      this.summaries.counts.begin();
    });
    this.summaries = new SummaryRows(recognized.layout, this.#rows, this.tally);
    this.seenRows = new SeenRows(recognized.layout);
    this.#loneRows = new LoneRows(recognized.headings);
    this.sumRows = new SumRows(key, slots, recognized.layout.totalRow !== "none");
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
      if (this.#block !== undefined) this.beside?.see(rows);
      this.#readRow();
      if (rows.row % ROWS_OF_A_STEP === 0 || rows.pieces > lastPiece) return false;
    }
    this.#endBlock();
    this.#endLoneRows(this.#block?.totals.length === 0 ? "incomplete" : "closing");
    this.#totals.endReport(this.blocks.some(({ totals }) => totals.length > 0));
    this.isWhole = true;
    return true;
  }

  #readRow(): void {
    const block = this.#block;
    if (this.otherReport !== undefined) this.tally.skip("other-report");
    else if (block === undefined) this.#readAboveHeadings();
    else if (this.again.apart.size > 0 && this.again.apart.has(this.#rows.row)) this.#readApart(block);
    else if (this.again.totals.size > 0 && this.again.totals.has(this.#rows.row)) this.#readKnownTotal(block);
    else if (block.reader.read() && areBlanksNothing(block, this.fold)) this.#readRecord(block);
    else this.#readOther(block);
  }

  #readAboveHeadings(): void {
    const { row, headings, match } = this.#headings;
    if (this.#rows.row === row) this.#startBlock(columnsOf(this.#layout, headings, match.fields), false);
    else if (isBlankRow(this.#rows)) this.tally.skip("blank");
    else {
      this.summaries.counts.read(this.#rows, undefined);
      this.above.add(this.#rows);
      this.#loneRows.add(this.#rows, onlyCell(this.#rows) ?? "");
    }
  }

  #readRecord(block: Block): void {
    if (this.summaries.readRecord(block)) return;
    this.#totals.endAsRecord(block);
    if (!this.#loneRows.isEmpty) this.#endLoneRows(this.#loneRows.above(block.reader));
    if (block.reader.carries !== undefined) this.carried += 1;
    const outcome = block.isClinicTotals ? "clinic-totals" : this.#takeIn(block);
    if (typeof outcome === "string") this.#passOver(block, outcome);
    else if (outcome.length > 0) this.#readFaulty(block, outcome);
    else {
      block.add();
      this.ledger?.keepRead("record", block);
      this.tally.records += 1;
      this.seenRows.add(block.reader, this.#rows);
      if (!block.isClinicTotals) this.sumRows.see(block);
      this.#loneRows.seeRecord(this.#rows);
    }
  }

  /** What is no right record may be a total or a count. */
  #readFaulty(block: Block, problems: readonly RowProblem[]): void {
    if (block.reader.mentionsTotal()) this.#readKnownTotal(block);
    else if (!this.summaries.readCount(block)) this.#addProblems(block, problems);
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
      this.ledger?.keepRead("left-out", block);
      this.sumRows.passOver(block);
    }
    this.tally.passOver(reason);
  }

  #readOther(block: Block): void {
    const rows = this.#rows;
    if (isBlankRow(rows)) this.tally.skip("blank");
    // The report is refused: what the rest of such rows are changes nothing.
    else if (!this.tally.hasRoom) this.tally.problem([]);
    else if (this.above.has(rows)) this.tally.skip("page");
    else if (isRowOfShares(rows, block.columns)) this.tally.skip("shares");
    else if (
      !this.summaries.readCount(block) &&
      !this.#readHeadings() &&
      !this.#totals.read(block) &&
      !this.#readLoneCell() &&
      !this.#readOtherReport()
    ) {
      this.#endLoneRows("incomplete");
      this.#addProblems(block, block.reader.problems());
    }
  }

  #addProblems(block: Block, problems: readonly RowProblem[]): void {
    this.ledger?.keepUnread(this.#rows, block);
    this.dayFirst ??= problems.flatMap((problem) => (problem.code === "day-before-month" ? [problem.at] : []))[0];
    this.tally.problem(problems.length > 0 ? problems : [{ code: "row-incomplete", row: this.#rows.row }]);
  }

  #readHeadings(): boolean {
    const found = this.#furtherTables.in(this.#rows);
    if (found !== undefined) this.#startBlock(found.columns, found.isClinicTotals);
    return found !== undefined;
  }

  #startBlock(columns: Columns, isClinicTotals: boolean): void {
    this.#endBlock();
    this.tally.skip("headings");
    const title = this.#loneRows.title ?? this.#block?.title ?? "";
    this.#endLoneRows("title");
    const reader = new RecordReader(this.#rows, columns, this.again.order, this.orders);
    this.#block = new Block(title, this.#rows.row, reader, isClinicTotals);
    this.blocks.push(this.#block);
    this.summaries.counts.begin();
  }

  #endBlock(): void {
    const block = this.#block;
    if (block === undefined) return;
    this.#totals.end(block);
    block.end(this.#totals.above(block));
    if (block.isClinicTotals) return;
    this.sumRows.endBlock(block);
    this.#totals.endBlock(block);
  }

  /** A row of which an earlier reading found that it holds no money of its own. */
  #readApart(block: Block): void {
    const apart = this.again.apart.get(this.#rows.row);
    if (apart === "part") {
      this.#endLoneRows("incomplete");
      this.#totals.readPart(block);
    } else if (apart !== undefined) {
      if (apart === "group") this.#totals.seeLone(onlyCell(this.#rows) ?? block.reader.label(), apart);
      this.tally.skip(apart);
    }
  }

  /** A row that was read as a record before, and is a total. */
  #readKnownTotal(block: Block): void {
    if (this.summaries.readCount(block)) return;
    this.#totals.readKnown(block);
    this.#endLoneRows("incomplete");
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
    else if (closing === undefined) this.#loneRows.add(this.#rows, text);
    else {
      this.closingLines.push(closing);
      this.tally.skip("closing");
    }
    // Nobody prints so many lines between rows.
    if (this.#loneRows.count > MAX_PROBLEMS) this.#endLoneRows("incomplete");
    return true;
  }

  #readOtherReport(): boolean {
    const other = otherReportIn(this.#rows, this.#layout);
    if (other === undefined) return false;
    this.otherReport = { row: this.#rows.row, title: other.title };
    this.tally.skip("other-report");
    return true;
  }

  #endLoneRows(as: LoneRowsAre): void {
    const block = this.#block;
    this.#loneRows.end(as, block?.totals.length === 0, ({ row, text }, is) => {
      if (is === "group") this.summaries.counts.begin();
      this.#totals.seeLone(text, is);
      if (is !== "incomplete") this.tally.skip(is);
      else {
        this.tally.problem([{ code: "row-incomplete", row }]);
        if (block !== undefined) this.ledger?.keep({ row, as: "problem", block, label: text }, []);
      }
    });
  }
}
