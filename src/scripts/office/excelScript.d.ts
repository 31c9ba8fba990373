/** What of Excel's scripts the project's own use. What Excel itself declares says more, and nothing else. */
declare namespace ExcelScript {
  interface Workbook {
    getTable(name: string): Table | undefined;
    getApplication(): Application;
  }

  interface Application {
    calculate(calculationType: CalculationType): void;
  }

  interface Table {
    getHeaderRowRange(): Range;
    /** One row at least, which is blank in a table without rows. */
    getRangeBetweenHeaderAndTotal(): Range;
    getRange(): Range;
    getShowTotals(): boolean;
    resize(newRange: Range): void;
    deleteRowsAt(index: number, count?: number): void;
  }

  interface Range {
    getValues(): (string | number | boolean)[][];
    getFormulas(): string[][];
    /** A text is taken as if somebody had typed it: one that begins with an equals sign becomes a formula. */
    setValues(values: (string | number | boolean)[][]): void;
    getRow(row: number): Range;
    getCell(row: number, column: number): Range;
    getResizedRange(deltaRows: number, deltaColumns: number): Range;
    getOffsetRange(rowOffset: number, columnOffset: number): Range;
    getEntireRow(): Range;
    getUsedRange(valuesOnly?: boolean): Range | undefined;
    getColumnIndex(): number;
    getColumnCount(): number;
    insert(shift: InsertShiftDirection): Range;
    delete(shift: DeleteShiftDirection): void;
    copyFrom(sourceRange: Range, copyType?: RangeCopyType): void;
  }

  enum CalculationType {
    full,
  }

  enum InsertShiftDirection {
    down,
  }

  enum DeleteShiftDirection {
    up,
  }

  enum RangeCopyType {
    formats,
  }
}
