/**
 * Compresses as zip files want it. In Node its own compressor does it at once; elsewhere the platform's stream does,
 * which takes several times longer for small parts, and most parts are small.
 */
export async function deflated(content: Uint8Array): Promise<Uint8Array> {
  const node = typeof process === "undefined" ? undefined : process.getBuiltinModule("node:zlib");
  if (node) return node.deflateRawSync(content);
  const stream = new CompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  // A copy: a browser's stream takes no bytes that other threads could change meanwhile, as a Uint8Array's may be.
  const written = Promise.all([writer.write(new Uint8Array(content)), writer.close()]);
  const packed = await new Response(stream.readable).arrayBuffer();
  await written;
  return new Uint8Array(packed);
}
