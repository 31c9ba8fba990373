import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const NOT_OURS = new Set(["node_modules", "out", "coverage", ".git"]);

/** Every file of the project, by its path with slashes; nothing of what is installed or built. */
export const FILES: readonly string[] = filesUnder(".").map((file) => file.replaceAll("\\", "/"));

/** The pages that people read, by their path. */
export const PAGES: readonly string[] = FILES.filter((file) => file.endsWith(".md"));

/** The text of a page. */
export function pageText(page: string): string {
  return readFileSync(page, "utf8");
}

/** What a page shows as code: within a line, or in a block. */
export function codeIn(page: string): { readonly spans: readonly string[]; readonly blocks: readonly string[] } {
  const text = pageText(page);
  const blocks = [...text.matchAll(/^```.*\n([\s\S]*?)^```$/gmu)].map(([, block = ""]) => block);
  const prose = text.replaceAll(/^```.*\n[\s\S]*?^```$/gmu, "");
  return { spans: [...prose.matchAll(/`([^`\n]+)`/gu)].map(([, span = ""]) => span), blocks };
}

/** A heading as GitHub names it in a link. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
