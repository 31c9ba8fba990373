import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { OfficeAddinManifest } from "office-addin-manifest";
import { baseUrl, ManifestRefusal, withBaseUrl, withId, withVersion } from "./addinManifest";
import { writeWhole } from "../files/writeWhole";

const FILE = "manifest.xml";

const USAGE = `Shows manifest.xml, and changes what differs from one installation to another.

  npm run -s manifest                             its id, version and addresses
  npm run -s manifest -- --version-of-package     the version of package.json
  npm run -s manifest -- --base-url https://…     where the add-in stands
  npm run -s manifest -- --id GUID | --new-id     for an add-in that Excel takes for another one`;

const OPTIONS = {
  help: { type: "boolean" },
  id: { type: "string" },
  "new-id": { type: "boolean" },
  "base-url": { type: "string" },
  "version-of-package": { type: "boolean" },
} as const;

/** The manifest after what the call asks for, or as it was. */
async function changed(manifest: string, args: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.help === true) throw new ManifestRefusal(USAGE);
  let wanted = manifest;
  const id = values["new-id"] === true ? randomUUID() : values.id;
  if (id !== undefined) wanted = withId(wanted, id);
  if (values["version-of-package"] === true) wanted = withVersion(wanted, await packageVersion());
  if (values["base-url"] !== undefined) wanted = withBaseUrl(wanted, values["base-url"]);
  return wanted;
}

async function packageVersion(): Promise<string> {
  const content: unknown = JSON.parse(await readFile("package.json", "utf8"));
  const isPackage = typeof content === "object" && content !== null && "version" in content;
  return isPackage && typeof content.version === "string" ? content.version : "";
}

/** What Microsoft's own reader finds in the file, so that what is shown is what Excel will see. */
async function show(manifest: string): Promise<void> {
  const { id, version, displayName, defaultSettings } = await OfficeAddinManifest.readManifestFile(FILE);
  console.log(`${displayName ?? "(no name)"}
  id        ${id ?? "(none)"}
  version   ${version ?? "(none)"}
  base URL  ${baseUrl(manifest)}
  page      ${defaultSettings?.sourceLocation ?? "(none)"}`);
}

try {
  const manifest = await readFile(FILE, "utf8");
  const wanted = await changed(manifest, process.argv.slice(2));
  if (wanted !== manifest) await writeWhole(FILE, Buffer.from(wanted));
  await show(wanted);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
