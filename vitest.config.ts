import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/sharedFolder.ts",
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // One core would idle on a machine of two.
    maxWorkers: "100%",
    // CI counts the tests from the file; people read the default.
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: "out/test-results.json" }]] : ["default"],
    coverage: {
      include: ["src/domain/**", "src/import/**"],
      thresholds: { lines: 100, branches: 100 },
    },
  },
});
