import { DamagedFile } from "../xlsx/package/zipDirectory";

const WIDE = 1;
const WITH_PHONETICS = 4;
const WITH_RUNS = 8;
const HEAD_LENGTH = 3;
const RUN_LENGTH = 4;

/**
 * Goes through the texts that cells of an old workbook share, to see that each ends where the next begins.
 *
 * @param pieces the record, and those that go on with it: letters may go on in the next piece, behind a byte that says how wide they are there
 * @throws DamagedFile where a text has less room than it says
 */
export function expectSharedTexts(pieces: readonly DataView[]): void {
  const walk = new TextWalk(pieces);
  walk.skip(4);
  let left = walk.long();
  for (; left > 0 && !walk.isAtEnd; left -= 1) walk.passText();
}

class TextWalk {
  readonly #pieces: readonly DataView[];
  #piece = 0;
  #at = 0;

  constructor(pieces: readonly DataView[]) {
    this.#pieces = pieces;
  }

  get isAtEnd(): boolean {
    return this.#room === 0 && this.#piece >= this.#pieces.length - 1;
  }

  get #room(): number {
    return (this.#pieces[this.#piece]?.byteLength ?? 0) - this.#at;
  }

  passText(): void {
    if (this.#room === 0) this.#goOn();
    if (this.#room < HEAD_LENGTH) throw new DamagedFile("a shared text is cut short");
    const letters = this.#number(2);
    const flags = this.#number(1);
    const runs = (flags & WITH_RUNS) === 0 ? 0 : this.#number(2);
    const phonetics = (flags & WITH_PHONETICS) === 0 ? 0 : this.#number(4);
    this.#passLetters(letters, flags);
    this.skip(runs * RUN_LENGTH + phonetics);
  }

  long(): number {
    return this.#number(4);
  }

  /** Passes over bytes, in as many pieces as they are. */
  skip(length: number): void {
    let left = length;
    while (left > this.#room) {
      left -= this.#room;
      this.#goOn();
    }
    this.#at += left;
  }

  #passLetters(letters: number, flags: number): void {
    let left = letters;
    let width = (flags & WIDE) + 1;
    while (left > 0) {
      if (this.#room === 0) {
        this.#goOn();
        width = (this.#number(1) & WIDE) + 1;
      }
      const here = Math.min(left, this.#room / width);
      if (!Number.isInteger(here)) throw new DamagedFile("a letter is cut in two");
      this.#at += here * width;
      left -= here;
    }
  }

  #goOn(): void {
    this.#piece += 1;
    this.#at = 0;
    if (this.#piece >= this.#pieces.length) throw new DamagedFile("a shared text is cut short");
  }

  #number(width: 1 | 2 | 4): number {
    const piece = this.#pieces[this.#piece];
    if (piece === undefined || this.#room < width) throw new DamagedFile("a shared text is cut short");
    const at = this.#at;
    this.#at += width;
    if (width === 1) return piece.getUint8(at);
    return width === 2 ? piece.getUint16(at, true) : piece.getUint32(at, true);
  }
}
