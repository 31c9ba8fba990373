import { spawnSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import packageJson from "../../../package.json";
import { addinAddress } from "./addinAddress";
import { withBaseUrl } from "./addinManifest";
import { releaseNotes } from "./releaseNotes";

// Lays out what is attached to a release: the package, the pane as one file, the script for the huddle, the manifest for the add-in's address, and what has changed.

const FOLDER = join("out", "release");

function npm(...args: readonly string[]): void {
  const done = spawnSync("npm", args, { stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (done.status !== 0) throw new Error(`npm ${args.join(" ")} failed: see above.`);
}

try {
  const notes = releaseNotes(await readFile("CHANGELOG.md", "utf8"), packageJson.version, process.argv[2]);
  const address = addinAddress(process.env);
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  npm("pack", "--loglevel=error", "--pack-destination", FOLDER);
  npm("run", "-s", "build:single", FOLDER);
  npm("run", "-s", "build:scripts", FOLDER);
  await writeFile(join(FOLDER, "manifest.xml"), withBaseUrl(await readFile("manifest.xml", "utf8"), address));
  await writeFile(join(FOLDER, "notes.md"), notes);
  console.log(`${FOLDER} is ready for the release of ${packageJson.version}, for the add-in at ${address}/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
