import { describe, expect, it } from "vitest";
import packageJson from "../../../package.json";
import { FILES, pageText } from "./pages";

/** What could open a connection. The server of `npm run pane` takes them from this computer alone. */
const CONNECTS =
  /"node:(?:http2?|https|net|tls|dgram|dns)(?:\/\w+)?"|(?<![.\w]|async )fetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b/u;
const LOCAL_SERVER = "src/scripts/tools/staticServer.ts";

describe("SECURITY.md", () => {
  it("says rightly that no code opens a connection", () => {
    const sources = FILES.filter((file) => /^src\/.*\.(?:ts|mjs|html)$/u.test(file));
    expect(sources.filter((file) => CONNECTS.test(pageText(file)))).toEqual([LOCAL_SERVER]);
  });

  it("says rightly that versions of packages are pinned", () => {
    const versions = Object.entries(packageJson.devDependencies);
    expect(
      versions.filter(([, version]) => !/^(?:npm:typescript@)?\d+\.\d+\.\d+(?:-[a-z\d.]+)?$/u.test(version)),
    ).toEqual([]);
  });

  it("is what the forms for reports and the page on support say of a practice's files", () => {
    const pages = [".github/ISSUE_TEMPLATE/read-wrongly.yml", ".github/ISSUE_TEMPLATE/mistake.yml", "docs/support.md"];
    for (const page of ["SECURITY.md", ...pages])
      expect(pageText(page).replaceAll(/\s+/gu, " ")).toMatch(
        /never send an export or a workbook of (?:a|the) practice/iu,
      );
  });
});
