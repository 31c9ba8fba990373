import { changedTags, withAttribute } from "../markup/markup";
import type { FreshFile } from "./freshFile";

/** Has columns that people may fold away stand in view: exceljs marks them as folded already. */
export async function unfoldColumns({ book, workbook, pathOf }: FreshFile): Promise<void> {
  for (const { name, page } of workbook.sheets) {
    if (!page?.foldable) continue;
    await book.change(pathOf(name), (sheet) =>
      changedTags(sheet, ["col"], (tag) => withAttribute(tag, "collapsed", undefined)),
    );
  }
}
