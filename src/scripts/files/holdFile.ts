import { link, open, readFile, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { setTimeout as after } from "node:timers/promises";
import { besideFile, clearParts, endingsBeside, removeLeftOver } from "./besideFile";
import { codeOf, unlessNotThere } from "./fileTrouble";
import { untilLetGo } from "./lettingGo";
import {
  type Owner,
  type OwnerState,
  isTagOfRunning,
  ownerIn,
  stateOfOwner,
  tagOf,
  textOfOwner,
  thisProcess,
} from "./lockOwner";

/** A file that nobody else changes meanwhile, or why it cannot be had. */
export type HeldFile =
  | {
      readonly ok: true;
      /** Lets others have it. */
      readonly letGo: () => void;
    }
  | { readonly ok: false; readonly message: string };

/** How long another owner is waited for, in milliseconds. */
export interface Patience {
  readonly running: number;
  readonly elsewhere: number;
}

/** What runs here ends soon; what is said to run on another computer may have ended long ago. */
const PATIENCE: Patience = { running: 30_000, elsewhere: 5_000 };
const TICKET = /^(?<tag>.+)-[\da-f]+\.ticket$/u;
/** What file systems say that cannot give a file two names. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** A lock that stands, and whose it is as far as can be told. */
interface Lock {
  readonly text: string;
  readonly owner: Owner | undefined;
  readonly state: OwnerState;
}

/**
 * Holds a file from before it is read until after it is written, by a lock file beside it that only one can make.
 *
 * An owner that ended on this computer is cleared away, and what it left of its writing with it. Another one is waited
 * for. `docs/decisions/0026` says why two can never hold it.
 *
 * @param path the file itself, not a link to it; it need not be there
 * @throws the system's error where the folder takes no file
 */
export async function holdFile(path: string, patience: Patience = PATIENCE): Promise<HeldFile> {
  const lockPath = besideFile(path, "lock");
  const owner = await thisProcess();
  const began = performance.now();
  for (;;) {
    const lock = await lockAt(lockPath);
    if (lock === undefined || lock.state === "ended") {
      if (await taken(path, lockPath, owner, lock)) return held(path, lockPath, owner);
    } else if (performance.now() - began >= patience[lock.state]) {
      return { ok: false, message: describeLock(lock, lockPath) };
    }
    await after(20 + Math.random() * 80);
  }
}

async function lockAt(path: string): Promise<Lock | undefined> {
  const text = await unlessNotThere(readFile(path, "utf8"));
  if (text === undefined) return undefined;
  const owner = ownerIn(text);
  return { text, owner, state: owner === undefined ? "elsewhere" : await stateOfOwner(owner) };
}

/** Tries once to make the lock. @param ended the lock that is in the way and may be cleared */
async function taken(path: string, lockPath: string, owner: Owner, ended: Lock | undefined): Promise<boolean> {
  const ending = `${tagOf(owner)}-${randomBytes(4).toString("hex")}.ticket`;
  const ticket = besideFile(path, ending);
  await writeFile(ticket, textOfOwner(owner), { flag: "wx" });
  try {
    if (ended !== undefined) await clearEnded(path, lockPath, ended, ending);
    return await made(ticket, lockPath, owner);
  } finally {
    await rm(ticket, { force: true });
  }
}

/**
 * Removes an ended owner's lock. Of all who want to, only one that sees no other's ticket does, so that nobody removes
 * the lock that somebody else made in its place.
 */
async function clearEnded(path: string, lockPath: string, { text }: Lock, ownEnding: string): Promise<void> {
  for (const ending of endingsBeside(path)) {
    const tag = TICKET.exec(ending)?.groups?.["tag"];
    if (tag !== undefined && ending !== ownEnding && (await isTagOfRunning(tag)) === true) return;
  }
  const now = await unlessNotThere(readFile(lockPath, "utf8"));
  if (now === text) await rm(lockPath, { force: true });
}

/** The lock is there whole or not at all, where the file system can give a file two names. */
async function made(ticket: string, lockPath: string, owner: Owner): Promise<boolean> {
  try {
    await link(ticket, lockPath);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (!NO_LINKS.has(codeOf(error))) throw error;
    return madeAlone(lockPath, owner);
  }
}

async function madeAlone(lockPath: string, owner: Owner): Promise<boolean> {
  const file = await open(lockPath, "wx").catch((error: unknown) => {
    if (codeOf(error) === "EEXIST") return undefined;
    throw error;
  });
  if (file === undefined) return false;
  try {
    await file.writeFile(textOfOwner(owner));
  } catch (error) {
    removeLeftOver(lockPath);
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

async function held(path: string, lockPath: string, owner: Owner): Promise<HeldFile> {
  const letGo = untilLetGo(() => {
    clearParts(path);
    // Somebody may have removed it by hand, and another process have made its own.
    if (textAt(lockPath) === textOfOwner(owner)) removeLeftOver(lockPath);
  });
  clearParts(path);
  await clearTickets(path);
  return { ok: true, letGo };
}

/** A ticket's name is given once, so that whoever removes it removes no other. */
async function clearTickets(path: string): Promise<void> {
  for (const ending of endingsBeside(path)) {
    const tag = TICKET.exec(ending)?.groups?.["tag"];
    if (tag !== undefined && (await isTagOfRunning(tag)) === false) removeLeftOver(besideFile(path, ending));
  }
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Whose a lock is and what to do, for whoever wants the file. */
function describeLock({ owner, state }: Lock, lockPath: string): string {
  if (owner !== undefined && state === "running") {
    return (
      `Huddlebook is changing this workbook already (process ${String(owner.process)} on this computer). ` +
      "Wait until that is done, or end it, then run this again."
    );
  }
  const who = owner === undefined ? "somebody" : `${owner.host} (process ${String(owner.process)})`;
  return (
    `A lock says that ${who} is changing this workbook. Wait until that is done, then run this again. ` +
    `If nothing runs there any more, delete the hidden file ${lockPath} first.`
  );
}
