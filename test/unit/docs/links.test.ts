import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import packageJson from "../../../package.json";
import { USAGE } from "../../../src/scripts/cli/usage";
import { FILES, PAGES, anchorOf, codeIn, pageText } from "./pages";

const files = new Set(FILES);
const folders = new Set(FILES.flatMap(foldersAbove));
const ENDINGS = /\.(?:cjs|css|html|js|json|md|mjs|png|py|sql|ts|txt|xml|ya?ml)$/u;
/** What a build makes. */
const MADE = new Set(["functions.js", "functions.json", "Huddlebook.html", "Refresh-huddle.txt"]);

describe.each(PAGES)("%s", (page) => {
  it("links to files and headings that are there", () => {
    for (const [, target = ""] of pageText(page).matchAll(/\]\(([^)\s]+)\)/gu)) {
      if (/^https?:/u.test(target)) continue;
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? page : posix.join(posix.dirname(page), path);
      expect.soft(files.has(file) || folders.has(file), target).toBe(true);
      if (anchor !== undefined) expect.soft(anchorsOf(file), target).toContain(anchor);
    }
  });

  it("names paths that are there", () => {
    const words = codeIn(page).spans.flatMap((span) => span.split(/\s+/u));
    for (const path of words.filter(isPath)) expect.soft(isThere(path), path).toBe(true);
  });

  it("names scripts that package.json has", () => {
    const scripts = Object.keys(packageJson.scripts);
    for (const call of calls(page, /npm (?:run )?(?:-s )?(?!run\b)([a-z][\w:-]*)/gu))
      if (!["ci", "install", "pack", "version", "audit"].includes(call)) expect.soft(scripts).toContain(call);
  });

  it("calls the program as its help says", () => {
    const help = `${USAGE}\n huddlebook help`;
    for (const call of calls(page, /\bhuddlebook(?: --)? (\w+)/gu))
      expect.soft(help).toMatch(new RegExp(`\\bhuddlebook(?: --)? ${call}\\b`, "u"));
    const options = codeIn(page).spans.flatMap((span) => (/^--[a-z-]+/u.exec(span) ?? []).slice(0, 1));
    if (page === "README.md") for (const option of options) expect.soft(USAGE).toContain(option);
  });
});

it("every decision that a file names by its number is there", () => {
  const named = FILES.filter((file) => ENDINGS.test(file) && !file.startsWith("test/") && !file.startsWith("samples/"))
    .flatMap((file) => [...pageText(file).matchAll(/decisions\/(\d{4})/gu)])
    .map(([, number = ""]) => number);
  expect(named.length).toBeGreaterThan(0);
  for (const number of named) expect.soft(isThere(`docs/decisions/${number}`), number).toBe(true);
});

function calls(page: string, pattern: RegExp): readonly string[] {
  const { spans, blocks } = codeIn(page);
  return [...spans, ...blocks].flatMap((code) => [...code.matchAll(pattern)].map(([, name = ""]) => name));
}

function anchorsOf(page: string): readonly string[] {
  return [...pageText(page).matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) => anchorOf(heading));
}

function foldersAbove(file: string): readonly string[] {
  const folder = posix.dirname(file);
  return folder === "." ? [] : [folder, ...foldersAbove(folder)];
}

/** A word that can only be a path of the project: a file by its ending, or something in one of its folders. */
function isPath(word: string): boolean {
  const [first = ""] = word.split("/");
  if (!/^[\w.@<>*-]+(?:\/[\w.@<>*-]*)*$/u.test(word) || MADE.has(word) || first === "out") return false;
  return (/^\w/u.test(word) && ENDINGS.test(word)) || (word.includes("/") && (folders.has(first) || isRoom(first)));
}

const isRoom = (name: string) => folders.has(`src/${name}`);

/** Whether a file or folder ends so. `<case>` and `*` stand for any name; a decision may be named by its number. */
function isThere(path: string): boolean {
  const pattern = path
    .replace(/\/$/u, "")
    .replaceAll(".", "\\.")
    .replaceAll(/<[^>]*>|\*/gu, "[^/]+");
  const ending = new RegExp(`(?:^|/)${pattern}(?:${/decisions\/\d{4}$/u.test(path) ? "-.*" : ""})?$`, "u");
  return [...files, ...folders].some((file) => ending.test(file));
}
