import { hostname } from "node:os";
import { shortHash } from "./besideFile";
import { codeOf } from "./fileTrouble";
import { processStart } from "./processStart";

/** A process that holds a file, or wants to. */
export interface Owner {
  readonly host: string;
  readonly process: number;
  /** When it began, as `processStart` says it; empty where the system does not. */
  readonly started: string;
}

/** Whether an owner still runs; nobody can tell from here of one on another computer. */
export type OwnerState = "running" | "ended" | "elsewhere";

/** This process. */
export async function thisProcess(): Promise<Owner> {
  return { host: hostname(), process: process.pid, started: (await processStart(process.pid)) ?? "" };
}

/** An owner as a lock file names it. */
export function textOfOwner(owner: Owner): string {
  return `${JSON.stringify(owner)}\n`;
}

/** The owner that a lock file names; `undefined` where it names none. */
export function ownerIn(text: string): Owner | undefined {
  const said = parsed(text);
  return isOwner(said) ? said : undefined;
}

function isOwner(said: unknown): said is Owner {
  if (typeof said !== "object" || said === null) return false;
  if (!("host" in said && "process" in said && "started" in said)) return false;
  const { host, process: pid, started } = said;
  return typeof host === "string" && typeof started === "string" && Number.isInteger(pid) && Number(pid) > 0;
}

/** Whether an owner still runs. In doubt it does: a file is rather waited for than written by two. */
export async function stateOfOwner({ host, process: pid, started }: Owner): Promise<OwnerState> {
  if (host !== hostname()) return "elsewhere";
  const now = await processStart(pid);
  if (now === undefined) return isRunning(pid) ? "running" : "ended";
  return started === "" || now === started ? "running" : "ended";
}

/** An owner as a part of a file's name. */
export function tagOf({ host, process: pid, started }: Owner): string {
  return `${shortHash(host)}-${String(pid)}-${shortHash(started)}`;
}

/** Whether the owner that a tag stands for runs on this computer; `undefined` for one of another computer. */
export async function isTagOfRunning(tag: string): Promise<boolean | undefined> {
  const [host, pid, started] = tag.split("-");
  if (host !== shortHash(hostname())) return undefined;
  const now = await processStart(Number(pid));
  return now === undefined ? isRunning(Number(pid)) : shortHash(now) === started;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of somebody else's process the system says that it may not be ended.
    return codeOf(error) === "EPERM";
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
