/** The most characters that a cell may hold. */
const LONGEST_TEXT = 32_767;

/** What XML 1.0 has no way to write: control characters, the two non-characters, and halves of surrogate pairs. */
const UNWRITABLE =
  /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text as a cell of a workbook can hold it: characters that XML cannot write are taken out, and what is
 * longer than a cell may be is cut. Everything else comes back from the file as it was.
 */
export function storableText(text: string): string {
  const writable = text.replace(UNWRITABLE, "");
  if (writable.length <= LONGEST_TEXT) return writable;
  return writable.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, "");
}
