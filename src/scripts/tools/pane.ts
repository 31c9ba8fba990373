import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type RunningServer, serveFolder } from "./staticServer";

const FOLDER = join("out", "addin-offline");
const USUAL_PORT = 3000;

/** Whether the pane was built after the last change to what it is built from. */
function isBuilt(): boolean {
  const page = join(FOLDER, "taskpane.html");
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).map((name) => join("src", name));
  return [...sources, "webpack.config.js", "package-lock.json"].every((file) => statSync(file).mtimeMs <= built);
}

function build(): void {
  console.error("Building the pane…");
  const webpack = join("node_modules", "webpack", "bin", "webpack.js");
  const call = [webpack, "--mode", "production", "--env", "offline", "--stats", "errors-only"];
  const done = spawnSync(process.execPath, call, { stdio: ["ignore", 2, 2] });
  if (done.status !== 0) process.exit(1);
}

/** On the usual port, so that the address stays the same from day to day; on a free one where another program has it. */
async function serve(): Promise<RunningServer> {
  return await serveFolder(FOLDER, USUAL_PORT).catch(() => serveFolder(FOLDER, 0));
}

if (!isBuilt()) build();
const { address } = await serve();
console.log(`The pane is at ${address}taskpane.html`);
console.log("It is served from this computer to this computer only. Ctrl+C ends it.");
