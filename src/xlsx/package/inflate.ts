/** In bytes: what is set aside at once for what comes out, whatever the file says that it comes to. */
const MOST_AT_ONCE = 16_000_000;

/** Says that compressed bytes come to more than they are said to. */
export class ComesToMore extends Error {}

/**
 * Expands what a zip file compressed. In Node its own library does it at once: a stream takes many times longer for small
 * parts, and most parts are small. Elsewhere the platform's stream does it piece by piece.
 *
 * @param stored the compressed bytes
 * @param size in bytes, what they are said to come to; a stream does not heed it
 * @throws ComesToMore in Node; an error of the platform's where the bytes are broken
 */
export async function* inflatedPieces(stored: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const node = typeof process === "undefined" ? undefined : process.getBuiltinModule("node:zlib");
  if (!node) {
    yield* streamedPieces(stored);
    return;
  }
  const chunkSize = Math.min(Math.max(size + 1, 64), MOST_AT_ONCE);
  try {
    yield node.inflateRawSync(stored, { maxOutputLength: Math.max(size, 1), chunkSize });
  } catch (error) {
    const isTooMuch = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw isTooMuch ? new ComesToMore("compressed bytes come to more than they are said to") : error;
  }
}

async function* streamedPieces(stored: Uint8Array): AsyncGenerator<Uint8Array> {
  const source = new Blob([new Uint8Array(stored)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader: ReadableStreamDefaultReader<Uint8Array> = source.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
