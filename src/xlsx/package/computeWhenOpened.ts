import { WORKBOOK, namesBehind } from "../markup/schemaOrder";
import { XmlEdits } from "../markup/xmlEdits";
import { childOf } from "../markup/xmlTree";
import type { Package } from "./package";

/** Has whoever opens the workbook compute it anew. */
export async function computeWhenOpened(parts: Package): Promise<void> {
  const path = await parts.workbookPath();
  if (path !== undefined) await parts.change(path, withCalculation);
}

/**
 * Takes out the list of formula cells, which each program makes anew. A formula that becomes a blank cell while another
 * one is written would leave it out of date, though there are as many as before, and Excel repairs a file whose list is.
 */
export async function dropCalculationChain(parts: Package): Promise<void> {
  const path = await parts.workbookPath();
  const chain = path === undefined ? undefined : await parts.linked(path, "calcChain");
  if (path === undefined || chain === undefined) return;
  await parts.unlink(path, "calcChain");
  await parts.remove(chain);
}

function withCalculation(markup: string): string {
  const workbook = new XmlEdits(markup);
  const { root } = workbook;
  const known = childOf(root, "calcPr");
  if (!known) workbook.insert(root, namesBehind(WORKBOOK, "calcPr"), `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
  else if (known.attributes.get("fullCalcOnLoad") !== "true") workbook.set(known, { fullCalcOnLoad: "1" });
  return workbook.toString();
}
