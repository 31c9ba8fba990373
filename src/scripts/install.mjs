// Makes a fresh clone ready to run with nothing but Node and npm: `npm start` and `npm test` call it first.
// Says nothing where there is nothing to do, and speaks on standard error, so that --json output stays clean.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

function say(text) {
  process.stderr.write(`${text}\n`);
}

function packagesIn(...path) {
  const file = join(root, ...path);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/** Node's packages are in place when npm's own record of them says what the lock file asks for. */
function isInstalled() {
  const installed = packagesIn("node_modules", ".package-lock.json");
  const wanted = Object.entries(packagesIn("package-lock.json")).filter(([path]) => path !== "");
  return wanted.every(([path, { version, optional }]) => optional === true || installed[path]?.version === version);
}

function installPackages() {
  if (isInstalled()) return;
  say("Installing what Huddlebook needs (once; about a minute)…");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status === 0) return;
  say("npm ci failed: see above. Huddlebook needs the npm registry once, to install its packages.");
  process.exit(1);
}

function has(program) {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** LibreOffice is the second reader in the tests. It is installed where that can be done without asking: Debian, as root. */
function installLibreOffice() {
  if (has("soffice")) return;
  if (!has("apt-get") || process.getuid?.() !== 0) {
    say("LibreOffice is not installed, so the tests that recalculate workbooks with it will be skipped.");
    return;
  }
  say("Installing LibreOffice for the tests (once; a few minutes)…");
  const quiet = { stdio: ["ignore", "ignore", 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  try {
    execFileSync("apt-get", ["update", "-qq"], quiet);
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "libreoffice-calc"], quiet);
  } catch {
    say("LibreOffice could not be installed, so the tests that recalculate workbooks with it will be skipped.");
  }
}

installPackages();
if (process.argv.includes("--with-libreoffice")) installLibreOffice();
