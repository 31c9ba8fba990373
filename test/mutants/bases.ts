import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type ReadOptions, type ReadReport, readReport } from "../../src/import/readReport";
import { parseAmount } from "../../src/import/text/amount";
import { textFromBytes } from "../../src/import/text/text";
import { optionsIn } from "../cases/importOptions";
import { type Chance, one, sumOf } from "./changes";
import { figuresOf, isClean } from "./judge";
import { type Page, pageOf, textOf } from "./page";

/** A sample is one in so many. */
const SAMPLES = 10;

/** A report without a fault, from which mutants are made. */
export interface Base {
  readonly name: string;
  readonly page: Page;
  readonly options: ReadOptions;
  readonly whole: string;
}

/** One of the reports: mostly a case, and one in so many times a sample, which is a hundred times as long. */
export function oneBase(bases: readonly Base[], chance: Chance): Base {
  const isSample = chance() < 1 / SAMPLES;
  return one(
    bases.filter(({ name }) => name.startsWith("samples") === isSample),
    chance,
  );
}

/** The inputs of all case folders that are clean, one table each, and the samples. */
export function allBases(): readonly Base[] {
  const cases = foldersIn("test/cases/import").flatMap(foldersIn).flatMap(caseBase);
  const samples = foldersIn("samples").flatMap((folder) =>
    readdirSync(folder).flatMap((file) => baseOf(join(folder, file), { range: {} })),
  );
  return [...cases, ...samples];
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
}

/** A case that says how its report is to be read is read otherwise once its dates or headings change. */
function caseBase(folder: string): readonly Base[] {
  const options = optionsIn(folder);
  const name = readdirSync(folder).find((file) => file.startsWith("input.")) ?? "";
  // A quote more in a name of the greatest length leaves off its last letter.
  if (folder.endsWith("hostile-carriers")) return [];
  if (options.layout !== undefined || options.dates !== undefined || !existsSync(join(folder, name))) return [];
  return baseOf(join(folder, name), options);
}

function baseOf(file: string, options: ReadOptions): readonly Base[] {
  const decoded = textFromBytes(readFileSync(file));
  const page = decoded.ok ? pageOf(decoded.text) : undefined;
  if (!decoded.ok || page === undefined) return [];
  const agreed = withAgreed(decoded.text, options);
  const read = readReport(textOf(page), agreed);
  const whole = figuresOf(read);
  const isSame = figuresOf(readReport(decoded.text, agreed)) === whole;
  return isSame && isClean(read) && isPlain(read, page) ? [{ name: file, page, options: agreed, whole }] : [];
}

/** What is told of a report, with how its columns and words are read agreed to, as by somebody in an earlier month. */
function withAgreed(text: string, options: ReadOptions): ReadOptions {
  const readings = readReport(text, options).unproven.flatMap(({ reading }) => reading ?? []);
  return { ...options, known: { carriers: [], sources: [], ...options.known, readings } };
}

/** Whether a page was taken apart as it is read: what stands below is the total, and no row leans on the one above. */
function isPlain({ records, reportTotal, notes }: ReadReport, page: Page): boolean {
  const isList = !page.hasTotal && page.records.length > 0;
  const isTotaled = records === page.records.length && reportTotal !== undefined && holdsTotal(page);
  return (isList || isTotaled) && notes.every(({ code }) => code !== "taken-from-above");
}

function holdsTotal(page: Page): boolean {
  const [total = []] = page.below;
  const sums = sumOf(page, page.records, "");
  return page.amounts.every((at) => parseAmount(total[at] ?? "") === parseAmount(sums[at] ?? ""));
}
