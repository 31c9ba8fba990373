import JSZip from "jszip";
import { document, xml } from "./xml";

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A file of several parts that point at one another. */
export class Package {
  private readonly parts = new Map<string, { readonly content: string; readonly type: string }>();
  private readonly links = new Map<string, string[]>();

  add(path: string, type: string, content: string): void {
    this.parts.set(path, { content, type });
  }

  /**
   * Makes a part point at another.
   *
   * @param from the part that points; empty for the package itself
   * @param kind the last word of the relationship's type, or all of it
   * @returns the name by which the part calls the other
   */
  link(from: string, kind: string, to: string): string {
    const links = this.links.get(from) ?? [];
    this.links.set(from, links);
    const id = `rId${links.length + 1}`;
    const type = kind.startsWith("http") ? kind : `${OFFICE}/${kind}`;
    links.push(xml("Relationship", { Id: id, Type: type, Target: `/${to}` }));
    return id;
  }

  async zip(): Promise<Uint8Array> {
    const zip = new JSZip();
    zip.file("[Content_Types].xml", this.contentTypes());
    for (const [path, { content }] of this.parts) zip.file(path, content);
    for (const [from, links] of this.links) {
      zip.file(linksPath(from), document(xml("Relationships", { xmlns: LINKS }, ...links)));
    }
    return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  }

  private contentTypes(): string {
    const parts = [...this.parts].map(([path, { type }]) =>
      xml("Override", { PartName: `/${path}`, ContentType: type }),
    );
    return document(
      xml(
        "Types",
        { xmlns: TYPES },
        xml("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
        xml("Default", { Extension: "xml", ContentType: "application/xml" }),
        ...parts,
      ),
    );
  }
}

function linksPath(from: string): string {
  if (from === "") return "_rels/.rels";
  const at = from.lastIndexOf("/");
  return `${from.slice(0, at)}/_rels/${from.slice(at + 1)}.rels`;
}
