import { configDefaults, defineConfig } from "vitest/config";
import tiers from "./test/tiers.json" with { type: "json" };

const later = Object.keys(tiers.rest);

/** In all of a thousand property tests' runs, which part `npm test` makes; the full run makes each. */
const SOME_RUNS = "0.25";

export default defineConfig(({ mode }) => ({
  test: {
    globalSetup: "test/sharedFolder.ts",
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // One core would idle on a machine of two.
    maxWorkers: "100%",
    // What a test makes is soon forgotten, and each core has a worker of its own: threads that collect it would only be in the way.
    execArgv: ["--max-semi-space-size=64", "--single-threaded-gc"],
    // Sources become modules once, not for each run.
    experimental: { fsModuleCache: true },
    env: { HUDDLEBOOK_RUNS: process.env["HUDDLEBOOK_RUNS"] ?? (mode === "all" ? "1" : SOME_RUNS) },
    // CI counts the tests from the file; people read the default.
    reporters: process.env["CI"]
      ? ["default", ["json", { outputFile: process.env["HUDDLEBOOK_TEST_RESULTS"] ?? "out/test-results.json" }]]
      : ["default"],
    coverage: {
      include: ["src/domain/**", "src/import/**"],
      thresholds: { lines: 100, branches: 100 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: tiers.together,
          exclude: [...configDefaults.exclude, ...later],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "apart",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...tiers.together, ...later],
        },
      },
      { extends: true, test: { name: "rest", include: later } },
    ],
  },
}));
