import { inflateRawSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { deflated } from "../../../src/xlsx/deflate";

const content = new TextEncoder().encode("<row/>".repeat(100_000));

describe("deflated", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("compresses in Node", async () => {
    expect(inflateRawSync(await deflated(content)).equals(content)).toBe(true);
  });

  it("compresses where there is no Node, as in a browser", async () => {
    vi.stubGlobal("process", undefined);
    const packed = await deflated(content);
    vi.unstubAllGlobals();
    expect(inflateRawSync(packed).equals(content)).toBe(true);
  });
});
