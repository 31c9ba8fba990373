/** Attributes of an element. Those that are `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes an element. Children are elements already written; use `text` for words. */
export function xml(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${text(typeof value === "boolean" ? Number(value) : value)}"`],
  );
  const inside = children.join("");
  return inside === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${inside}</${name}>`;
}

/** Words as they stand in a document. */
export function text(words: string | number): string {
  return String(words)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Words of a cell, in which letters that a document cannot hold are written by their number. */
export function cellText(words: string): string {
  const marked = words.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");
  return text(
    marked.replaceAll(
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/gu,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    ),
  );
}

/** A whole part. */
export function document(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** A list of things with their number; nothing where there are none. */
export function list(name: string, items: readonly string[], attributes: Attributes = {}): string {
  return items.length === 0 ? "" : xml(name, { count: items.length, ...attributes }, ...items);
}

/** A color as files write it. */
export function argb(color: string): string {
  return `FF${color.replace("#", "")}`;
}
