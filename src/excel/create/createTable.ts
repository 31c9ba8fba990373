import { blockAddress } from "../../workbook/layout/cellAddress";
import { NOT_A_CHOICE, type Offer, choicesOn } from "../../workbook/layout/choices";
import {
  INPUT_LOOK,
  LINK_LOOK,
  PROMINENT_LOOK,
  QUIET_TABLE_STYLE,
  TABLE_STYLE,
  hasOwnHeights,
  hasProminent,
  isFigure,
  wraps,
} from "../../workbook/spec/looks";
import { NUMBER_FORMATS } from "../../workbook/spec/numberFormats";
import { headingHeight, rowHeight } from "../../workbook/layout/rowHeights";
import { type TablePlace, columnBlock, sheetColumn, tableBlock } from "../../workbook/layout/sheetLayout";
import {
  type Column,
  type Form,
  NOT_AVAILABLE,
  type TableSpec,
  formOfCell,
  hasOneRow,
} from "../../workbook/spec/table";
import { repeatingFormula } from "../../workbook/spec/page";
import type { NamedCell } from "../../workbook/spec/workbook";
import { type CellInput, cellInput, formulaInput } from "../request/cellInput";
import { lookLikeHeadings } from "./createSheet";
import { dressQuietCells, drawRowLines, lookLikeQuietHeadings } from "./quietTable";
import { applyTextLook, setProperties } from "../request/setProperties";
import type { Later } from "../request/looks";
import type { RequestSize } from "../request/requestSize";
import { untracked } from "../request/untracked";

/** What Excel takes for the title and the text of an input message, in characters. */
const LONGEST_PROMPT = { title: 32, message: 255 } as const;
/** A rule that whatever is typed keeps. */
const ALWAYS = "=TRUE";

/** Where a table comes to stand: the sheet asked for by its name each time, and what keeps its looks for later. */
export interface TableSheet {
  readonly worksheet: () => Excel.Worksheet;
  readonly later: Later;
}

/**
 * Queues a table on its sheet: number formats first, so that no text turns into something else, then cells, then the
 * table. What is only looks is kept for later.
 */
export async function createTable(
  { worksheet: sheet, later }: TableSheet,
  place: TablePlace,
  size: RequestSize,
): Promise<void> {
  const { table, firstColumn = 1 } = place;
  const worksheet = sheet();
  await size.makeRoomFor(table, table.columns.length * 12);
  for (const column of table.columns) formatColumn(sheet, place, column, later);
  // Asked for anew after each request: Excel keeps no range.
  const headings = (): Excel.Range =>
    untracked(sheet().getRangeByIndexes(place.headingRow - 1, firstColumn - 1, 1, table.columns.length));
  later(() => {
    dressHeadings(headings(), place);
  });
  later(() => {
    setHeights(sheet(), place);
  });
  headings().values = [table.columns.map(({ heading }) => cellInput(heading))];
  await writeValues(worksheet, place, size);
  const made = worksheet.tables.add(blockAddress(tableBlock(place)), true);
  made.name = table.name;
  later(() => {
    dressTable(sheet().tables.getItem(table.name), place);
  });
  for (const column of table.columns) await writeFormulas(worksheet, place, column, size);
  explainHeadings(later, headings, table.columns);
}

function dressHeadings(headings: Excel.Range, place: TablePlace): void {
  if (place.table.isQuiet) lookLikeQuietHeadings(headings, place.table);
  else lookLikeHeadings(headings);
  headings.format.rowHeight = headingHeight(place);
}

function dressTable(inExcel: Excel.Table, { table, rows }: TablePlace): void {
  inExcel.style = table.isQuiet ? QUIET_TABLE_STYLE : TABLE_STYLE;
  if (table.isQuiet) {
    inExcel.showBandedRows = false;
    drawRowLines(untracked(inExcel.getDataBodyRange()), rows.length);
  }
  if (table.isQuiet || hasOneRow(table)) inExcel.showFilterButton = false;
}

/** Rows that follow one another in the same form take one write. */
function formatColumn(worksheet: () => Excel.Worksheet, place: TablePlace, column: Column, later: Later): void {
  const block = columnBlock(place, column.heading);
  const forms = place.rows.map((row) => formOfCell(column, row));
  for (const { first, count, value } of runsOf(forms.length === 0 ? [column.form] : forms)) {
    const run = { ...block, firstRow: block.firstRow + first, lastRow: block.firstRow + first + count - 1 };
    const cells = (): Excel.Range => untracked(worksheet().getRange(blockAddress(run)));
    formatCells(cells(), place.table, column, value);
    later(() => {
      dressCells(cells(), place.table, column, value);
    });
  }
}

/** Excel itself makes rows as tall as their texts, and no taller. */
function setHeights(worksheet: Excel.Worksheet, place: TablePlace): void {
  if (!hasOwnHeights(place.table)) return;
  const rows = place.rows.length === 0 ? [{}] : place.rows;
  for (const { first, count, value } of runsOf(rows.map((row) => rowHeight(place, row)))) {
    const cells = untracked(worksheet.getRangeByIndexes(place.firstRow - 1 + first, 0, count, 1));
    if (value !== undefined) cells.format.rowHeight = value;
  }
}

