// Makes Huddlebook.html: the pane, its workers, the readers of every kind of file and the sample practice, in one file that opens from a
// disk. `node src/scripts/single.mjs [FOLDER]`. docs/decisions/0060 says why it is made so.
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import webpack from "webpack";
import configuration from "../../webpack.config.js";
import { thirdPartyLicenses } from "./thirdParty.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const folder = resolve(process.argv[2] ?? join(root, "out", "single"));

/** The largest libraries, each with the one worker that takes it along; the others have their work done by that one. */
const FOR_ONE_WORKER = { exceljs: "fileWorker", pdfjs: "pdfWorker", sheetjs: "otherSheetsWorker" };

/** Reads nothing but Excel that is open, so that a file on its own has no use for it. */
const OFFICE = /<script src="https:[^>]*office\.js"><\/script>/u;

const beside = await mkdtemp(join(tmpdir(), "huddlebook-single-"));
const { output, ...others } = configuration({ single: true }, { mode: "production" });
const compilation = await compiled({ ...others, output: { ...output, path: beside } });
const pane = compilation.entrypoints.get("pane");
const scripts = new Map();
for (const name of [...compilation.chunks].flatMap(({ files }) => [...files]).filter((name) => name.endsWith(".js")))
  scripts.set(name, await made(name));
const workers = new Map(compilation.asyncEntrypoints.map((worker) => [`${worker.name}.js`, partsOfWorker(worker)]));
const html = page({
  template: await readFile(join(root, "src", "taskpane", "taskpane.html"), "utf8"),
  icon: await readFile(join(root, "assets", "icon-32.png"), "base64"),
  style: await made("pane.css"),
  licenses: await thirdPartyLicenses(root, packagesIn(compilation.modules)),
});
await rm(beside, { recursive: true });
await mkdir(folder, { recursive: true });
const file = join(folder, "Huddlebook.html");
await writeFile(file, html);
const megabytes = (bytes) => (bytes / 1_000_000).toFixed(2);
console.log(`${file}: ${megabytes(html.length)} MB, ${megabytes(gzipSync(html, { level: 9 }).length)} MB gzipped`);

function compiled(configuration) {
  return new Promise((resolve, reject) => {
    webpack({ ...configuration, context: root }, (error, stats) => {
      if (error !== null) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve(stats.compilation);
    });
  });
}

function made(name) {
  return readFile(join(beside, name), "utf8");
}

/** The names of the scripts of a worker: what every worker begins with, what it may load later, and its own, which takes those as loaded. */
function partsOfWorker(worker) {
  const own = worker.getRuntimeChunk();
  const isForIt = ({ name }) => FOR_ONE_WORKER[name] === undefined || FOR_ONE_WORKER[name] === worker.name;
  const others = [...chunksUnder(worker)].filter((chunk) => chunk !== own && isForIt(chunk));
  return ["inWorker.js", ...namesOf([...others, own])];
}

/** All that a page or a worker loads at once or later, what other workers load left out. */
function chunksUnder(group, found = new Set()) {
  for (const chunk of group.chunks) found.add(chunk);
  for (const child of group.childrenIterable) {
    if (!child.isInitial() && child.chunks.some((chunk) => !found.has(chunk))) chunksUnder(child, found);
  }
  return found;
}

function namesOf(chunks) {
  return chunks.flatMap(({ files }) => [...files]).filter((name) => name.endsWith(".js"));
}

function page({ template, icon, style, licenses }) {
  const own = scripts.get("pane.js");
  const later = namesOf([...chunksUnder(pane)]).filter((name) => name !== "pane.js");
  const policy = [
    "default-src 'none'",
    `script-src ${[own, ...later.map((name) => scripts.get(name))].map(hashOf).join(" ")}`,
    `style-src ${hashOf(style)}`,
    "img-src data:",
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const inBody = [
    ...[...scripts.keys()].filter((name) => name !== "pane.js").map(packed),
    `<script type="text/plain" id="licenses">\n${within("script", licenses)}</script>`,
    `<script>${within("script", own)}</script>`,
  ];
  return [
    [/content="default-src[^"]*"/u, `content="${policy.join("; ")}"`],
    [OFFICE, `<style>${within("style", style)}</style>`],
    [/href="assets\/icon-32\.png"/u, `href="data:image/png;base64,${icon}"`],
    [/^ *<\/body>/mu, `${inBody.join("\n")}\n</body>`],
  ].reduce((text, [place, put]) => replaced(text, place, put), template);
}

function packed(name) {
  const makes = workers.has(name) ? ` data-makes="${workers.get(name).join(" ")}"` : "";
  const gzipped = gzipSync(scripts.get(name), { level: 9 }).toString("base64");
  return `<script type="application/gzip" id="${name}"${makes}>${gzipped}</script>`;
}

/** As the policy names a script or style that may be there. */
function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** A text that stands in an element as it is: what would end it, or be read as something else there, must not be in it. */
function within(element, text) {
  if (new RegExp(`</${element}|<!--|\r`, "iu").test(text))
    throw new Error(`A text would not stand in <${element}> as it is.`);
  return text;
}

function replaced(text, place, put) {
  if (!place.test(text)) throw new Error(`src/taskpane/taskpane.html has nothing like ${place}.`);
  return text.replace(place, () => put);
}

/** The files of packages among a build's modules, also of those that were merged into one. */
function packagesIn(modules) {
  const files = [...modules]
    .flatMap((module) => [module, ...(module.modules ?? [])])
    .map((module) => module.resource ?? "");
  return files
    .filter((file) => file.includes("node_modules"))
    .map((file) => relative(root, file).replaceAll("\\", "/"));
}
