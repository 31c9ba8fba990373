import type { ChangeTask, Look, TrackerPort } from "../../session/trackerPort";
import type { Changed } from "../../workbook/change/changed";
import { type ChosenFile, XLSX, fileInMemory, openedFile, pickFile, savesInPlace, unsavedFile } from "./chosenFile";
import { download } from "./download";
import type { FileAnswer } from "./fileBackEnd";
import { type OpenedFile, fileApart } from "./openedFile";
import type { WorkbookChooser } from "../pane";

/** The name of a new tracker. */
const NEW_NAME = "Month-End Tracker.xlsx";
const EXAMPLE_NAME = "Example Month-End Tracker.xlsx";
/** Those by which the example's figures have a status; practices choose their own. */
const BENCHMARKS_OF_EXAMPLE = "EZDDS Billing";

/** Keeps the tracker in a file that somebody chooses: for a plain browser, without Excel. */
export function trackerInBrowser(): { readonly port: TrackerPort; readonly chooser: WorkbookChooser } {
  let file: ChosenFile | undefined;
  const chooser: WorkbookChooser = {
    savesInPlace: savesInPlace(),
    choose: async () => {
      file = (await pickFile()) ?? file;
      return file?.name;
    },
    begin: () => {
      file = unsavedFile(NEW_NAME);
      return file.name;
    },
    take: (taken) => {
      file = openedFile(taken);
      return file.name;
    },
    beginExample: () => {
      file = fileInMemory(EXAMPLE_NAME, BENCHMARKS_OF_EXAMPLE);
      return file.name;
    },
    giveOut: async () => {
      const content = await file?.read();
      if (file === undefined || content?.ok !== true || content.bytes === undefined) return undefined;
      download(file.name, content.bytes, XLSX);
      return file.name;
    },
  };
  return {
    chooser,
    port: {
      look: () => lookIn(file),
      change: async (task) => {
        if (file === undefined) return { kind: "refused", message: "No workbook is chosen." };
        const { changed, saved } = await changeIn(file, task);
        file = saved;
        return changed;
      },
    },
  };
}

async function lookIn(file: ChosenFile | undefined): Promise<Look> {
  if (file === undefined) return { kind: "none" };
  const content = await file.read();
  if (!content.ok) return { kind: "unusable", message: content.message };
  const apart = fileApart();
  const answer = await apart.ask({ kind: "open", bytes: content.bytes, benchmarkSet: file.benchmarkSet });
  apart.close();
  if (answer.kind !== "opened") return { kind: "unusable", message: messageOf(answer) };
  const { tables, isThere, bringsStart } = answer;
  return isThere
    ? { kind: "tracker", tables, ...(bringsStart && { bringsStart }) }
    : { kind: "no-tracker", begin: tables, isNew: content.bytes === undefined };
}

interface ChangedHere {
  readonly changed: Changed;
  readonly saved: ChosenFile;
}

/** Read anew each time: somebody may have saved it meanwhile. */
async function changeIn(file: ChosenFile, task: ChangeTask): Promise<ChangedHere> {
  const refused = (message: string): ChangedHere => ({ changed: { kind: "refused", message }, saved: file });
  // Browsers allow it only at once after a click.
  const place = await file.askForPlace();
  if (place === undefined) return refused("You did not choose where to save the workbook.");
  const content = await place.read();
  if (!content.ok) return refused(content.message);
  const apart = fileApart();
  const answer = await planned(apart, { bytes: content.bytes, benchmarkSet: place.benchmarkSet }, task);
  apart.close();
  if (answer === undefined) return { changed: { kind: "done", isWritten: false }, saved: place };
  if (answer.kind !== "changed" || !answer.file.ok) return refused(messageOf(answer));
  const saved = await place.save(answer.file.bytes);
  if (!saved.ok) return refused(saved.message);
  const { where } = saved;
  const { added } = answer.file;
  const done = { kind: "done", isWritten: true, where, ...(added !== undefined && { added }) } as const;
  return { changed: done, saved: saved.file };
}

/** The changed file; nothing where nothing is to be written. */
async function planned(
  apart: OpenedFile,
  file: { readonly bytes: Uint8Array | undefined; readonly benchmarkSet: string | undefined },
  { plan, onProgress, by, hidesTables = false }: ChangeTask,
): Promise<FileAnswer | undefined> {
  const opened = await apart.ask({ kind: "open", ...file });
  if (opened.kind !== "opened") return opened;
  const change = plan(opened.tables, !opened.isThere);
  if (change === undefined || (change.length === 0 && opened.isThere)) return undefined;
  onProgress(0, 0);
  return apart.ask({ kind: "change", change, by, at: new Date(), hidesTables });
}

function messageOf(answer: FileAnswer): string {
  if (answer.kind === "unusable") return answer.message;
  return answer.kind === "changed" && !answer.file.ok ? answer.file.message : "The workbook could not be changed.";
}
