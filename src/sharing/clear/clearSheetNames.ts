import { freeSheetNames } from "../../workbook/layout/freeSheetNames";
import { renameSheet } from "../../xlsx/adopt/giveWay";
import { xmlTokens } from "../../xlsx/markup/xmlTokens";
import type { Package } from "../../xlsx/package/package";

/** Gives sheets that are called like somebody another name; formulas, charts and links follow. */
export async function clearSheetNames(parts: Package, sheets: readonly { readonly name: string }[]): Promise<void> {
  for (const { name } of sheets) {
    const taken = await sheetNames(parts);
    const wanted = `Sheet ${taken.indexOf(name) + 1}`;
    await renameSheet(parts, name, freeSheetNames(taken, [wanted]).get(wanted) ?? wanted);
  }
}

async function sheetNames(parts: Package): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { name, attributes } of xmlTokens(await parts.text((await parts.workbookPath()) ?? ""))) {
    if (name === "sheet") names.push(attributes.get("name") ?? "");
  }
  return names;
}
