import { mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";

/** The environment variable that names the folder which all test files of a run share. */
export const SHARED_FOLDER = "HUDDLEBOOK_TESTS_SHARE";

/** Makes the folder before the first test of any tier, and takes it away after the last. */
export default function shareFolder(): (() => Promise<void>) | undefined {
  if (process.env[SHARED_FOLDER] !== undefined) return undefined;
  mkdirSync("out", { recursive: true });
  const folder = mkdtempSync(join("out", "tests-"));
  process.env[SHARED_FOLDER] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
