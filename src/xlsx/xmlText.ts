/** The most characters that a cell may hold. */
const LONGEST_TEXT = 32_767;

/** What XML 1.0 has no way to write: control characters, the two non-characters, and halves of surrogate pairs. */
const UNWRITABLE =
  /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What readers of a workbook would take for an escaped character. */
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;

/** Escapes text for the inside of an element or a quoted attribute. */
export function escaped(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
    : text;
}

/**
 * A text as a cell of a workbook can hold it: characters that XML cannot write are taken out, and what is
 * longer than a cell may be is cut. Everything else comes back from the file as it was.
 */
export function holdableText(text: string): string {
  const writable = text.replace(UNWRITABLE, "");
  if (writable.length <= LONGEST_TEXT) return writable;
  return writable.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, "");
}

/**
 * The same text in a workbook's own spelling: `_x000D_` stands for a carriage return, which XML would turn into a
 * line feed, and a text that already looks so is marked to be taken as it stands.
 */
export function spelledText(text: string): string {
  const held = holdableText(text);
  return /[_\r\x7f]/.test(held)
    ? held.replace(LOOKS_ESCAPED, "_x005F_").replaceAll("\r", "_x000D_").replaceAll("\x7f", "_x007F_")
    : held;
}

/** Reads a workbook's own spelling back. */
export function textFromSpelling(spelled: string): string {
  return spelled.includes("_x")
    ? spelled.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : spelled;
}
