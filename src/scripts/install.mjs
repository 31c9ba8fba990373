// Makes a fresh clone ready to run with nothing but Node and npm: `npm start` and `npm test` call it first.
// Says nothing where there is nothing to do, and speaks on standard error, so that --json output stays clean.
import { spawnSync } from "node:child_process";
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
  const done = spawnSync(npm, ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
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

/** What the tests use besides Node's packages, and what stays untested without it. */
const TEST_PROGRAMS = [
  {
    name: "LibreOffice",
    commands: ["soffice"],
    package: "libreoffice-calc",
    without: "the tests that recalculate workbooks with it",
  },
  {
    name: "Chromium",
    commands: ["chromium", "chromium-browser", "google-chrome"],
    package: "chromium",
    without: "the tests that open the pane in it",
  },
];

/** Installs what can be installed without asking, which is on Debian and as root. Elsewhere says what will be skipped. */
function installTestPrograms() {
  const missing = TEST_PROGRAMS.filter(({ commands }) => !commands.some(has) && !isMacOrWindowsBrowser(commands));
  if (missing.length === 0) return;
  const canInstall = has("apt-get") && process.getuid?.() === 0;
  if (canInstall)
    say(`Installing ${missing.map(({ name }) => name).join(" and ")} for the tests (once; a few minutes)…`);
  const isUpdated = canInstall && aptGet("update", "-qq");
  for (const program of missing) {
    if (isUpdated && aptGet("install", "-y", "-qq", "--no-install-recommends", program.package)) continue;
    const why = canInstall ? "could not be installed" : "is not installed";
    say(`${program.name} ${why}, so ${program.without} will be skipped.`);
  }
}

/** Browsers there are in a folder of their own, not on the path. The tests look there, and say it where there is none. */
function isMacOrWindowsBrowser(commands) {
  return commands.includes("chromium") && (process.platform === "darwin" || process.platform === "win32");
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { stdio: ["ignore", "ignore", 2], env }).status === 0;
}

installPackages();
if (process.argv[2] === "--for-tests") installTestPrograms();
