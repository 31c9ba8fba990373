import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { checksum } from "../../../src/xlsx/package/checksum";
import { deflated } from "../../../src/xlsx/package/deflate";
import { ComesToMore, inflatedPieces } from "../../../src/xlsx/package/inflate";

const content = new TextEncoder().encode("<row/>".repeat(100_000));

describe("deflated", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("compresses in Node", async () => {
    expect(inflateRawSync(await deflated(content)).equals(content)).toBe(true);
  });

  it("compresses where there is no Node, as in a browser", async () => {
    const getBuiltinModule = vi.fn(() => undefined);
    vi.spyOn(process, "getBuiltinModule").mockImplementation(getBuiltinModule);
    expect(inflateRawSync(await deflated(content)).equals(content)).toBe(true);
    expect(getBuiltinModule).toHaveBeenCalled();
  });
});

describe("inflatedPieces", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  async function expanded(stored: Uint8Array, size: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for await (const piece of inflatedPieces(stored, size)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  it("expands in Node what comes to no more than is said", async () => {
    const stored = deflateRawSync(content);
    expect(Buffer.from(content).equals(await expanded(stored, content.length))).toBe(true);
    await expect(expanded(stored, content.length - 1)).rejects.toThrow(ComesToMore);
  });

  it("expands where there is no Node, as in a browser", async () => {
    vi.spyOn(process, "getBuiltinModule").mockImplementation(() => undefined);
    const stored = deflateRawSync(content);
    expect(Buffer.from(content).equals(await expanded(stored, content.length))).toBe(true);
    await expect(expanded(stored.subarray(0, 9), content.length)).rejects.toThrow();
  });
});

describe("checksum", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("is the same where there is no Node, piece by piece too", () => {
    const odd = content.subarray(0, 12_345);
    vi.spyOn(process, "getBuiltinModule").mockImplementation(() => undefined);
    expect(checksum(odd)).toBe(crc32(odd));
    expect(checksum(odd.subarray(101), checksum(odd.subarray(0, 101)))).toBe(crc32(odd));
  });
});
