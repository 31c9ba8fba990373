import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import webpack from "webpack";
import { afterAll, expect, it } from "vitest";
import { generateMetadata } from "./metadata";

const folder = mkdtempSync(join(tmpdir(), "functions-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("ties every id to its function in the built file, which runs without anything of a page", async () => {
  const { associate, metadata } = await generateMetadata();
  await built(associate.map(({ sourceFileName }) => sourceFileName));
  const tied = new Map<string, unknown>();
  const excel = { associate: (id: string, found: unknown) => tied.set(id, found) };
  runInNewContext(readFileSync(join(folder, "functions.js"), "utf8"), { CustomFunctions: excel });
  expect([...tied.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  const netBilled = tied.get("NET_BILLED");
  expect(typeof netBilled === "function" && Reflect.apply(netBilled, undefined, [[[100]], [[-5]], null])).toEqual([
    [95],
  ]);
  const described: unknown = JSON.parse(readFileSync(join(folder, "functions.json"), "utf8"));
  expect(described).toMatchObject({ functions: metadata.functions });
});

/** Builds as the project does: the plugin gets every file that holds a function, and the entry imports them all. */
async function built(files: readonly string[]): Promise<void> {
  const options: ConstructorParameters<typeof CustomFunctionsMetadataPlugin>[0] = {
    input: "",
    output: "functions.json",
  };
  // The plugin takes a list, though its types say one file.
  Reflect.set(options, "input", files);
  const compiler = webpack({
    mode: "production",
    target: ["web", "es2020"],
    entry: { functions: resolve("src/functions/functions.ts") },
    output: { path: folder, filename: "[name].js" },
    resolve: { extensions: [".ts"] },
    module: { rules: [{ test: /\.ts$/u, loader: "esbuild-loader" }] },
    plugins: [new CustomFunctionsMetadataPlugin(options)],
  });
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      const trouble = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : undefined);
      compiler.close(() => {
        if (trouble) fail(trouble);
        else done();
      });
    });
  });
}
