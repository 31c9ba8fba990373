import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { bundledProgram } from "../bundledProgram";
import { cutOff, withBitsTurned } from "../fuzz/chances";
import { partOf } from "../property/runs";
import { chanceOf } from "../seededChance";
import { at, pdfOf } from "./writtenPdf";

const page = { content: at(50, 700, "Sample, Ann") + at(200, 700, "1,234.50") + at(50, 688, "Bob", { font: "F2" }) };
const WHOLE = pdfOf([page, { ...page, turned: 90 }]);

/** Reads a PDF as the program does: in its worker, where what pdf.js leaves to nobody ends nothing. */
async function readInWorker(bytes: Uint8Array): Promise<unknown> {
  const path = join(dirname(await bundledProgram()), "huddlebook.pdf.mjs");
  const worker = new Worker(path, { workerData: bytes, stdout: true, stderr: true });
  try {
    return await new Promise((resolve, reject) => {
      worker.on("message", resolve).on("error", reject);
    });
  } finally {
    await worker.terminate();
  }
}

describe("a PDF changed past use", () => {
  it("is read or refused, and throws nothing", async () => {
    const { numRuns, seed } = partOf(100, "PDFs changed past use");
    for (let run = 0; run < numRuns; run += 1) {
      const chance = chanceOf(seed + run);
      const bytes = chance() < 0.3 ? cutOff(chance, WHOLE) : withBitsTurned(chance, WHOLE);
      expect(await readInWorker(bytes), String(seed + run)).toHaveProperty("ok");
    }
  });
});
