import { XML_DECLARATION } from "../markup/xmlElement";
import { escaped } from "../markup/xmlText";
import { xmlTokens } from "../markup/xmlTokens";
import { XmlEdits } from "../markup/xmlEdits";
import { childrenOf } from "../markup/xmlTree";
import { relativeTarget, resolvedTarget } from "./partPath";

/** The kinds of relationship end alike; this is how they begin. */
const RELATIONSHIP_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A list without links, as a part has it that led nowhere so far. */
export const NO_LINKS = `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"/>`;

/** One part's link to another. */
export interface Link {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`, `drawing`. */
  readonly kind: string;
  readonly path: string;
}

/** Where a part leads; links out of the package are left out. @param markup its list of links */
export function linksIn(markup: string, from: string): readonly Link[] {
  const links: Link[] = [];
  for (const { name, attributes } of xmlTokens(markup)) {
    if (name !== "Relationship" || attributes.get("TargetMode") === "External") continue;
    links.push({
      id: attributes.get("Id") ?? "",
      kind: kindOf(attributes),
      path: resolvedTarget(from, attributes.get("Target") ?? ""),
    });
  }
  return links;
}

/** A list with a link more. @returns it, and the link's id, which goes on from those that are there */
export function withLink(markup: string, from: string, kind: string, to: string): { markup: string; id: string } {
  const links = new XmlEdits(markup);
  const taken = new Set(childrenOf(links.root).map(({ attributes }) => attributes.get("Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const target = escaped(relativeTarget(from, to));
  const name = `${links.root.prefix}Relationship`;
  links.append(links.root, `<${name} Id="${id}" Type="${RELATIONSHIP_TYPE}${kind}" Target="${target}"/>`);
  return { markup: links.toString(), id };
}

/** A list whose links lead elsewhere, by their ids; what none is said of leads nowhere. */
export function withTargets(markup: string, from: string, targets: ReadonlyMap<string, string>): string {
  const links = new XmlEdits(markup);
  for (const link of childrenOf(links.root, "Relationship")) {
    const to = targets.get(link.attributes.get("Id") ?? "");
    links.set(link, { Target: to === undefined ? "" : relativeTarget(from, to) });
  }
  return links.toString();
}

/** A list without the links of a kind. */
export function withoutLinks(markup: string, kind: string): string {
  const links = new XmlEdits(markup);
  for (const link of childrenOf(links.root, "Relationship")) if (kindOf(link.attributes) === kind) links.remove(link);
  return links.toString();
}

function kindOf(attributes: ReadonlyMap<string, string>): string {
  return (attributes.get("Type") ?? "").replace(/^.*\//su, "");
}
