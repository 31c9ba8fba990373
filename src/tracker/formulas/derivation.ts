import type { Book, TableRows } from "../../workbook/spec/book";
import type { TableChange } from "../../workbook/change/change";

/** A table that follows from the others: nobody's report says it, and nobody types it. */
export interface Derivation {
  readonly table: string;
  /**
   * What the table must become. It must follow from the tables and settings, and from what people wrote in the table
   * itself; never from the clock, from who posts, or from other derived tables. Then deriving it again makes it right
   * again, also after an undo.
   *
   * @param book the tracker's tables, formulas filled in; derived tables as they were before
   * @param tables the same tables by their names
   */
  readonly derive: (book: Book, tables: TableRows) => Omit<TableChange, "table">;
}
