import { HUDDLE } from "../../src/huddle/huddleWorkbook";
import { evaluate } from "../../src/workbook/evaluate/evaluate";
import type { TableRows } from "../../src/workbook/spec/book";
import type { CellValue, Row } from "../../src/workbook/spec/cell";
import { tableNamed } from "../../src/workbook/spec/workbook";

type Cell = string | number | boolean;

/** What stands before a formula among the cells: a text may begin with an equals sign as well. */
const FORMULA = "\u0000";

/** A table of the workbook: cells by column, as typed. */
interface Sheet {
  readonly name: string;
  readonly headings: string[];
  rows: Cell[][];
}

/**
 * The tables of a huddle workbook as Excel's scripts see them, each on a sheet of its own. Formulas come to what the
 * description's own functions say. What a range reaches to below a table is taken in only by resizing.
 */
export class SimulatedScriptWorkbook {
  readonly #sheets: Sheet[];
  /** Calls that go to Excel and wait for it, and calls that change something. */
  readonly calls = { reads: 0, writes: 0 };
  /** The number of the change that Excel refuses. */
  refusedWrite = Number.POSITIVE_INFINITY;

  constructor(tables: TableRows, own: Readonly<Record<string, readonly string[]>> = {}) {
    this.#sheets = HUDDLE.tables.map((spec) => {
      const headings = [...spec.columns.map(({ heading }) => heading), ...(own[spec.name] ?? [])];
      const rows = (tables.get(spec.name) ?? []).map((row) =>
        headings.map((heading) => this.#typed(spec.name, heading, row)),
      );
      return { name: spec.name, headings, rows: rows.length > 0 ? rows : [headings.map(() => "")] };
    });
  }

  /** What was typed or posted, without blank rows. */
  tables(): TableRows {
    return new Map(this.#sheets.map((sheet) => [sheet.name, this.#rowsOf(sheet)]));
  }

  readonly getTable = (name: string): ExcelScript.Table | undefined => {
    const sheet = this.#sheets.find((one) => one.name === name);
    return sheet && this.#table(sheet);
  };

  readonly getApplication = (): ExcelScript.Application => ({ calculate: () => undefined });

  #typed(table: string, heading: string, row: Row): Cell {
    const column = tableNamed(HUDDLE, table).columns.find((one) => one.heading === heading);
    return column?.kind === "formula" ? `${FORMULA}=${column.formula}` : (row[heading] ?? "");
  }

  #rowsOf({ name, headings, rows }: Sheet): readonly Row[] {
    const typed = rows.map((cells) =>
      Object.fromEntries(
        headings.flatMap((heading, at): [string, CellValue][] => {
          const cell = cells[at] ?? "";
          return cell === "" || String(cell).startsWith(FORMULA) ? [] : [[heading, cell]];
        }),
      ),
    );
    return name === "Shown" ? typed : typed.filter((row) => Object.keys(row).length > 0);
  }

  /** What a sheet's cells show. */
  #values(sheet: Sheet): Cell[][] {
    const results = evaluate(HUDDLE, this.tables()).get(sheet.name) ?? [];
    let next = 0;
    return sheet.rows.map((cells) => {
      const isBlank = sheet.name !== "Shown" && cells.every((cell) => cell === "" || String(cell).startsWith(FORMULA));
      const result = isBlank ? undefined : results[next++];
      return cells.map((cell, at) =>
        String(cell).startsWith(FORMULA) ? (result?.[sheet.headings[at] ?? ""] ?? "") : cell,
      );
    });
  }

  #table(sheet: Sheet): ExcelScript.Table {
    return {
      getHeaderRowRange: () => ({
        ...this.#range(sheet, 0, 0, 1, 1),
        getValues: () => this.#read([[...sheet.headings]]),
      }),
      getRangeBetweenHeaderAndTotal: () => this.#range(sheet, 0, 0, sheet.rows.length, sheet.headings.length),
      getRange: () => this.#range(sheet, -1, 0, sheet.rows.length + 1, sheet.headings.length),
      getShowTotals: () => this.#read(false),
      resize: () => {
        this.#write();
      },
      deleteRowsAt: (index, count = 1) => {
        this.#write();
        sheet.rows.splice(index, count);
      },
    };
  }

  #read<Answer>(answer: Answer): Answer {
    this.calls.reads += 1;
    return answer;
  }

  #write(): void {
    this.calls.writes += 1;
    if (this.calls.writes === this.refusedWrite) throw new Error("Excel said no.");
  }

  #range(sheet: Sheet, row: number, column: number, rows: number, columns: number): ExcelScript.Range {
    const cut = (cells: Cell[][]): Cell[][] =>
      cells.slice(row, row + rows).map((one) => one.slice(column, column + columns));
    const range: ExcelScript.Range = {
      getValues: () => this.#read(cut(this.#values(sheet))),
      getFormulas: () => this.#read(cut(sheet.rows).map((one) => one.map((cell) => String(cell).replace(FORMULA, "")))),
      setValues: (values) => {
        this.#write();
        if (values.length !== rows || values.some((one) => one.length !== columns)) throw new Error("another size");
        values.forEach((cells, at) => {
          cells.forEach((cell, index) => {
            const into = sheet.rows[row + at];
            if (into === undefined) throw new Error("below the table");
            into[column + index] = asTyped(cell);
          });
        });
      },
      getRow: (at) => this.#range(sheet, row + at, column, 1, columns),
      getCell: (at, index) => this.#range(sheet, row + at, column + index, 1, 1),
      getResizedRange: (more, wider) => this.#range(sheet, row, column, rows + more, columns + wider),
      getOffsetRange: (down, right) => this.#range(sheet, row + down, column + right, rows, columns),
      getEntireRow: () => range,
      getUsedRange: () => this.#read(range),
      getColumnIndex: () => this.#read(column),
      getColumnCount: () => this.#read(columns),
      insert: () => {
        this.#write();
        sheet.rows.splice(row, 0, ...Array.from({ length: rows }, () => sheet.headings.map((): Cell => "")));
        return range;
      },
      delete: () => {
        this.#write();
        sheet.rows.splice(row, rows);
      },
      copyFrom: () => {
        this.#write();
      },
    };
    return range;
  }
}

/** What a cell holds of what was typed: an apostrophe says that it is text, an equals sign that it is a formula. */
function asTyped(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  return cell.startsWith("=") ? `${FORMULA}${cell}` : cell.replace(/^'/u, "");
}
