import { sheetsToHide } from "../../workbook/older/sheetsToHide";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { XmlEdits } from "../markup/xmlEdits";
import { type XmlNode, childOf, childrenOf, nodesNamed, numberOf } from "../markup/xmlTree";
import { Package } from "../package/package";
import { findTables } from "../read/findTables";

/**
 * Hides the sheets of a workbook that a new one hides, as somebody asked for. What is hidden already stays as it is.
 *
 * @param bytes the file, which has all of the workbook's tables
 * @param whole describes them
 * @param at the date of the parts that change
 */
export async function hideTables(bytes: Uint8Array, whole: WorkbookSpec, at: Date): Promise<Uint8Array> {
  const parts = new Package(bytes);
  const path = await parts.workbookPath();
  const found = await findTables(parts, whole);
  if (path === undefined || found.kind !== "tracker") throw new RangeError("the workbook does not hold the tables");
  const { tables, workbook } = found;
  const hidden = new Set(sheetsToHide(workbook, (table) => tables.get(table)?.sheet.name));
  const index = workbook.sheets.find(({ isIndex }) => isIndex)?.table;
  const front = index && tables.get(index.name)?.sheet.name;
  const list = new XmlEdits(await parts.text(path));
  const isFrontMoved = hideIn(list, hidden, front);
  parts.setText(path, list.toString());
  if (isFrontMoved) await selectOnly(parts, front ?? "");
  return parts.save(at);
}

/** Hides sheets in a workbook's list; where one of them was in front, another comes there. @returns whether it did */
function hideIn(list: XmlEdits, hidden: ReadonlySet<string>, front: string | undefined): boolean {
  const sheets = childrenOf(childOf(list.root, "sheets") ?? list.root, "sheet");
  const nameOf = ({ attributes }: XmlNode): string => attributes.get("name") ?? "";
  for (const sheet of sheets) {
    const isInView = (sheet.attributes.get("state") ?? "visible") === "visible";
    if (isInView && hidden.has(nameOf(sheet))) list.set(sheet, { state: "hidden" });
  }
  const [view] = nodesNamed(list.root, ["workbookView"]);
  const active = sheets[view ? numberOf(view, "activeTab") : 0];
  if (!active || !hidden.has(nameOf(active))) return false;
  const first = sheets.findIndex((sheet) => nameOf(sheet) === front);
  if (view) list.set(view, { activeTab: String(first), firstSheet: undefined });
  return true;
}

/** A sheet that stays selected out of sight would be written to along with the one in front. */
async function selectOnly(parts: Package, front: string): Promise<void> {
  for (const { name, path } of await parts.sheets()) {
    await parts.change(path, (markup) => {
      const sheet = new XmlEdits(markup);
      const tabSelected = name === front ? "1" : undefined;
      for (const view of nodesNamed(sheet.root, ["sheetView"])) {
        if (view.attributes.get("tabSelected") !== tabSelected) sheet.set(view, { tabSelected });
      }
      return sheet.toString();
    });
  }
}
