// Runs a program of the project, `node src/scripts/run.mjs huddlebook post …`: installs what is missing, brings its bundle
// up to date, and goes on in it in this very process, so that signals, streams and the exit code are the program's own.
import "./install.mjs";
import { pathToFileURL } from "node:url";
import { freshBundle } from "./bundle.mjs";

const [node, , name, ...args] = process.argv;
const bundle = await freshBundle(name);
process.argv = [node, bundle, ...args];
await import(pathToFileURL(bundle).href);
