/** How many bytes are taken at once: one table for each. */
const STRIDE = 8;
let made: Tables | undefined;

/**
 * The checksum that zip files keep of each entry (CRC-32). Node has it built in. Elsewhere eight bytes are taken at a
 * time, which is several times as fast as one.
 *
 * @param bytes what it is of
 * @param before the checksum of what came before these bytes
 */
export function checksum(bytes: Uint8Array, before = 0): number {
  const node = typeof process === "undefined" ? undefined : process.getBuiltinModule("node:zlib");
  return node ? node.crc32(bytes, before) : computed(bytes, before);
}

function computed(bytes: Uint8Array, before: number): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = (made ??= tables());
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % STRIDE);
  let value = before ^ -1;
  for (let at = 0; at < whole; at += STRIDE) {
    const low = view.getInt32(at, true) ^ value;
    const high = view.getInt32(at + 4, true);
    value =
      at8(t7, low) ^
      at8(t6, low >>> 8) ^
      at8(t5, low >>> 16) ^
      at8(t4, low >>> 24) ^
      at8(t3, high) ^
      at8(t2, high >>> 8) ^
      at8(t1, high >>> 16) ^
      at8(t0, high >>> 24);
  }
  for (let at = whole; at < bytes.length; at++) value = (value >>> 8) ^ at8(t0, value ^ view.getUint8(at));
  return (value ^ -1) >>> 0;
}

function at8(table: Int32Array, value: number): number {
  return table[value & 0xff] ?? 0;
}

type Tables = readonly [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

function tables(): Tables {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const next = (table: Int32Array): Int32Array => table.map((value) => (value >>> 8) ^ at8(first, value));
  const [second, third] = [next(first), next(next(first))];
  const fourth = next(third);
  const fifth = next(fourth);
  const sixth = next(fifth);
  return [first, second, third, fourth, fifth, sixth, next(sixth), next(next(sixth))];
}
