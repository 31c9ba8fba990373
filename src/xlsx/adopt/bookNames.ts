import { WORKBOOK, namesBehind } from "../markup/schemaOrder";
import { changedElements, attributeOf, openingTag } from "../markup/markup";
import { XmlEdits } from "../markup/xmlEdits";
import { childOf } from "../markup/xmlTree";
import type { Package } from "../package/package";

/** Notes a number under a name of the workbook, out of people's sight. */
export async function noteNumber(parts: Package, name: string, number: number): Promise<void> {
  await parts.change((await parts.workbookPath()) ?? "", (markup) => {
    const list = new XmlEdits(markup);
    const { root } = list;
    const known = childOf(root, "definedNames");
    const tag = `${root.prefix}definedName`;
    const written = `<${tag} name="${name}" hidden="1">${String(number)}</${tag}>`;
    if (known) list.append(known, written);
    else list.insert(root, namesBehind(WORKBOOK, "definedNames"), `<${tag}s>${written}</${tag}s>`);
    return list.toString();
  });
}

/** Takes names of the workbook out. */
export async function dropNamed(parts: Package, isDropped: (name: string, tag: string) => boolean): Promise<void> {
  await parts.change((await parts.workbookPath()) ?? "", (markup) =>
    changedElements(markup, ["definedName"], (element) => {
      const tag = openingTag(element);
      return isDropped(attributeOf(tag, "name") ?? "", tag) ? "" : element;
    }),
  );
}
