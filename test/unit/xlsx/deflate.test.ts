import { inflateRawSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { deflated } from "../../../src/xlsx/package/deflate";

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
