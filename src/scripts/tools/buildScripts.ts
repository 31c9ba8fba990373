import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import packageJson from "../../../package.json";
import { refreshHuddleScript } from "./office/refreshHuddleScript";

// Makes the script for Excel on the web: `npm run build:scripts [FOLDER]`. It is a text, which Windows opens to be copied; a .ts is a film to it.

const folder = process.argv[2] ?? join("out", "scripts");
const file = join(folder, "Refresh-huddle.txt");
await mkdir(folder, { recursive: true });
const script = refreshHuddleScript(packageJson.version);
await writeFile(file, script);
console.log(`${file}: ${(script.length / 1000).toFixed(0)} KB`);
