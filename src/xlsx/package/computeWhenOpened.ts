import { WORKBOOK, namesBehind } from "../markup/schemaOrder";
import { spliced } from "../markup/splices";
import { childOf, inOrder, withAttributes, xmlTree } from "../markup/xmlTree";
import type { BookParts } from "./bookParts";

/**
 * Has whoever opens the workbook compute it anew. The list of formula cells goes, which each program makes anew: a
 * formula that becomes a blank cell while another one is written would leave it out of date, though there are as many
 * as before, and Excel repairs a file whose list is.
 */
export async function computeWhenOpened(parts: BookParts): Promise<void> {
  const path = await parts.workbookPath();
  if (path === undefined) return;
  const chain = await parts.linked(path, "calcChain");
  if (chain !== undefined) {
    await parts.unlink(path, "calcChain");
    await parts.remove(chain);
  }
  await parts.change(path, withCalculation);
}

function withCalculation(markup: string): string {
  const root = xmlTree(markup);
  const known = childOf(root, "calcPr");
  if (!known) {
    return spliced(markup, [inOrder(root, namesBehind(WORKBOOK, "calcPr"), `<${root.prefix}calcPr fullCalcOnLoad="1"/>`)]);
  }
  if (known.attributes.get("fullCalcOnLoad") === "true") return markup;
  return spliced(markup, [withAttributes(markup, known, { fullCalcOnLoad: "1" })]);
}
