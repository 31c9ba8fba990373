import { afterEach, describe, expect, it, vi } from "vitest";
import { startReading } from "../../../src/taskpane/reading/reader";

const JOB = { content: { kind: "text", text: "a" }, options: {}, sheets: [] } as const;

/** A worker that takes a job and never answers. */
class SilentWorker {
  static ended = 0;
  readonly postMessage = vi.fn();
  readonly addEventListener = vi.fn();

  terminate(): void {
    SilentWorker.ended += 1;
  }
}

describe("a reader in the pane that does not answer", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    SilentWorker.ended = 0;
  });

  it("is ended after a minute and a half, and the file refused with what to do", async () => {
    vi.useFakeTimers();
    vi.stubGlobal("Worker", SilentWorker);
    const { done } = startReading(JOB, () => undefined);
    await vi.advanceTimersByTimeAsync(89_000);
    expect(SilentWorker.ended).toBe(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(SilentWorker.ended).toBe(1);
    const [{ source }] = await done;
    expect(source.ok ? "" : source.message).toMatch(/took longer than a minute and was stopped.*shorter range/u);
  });

  it("is ended at once where somebody takes its file off the list", () => {
    vi.useFakeTimers();
    vi.stubGlobal("Worker", SilentWorker);
    startReading(JOB, () => undefined).stop();
    expect(SilentWorker.ended).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
