import { XmlEdits } from "../markup/xmlEdits";
import { childOf, nodesNamed } from "../markup/xmlTree";
import type { FreshFile } from "./freshFile";

/**
 * Marks the formats of `QUOTED_TEXT_STYLE` as text behind an apostrophe (`quotePrefix`), which exceljs cannot write:
 * a person who edits such a cell in Excel then leaves it the text that it is.
 */
export async function markQuotedText({ book }: FreshFile): Promise<void> {
  await book.change("xl/styles.xml", (markup) => {
    const styles = new XmlEdits(markup);
    for (const format of nodesNamed(styles.root, ["xf"])) {
      const order = childOf(format, "alignment")?.attributes.get("readingOrder");
      if (order === "1") styles.set(format, { quotePrefix: "1" });
    }
    return styles.toString();
  });
}
