import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sampleFiles, sampleLedger } from "../samplePractice/sampleFiles";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "samples");

for (const [path, text] of sampleFiles(sampleLedger())) {
  const target = join(FOLDER, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
  console.log(`samples/${path}: ${Buffer.byteLength(text).toLocaleString("en-US")} bytes`);
}
