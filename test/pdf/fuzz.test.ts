import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textOfPdf } from "../../src/pdf/textOfPdf";
import { describeNoText } from "../../src/pdf/whyNoText";
import { cutOff, withBitsTurned } from "../fuzz/chances";
import { processorTime } from "../processorTime";
import { partOf } from "../property/runs";
import { chanceOf } from "../seededChance";
import { at, pdfOf } from "./writtenPdf";

/** In seconds of processor time, for a file of two pages. */
const MOST_SECONDS = 2;

const page = { content: at(50, 700, "Sample, Ann") + at(200, 700, "1,234.50") + at(50, 688, "Bob", { font: "F2" }) };
const WHOLE = pdfOf([page, { ...page, turned: 90 }]);

/** Of a damaged file pdf.js leaves some of its own failures to nobody, after it told of the first; the program's worker hears them. */
const listeners = process.listeners("unhandledRejection");
beforeAll(() => {
  process.removeAllListeners("unhandledRejection").on("unhandledRejection", () => undefined);
});
afterAll(() => {
  process.removeAllListeners("unhandledRejection");
  for (const listener of listeners) process.on("unhandledRejection", listener);
});

describe("a PDF changed past use", () => {
  it("is read or refused in words, in a time that is bounded", async () => {
    const { numRuns, seed } = partOf(1_000, "PDFs changed past use");
    for (let run = 0; run < numRuns; run += 1) {
      const chance = chanceOf(seed + run);
      const bytes = chance() < 0.3 ? cutOff(chance, WHOLE) : withBitsTurned(chance, WHOLE);
      const before = processorTime();
      const printed = await textOfPdf(new Uint8Array(bytes));
      expect(printed.ok ? printed.text : describeNoText(printed.why), String(seed + run)).not.toBe("");
      expect(processorTime() - before, String(seed + run)).toBeLessThan(MOST_SECONDS);
    }
  });
});
