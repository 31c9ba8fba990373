import { type Stats } from "node:fs";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { newPart } from "./besideFile";
import { unlessNotThere } from "./fileTrouble";

/** What a file lets its owner, its group and others do. */
const RIGHTS = 0o7777;
const OWNER_ONLY = 0o600;

/**
 * Writes a file whole or not at all: beside its place, flushed to the disk, then renamed into it. Whatever goes wrong,
 * and whenever, the place holds the old file (or none) or the new one, which has the old one's owner, group and rights.
 *
 * @param path the file itself, not a link to it, which would be replaced
 * @throws the system's error where it cannot be written, or not as its owner's
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const old = await unlessNotThere(stat(path));
  const beside = newPart(path);
  try {
    // Until it has its owner nobody else may look into it.
    const file = await (old === undefined ? open(beside, "wx") : open(beside, "wx", OWNER_ONLY));
    try {
      if (old !== undefined) await giveTo(file, old);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Owner first: a change of owner takes rights away. */
async function giveTo(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const now = await file.stat();
  if (now.uid !== uid || now.gid !== gid) await file.chown(uid, gid);
  if ((now.mode & RIGHTS) !== (mode & RIGHTS)) await file.chmod(mode & RIGHTS);
}
