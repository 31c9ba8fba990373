import { resolve } from "node:path";
import { type SharingCheck, type SharingFinding, checkSharing } from "../../sharing/checkSharing";
import type { KnownPeople } from "../../sharing/people/knownPeople";
import { describeNotChecked } from "../../sharing/problems";
import { heldAt, inWords, put, putUnlessSaved } from "../files/heldPlace";
import { readStamped } from "../files/stampedFile";
import type { Command } from "./commandLine";
import { peopleOfExports } from "./peopleOfExports";
import type { SharingOptions } from "./sharingOptions";
import type { Warning } from "./warning";

/** A call to look through a workbook before it is shared. */
export type SharingCall = Omit<Extract<Command, { name: "check-sharing" }>, "name">;

/** What came of looking through a workbook. */
export type SharingResult =
  | {
      readonly ok: true;
      readonly workbook: string;
      readonly findings: readonly SharingFinding[];
      /** The numbers of the findings that were cleared. */
      readonly cleared: ReadonlySet<number>;
      readonly unseen: SharingCheck["unseen"];
      /** The file that was written; `undefined` where none was. */
      readonly written: string | undefined;
      /** How many findings are left, in what was written. */
      readonly left: number;
      readonly warnings: readonly Warning[];
    }
  | { readonly ok: false; readonly workbook: string; readonly message: string };

interface Refused {
  readonly ok: false;
  readonly message: string;
}

/** Looks through a workbook and clears what the call names, or says why not and writes nothing. */
export async function checkForSharing({ workbook, options, exports }: SharingCall): Promise<SharingResult> {
  const read = await peopleOfExports(exports);
  if (!read.ok) return { ok: false, workbook, message: read.message };
  const { people, warnings } = read;
  const isInPlace = options.clear !== undefined && options.copy === undefined;
  const done = await inWords("The workbook cannot be read", () =>
    isInPlace ? inHeldFile(workbook, people, options) : inFile(workbook, people, options),
  );
  return done.ok ? { ...done, workbook, warnings } : { ok: false, workbook, message: done.message };
}

/** What was found, and what to put in place of the file; nothing where nothing was cleared. */
interface Looked {
  readonly ok: true;
  readonly findings: readonly SharingFinding[];
  readonly unseen: SharingCheck["unseen"];
  readonly cleared: ReadonlySet<number>;
  readonly left: number;
  readonly bytes: Uint8Array | undefined;
}

type Done = Omit<Looked, "bytes"> & { readonly written: string | undefined };

/** Nobody else writes the file from before it is read until it is written. */
async function inHeldFile(workbook: string, people: KnownPeople, options: SharingOptions): Promise<Done | Refused> {
  const held = await heldAt(workbook);
  if (!held.ok) return held;
  try {
    const read = await readStamped(held.path);
    if (read === undefined) return refused(NOT_THERE);
    const looked = await lookAndClear(read.bytes, people, options);
    if (!looked.ok || looked.bytes === undefined) return looked.ok ? { ...looked, written: undefined } : looked;
    const failure = await putUnlessSaved(held.path, looked.bytes, read.stamp);
    return failure === undefined ? { ...looked, written: workbook } : refused(failure.message);
  } finally {
    held.letGo();
  }
}

async function inFile(workbook: string, people: KnownPeople, options: SharingOptions): Promise<Done | Refused> {
  const read = await readStamped(workbook);
  if (read === undefined) return refused(NOT_THERE);
  const looked = await lookAndClear(read.bytes, people, options);
  if (!looked.ok) return looked;
  const { copy } = options;
  if (copy === undefined || looked.bytes === undefined) return { ...looked, written: undefined };
  const failure = await putCopy(copy, looked.bytes);
  return failure ?? { ...looked, written: copy };
}

async function putCopy(copy: string, bytes: Uint8Array): Promise<Refused | undefined> {
  const held = await heldAt(resolve(copy));
  if (!held.ok) return held;
  try {
    if ((await readStamped(held.path)) !== undefined)
      return refused(`${copy} is there already. Name a file that is not.`);
    const failure = await put(held.path, bytes);
    return failure && refused(failure.message);
  } finally {
    held.letGo();
  }
}

async function lookAndClear(
  bytes: Uint8Array,
  people: KnownPeople,
  { clear }: SharingOptions,
): Promise<Looked | Refused> {
  const checked = await checkSharing(bytes, people);
  if (!checked.ok) return refused(describeNotChecked(checked.reason));
  const { findings, unseen } = checked.check;
  const wanted = clear === "all" ? findings.map(({ number }) => number) : (clear ?? []);
  const unknown = wanted.find((number) => number < 1 || number > findings.length);
  if (unknown !== undefined) return refused(unlisted(unknown, findings.length));
  const able = new Set(wanted.filter((number) => findings[number - 1]?.canBeCleared));
  const looked = { ok: true as const, findings, unseen, cleared: able, left: findings.length, bytes: undefined };
  return able.size === 0 ? looked : cleared(checked.check, people, looked);
}

/** What was cleared is looked through once more: what is left is counted in what is written. */
async function cleared(check: SharingCheck, people: KnownPeople, looked: Looked): Promise<Looked | Refused> {
  if (check.isSigned) return refused(SIGNED);
  const bytes = await check.cleared([...looked.cleared], new Date());
  const again = bytes && (await checkSharing(bytes, people));
  if (again?.ok !== true) return refused(describeNotChecked("damaged"));
  return { ...looked, left: again.check.findings.length, bytes };
}

const SIGNED = "The workbook is signed, and clearing would break the signature. Remove the signature, or clear a copy.";
const NOT_THERE = "There is no such file.";

function unlisted(number: number, listed: number): string {
  return `Nothing is listed under ${number}: the list ends at ${listed}. Run it without --clear to see what is found now.`;
}

function refused(message: string): Refused {
  return { ok: false, message };
}
