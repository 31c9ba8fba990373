import { describe, expect, it } from "vitest";
import type { CellValue, Row } from "../../../src/workbook/spec/cell";
import type { Book } from "../../../src/workbook/spec/book";
import type { Column, TableSpec } from "../../../src/workbook/spec/table";
import type { WorkbookSpec } from "../../../src/workbook/spec/workbook";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";

describe("a formula's function", () => {
  it("sees columns further left, tables described earlier, and columns without formulas of any table", () => {
    const early = table("Early", [value("Given"), formula("Sum", (row) => row["Given"])]);
    const late = table("Late", [formula("Found", (_row, book) => inRow(book, "Early", "Sum")), value("Typed")]);
    const first = table("First", [formula("Typed later", (_row, book) => inRow(book, "Late", "Typed"))]);
    expect(evaluated([first, early, late]).map(([row]) => row)).toEqual([
      { Given: 7, Typed: 7, "Typed later": 7 },
      { Given: 7, Typed: 7, Sum: 7 },
      { Given: 7, Typed: 7, Found: 7 },
    ]);
  });

  it("throws where it looks at a column of a table described later, which would look blank", () => {
    const early = table("Early", [formula("Asks", (_row, book) => inRow(book, "Late", "Sum"))]);
    const late = table("Late", [value("Given"), formula("Sum", (row) => row["Given"])]);
    expect(() => evaluated([early, late])).toThrow(
      "the formula of Early[Asks] looks at Late[Sum], which is not filled",
    );
  });

  it("throws where it looks at a column further right of its own table", () => {
    const own = table("Own", [formula("Asks", (row) => row["Sum"]), formula("Sum", () => 1)]);
    expect(() => evaluated([own])).toThrow("the formula of Own[Asks] looks at Own[Sum], which is not filled");
  });

  it("throws where it looks at its own column, some rows of which would have a figure and others none", () => {
    const own = table("Own", [formula("Asks", (_row, book) => inRow(book, "Own", "Asks"))]);
    expect(() => evaluated([own])).toThrow("the formula of Own[Asks] looks at Own[Asks], which is not filled");
  });
});

function evaluated(tables: readonly TableSpec[]): readonly (readonly Row[])[] {
  const workbook: WorkbookSpec = { title: "", sheets: [], tables, names: [] };
  const rows = new Map(tables.map(({ name }) => [name, [{ Given: 7, Typed: 7 }]]));
  const filled = evaluate(workbook, rows);
  return tables.map(({ name }) => filled.get(name) ?? []);
}

function inRow(book: Book, table: string, heading: string): CellValue {
  return book.rows(table)[0]?.[heading];
}

function table(name: string, columns: readonly Column[]): TableSpec {
  return { name, key: [], columns };
}

function value(heading: string): Column {
  return { kind: "value", heading, form: "count", note: "" };
}

function formula(heading: string, result: (row: Row, book: Book) => CellValue): Column {
  return { kind: "formula", heading, form: "count", note: "", formula: "", result };
}
