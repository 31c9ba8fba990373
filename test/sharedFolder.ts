import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";

/** The environment variable that names the folder which all test files of a run share. */
export const SHARED_FOLDER = "HUDDLEBOOK_TESTS_SHARE";

/** Makes the folder before the first test, and takes it away after the last. */
export default async function shareFolder(): Promise<() => Promise<void>> {
  await mkdir("out", { recursive: true });
  const folder = await mkdtemp(join("out", "tests-"));
  process.env[SHARED_FOLDER] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
