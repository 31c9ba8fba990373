import { existsSync, readFileSync, readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadFunctions } from "./metadata";
import { shown, standInForExcel, words } from "./excel";
import { type WorkedExample, tablesOf, workedExamples } from "./workedExamples";

const PAGES = "docs/functions";
const functions = await loadFunctions();
const ids = [...functions.keys()].sort();

beforeAll(standInForExcel);

describe("the pages about the functions", () => {
  it("are one a function, and an index", () => {
    expect(readdirSync(PAGES).sort()).toEqual([...ids.map((id) => `${id}.md`), "README.md"].sort());
  });

  it("are listed in the index", () => {
    const listed = tablesOf(pageOf("README"))[0]
      ?.slice(2)
      .map(([first]) => first);
    expect(listed).toEqual(ids.map((id) => `[${id}](${id}.md)`));
  });

  it("send readers to definitions that are there", () => {
    const metrics = readFileSync("docs/metrics.md", "utf8");
    const headings = [...metrics.matchAll(/^## (.+)$/gmu)].map(([, heading = ""]) => anchorOf(heading));
    const linked = ids.flatMap((id) => [...pageOf(id).matchAll(/metrics\.md#([\w-]+)/gu)].map(([, anchor]) => anchor));
    expect(linked.length).toBeGreaterThanOrEqual(ids.length);
    expect(headings).toEqual(expect.arrayContaining(linked));
    expect(existsSync(`${PAGES}/../metrics.md`)).toBe(true);
  });
});

describe.each(ids)("the page of %s", (id) => {
  const page = pageOf(id);
  const parameters = functions.get(id)?.metadata.parameters ?? [];

  it("begins with the call as Excel shows it", () => {
    const list = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
    expect(page).toContain(`# ${id}\n\n\`=DENTAL.${id}(${list})\``);
  });

  it("explains every argument", () => {
    const [arguments_ = []] = tablesOf(page).filter(([heading]) => heading?.[0] === "Argument");
    expect(arguments_.slice(2).map(([name]) => name)).toEqual(parameters.map(({ name }) => name));
  });

  it("shows examples", () => {
    expect(workedExamples(page).length).toBeGreaterThanOrEqual(4);
  });

  it.each(workedExamples(page).map((example) => [example.formula, example] as const))("%s", (_formula, example) => {
    expect(example.id).toBe(id);
    expect(shown(() => callOf(example))).toEqual(example.answer);
    if (example.words !== undefined) expect(words(() => callOf(example))).toBe(example.words);
  });
});

/** Calls as Excel does: a single value for a range is a range of one cell, and what is left out at the end is null too. */
function callOf({ id, arguments: given }: WorkedExample): unknown {
  const found = functions.get(id);
  if (!found) throw new TypeError(`no function ${id}`);
  return found.call(
    found.metadata.parameters.map(({ dimensionality }, index): unknown => {
      const argument = given[index] ?? null;
      if (argument === null) return null;
      if (dimensionality === "matrix") return Array.isArray(argument) ? argument : [[argument]];
      return Array.isArray(argument) ? onlyCellOf(argument) : argument;
    }),
  );
}

function onlyCellOf(rows: readonly unknown[]): unknown {
  const [cells]: readonly unknown[] = rows;
  const cell: unknown = Array.isArray(cells) ? cells[0] : cells;
  return cell;
}

function pageOf(name: string): string {
  return readFileSync(`${PAGES}/${name}.md`, "utf8");
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/gu, "")
    .replaceAll(" ", "-");
}
