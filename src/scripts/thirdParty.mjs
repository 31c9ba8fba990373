// The licenses of what goes along in a bundle, each package's own texts.
import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Files that say under which terms the code beside them may be passed on. */
const TERMS = /^(?:licen[cs]e|copying|notice|readme$)/iu;

/** For packages that name a license and bring no text of it. */
const TEXTS = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`,
};

/**
 * The terms of every package among a bundle's inputs, as one text.
 *
 * @param root the folder that the inputs' paths start from
 * @throws Error where a package says nothing of its terms
 */
export async function thirdPartyLicenses(root, inputs) {
  const packages = new Map();
  for (const input of inputs) {
    const [path] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input) ?? [];
    if (path !== undefined) packages.set(path, new Set([path, ...(packages.get(path) ?? []), dirname(input)]));
  }
  const sections = [];
  for (const [path, folders] of [...packages].sort()) sections.push(await termsOf(root, path, [...folders].sort()));
  return ["This program holds the packages below. Each is passed on under its own terms.\n", ...sections].join("\n");
}

async function termsOf(root, path, folders) {
  const about = JSON.parse(await readFile(join(root, path, "package.json"), "utf8"));
  const texts = [];
  for (const folder of folders) texts.push(...(await textsIn(join(root, folder), TERMS)));
  if (texts.length === 0) texts.push(...(await termsInReadme(join(root, path))));
  if (texts.length === 0) texts.push(...knownTerms(about));
  if (texts.length === 0) throw new Error(`${about.name} ${about.version} brings no text of its license.`);
  const title = `${"=".repeat(78)}\n${about.name} ${about.version} (${about.license})\n`;
  return [title, ...texts.map((text) => `${text.trim()}\n`)].join("\n");
}

async function textsIn(folder, names) {
  const files = (await readdir(folder)).filter((file) => names.test(file));
  return Promise.all(files.sort().map((file) => readFile(join(folder, file), "utf8")));
}

/** What stands under the heading “License”, where that is a text and not a link. */
async function termsInReadme(folder) {
  const readmes = await textsIn(folder, /^readme\.md$/iu);
  return readmes.flatMap((text) => /^#+ *licen[cs]e\s+([^]{200,})/imu.exec(text)?.[1] ?? []);
}

function knownTerms({ license, author }) {
  return TEXTS[license] === undefined ? [] : [`Copyright (c) ${author?.name ?? author}\n\n${TEXTS[license]}`];
}
