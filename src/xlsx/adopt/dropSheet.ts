import { attributeOf, changedElements, openingTag } from "../markup/markup";
import { XmlEdits } from "../markup/xmlEdits";
import { type XmlNode, nodesNamed, numberOf } from "../markup/xmlTree";
import type { BookSheet, Package } from "../package/package";
import { relationshipsPathOf } from "../package/partPath";

/** Takes a sheet out of a workbook, with all that it leads to and that no other part does. */
export async function dropSheet(parts: Package, { path }: BookSheet): Promise<void> {
  const book = (await parts.workbookPath()) ?? "";
  const link = (await parts.links(book)).find((one) => one.path === path);
  if (!link) throw new RangeError("the workbook leads to no such sheet");
  const list = new XmlEdits(await parts.text(book));
  const sheets = nodesNamed(list.root, ["sheet"]);
  const place = sheets.findIndex(({ attributes }) => attributes.get("id") === link.id);
  const dropped = sheets[place];
  if (dropped) list.remove(dropped);
  countWithout(list, place);
  parts.setText(book, list.toString());
  await parts.change(relationshipsPathOf(book), (links) =>
    changedElements(links, ["Relationship"], (one) => (attributeOf(openingTag(one), "Id") === link.id ? "" : one)),
  );
  await dropPart(parts, path);
}

/** Names of sheets, and what is in view, count the sheets before them. */
function countWithout(list: XmlEdits, place: number): void {
  for (const name of nodesNamed(list.root, ["definedName"])) {
    if (!name.attributes.has("localSheetId")) continue;
    const of = numberOf(name, "localSheetId");
    if (of === place) list.remove(name);
    else if (of > place) list.set(name, { localSheetId: String(of - 1) });
  }
  for (const view of nodesNamed(list.root, ["workbookView"])) {
    for (const which of ["activeTab", "firstSheet"]) countView(list, view, which, place);
  }
}

function countView(list: XmlEdits, view: XmlNode, which: string, place: number): void {
  const shown = numberOf(view, which);
  // Where the sheet itself was in view, the one before it is.
  if (view.attributes.has(which) && shown >= place && shown > 0) list.set(view, { [which]: String(shown - 1) });
}

async function dropPart(parts: Package, path: string): Promise<void> {
  const led = (await parts.links(path)).map((link) => link.path);
  await parts.remove(path);
  if (parts.has(relationshipsPathOf(path))) await parts.remove(relationshipsPathOf(path));
  for (const to of led) if (parts.has(to) && !(await isLedTo(parts, to))) await dropPart(parts, to);
}

async function isLedTo(parts: Package, path: string): Promise<boolean> {
  for (const list of parts.paths) {
    const from = /^(?<folder>.*?)_rels\/(?<name>[^/]*)\.rels$/u.exec(list)?.groups;
    if (!from) continue;
    const links = await parts.links(`${from["folder"] ?? ""}${from["name"] ?? ""}`);
    if (links.some((link) => link.path === path)) return true;
  }
  return false;
}
