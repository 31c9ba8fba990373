import { readdir } from "node:fs/promises";
import { relative } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Vitest, createVitest } from "vitest/node";
import tiers from "./tiers.json" with { type: "json" };

let vitest: Vitest;
beforeAll(async () => {
  vitest = await createVitest("test", { watch: false });
});
afterAll(() => vitest.close());

it("takes every test file in exactly one tier", async () => {
  const run = (await vitest.globTestSpecifications()).map(({ moduleId }) => relative(vitest.config.root, moduleId));
  const files = await readdir("test", { recursive: true });
  const all = files.filter((file) => file.endsWith(".test.ts")).map((file) => `test/${file.replaceAll("\\", "/")}`);
  expect(run.map((file) => file.replaceAll("\\", "/")).sort()).toEqual(all.sort());
});

it("leaves to the full run only files that are there", async () => {
  const rest = (await vitest.globTestSpecifications()).filter(({ project }) => project.name === "rest");
  expect(rest).toHaveLength(Object.keys(tiers.rest).length);
});
