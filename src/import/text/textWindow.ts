/** How much text is looked at together: enough to be quick, and little beside the text itself. */
const USUAL_LENGTH = 65_536;
/** A character takes at most three bytes. */
const MAX_BYTES = 3;
/** Bytes after the last one that may be looked at before it is seen to be the last. */
const SLACK = 8;
const LINE_FEED = 10;
const BYTE_ORDER_MARK = 0xfeff;
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/**
 * A piece of a text as UTF-8 bytes, which are several times quicker to look at than the characters of a string.
 * It ends where a line of the text ends, and slides along the text, so that it takes no memory to speak of.
 */
export class TextWindow {
  /** The bytes, and after them a line feed. */
  bytes = new DataView(new ArrayBuffer(0));
  /** How many bytes there are, the line feed after them not counted. */
  length = 0;
  readonly #text: string;
  /** Where in the text the window begins and ends. */
  #from = 0;
  #to: number;
  #buffer = new Uint8Array();

  constructor(text: string) {
    this.#text = text;
    this.#to = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  }

  /** Goes on to the next piece of the text. @returns false at its end */
  slide(): boolean {
    if (this.#to >= this.#text.length) return false;
    this.#from = this.#to;
    this.#show(this.#lineEndAfter(this.#from + USUAL_LENGTH));
    return true;
  }

  /** Shows at least twice as much, for a cell that goes on. Bytes stay where they are. @returns false at the text's end */
  grow(): boolean {
    if (this.#to >= this.#text.length) return false;
    this.#show(this.#lineEndAfter(this.#to + (this.#to - this.#from)));
    return true;
  }

  /** The bytes from `start` up to `end` as a string. */
  string(start: number, end: number): string {
    const isPlain = this.length === this.#to - this.#from;
    if (isPlain) return this.#text.slice(this.#from + start, this.#from + end);
    return DECODER.decode(this.#buffer.subarray(start, end));
  }

  #lineEndAfter(length: number): number {
    const lineFeed = this.#text.indexOf("\n", length);
    return lineFeed < 0 ? this.#text.length : lineFeed + 1;
  }

  #show(to: number): void {
    this.#to = to;
    const room = (to - this.#from) * MAX_BYTES + SLACK;
    if (room > this.#buffer.length) this.#makeRoom(room);
    this.length = ENCODER.encodeInto(this.#text.slice(this.#from, to), this.#buffer).written;
    this.#buffer[this.length] = LINE_FEED;
  }

  #makeRoom(room: number): void {
    this.#buffer = new Uint8Array(room);
    this.bytes = new DataView(this.#buffer.buffer);
  }
}
