import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ALL_SOFTWARE } from "../../../src/session/running/allSoftware";
import {
  type PracticeSoftware,
  SUBJECTS,
  type WhatToRun,
  howSureInWords,
} from "../../../src/session/running/practiceSoftware";
import { pageText } from "./pages";

const PAGE = "docs/what-to-run.md";

const INTRODUCTION = `# What to run

Which reports of each practice software give the tracker its figures, what to choose when they are run, in which form they come, and how sure that is. The
pane shows the same under What to run. What nobody knows is said to be not known, with what to do instead.
[recognition.md](recognition.md) says how far such reports are read. This page is written by
\`ACCEPT_CASES=1 npx vitest run test/unit/docs/whatToRun.test.ts\`, from \`src/session/running/\`.
`;

function linesOf(one: WhatToRun): readonly string[] {
  if ("notKnown" in one) return [`**Not known:** ${one.notKnown} ${one.instead}`, ""];
  const { report, where, gives, choose, comes, sure, query } = one;
  const about = [gives, where === undefined ? undefined : `Where: ${where}.`].filter((words) => words !== undefined);
  const written = query === undefined ? [] : [`- The query: [${query}.sql](queries/${query}.sql)`];
  return [
    `**${report}.**${about.map((words) => ` ${words}`).join("")}`,
    "",
    ...choose.map((words) => `- ${words}`),
    ...written,
    `- ${comes}`,
    `- ${howSureInWords(sure)}`,
    "",
  ];
}

function softwareInMarkdown({ name, runs }: PracticeSoftware): string {
  const subjects = SUBJECTS.flatMap(({ id, words }) => [`### ${words}`, "", ...runs[id].flatMap(linesOf)]);
  return [`## ${name}`, "", ...subjects].join("\n");
}

const WRITTEN = [INTRODUCTION, ...ALL_SOFTWARE.map(softwareInMarkdown)].join("\n");

describe(PAGE, () => {
  // With ACCEPT_CASES=1 it is written anew, to be read before it is kept.
  it("says of each practice software what the pane says", () => {
    if (process.env["ACCEPT_CASES"] === "1") writeFileSync(PAGE, WRITTEN);
    expect(readFileSync(PAGE, "utf8")).toBe(WRITTEN);
  });

  it("tells of each software of which docs/recognition.md has a report", () => {
    const rows = [...pageText("docs/recognition.md").matchAll(/^\| ([^|]+?) +\|/gmu)].map(([, name = ""]) => name);
    const recognized = new Set(rows.filter((name) => !/^-+$|^Software$|^All$/u.test(name)));
    const told = new Set(ALL_SOFTWARE.map(({ name }) => name.replace(" Cloud", "")));
    expect([...recognized].filter((name) => !told.has(name))).toEqual(["An office's own sheet"]);
  });
});
