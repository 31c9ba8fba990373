// Makes one file of each program, which starts at once and needs nothing but Node and the one file beside it. Made anew only when something of
// src/ or of the packages changed. docs/decisions/0038 says why, and what stays out of it.
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { thirdPartyLicenses } from "./thirdParty.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const folder = join(root, "out", "cli");

/** Each program's own file in src/. */
const PROGRAMS = {
  huddlebook: "src/scripts/cli/huddlebook.ts",
  start: "src/scripts/tools/start.ts",
};

/** What a program loads where it is needed, each as a file beside it: `huddlebook.pdf.mjs`. docs/decisions/0051 and 0052 say why. */
const PARTS = {
  huddlebook: {
    // pdf.js would look for a canvas that it draws on, and say on standard error that it has none.
    pdf: { entry: "src/scripts/cli/pdfWorker.ts", define: { "process.getBuiltinModule": "undefined" } },
    otherSheets: { entry: "src/scripts/cli/otherSheetsWorker.ts", define: {} },
  },
};

/** Of exceljs, what reads and writes CSV and streams, which nothing here asks for: 50 packages that would go along. */
const LEFT_OUT = /^(?:archiver|fast-csv|unzipper)$/;

/**
 * The program's bundle, made now where there is none of the sources as they are. Calls at the same time do not disturb
 * each other: the file is there whole, the old or the new.
 *
 * @returns its path
 */
export async function freshBundle(name) {
  const path = join(folder, `${name}.mjs`);
  const stamp = `// Made of sources ${await hashOfSources()}`;
  if ((await secondLineOf(path, stamp.length)) === stamp) return path;
  const { bundle, inputs } = await made(PROGRAMS[name], stamp);
  await mkdir(folder, { recursive: true });
  for (const [part, { entry, define }] of Object.entries(PARTS[name] ?? {})) {
    const beside = await made(entry, stamp, define);
    inputs.push(...beside.inputs);
    await writeAtOnce(join(folder, `${name}.${part}.mjs`), beside.bundle);
  }
  await writeAtOnce(join(folder, `${name}.THIRD-PARTY-LICENSES.txt`), await thirdPartyLicenses(root, inputs));
  // Last of all, since its stamp says that the others are there.
  await writeAtOnce(path, bundle);
  return path;
}

async function hashOfSources() {
  const files = (await readdir(join(root, "src"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const hash = createHash("sha256");
  for (const file of [...files.sort(), join(root, "package.json"), join(root, "package-lock.json")]) {
    // Without the folder that the clone is in, so that everybody's clones make the same file.
    hash.update(file.slice(root.length).replaceAll("\\", "/")).update(await readFile(file));
  }
  return hash.digest("hex");
}

const FIRST_LINE = "#!/usr/bin/env node\n";

async function secondLineOf(path, length) {
  if (!existsSync(path)) return undefined;
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, FIRST_LINE.length);
    return buffer.toString("utf8");
  } finally {
    await file.close();
  }
}

async function made(entry, stamp, define = {}) {
  // Asked for here, since most calls make nothing.
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: "bundle.mjs",
    write: false,
    metafile: true,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    // Names stay, so that the trace of a mistake still says where it was made.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "eof",
    logLevel: "error",
    plugins: [leftOut],
    define,
    // Libraries ask for Node's own modules in the old way.
    banner: {
      js: `${FIRST_LINE}${stamp}\nimport { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`,
    },
  });
  return { bundle: outputFiles[0].contents, inputs: Object.keys(metafile.inputs) };
}

const leftOut = {
  name: "left-out",
  setup(build) {
    build.onResolve({ filter: LEFT_OUT }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]exceljs[\\/]/u.test(importer) ? { path, namespace: "left-out" } : undefined,
    );
    build.onLoad({ filter: LEFT_OUT, namespace: "left-out" }, () => ({ contents: "module.exports = {};" }));
  },
};

async function writeAtOnce(path, content) {
  const beside = `${path}.${randomUUID()}`;
  try {
    await writeFile(beside, content, { mode: 0o755 });
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}
