import type { WorkbookSpec } from "../../workbook/spec/workbook";
import type { Package } from "../package/package";
import type { TablePlaces } from "../../workbook/layout/sheetLayout";
import { addCharts } from "./charts/addCharts";
import { addTables } from "./addTables";
import { addChoices } from "./validations";
import type { FreshFile } from "./freshFile";
import { addNames } from "./namesPart";
import { fitNotes } from "./notesPart";
import { keepPeoplesNames } from "./privacy";
import { markQuotedText } from "./stylesPart";
import { unfoldColumns } from "./unfoldColumns";

/** All that exceljs cannot write, or writes as it should not be, in the order in which it is put right. */
const EDITS: readonly ((file: FreshFile) => Promise<void>)[] = [
  addChoices,
  addTables,
  fitNotes,
  addCharts,
  addNames,
  markQuotedText,
  keepPeoplesNames,
  unfoldColumns,
];

/** Finishes a package whose cells exceljs wrote. */
export async function addParts(book: Package, workbook: WorkbookSpec, places: TablePlaces): Promise<void> {
  const paths = new Map((await book.sheets()).map(({ name, path }) => [name, path]));
  const pathOf = (sheet: string): string => {
    const path = paths.get(sheet);
    if (path === undefined) throw new RangeError(`the package has no sheet ${sheet}`);
    return path;
  };
  for (const edit of EDITS) await edit({ book, workbook, places, pathOf });
}
