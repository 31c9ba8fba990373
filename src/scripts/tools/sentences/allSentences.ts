import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type TextsOfFile, textsIn } from "./textsIn";

/** What a source file says to people. */
export interface SayingFile extends TextsOfFile {
  /** From the folder of all sources, with slashes. */
  readonly path: string;
}

/** Sources that say nothing to whoever uses the program: they serve whoever builds it, or hold what it reads. */
const SILENT = [
  /^scripts\/(?:samplePractice|tools)\//u,
  /^xlsx\/(?:fresh|grid|markup|moves|package)\//u,
  /^otherFiles\/spreadsheetXml\.ts$/u,
  /^tracker\/(?:headings|formulas\/columns\.ts)/u,
  /^import\/figures\/(?:companyWords|nameForms)\.ts$/u,
  /^import\/layout\/(?:headingWords|phrase)\.ts$/u,
  /^scripts\/files\/processStart\.ts$/u,
  /^taskpane\/host\/theme\.ts$/u,
];

/**
 * Everything that the program can say, by the file that says it, each text once, where it comes first.
 *
 * @param folder where the sources are
 */
export function allSentences(folder: string): readonly SayingFile[] {
  const named = columnNames(folder);
  const seen = new Set<string>();
  return sourcesIn(folder)
    .filter((path) => !SILENT.some((silent) => silent.test(path)))
    .map((path) => {
      const { texts, words } = textsIn(path, readFileSync(join(folder, path), "utf8"));
      const fresh = texts.filter((text) => !named.has(text) && !seen.has(text));
      for (const text of fresh) seen.add(text);
      return { path, texts: fresh, words };
    });
}

/** The headings of the tracker's tables, which docs/metrics.md lists: they are names, and stay as they are. */
function columnNames(folder: string): ReadonlySet<string> {
  const headings = sourcesIn(folder).filter((path) => path.startsWith("tracker/headings/"));
  return new Set(headings.flatMap((path) => textsIn(path, readFileSync(join(folder, path), "utf8")).texts));
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .sort();
}
