import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { readReport } from "../src/import/readReport";
import { textFromBytes } from "../src/import/text/text";

/** What reading one file took, in a process that did nothing else. */
export interface MemoryRun {
  readonly bytes: number;
  /** From the file's bytes to its figures. */
  readonly milliseconds: number;
  /** The most memory that the whole process held at any time. */
  readonly peakBytes: number;
}

const [file = ""] = process.argv.slice(2);
const start = performance.now();
const bytes = readFileSync(file);
const read = textFromBytes(bytes);
if (!read.ok) throw new Error(`not text: ${read.kind}`);
const { figures } = readReport(read.text);
const milliseconds = performance.now() - start;
if (figures === undefined) throw new Error("the report was refused");
console.log(bytes.length, milliseconds, process.resourceUsage().maxRSS * 1024);
