import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { unlessNotThere } from "./fileTrouble";

/** In milliseconds: a system that does not say by then is not asked further. */
const PATIENCE = 5_000;
/** Where the system counts from, in the fields behind a process' name. */
const STATE = 0;
const STARTED = 19;
/** Said of a process that has ended and keeps its number until its parent has looked. */
const ENDED = "ended";

/**
 * When a process of this computer began, as text to be held against what was kept before: a number alone is given to
 * another process once its own has ended.
 *
 * @returns `undefined` where there is no such process, or the system does not say
 */
export async function processStart(pid: number): Promise<string | undefined> {
  if (process.platform === "linux") return startOnLinux(pid);
  return process.platform === "win32"
    ? said("powershell", ["-NoProfile", "-Command", `(Get-Process -Id ${String(pid)}).StartTime.ToFileTimeUtc()`])
    : said("ps", ["-o", "lstart=", "-p", String(pid)]);
}

/** In ticks since the computer was started, which no setting of its clock moves. */
async function startOnLinux(pid: number): Promise<string | undefined> {
  const about = await unlessNotThere(readFile(`/proc/${String(pid)}/stat`, "utf8"));
  // The name before may hold anything, brackets and blanks included.
  const fields = about?.slice(about.lastIndexOf(")") + 2).split(" ") ?? [];
  const started = fields[STARTED];
  if (started === undefined) return undefined;
  if (/^[ZX]/u.test(fields[STATE] ?? "")) return ENDED;
  const boot = await unlessNotThere(readFile("/proc/sys/kernel/random/boot_id", "utf8"));
  return `${boot?.trim() ?? ""} ${started}`;
}

function said(program: string, call: readonly string[]): Promise<string | undefined> {
  const options = { timeout: PATIENCE, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } };
  return new Promise((resolve) => {
    execFile(program, [...call], options, (error, stdout) => {
      const text = stdout.trim();
      resolve(error === null && text !== "" ? text : undefined);
    });
  });
}
