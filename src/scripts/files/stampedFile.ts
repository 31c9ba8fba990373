import { open, stat } from "node:fs/promises";
import { unlessNotThere } from "./fileTrouble";

/** A file's bytes, and what tells whether it is still the same file afterwards. */
export interface StampedFile {
  readonly bytes: Uint8Array;
  readonly stamp: string;
}

/** Reads a file; `undefined` where there is none. The stamp is taken first: whatever is saved while it is read shows. */
export async function readStamped(path: string): Promise<StampedFile | undefined> {
  const file = await unlessNotThere(open(path, "r"));
  if (file === undefined) return undefined;
  try {
    const stamp = stampOf(await file.stat({ bigint: true }));
    return { stamp, bytes: await file.readFile() };
  } finally {
    await file.close();
  }
}

/** The stamp of what is at a place now; `undefined` where there is nothing. */
export async function stampAt(path: string): Promise<string | undefined> {
  const about = await unlessNotThere(stat(path, { bigint: true }));
  return about && stampOf(about);
}

function stampOf({ ino, size, mtimeNs }: { ino: bigint; size: bigint; mtimeNs: bigint }): string {
  return [ino, size, mtimeNs].join(" ");
}
