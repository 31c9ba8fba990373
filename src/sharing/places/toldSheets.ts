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
    const { path, kind } = link;
    const hasThreads = (await parts.linked(path, "threadedComment")) !== undefined;
    sheets.set(path, { ...named(attributes, number, look), path, hasCells: kind === "worksheet", hasThreads });
  }
  return sheets;
}

function named(
  attributes: ReadonlyMap<string, string>,
  number: number,
  look: Look,
): Pick<ToldSheet, "name" | "told" | "isFound"> {
  const name = attributes.get("name") ?? "";
  const isFound = look.inText(name).length > 0 || look.birthDateIn(name);
  const shown = isFound || looksLikePerson(name) ? `sheet ${number}` : name;
  const isInView = (attributes.get("state") ?? "visible") === "visible";
  return { name, told: isInView ? shown : `${shown} (hidden)`, isFound };
}
