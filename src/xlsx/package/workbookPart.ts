import { type Package, rootOf } from "./package";
import { childNamed } from "../markup/xmlNodes";

/**
 * Takes out what exceljs says of every workbook: that Excel is to remove personal information whenever it saves the
 * file (`filterPrivacy`). The authors of colleagues' comments would be gone after the first save.
 */
export async function keepPeoplesNames(book: Package): Promise<void> {
  const settings = childNamed(rootOf(await book.document("xl/workbook.xml")), "workbookPr");
  settings?.removeAttribute("filterPrivacy");
}
