import type { TrackerPort } from "../session/trackerPort";
import type { Content } from "./reading/readJob";
import type { PendingRead } from "./reading/reader";
import type { Store } from "./store";

/** Choosing the workbook, for where there is none in view. */
export interface WorkbookChooser {
  /** Asks for a workbook; gives back its name, or nothing where nobody chose one. */
  readonly choose: () => Promise<string | undefined>;
  /** Begins a new one; gives back its name. */
  readonly begin: () => string;
  /** Takes a workbook that somebody chose or dropped. */
  readonly take: (file: File) => string;
  /** Begins a new one that is kept in the page alone, for an example; gives back its name. */
  readonly beginExample: () => string;
  /** Gives the workbook out as a download, as it is now; gives back its name, or nothing where there is none yet. */
  readonly giveOut: () => Promise<string | undefined>;
  /** Whether the workbook is changed where it is; it is given out as a download otherwise. */
  readonly savesInPlace: boolean;
}

/** All that actions work with. */
export interface Pane {
  readonly store: Store;
  readonly port: TrackerPort;
  readonly chooser: WorkbookChooser | undefined;
  /** What was brought, for as long as it is not posted. */
  readonly contents: Map<number, Content>;
  readonly readings: Map<number, PendingRead>;
  /** Tells somebody who cannot see the pane what happened. */
  readonly say: (words: string) => void;
  /** Puts the focus on the element of this id, once it is drawn. */
  readonly focus: (id: string) => void;
}
