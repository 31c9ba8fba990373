/** Where the manifest of the repository says that the add-in stands. */
const PAGE = "/taskpane.html";

const ID = /(?<=<Id>)[^<]*(?=<\/Id>)/u;
const VERSION = /(?<=<Version>)[^<]*(?=<\/Version>)/u;
const START = /<SourceLocation DefaultValue="(?<address>[^"]*)\/taskpane\.html"/u;
const GUID = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/iu;

/** Why a manifest stays as it is, said to the person who asked for the change. */
export class ManifestRefusal extends Error {}

/** The same manifest under another id. Excel takes it for another add-in. */
export function withId(manifest: string, id: string): string {
  if (!GUID.test(id)) throw new ManifestRefusal(`“${id}” is not a GUID, such as 0b5c6312-94c9-4d4e-8f07-2a1c3b5d7e9f.`);
  return replaced(manifest, ID, id.toLowerCase());
}

/** The same manifest with the version of package.json, which has three parts where Excel wants four. */
export function withVersion(manifest: string, version: string): string {
  const [, major = ""] = /^(\d{1,5})\.\d{1,5}\.\d{1,5}$/u.exec(version) ?? [];
  if (major === "") throw new ManifestRefusal(`“${version}” is not a version of three numbers, such as 1.2.0.`);
  if (major === "0") throw new ManifestRefusal(`“${version}” is below 1.0, and Microsoft 365 refuses such add-ins.`);
  return replaced(manifest, VERSION, `${version}.0`);
}

/** The same manifest with every address moved to another place. */
export function withBaseUrl(manifest: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "" || /["&<>]/u.test(address))
    throw new ManifestRefusal(`“${address}” is not an address that begins with https://`);
  return manifest.replaceAll(`"${baseUrl(manifest)}/`, `"${address.replace(/\/+$/u, "")}/`);
}

/** Where the manifest says that the add-in stands, without the slash at its end. */
export function baseUrl(manifest: string): string {
  const address = START.exec(manifest)?.groups?.["address"];
  if (address === undefined) throw new ManifestRefusal(`The manifest names no page that ends in ${PAGE}.`);
  return address;
}

function replaced(manifest: string, place: RegExp, text: string): string {
  if (!place.test(manifest)) throw new ManifestRefusal("This is not a manifest that Huddlebook knows how to change.");
  return manifest.replace(place, text);
}
