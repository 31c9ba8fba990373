import { describe, expect, it } from "vitest";
import { AddressRefusal, addinAddress } from "../../../src/scripts/tools/addinAddress";
import { withBaseUrl } from "../../../src/scripts/tools/addinManifest";

describe("the add-in's address", () => {
  it.each([
    ["Bluepeak/huddlebook", "https://bluepeak.github.io/huddlebook"],
    ["bluepeak/Bluepeak.github.io", "https://bluepeak.github.io"],
    ["blue-peak/month_end.2", "https://blue-peak.github.io/month_end.2"],
  ])("of the repository %s is %s on GitHub Pages", (repository, address) => {
    expect(addinAddress({ GITHUB_REPOSITORY: repository, ADDIN_BASE_URL: "" })).toBe(address);
    const manifest = '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html" />';
    expect(withBaseUrl(manifest, address)).toContain(`"${address}/taskpane.html"`);
  });

  it("is what somebody says it is, without the slash at its end", () => {
    const environment = { GITHUB_REPOSITORY: "bluepeak/huddlebook", ADDIN_BASE_URL: "https://office.example.com/h/" };
    expect(addinAddress(environment)).toBe("https://office.example.com/h");
  });

  it.each([[{}], [{ GITHUB_REPOSITORY: "huddlebook" }], [{ GITHUB_REPOSITORY: 'a/"><evil' }]])(
    "is asked for where nothing says it: %j",
    (environment) => {
      expect(() => addinAddress(environment)).toThrow(AddressRefusal);
    },
  );
});
