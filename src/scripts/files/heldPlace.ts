import type { Changed } from "../../workbook/change/changed";
import { placeOf, whyNotNow } from "./filePlace";
import { describeFileTrouble } from "./fileTrouble";
import { holdFile } from "./holdFile";
import { stampAt } from "./stampedFile";
import { writeWhole } from "./writeWhole";

/** Why a workbook's file was left as it was. */
export type NotChanged = Exclude<Changed, { readonly kind: "done" }>;

/** A workbook's file that nobody else changes meanwhile, or why it cannot be had. */
export type HeldPlace =
  | { readonly ok: true; readonly path: string; readonly letGo: () => void }
  | { readonly ok: false; readonly message: string };

/** Holds the file of a name. @throws the system's error where it cannot be told where that is */
export async function heldAt(name: string): Promise<HeldPlace> {
  const place = await placeOf(name);
  if (!place.ok) return place;
  const { path } = place;
  const reason = await whyNotNow(path);
  if (reason !== undefined) return { ok: false, message: reason };
  const held = await holdFile(path);
  return held.ok ? { ...held, path } : held;
}

const SAVED_MEANWHILE: NotChanged = {
  kind: "changed-meanwhile",
  message: "Somebody saved the workbook while this was running. Nothing was written: run it again.",
};

/** Puts a file in its place unless somebody saved it meanwhile. @param stamp of what was read; `undefined` where there was nothing */
export async function putUnlessSaved(
  path: string,
  bytes: Uint8Array,
  stamp: string | undefined,
): Promise<NotChanged | undefined> {
  return (await stampAt(path)) === stamp ? put(path, bytes) : SAVED_MEANWHILE;
}

/** Puts a file in its place, or says why not: somebody may have opened it since. */
export async function put(path: string, bytes: Uint8Array): Promise<NotChanged | undefined> {
  const reason = await whyNotNow(path);
  if (reason !== undefined) return { kind: "refused", message: reason };
  await writeWhole(path, bytes);
  return undefined;
}

/** What the system refuses becomes words. @param what what could not be done */
export async function inWords<Done>(
  what: string,
  doing: () => Promise<Done>,
): Promise<Done | { readonly ok: false; readonly message: string }> {
  try {
    return await doing();
  } catch (error) {
    return { ok: false, message: describeFileTrouble(error, what) };
  }
}
