// Makes the command line's bundle, which `npm pack` packs.
import "./install.mjs";
import { freshBundle } from "./bundle.mjs";

// On standard error, where what npm itself answers stays clean.
process.stderr.write(`${await freshBundle("huddlebook")}\n`);
