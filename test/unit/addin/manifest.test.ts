import { readFileSync } from "node:fs";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import packageJson from "../../../package.json";
import { withBaseUrl } from "../../../src/scripts/tools/addinManifest";

const TEXT = readFileSync("manifest.xml", "utf8");
const manifest: Document = new DOMParser().parseFromString(TEXT, "text/xml");

/** Every element of a name, in the order of the file. */
function all(name: string, within: Document | Element = manifest): readonly Element[] {
  return [...within.getElementsByTagName(name)];
}

function one(name: string, within: Document | Element = manifest): Element {
  const [element] = all(name, within);
  if (element === undefined) throw new Error(`the manifest has no <${name}>`);
  return element;
}

const text = (name: string) => one(name).textContent;
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";
const isElement = (node: { readonly nodeType: number }): node is Element => node.nodeType === 1;
const children = (element: Element) => [...element.childNodes].filter(isElement);
const childNames = (element: Element) => children(element).map(({ tagName }) => tagName);
const everyElement = all("*");

const resources = new Map(
  children(one("Resources"))
    .flatMap(children)
    .map((element) => [attribute(element, "id"), attribute(element, "DefaultValue")]),
);
const usedResources = everyElement.flatMap((element) =>
  element.hasAttribute("resid") ? [attribute(element, "resid")] : [],
);
const addresses = everyElement
  .map((element) => attribute(element, "DefaultValue"))
  .filter((value) => value.includes("://"));

describe("the manifest", () => {
  it("has its elements in the order that Excel's schema wants", () => {
    const root = one("OfficeApp");
    expect(childNames(root)).toEqual([
      ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
      ...["HighResolutionIconUrl", "SupportUrl", "Hosts", "Requirements", "DefaultSettings", "Permissions"],
      "VersionOverrides",
    ]);
    const overrides = one("VersionOverrides");
    expect(childNames(overrides)).toEqual(["Hosts", "Resources"]);
    expect(childNames(one("Host", overrides))).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(childNames(one("AllFormFactors").getElementsByTagName("ExtensionPoint")[0] ?? root)).toEqual([
      ...["Script", "Page", "Metadata", "Namespace"],
    ]);
    expect(childNames(one("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(childNames(one("GetStarted"))).toEqual(["Title", "Description", "LearnMoreUrl"]);
    expect(childNames(one("Resources"))).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
    for (const button of all("Control")) expect(childNames(button)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  });

  it("has an id that is a GUID", () => {
    expect(text("Id")).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  });

  it("has the version of package.json, at least 1.0, below which Microsoft 365 refuses it", () => {
    expect(text("Version")).toBe(`${packageJson.version}.0`);
    expect(Number.parseInt(text("Version") ?? "", 10)).toBeGreaterThanOrEqual(1);
  });

  it("asks for no newer Excel than it needs, and for the right to write", () => {
    const sets = all("Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`);
    expect(sets).toEqual(["SharedRuntime 1.1", "CustomFunctionsRuntime 1.3", "ExcelApi 1.13"]);
    expect(text("Permissions")).toBe("ReadWriteDocument");
  });

  it("defines every resource that it uses, and uses every one that it defines", () => {
    expect(new Set(usedResources)).toEqual(new Set(resources.keys()));
  });

  it("runs the pane, the functions and the buttons in one runtime that lives on when the pane is closed", () => {
    const runtime = one("Runtime");
    expect(attribute(runtime, "lifetime")).toBe("long");
    const page = attribute(runtime, "resid");
    const running = [
      ...all("Page").map((element) => one("SourceLocation", element)),
      ...all("FunctionFile"),
      ...all("Action").flatMap((action) => all("SourceLocation", action)),
    ];
    expect(running.map((element) => attribute(element, "resid"))).toEqual([page, page, page]);
    expect(resources.get(page)).toBe(attribute(one("SourceLocation", one("DefaultSettings")), "DefaultValue"));
  });

  it("names no pane by TaskpaneId, which a long-lived runtime does not allow", () => {
    expect(all("TaskpaneId")).toEqual([]);
  });

  it("has Excel put DENTAL before each function", () => {
    expect(resources.get(attribute(one("Namespace"), "resid"))).toBe("DENTAL");
  });

  it("offers Post and Undo, each with what it does", () => {
    const buttons = all("Control").map((button) => {
      const action = one("Action", button);
      return `${attribute(button, "id")}: ${attribute(action, "xsi:type")} ${all("FunctionName", action)[0]?.textContent ?? ""}`;
    });
    expect(buttons).toEqual(["Huddlebook.Post: ShowTaskpane ", "Huddlebook.Undo: ExecuteFunction undoPosting"]);
  });

  it("keeps every text short enough to be shown, and every id short enough to be taken", () => {
    const lengths = (name: string) => children(one(name)).map((string) => attribute(string, "DefaultValue").length);
    expect(Math.max(...lengths("bt:ShortStrings"))).toBeLessThanOrEqual(32);
    expect(Math.max(...lengths("bt:LongStrings"))).toBeLessThanOrEqual(250);
    expect(attribute(one("Description"), "DefaultValue").length).toBeLessThanOrEqual(250);
    expect(Math.max(...[...resources.keys()].map((id) => id.length))).toBeLessThanOrEqual(32);
  });

  it("uses https and one origin for every address", () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
  });

  it("leaves no address behind when it moves to another place", () => {
    const moved = withBaseUrl(TEXT, "https://office.example.com/huddlebook/");
    expect(moved.split("https://office.example.com/huddlebook/")).toHaveLength(addresses.length + 1);
    expect(moved.slice(moved.indexOf("<OfficeApp"))).not.toContain("localhost");
  });
});

describe("the icons", () => {
  const images = all("bt:Image").filter((image) => image.hasAttribute("size"));
  const shown = images.map((image) => {
    const address = resources.get(attribute(image, "resid")) ?? "";
    return [address, Number(attribute(image, "size"))] as const;
  });
  const ofTheAddIn = [
    [attribute(one("IconUrl"), "DefaultValue"), 32],
    [attribute(one("HighResolutionIconUrl"), "DefaultValue"), 64],
  ] as const;

  it.each([...shown, ...ofTheAddIn])("%s is %i pixels wide and high", (address, size) => {
    const png = readFileSync(new URL(address).pathname.slice(1));
    expect(png.toString("latin1", 1, 4)).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it("come in the three sizes that every button must have", () => {
    for (const holder of [one("Group"), ...all("Control")]) {
      const icon = children(holder).find(({ tagName }) => tagName === "Icon") ?? holder;
      const sizes = children(icon).map((image) => attribute(image, "size"));
      expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
    }
  });
});
