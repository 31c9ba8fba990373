import type { Package } from "../package/package";

/**
 * Marks the formats of `QUOTED_TEXT_STYLE` as text behind an apostrophe (`quotePrefix`), which exceljs cannot write:
 * a person who edits such a cell in Excel then leaves it the text that it is.
 */
export async function markQuotedText(book: Package): Promise<void> {
  const document = await book.document("xl/styles.xml");
  for (const format of document.getElementsByTagName("xf")) {
    const alignment = format.getElementsByTagName("alignment")[0];
    if (alignment?.getAttribute("readingOrder") === "1") format.setAttribute("quotePrefix", "1");
  }
}
