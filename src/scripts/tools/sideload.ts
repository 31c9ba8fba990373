import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { sideloadPlan } from "./sideloadPlan";

const manifest = resolve(process.argv[2] ?? "manifest.xml");
const { id } = await OfficeAddinManifest.readManifestFile(manifest);
if (id === undefined) throw new Error(`${manifest} has no id`);

const { copyTo, run, steps } = sideloadPlan(manifest, id, {
  platform: process.platform,
  home: homedir(),
  hasCertificates: existsSync(join(homedir(), ".office-addin-dev-certs", "localhost.crt")),
});

if (copyTo !== undefined) {
  await mkdir(dirname(copyTo), { recursive: true });
  await copyFile(manifest, copyTo);
  console.log(`Done: the manifest is at ${copyTo}`);
}
if (run !== undefined) {
  const [program, ...args] = run;
  const done = spawnSync(program, args, { stdio: ["ignore", 2, 2] });
  if (done.status === 0) console.log(`Done: Excel knows of ${manifest}`);
  else console.log(`Run this yourself, which did not work from here:\n  ${run.join(" ")}`);
}
console.log(steps.map((step, index) => `${String(index + 1)}. ${step}`).join("\n"));
