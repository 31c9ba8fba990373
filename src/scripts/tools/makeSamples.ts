import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { sampleFiles, sampleLedger } from "../samplePractice/sampleFiles";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "samples");

// `npm run samples -- --months 14 --to out/samples-14`: as many months of the same practice, elsewhere.
const { values } = parseArgs({ options: { months: { type: "string" }, to: { type: "string" } } });
const folder = values.to === undefined ? FOLDER : resolve(values.to);
if (values.months !== undefined && values.to === undefined) {
  throw new Error("Say where other months than those of samples/ go: --to FOLDER.");
}

for (const [path, text] of sampleFiles(
  sampleLedger(),
  values.months === undefined ? undefined : Number(values.months),
)) {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
  console.log(`${path}: ${Buffer.byteLength(text).toLocaleString("en-US")} bytes`);
}
