import { describe, expect, it } from "vitest";
import { sideloadPlan } from "../../../src/scripts/tools/sideloadPlan";

const ID = "0b5c6312-94c9-4d4e-8f07-2a1c3b5d7e9f";
const COMPUTER = { home: "/Users/mia", hasCertificates: true };

describe("having Excel show the add-in from this computer", () => {
  it("copies the manifest where Excel for Mac looks, named by its id so that a second one does not replace it", () => {
    const { copyTo, run } = sideloadPlan("/book/manifest.xml", ID, { ...COMPUTER, platform: "darwin" });
    expect(copyTo).toBe(`/Users/mia/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`);
    expect(run).toBeUndefined();
  });

  it("tells Excel for Windows where the manifest is, and how to take it away again", () => {
    const manifest = String.raw`C:\book\manifest.xml`;
    const { copyTo, run, steps } = sideloadPlan(manifest, ID, { ...COMPUTER, platform: "win32" });
    const key = String.raw`HKCU\SOFTWARE\Microsoft\Office\16.0\WEF\Developer`;
    expect(run).toEqual(["reg", "add", key, "/v", ID, "/t", "REG_SZ", "/d", manifest, "/f"]);
    expect(copyTo).toBeUndefined();
    expect(steps.join("\n")).toContain(`reg delete ${key} /v ${ID} /f`);
  });

  it("does nothing where there is no desktop Excel, and says how to use Excel on the web", () => {
    const { copyTo, run, steps } = sideloadPlan("/book/manifest.xml", ID, { ...COMPUTER, platform: "linux" });
    expect([copyTo, run]).toEqual([undefined, undefined]);
    expect(steps.join("\n")).toContain("Upload My Add-in");
  });

  it.each(["win32", "darwin", "linux"])("asks for certificates on %s only where there are none", (platform) => {
    const words = (hasCertificates: boolean) =>
      sideloadPlan("manifest.xml", ID, { ...COMPUTER, platform, hasCertificates }).steps.join("\n");
    expect(words(false)).toContain("npx office-addin-dev-certs install");
    expect(words(true)).not.toContain("certs");
  });
});
