import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { BASE_URL, type BuiltAddin, productionAddin, offlineAddin, webpack } from "../builtAddin";
import { CHROMIUM, WITHOUT_CHROMIUM, openChromium } from "../chromium";
import { serveFolder } from "../../src/scripts/tools/staticServer";

const POLICY =
  "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'none'; worker-src 'self'; frame-src https://appsforoffice.microsoft.com; base-uri 'none'; form-action 'none'";

/** What would run text as a program, or speak to another computer. */
const FORBIDDEN = {
  "eval(": /\beval\s*\(/u,
  "Function(": /(?<![\w.$])Function\s*\(/u,
  "fetch(": /(?<![\w$])fetch\s*\(/u,
  XMLHttpRequest: /\bXMLHttpRequest\b/u,
  WebSocket: /\bWebSocket\b/u,
  EventSource: /\bEventSource\b/u,
  RTCPeerConnection: /\bRTCPeerConnection\b/u,
  sendBeacon: /\bsendBeacon\b/u,
};

let built: BuiltAddin;

beforeAll(async () => {
  built = await productionAddin();
});

const text = (path: string) => built.files.get(path)?.toString() ?? "";
const namesThat = (pattern: RegExp) => [...built.files.keys()].filter((path) => pattern.test(path));

/** Our own scripts that the page loads at once, as the page names them. */
const scriptsOfPage = () => [...text("taskpane.html").matchAll(/<script[^>]* src="(?!https:)([^"]+)"/gu)].map(([, src = ""]) => src);

describe("the production build", () => {
  it.each([
    ["without an address", ""],
    ["for this computer", "https://localhost:3000"],
    ["for an address that is not one, or that a manifest cannot hold", 'https://office.example.com/"><evil/>'],
  ])("is refused %s", async (_where, address) => {
    await expect(webpack(["--output-path", "out/addin-refused"], address)).rejects.toThrow("ADDIN_BASE_URL");
  });

  it("names its files by their content, except those that the manifest and people name", () => {
    const fixed = ["functions.js", "functions.json", "index.html", "manifest.xml", "page.css", "privacy.html", "support.html", "taskpane.html"];
    const unhashed = namesThat(/^(?!.*\.[\da-f]{12}\.(?:js|css)$)(?!assets\/)/u).filter((name) => !name.endsWith("LICENSE.txt"));
    expect(unhashed.sort()).toEqual(fixed);
    expect(namesThat(/^taskpane\.[\da-f]{12}\.(?:js|css)$/u)).toHaveLength(2);
  });

  it("has a manifest that points to its own files at the given address, and nowhere else", () => {
    const manifest = text("manifest.xml");
    const addresses = [...manifest.matchAll(/"(https:[^"]+)"/gu)].map(([, address = ""]) => address);
    const names = addresses.map((address) => address.replace(`${BASE_URL}/`, ""));
    expect(names.filter((name) => !built.files.has(name))).toEqual([]);
    expect(names).toContain("functions.json");
    expect(manifest.slice(manifest.indexOf("<OfficeApp"))).not.toContain("localhost");
  });

  it("has a page whose policy lets nothing in but its own files and Microsoft's library, and nothing out", () => {
    expect(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/u.exec(text("taskpane.html"))?.[1]).toBe(POLICY);
  });

  it("has no script, style or handler in the page itself, which the policy would refuse", () => {
    expect(text("taskpane.html")).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|javascript:/iu);
  });

  it("loads Microsoft's library first, then the functions, then the pane", () => {
    const all = [...text("taskpane.html").matchAll(/<script[^>]* src="([^"]+)"/gu)].map(([, src]) => src);
    const [library, functions, pane] = all;
    expect([library, functions]).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "functions.js"]);
    expect(pane).toMatch(/^taskpane\./u);
    expect(all).toHaveLength(3);
  });

  it.each(Object.entries(FORBIDDEN))("has no %s in any script of ours", (_name, pattern) => {
    const ours = namesThat(/^(?!exceljs\.|pdfjs\.).*\.js$/u);
    expect(ours.length).toBeGreaterThan(1);
    expect(ours.filter((name) => pattern.test(text(name)))).toEqual([]);
  });

  it("loads exceljs and the workbook files' code only when a file is to be opened or written", () => {
    const isOfFiles = (name: string) => /node_modules\/exceljs|\/src\/xlsx\//u.test(name);
    expect(built.modules.atOnce.filter(isOfFiles)).toEqual([]);
    expect(built.modules.later.filter(isOfFiles).length).toBeGreaterThan(10);
    expect(namesThat(/^exceljs\.[\da-f]{12}\.js$/u)).toHaveLength(1);
  });

  it("loads pdf.js only when a PDF is to be read, and nothing of it says where it was built", () => {
    const isOfPdf = (name: string) => /node_modules\/pdfjs-dist|\/src\/pdf\//u.test(name);
    expect(built.modules.atOnce.filter(isOfPdf)).toEqual([]);
    expect(built.modules.later.filter(isOfPdf).length).toBeGreaterThan(5);
    const [pdfjs = "", ...others] = namesThat(/^pdfjs\.[\da-f]{12}\.js$/u);
    expect(others).toEqual([]);
    expect(text(pdfjs)).toContain("getTextContent");
    expect(text(pdfjs)).not.toContain("file:///");
  });

  it("has the pane ready after less than 60 KB of our own scripts, compressed", () => {
    const scripts = scriptsOfPage();
    expect(scripts).toHaveLength(2);
    const size = scripts.reduce((sum, name) => sum + gzipSync(text(name)).length, 0);
    expect(size).toBeLessThan(60 * 1024);
  });

  it("describes to Excel exactly the functions that its script has, and lets errors in ranges reach them", () => {
    const described: unknown = JSON.parse(text("functions.json"));
    const ids = [...text("functions.json").matchAll(/"id": "([^"]*)"/gu)].map(([, id = ""]) => id);
    const tied = [...text("functions.js").matchAll(/CustomFunctions\.associate\("(\w+)"/gu)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id) => !/^[A-Z][A-Z\d_.]{2,}$/u.test(id))).toEqual([]);
    expect(tied.sort()).toEqual(ids.sort());
    expect(described).toMatchObject({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true });
  });

  it.skipIf(CHROMIUM === undefined)(
    `opens in a browser without breaking its own policy, and asks nobody but its server and Microsoft's${WITHOUT_CHROMIUM}`,
    async () => {
      const { asked, broken } = await openedInBrowser(built.folder);
      expect(broken).toEqual([]);
      expect(asked).toEqual(["https://appsforoffice.microsoft.com"]);
    },
  );
});

