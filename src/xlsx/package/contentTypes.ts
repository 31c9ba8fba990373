import { escaped } from "../markup/xmlText";
import { xmlTokens } from "../markup/xmlTokens";
import { XmlEdits } from "../markup/xmlEdits";
import { childrenOf } from "../markup/xmlTree";

/** The part that says of what type each part of a package is. */
export const CONTENT_TYPES = "[Content_Types].xml";

/** Says of what type a part is; `undefined` where the package says nothing of it. */
export type TypeOf = (path: string) => string | undefined;

/** Reads a package's list of types. The names of parts are the same in small letters and capitals. */
export function typesIn(markup: string): TypeOf {
  const byPath = new Map<string, string>();
  const byEnding = new Map<string, string>();
  for (const { name, attributes } of xmlTokens(markup)) {
    const type = attributes.get("ContentType") ?? "";
    if (name === "Override") byPath.set((attributes.get("PartName") ?? "").replace(/^\//u, "").toLowerCase(), type);
    if (name === "Default") byEnding.set((attributes.get("Extension") ?? "").toLowerCase(), type);
  }
  return (path) => {
    const part = path.toLowerCase();
    return byPath.get(part) ?? byEnding.get(part.slice(part.lastIndexOf(".") + 1));
  };
}

/**
 * The list with parts more, each of which is named only where its ending does not say its type already.
 *
 * @param markup the list
 * @param added the parts' types by their paths
 */
export function withTypes(markup: string, added: ReadonlyMap<string, string>): string {
  const typeOf = typesIn(markup);
  const types = new XmlEdits(markup);
  const name = `${types.root.prefix}Override`;
  for (const [path, type] of added) {
    if (typeOf(path) === type) continue;
    types.append(types.root, `<${name} PartName="/${escaped(path)}" ContentType="${escaped(type)}"/>`);
  }
  return types.toString();
}

/** The list without a part. */
export function withoutType(markup: string, path: string): string {
  const types = new XmlEdits(markup);
  for (const one of childrenOf(types.root, "Override")) {
    if (one.attributes.get("PartName")?.toLowerCase() === `/${path}`.toLowerCase()) types.remove(one);
  }
  return types.toString();
}
