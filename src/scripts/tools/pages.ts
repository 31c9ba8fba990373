import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { addinAddress } from "./addinAddress";

// Builds what GitHub Pages, or any web server, is to give out: the add-in's files, with the manifest for their address.

const FOLDER = join("out", "pages");
const WEBPACK = join("node_modules", "webpack", "bin", "webpack.js");

/** The build for an address; the process's end says what webpack said. */
function build(address: string): void {
  const call = [WEBPACK, "--mode", "production", "--stats", "errors-only", "--output-path", FOLDER];
  const env = { ...process.env, ADDIN_BASE_URL: address };
  process.exitCode = spawnSync(process.execPath, call, { stdio: "inherit", env }).status ?? 1;
}

try {
  const address = addinAddress(process.env);
  build(address);
  if (process.exitCode === 0) console.log(`${FOLDER} is ready to stand at ${address}/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
