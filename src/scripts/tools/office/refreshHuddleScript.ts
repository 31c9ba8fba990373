import { ROLLED_LAYOUTS } from "../../../huddle/posting/rolledLayouts";
import { bundleScript } from "./bundleScript";

const FOLDER = "src/scripts/office";

/** The script that makes the huddle workbook ready for the morning, as it is pasted into Excel. @param version that it is of */
export function refreshHuddleScript(version: string): string {
  const script = bundleScript({
    entry: `${FOLDER}/refreshHuddle.ts`,
    platform: `${FOLDER}/excelScript.d.ts`,
    described: { ROLLED_LAYOUTS },
  });
  return `// Refresh huddle, of Huddlebook ${version}. docs/flow.md says how to set it up. Made by npm run build:scripts: change nothing here.\n\n${script}`;
}
