/** A word as it is compared, and whether it comes from data: a number, a name, a path, something quoted. */
export interface ShownWord {
  readonly word: string;
  readonly isData: boolean;
}

/** The words of a line, in small letters and without the signs around them. */
export function wordsOf(line: string): readonly ShownWord[] {
  let quoted = false;
  return line.split(/(?<=,)(?=\p{Lu})|\s+/u).flatMap((piece) => {
    const opens = /^[("[]*[“"]/u.test(piece);
    const closes = /[”"][)\].,;:?]*$/u.test(piece);
    const inQuotes = quoted || opens;
    quoted = inQuotes && !closes;
    const bare = piece.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    return bare === "" ? [] : [{ word: plain(bare), isData: inQuotes || isFromData(piece, bare) }];
  });
}

/** A word whatever its letters' size and the shape of its apostrophe. */
export function plain(word: string): string {
  return word.toLowerCase().replaceAll("’", "'");
}

/** A digit, a capital, a path, an address, a single letter, an option, or a name of the program's own. */
function isFromData(piece: string, bare: string): boolean {
  return piece.startsWith("--") || /[.:]\p{L}/u.test(piece) || /\p{N}|\p{Lu}|[\\/@_=]|^\p{L}$/u.test(bare);
}
