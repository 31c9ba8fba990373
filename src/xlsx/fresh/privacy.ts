import { XmlEdits } from "../markup/xmlEdits";
import { childOf } from "../markup/xmlTree";
import type { FreshFile } from "./freshFile";

/**
 * Takes out what exceljs says of every workbook: that Excel is to remove personal information whenever it saves the
 * file (`filterPrivacy`). The authors of colleagues' comments would be gone after the first save.
 */
export async function keepPeoplesNames({ book }: FreshFile): Promise<void> {
  await book.change("xl/workbook.xml", (markup) => {
    const workbook = new XmlEdits(markup);
    const settings = childOf(workbook.root, "workbookPr");
    if (settings) workbook.set(settings, { filterPrivacy: undefined });
    return workbook.toString();
  });
}
