import { DOMParser, type Element } from "@xmldom/xmldom";
import JSZip from "jszip";

/** Every part of a package as its bytes, by path: for comparing two files part by part. */
export async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(files.map(async (file) => [file.name, await file.async("uint8array")] as const)));
}

/** The paths of parts of one package that another has with other bytes, or not at all. */
export function changedParts(
  before: ReadonlyMap<string, Uint8Array>,
  after: ReadonlyMap<string, Uint8Array>,
): readonly string[] {
  return [...before]
    .filter(([path, bytes]) => Buffer.compare(bytes, after.get(path) ?? new Uint8Array()) !== 0)
    .map(([path]) => path);
}

/**
 * XML as lines that are the same for documents which mean the same, however they are written: attributes in order,
 * no declarations of namespaces, prefixes as they are, no white space between elements.
 */
export function canonicalXml(part: Uint8Array | string | undefined): string {
  const text = typeof part === "string" ? part : new TextDecoder().decode(part);
  const root = new DOMParser().parseFromString(text, "text/xml").documentElement;
  return root ? linesOf(root, "").join("\n") : "";
}

function linesOf(element: Element, indent: string): readonly string[] {
  const attributes = [...element.attributes]
    .filter(({ name }) => name !== "xmlns" && !name.startsWith("xmlns:"))
    .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
    .sort();
  const lines = [[indent + element.tagName, ...attributes].join(" ")];
  for (const child of element.childNodes) {
    const text = child.nodeType === child.TEXT_NODE ? (child.textContent ?? "") : "";
    if (text.trim() !== "") lines.push(`${indent}  ${JSON.stringify(text)}`);
  }
  return [...lines, ...[...element.children].flatMap((child) => linesOf(child, `${indent}  `))];
}
