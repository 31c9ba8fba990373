import { DamagedFile } from "../xlsx/package/zipDirectory";

const HEAD_LENGTH = 512;
const ENTRY_LENGTH = 128;
/** Where the head names the sectors of the table of sectors, and how many it names. */
const TABLE_IN_HEAD = 76;
const NAMED_IN_HEAD = 109;
/** Greater numbers are marks, such as that of a chain's end. */
const LAST_SECTOR = 0xfffffff9;
const ROOT = 5;
const STREAM = 2;

/** A stream or the root, as the directory of a compound file has it. */
interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly first: number;
  readonly length: number;
}

/**
 * A stream of a compound file, in which Office kept its files before it wrote zip files.
 *
 * @param names in capitals; the first that is there is taken
 * @returns nothing where none is there
 * @throws DamagedFile where the file is broken
 */
export function compoundStream(bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined {
  const file = new CompoundFile(bytes);
  const entries = file.entries();
  const root = entries.find(({ kind }) => kind === ROOT);
  const found = names.map((name) => entries.find((one) => one.kind === STREAM && one.name.toUpperCase() === name));
  const entry = found.find((one) => one !== undefined);
  return entry === undefined || root === undefined ? undefined : file.content(entry, root);
}

class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorLength: number;
  /** For each sector the one that follows it. */
  readonly #next: Uint32Array;

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEAD_LENGTH) throw new DamagedFile("the file is cut short");
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const power = this.#view.getUint16(30, true);
    if (power !== 9 && power !== 12) throw new DamagedFile("the file's sectors are of no known length");
    this.#sectorLength = 2 ** power;
    this.#next = numbersIn(joined(this.#tableSectors().map((sector) => this.#sector(sector))));
  }

  entries(): readonly Entry[] {
    const directory = joined(this.#chain(this.#view.getUint32(48, true)).map((sector) => this.#sector(sector)));
    const view = viewOf(directory);
    const many = Math.floor(directory.length / ENTRY_LENGTH);
    return Array.from({ length: many }, (_, index) => entryAt(view, index * ENTRY_LENGTH));
  }

  /** A stream shorter than the head says stands in small sectors, which are together in the root's own stream. */
  content({ first, length }: Entry, root: Entry): Uint8Array {
    const isSmall = length < this.#view.getUint32(56, true);
    const content = isSmall ? this.#small(first, root) : this.#whole(first);
    if (content.length < length) throw new DamagedFile("a stream is cut short");
    return content.subarray(0, length);
  }

  #whole(first: number): Uint8Array {
    return joined(this.#chain(first).map((sector) => this.#sector(sector)));
  }

  #small(first: number, root: Entry): Uint8Array {
    const all = this.#whole(root.first);
    const length = 2 ** this.#view.getUint16(32, true);
    const next = numbersIn(this.#whole(this.#view.getUint32(60, true)));
    return joined(chainIn(next, first).map((sector) => all.subarray(sector * length, (sector + 1) * length)));
  }

  /** The sectors that hold the table of sectors: the head names some, and further lists the others. */
  #tableSectors(): readonly number[] {
    const many = this.#view.getUint32(44, true);
    const most = this.#bytes.length / this.#sectorLength;
    if (many > most) throw new DamagedFile("the file says that it is longer than it is");
    const named = numbersIn(this.#bytes.subarray(TABLE_IN_HEAD, TABLE_IN_HEAD + 4 * NAMED_IN_HEAD));
    const sectors = [...named];
    let list = this.#view.getUint32(68, true);
    while (sectors.length < many && list <= LAST_SECTOR) {
      const numbers = numbersIn(this.#sector(list));
      if (numbers.length < 2) throw new DamagedFile("a list of sectors is cut short");
      sectors.push(...numbers.subarray(0, -1));
      list = numbers.at(-1) ?? LAST_SECTOR + 1;
    }
    return sectors.slice(0, many);
  }

  #chain(first: number): readonly number[] {
    return chainIn(this.#next, first);
  }

  /** The last sector of a file may be shorter. */
  #sector(sector: number): Uint8Array {
    const start = (sector + 1) * this.#sectorLength;
    if (start >= this.#bytes.length) throw new DamagedFile("a sector is not there");
    return this.#bytes.subarray(start, start + this.#sectorLength);
  }
}

function chainIn(next: Uint32Array, first: number): readonly number[] {
  const chain: number[] = [];
  for (let sector = first; sector <= LAST_SECTOR; sector = next[sector] ?? LAST_SECTOR + 1) {
    if (chain.length === next.length) throw new DamagedFile("a chain of sectors never ends");
    chain.push(sector);
  }
  return chain;
}

function entryAt(view: DataView, at: number): Entry {
  const letters = Math.max(0, Math.min(32, view.getUint16(at + 64, true) / 2) - 1);
  const name = Array.from({ length: letters }, (_, index) =>
    String.fromCharCode(view.getUint16(at + 2 * index, true)),
  ).join("");
  return {
    name,
    kind: view.getUint8(at + 66),
    first: view.getUint32(at + 116, true),
    length: view.getUint32(at + 120, true),
  };
}

function numbersIn(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(4 * index, true));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
