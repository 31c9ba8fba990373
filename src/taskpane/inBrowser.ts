import type { ChangeTask, Changed, Look, TrackerPort } from "../session/trackerPort";
import { type ChosenFile, openedFile, pickFile, savesInPlace, unsavedFile } from "./chosenFile";
import type { WorkbookChooser } from "./pane";

/** The name of a new tracker. */
const NEW_NAME = "Month-End Tracker.xlsx";

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
  const { fileLook } = await import("./fileBackEnd");
  return fileLook(content.bytes);
}

interface ChangedFile {
  readonly changed: Changed;
  readonly saved: ChosenFile;
}

/** Read anew each time: somebody may have saved it meanwhile. */
async function changeIn(file: ChosenFile, task: ChangeTask): Promise<ChangedFile> {
  const refused = (message: string): ChangedFile => ({ changed: { kind: "refused", message }, saved: file });
  // Browsers allow it only at once after a click.
  const place = await file.askForPlace();
  if (place === undefined) return refused("No place was chosen to save the workbook in.");
  const content = await place.read();
  if (!content.ok) return refused(content.message);
  const { changedFile } = await import("./fileBackEnd");
  const result = await changedFile(content.bytes, task);
  if (!result.ok) return refused(result.message);
  if (result.bytes === undefined) return { changed: { kind: "done", isWritten: false }, saved: place };
  const saved = await place.save(result.bytes);
  return saved.ok
    ? { changed: { kind: "done", isWritten: true, where: saved.where }, saved: saved.file }
    : refused(saved.message);
}
