import type { CollectedNote } from "../../session/reading/collectReport";

/** What kind of thing is to be known, for other programs. Where it comes of reading, the note's own code. */
type WarningCode =
  | CollectedNote["code"]
  /** A folder inside a folder, which was not looked into. */
  | "folder-left"
  /** Files beside folders of months, which were not read. */
  | "files-left"
  /** A row that cannot be read, which the call said to leave out. */
  | "problem-left-out"
  /** What the call said of words that no report has. */
  | "words-not-held"
  /** An older tracker got pages or columns that it lacked. */
  | "tracker-completed"
  /** Such a tracker got Start; its tables stay in view unless somebody asks to hide them. */
  | "tables-in-view"
  | "already-posted"
  /** A report says otherwise than what is posted, which stays. */
  | "differs"
  /** Something about the figures looks odd beside what is posted. */
  | "looks-odd"
  /** Read, and the tracker has no sheet for it. */
  | "not-kept"
  | "month-untied"
  /** No names are known to look for in a workbook. */
  | "no-names"
  /** The workbook or an export of the call cannot be used; only where nothing is to be written. */
  | "unusable";

/** Something to know of a call that was carried out. */
export interface Warning {
  readonly code: WarningCode;
  /** The file or folder that it is about; absent where that is the tracker, or the call. */
  readonly source?: string;
  readonly message: string;
}

/** A warning in words, behind what it is about. */
export function wordsOfWarning({ source, message }: Warning): string {
  return source === undefined ? message : `${source}: ${message}`;
}

/** Warnings for other programs: as texts, and each with its code and what it is about. */
export function jsonOfWarnings(warnings: readonly Warning[]) {
  return {
    warnings: warnings.map(wordsOfWarning),
    warningList: warnings.map(({ code, source, message }) => ({ code, source: source ?? null, message })),
  };
}