/** Queues what the cells of a column take for a number, a date or a text. */
export function formatCells(cells: Excel.Range, { isQuiet }: TableSpec, column: Column, form: Form): void {
  // A formula in a cell of the form `text` would show itself once somebody edits it.
  if (column.kind === "formula" && form === "text") return;
  const ofItsOwn = isQuiet && form !== "text" ? column.format : undefined;
  setProperties(cells, { numberFormat: ofItsOwn ?? NUMBER_FORMATS[form] });
}

/** Queues how the cells of a column look. */
export function dressCells(cells: Excel.Range, table: TableSpec, column: Column, form: Form): void {
  if (table.isQuiet) {
    dressQuietCells(cells, column, form);
    return;
  }
  if (column.isProminent) applyTextLook(cells.format, PROMINENT_LOOK);
  if (form === "link") applyTextLook(cells.format, LINK_LOOK);
  if (column.kind === "value" && column.isInput) applyTextLook(cells.format, INPUT_LOOK);
  cells.format.verticalAlignment = hasProminent(table) ? "Center" : "Top";
  cells.format.horizontalAlignment = isFigure(form) ? "Right" : "Left";
  if (isFigure(form)) return;
  cells.format.indentLevel = 1;
  if (wraps(column, form)) cells.format.wrapText = true;
}

/** The values in runs of rows, so that no request grows too large. */
async function writeValues(worksheet: Excel.Worksheet, place: TablePlace, size: RequestSize): Promise<void> {
  const { rows, table, firstColumn = 1 } = place;
  const perRun = Math.max(1, Math.floor(10_000 / table.columns.length));
  for (let first = 0; first < rows.length; first += perRun) {
    const run = rows.slice(first, first + perRun);
    const values = run.map((row) =>
      table.columns.map((column): CellInput | null => (isWritten(column) ? cellInput(row[column.heading]) : null)),
    );
    await size.makeRoomFor(values);
    const top = place.firstRow - 1 + first;
    untracked(worksheet.getRangeByIndexes(top, firstColumn - 1, run.length, table.columns.length)).values = values;
  }
}

/**
 * One formula for the whole column, since Excel fills a column that begins with one; then the cells with nothing to
 * draw are made blank, each a gap in the chart.
 */
async function writeFormulas(
  worksheet: Excel.Worksheet,
  place: TablePlace,
  column: Column,
  size: RequestSize,
): Promise<void> {
  const formula = formulaOf(column);
  if (formula === undefined || place.rows.length === 0) return;
  const index = sheetColumn(place, column.heading) - 1;
  const cells = (first: number, count: number): Excel.Range =>
    untracked(worksheet.getRangeByIndexes(place.firstRow - 1 + first, index, count, 1));
  const gaps = runsOf(place.rows.map((row) => row[column.heading] === NOT_AVAILABLE)).filter(({ value }) => value);
  if (gaps[0]?.count === place.rows.length) return;
  await size.makeRoomFor(formula, gaps.length + 1);
  setProperties(cells(0, place.rows.length), { formulas: formulaInput(formula) });
  for (const { first, count } of gaps) setProperties(cells(first, count), { values: "" });
}

/** Whether the cells of a column are written as values: not where they repeat what people chose elsewhere. */
function isWritten(column: Column): boolean {
  return column.kind === "value" && column.repeats === undefined;
}

function formulaOf(column: Column): string | undefined {
  if (column.kind === "formula") return column.formula;
  return column.repeats === undefined ? undefined : repeatingFormula(column.repeats);
}

/** Values that are the same one after another. */
interface Run<Value> {
  readonly first: number;
  readonly count: number;
  readonly value: Value;
}

function runsOf<Value>(values: readonly Value[]): readonly Run<Value>[] {
  const firsts = values.flatMap((value, index) => (index > 0 && values[index - 1] === value ? [] : [{ index, value }]));
  return firsts.map(({ index, value }, at) => ({
    first: index,
    count: (firsts[at + 1]?.index ?? values.length) - index,
    value,
  }));
}

/**
 * Keeps for later that the definition shows when a heading is chosen: notes need a newer Excel than the add-in asks for.
 * Excel shows words only beside a rule, and the rule comes first.
 */
export function explainHeadings(later: Later, headings: () => Excel.Range, columns: readonly Column[]): void {
  later(() => {
    columns.forEach(({ heading, note }, index) => {
      if (note !== "") explain(untracked(headings().getCell(0, index)), heading, note);
    });
  });
}

/** Queues that words show when a cell is chosen. */
export function explain({ dataValidation }: Excel.Range, title: string, note: string): void {
  dataValidation.rule = { custom: { formula: ALWAYS } };
  dataValidation.prompt = {
    showPrompt: true,
    title: title.slice(0, LONGEST_PROMPT.title),
    message: note.slice(0, LONGEST_PROMPT.message),
  };
}

/**
 * Queues the lists of choices on a table's sheet. A list may take its choices from any table, so all are there by then,
 * and the names of their columns too.
 *
 * @param names those of the table's cells
 */
export function offerChoices(worksheet: Excel.Worksheet, place: TablePlace, names: readonly NamedCell[]): void {
  for (const { blocks, offer } of choicesOn(place, names)) {
    for (const block of blocks) offerTo(untracked(worksheet.getRange(blockAddress(block))), offer);
  }
}

/** Queues what people may choose for cells. */
export function offerTo({ dataValidation }: Excel.Range, offer: Offer): void {
  const source = offer.kind === "cells" ? `=${offer.name}` : offer.texts.join(",");
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: true, style: "Stop", ...NOT_A_CHOICE };
}
