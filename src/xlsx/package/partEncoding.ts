/** How parts in UTF-16 begin: with its mark, or with `<` in two bytes. All other parts are in UTF-8. */
const BEGINNINGS = [
  [0xff, 0xfe, "utf-16le"],
  [0xfe, 0xff, "utf-16be"],
  [0x3c, 0x00, "utf-16le"],
  [0x00, 0x3c, "utf-16be"],
] as const;

const DECLARED_UTF_16 = /^(?<begins><\?xml\s[^>]*?encoding\s*=\s*)(?:"utf-16(?:le|be)?"|'utf-16(?:le|be)?')/iu;

/**
 * A part's bytes as text, however it is encoded; what it declares of its encoding is put right, since parts are
 * written in UTF-8. Bytes that stand for no character become the one that says so, as in a browser.
 *
 * @param pieces the bytes as they come
 */
export async function decodedPart(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  let decoder: TextDecoder | undefined;
  let held: Uint8Array = new Uint8Array();
  const texts: string[] = [];
  for await (const piece of pieces) {
    if (held.length >= 2) {
      decoder ??= new TextDecoder(encodingOf(held));
      texts.push(decoder.decode(held, { stream: true }));
    }
    held = held.length === 1 ? joined(held, piece) : piece;
  }
  decoder ??= new TextDecoder(encodingOf(held));
  // Bytes that are known to be the last ones are decoded several times as fast.
  texts.push(decoder.decode(held));
  const text = texts.join("");
  return decoder.encoding === "utf-8" ? text : text.replace(DECLARED_UTF_16, '$<begins>"UTF-8"');
}

function encodingOf([first, second]: Uint8Array): string {
  return BEGINNINGS.find(([one, other]) => one === first && other === second)?.[2] ?? "utf-8";
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