it.skipIf(CHROMIUM === undefined)(
  `the offline build opens in a browser and asks nobody but the server that it came from${WITHOUT_CHROMIUM}`,
  async () => {
    const { folder, files } = await offlineAddin();
    expect(await openedInBrowser(folder)).toEqual({ asked: [], broken: [] });
    expect(files.get("taskpane.html")?.toString()).not.toContain("https:");
  },
);

/** Opens the pane, with Microsoft's library from the package, since no test goes to the internet. */
async function openedInBrowser(folder: string): Promise<{ asked: readonly string[]; broken: readonly string[] }> {
  const server = await serveFolder(folder, 0);
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    const asked = new Set<string>();
    const broken: string[] = [];
    await page.exposeFunction("reportViolation", (violation: string) => broken.push(violation));
    await page.addInitScript(REPORT_VIOLATIONS);
    await page.route(/^(?!http:\/\/localhost)/u, async (route) => {
      const url = new URL(route.request().url());
      asked.add(url.origin);
      const file = join("node_modules", "@microsoft", "office-js", "dist", url.pathname.replace("/lib/1/hosted/", ""));
      await route.fulfill({ contentType: "text/javascript", body: await readFile(file) });
    });
    await page.goto(`${server.address}taskpane.html`);
    await page.evaluate("Office.onReady().then(() => true)");
    return { asked: [...asked], broken };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Microsoft's library breaks the policy itself: it styles inline, and would open a frame for its telemetry. */
const REPORT_VIOLATIONS = `document.addEventListener("securitypolicyviolation", (event) => {
  if (!/^https:\\/\\/appsforoffice\\.microsoft\\.com\\/|^http:\\/\\/localhost:\\d+\\/office\\//u.test(event.sourceFile))
    void reportViolation(event.violatedDirective + " " + event.blockedURI + " " + event.sourceFile);
});`;
