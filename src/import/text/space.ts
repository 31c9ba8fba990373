const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;
const FIRST_TYPOGRAPHIC_SPACE = 0x2000;
const LAST_TYPOGRAPHIC_SPACE = 0x200b;
const NARROW_NO_BREAK_SPACE = 0x202f;
const BYTE_ORDER_MARK = 0xfeff;

/** Says whether a character prints nothing: a space of any width, a tab, a line's end or another control character. */
function isSpace(code: number): boolean {
  if (code <= SPACE) return true;
  if (code < NO_BREAK_SPACE) return false;
  return (
    code === NO_BREAK_SPACE ||
    (code >= FIRST_TYPOGRAPHIC_SPACE && code <= LAST_TYPOGRAPHIC_SPACE) ||
    code === NARROW_NO_BREAK_SPACE ||
    code === BYTE_ORDER_MARK
  );
}

/** The text without the spaces, of any width, around it. */
export function trimSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
