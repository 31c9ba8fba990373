import { describe, expect, it } from "vitest";
import { readOther } from "../../../src/scripts/cli/otherSheets";
import { readPdf } from "../../../src/scripts/cli/printedInPdf";
import { USUAL_LIMITS } from "../../../src/scripts/cli/readingThread";
import { describeNotRead } from "../../../src/otherFiles/problems";
import { describeNoText } from "../../../src/pdf/whyNoText";

/** What runs in a thread. */
function program(code: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

const NEVER = program("for (;;);");
const MORE_AND_MORE = program("let all; for (;;) all = { all };");
const WITHOUT_A_WORD = program("");
const PAGE = { kind: "markup", text: "<table><tr><td>a</table>" } as const;

async function whyNot(thread: URL, limits: Partial<typeof USUAL_LIMITS>): Promise<readonly [string, string]> {
  const other = await readOther(PAGE, thread, { ...USUAL_LIMITS, ...limits });
  const pdf = await readPdf(new Uint8Array(8), thread, { ...USUAL_LIMITS, ...limits });
  return [other.ok ? "" : describeNotRead(other.reason), pdf.ok ? "" : describeNoText(pdf.why)];
}

describe("a thread that reads a file", () => {
  it("is ended where it takes too long, and the file refused with what to do", async () => {
    const [other, pdf] = await whyNot(NEVER, { longest: 0.1 });
    expect(other).toMatch(/took longer than a minute\. Export fewer rows/u);
    expect(pdf).toMatch(/took more than a minute and was stopped\. Print a shorter range/u);
  });

  it("is ended where its objects take too much memory, and the file refused with what to do", async () => {
    const [other, pdf] = await whyNot(MORE_AND_MORE, { mostObjects: 16 });
    expect(other).toMatch(/needs more memory than is allowed, .* Export the report again/u);
    expect(pdf).toMatch(/holds more than memory should\. Print a shorter range/u);
  });

  it("is ended where the program comes to hold too much, and the file refused with what to do", async () => {
    const [other, pdf] = await whyNot(NEVER, { mostMemory: 1 });
    expect(other).toMatch(/needs more memory than is allowed/u);
    expect(pdf).toMatch(/holds more than memory should/u);
  });

  it("is not waited for where it ends without an answer", async () => {
    const [other, pdf] = await whyNot(WITHOUT_A_WORD, {});
    expect(other).toMatch(/cannot be read/u);
    expect(pdf).toMatch(/damaged or not whole/u);
  });

  it("throws where its program is not there", async () => {
    const missing = new URL("./missing.mjs", import.meta.url);
    await expect(readOther(PAGE, missing)).rejects.toThrow("missing.mjs");
    await expect(readPdf(new Uint8Array(8), missing)).rejects.toThrow("missing.mjs");
  });
});
