import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import packageJson from "../../../package.json";

const FOLDER = ".github/workflows";
const CHECKED = [packageJson.scripts["check:workflows"], readFileSync(".ci/workflows", "utf8")].join("\n");
/** What .ci/run itself does first. */
const ALWAYS = ["npm ci", ".ci/run"];

describe.each(readdirSync(FOLDER))("the workflow %s", (file) => {
  const text = readFileSync(`${FOLDER}/${file}`, "utf8");
  const values = (key: string) =>
    [...text.matchAll(new RegExp(`^ *(?:- )?${key}: (.+)$`, "gmu"))].map(([, value = ""]) => value);

  it("pins each action by its commit, and says which version that is", () => {
    for (const uses of values("uses")) expect(uses).toMatch(/^actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/u);
  });

  it("does nothing that cannot be done elsewhere: each line is a script that check:workflows runs too", () => {
    expect(text).not.toMatch(/run: [|>]/u);
    for (const line of values("run").filter((run) => !ALWAYS.includes(run)))
      expect(CHECKED).toContain(line.replace("npm run ", ""));
  });

  it("has no rights but those that a job asks for, and leaves no key in the checkout", () => {
    expect(text).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/mu);
    expect(text.split("persist-credentials: false")).toHaveLength(text.split("actions/checkout@").length);
  });
});
