import type { TableRows } from "../../workbook/spec/book";
import { describeMissingParts } from "../../workbook/older/missingPart";
import { withUpgrade } from "../../workbook/older/completeness";
import { bringsIndex } from "../../workbook/older/sheetsToHide";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { excelProblem } from "../request/excelErrors";
import { findTables } from "./findTables";
import { readTables } from "./readTables";

/** What the open workbook holds of a workbook's tables, or why that cannot be said. */
export type OpenTables =
  | {
      readonly kind: "there";
      readonly tables: TableRows;
      readonly isReadOnly: boolean;
      /** Any change brings the page that names all tables. */ readonly bringsIndex: boolean;
    }
  | { readonly kind: "not-there"; readonly isReadOnly: boolean }
  | { readonly kind: "unusable"; readonly message: string };

/**
 * Looks at the open workbook and changes nothing. Never throws for Excel's sake.
 *
 * @param workbook describes the tables
 * @param begin what tables hold that an older workbook lacks
 */
export async function lookAtWorkbook(workbook: WorkbookSpec, begin: TableRows): Promise<OpenTables> {
  try {
    return await Excel.run((context) => lookedAt(context, workbook, begin));
  } catch (error) {
    return { kind: "unusable", message: excelProblem(error).message };
  }
}

async function lookedAt(context: Excel.RequestContext, workbook: WorkbookSpec, begin: TableRows): Promise<OpenTables> {
  context.workbook.load("readOnly");
  const found = await findTables(context, workbook);
  const isReadOnly = context.workbook.readOnly;
  switch (found.kind) {
    case "incomplete":
      return { kind: "unusable", message: describeMissingParts(found.missing) };
    case "not-a-tracker":
      return { kind: "not-there", isReadOnly };
    case "older": {
      const { rows } = await readTables(context, found);
      return {
        kind: "there",
        tables: withUpgrade(rows, found.upgrade, begin),
        isReadOnly,
        bringsIndex: bringsIndex(found.upgrade),
      };
    }
    case "tracker":
      return { kind: "there", tables: (await readTables(context, found)).rows, isReadOnly, bringsIndex: false };
  }
}
