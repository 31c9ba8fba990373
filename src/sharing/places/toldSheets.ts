import type { Package } from "../../xlsx/package/package";
import { looksLikePerson } from "../../import/text/personal";
import { xmlTokens } from "../../xlsx/markup/xmlTokens";
import type { Look } from "../look/look";

/** A sheet, and how it may be told without telling whom it is called after. */
export interface ToldSheet {
  readonly name: string;
  readonly path: string;
  readonly told: string;
  /** It is called like somebody. */
  readonly isFound: boolean;
  readonly hasCells: boolean;
  readonly hasThreads: boolean;
}

/** Every sheet of a workbook, hidden ones and those that are a chart included, by its part. */
export async function toldSheets(parts: Package, look: Look): Promise<ReadonlyMap<string, ToldSheet>> {
  const book = (await parts.workbookPath()) ?? "";
  const links = new Map((await parts.links(book)).map((link) => [link.id, link]));
  const sheets = new Map<string, ToldSheet>();
  let number = 0;
  for (const { name: element, attributes } of xmlTokens(await parts.text(book))) {
    if (element !== "sheet") continue;
    number += 1;
    const link = links.get(attributes.get("id") ?? "");
    if (link === undefined || !parts.has(link.path)) continue;
    const name = attributes.get("name") ?? "";
    const isFound = look.inText(name).length > 0;
    const state = attributes.get("state") ?? "visible";
    const shown = isFound || looksLikePerson(name) || look.birthDateIn(name) ? `sheet ${number}` : name;
    const told = state === "visible" ? shown : `${shown} (hidden)`;
    const { path, kind } = link;
    const hasThreads = (await parts.linked(path, "threadedComment")) !== undefined;
    sheets.set(path, { name, path, told, isFound, hasCells: kind === "worksheet", hasThreads });
  }
  return sheets;
}
