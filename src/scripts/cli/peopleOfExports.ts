import { setImmediate } from "node:timers/promises";
import { TimeLimit } from "../../import/reading/timeLimit";
import { describeNotText, textFromBytes } from "../../import/text/text";
import { KnownPeople } from "../../sharing/people/knownPeople";
import { notePeopleIn } from "../../sharing/people/peopleInExport";
import { type ExportFile, findExportFiles } from "./exportFiles";
import { printedInPdf } from "./printedInPdf";
import { bytesOf, cellsOf } from "./readExports";
import type { Warning } from "./warning";

/** Whom exports name, or why one of them cannot be read. */
export type PeopleRead =
  | { readonly ok: true; readonly people: KnownPeople; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly message: string };

/** Reads whom exports name into memory. @param paths files and folders, as a call names them */
export async function peopleOfExports(paths: readonly string[]): Promise<PeopleRead> {
  const { files, warnings, refusals } = await findExportFiles(paths, undefined);
  const [refusal] = refusals;
  if (refusal !== undefined) return { ok: false, message: `${refusal.source}: ${refusal.message}` };
  const people = new KnownPeople();
  for (const file of files) {
    const read = await textsOf(file);
    if (!read.ok) return { ok: false, message: `${file.given}: ${read.message}` };
    for (const text of read.texts) notePeopleIn(text, people);
  }
  return { ok: true, people, warnings: people.names.size > 0 ? warnings : [...warnings, noNames(files.length)] };
}

function noNames(files: number): Warning {
  return {
    code: "no-names",
    message:
      files === 0
        ? "No EXPORT says whose names to look for: only what is headed as a name was taken for one."
        : "The exports name nobody, so only what is headed as a name was taken for one. Give a report that lists patients, such as the aging report.",
  };
}

type Texts =
  { readonly ok: true; readonly texts: readonly string[] } | { readonly ok: false; readonly message: string };

async function textsOf(file: ExportFile): Promise<Texts> {
  const found = await bytesOf(file);
  if (!found.ok) return found;
  const text = textFromBytes(found.bytes);
  if (text.ok) return { ok: true, texts: [text.text] };
  if (text.kind === "unreadable") return { ok: false, message: describeNotText(text.kind) };
  if (text.kind === "pdf") {
    const limit = new TimeLimit(() => performance.now());
    const printed = await printedInPdf(found.bytes, { limit, pause: () => setImmediate() });
    return printed.ok ? { ok: true, texts: [printed.text] } : printed;
  }
  const cells = await cellsOf(found.bytes, text.kind);
  return cells.ok ? { ok: true, texts: cells.sheets.map((sheet) => sheet.text) } : cells;
}
