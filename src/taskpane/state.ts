import type { Entry } from "../session/reading/entry";
import type { TypedCells } from "../session/reading/typedDraft";
import type { PracticeSoftware } from "../session/running/practiceSoftware";
import type { Receipt } from "../session/posting/postTask";
import type { PastPosting } from "../session/words/history";
import type { MonthProgress } from "../session/words/monthProgress";
import type { Preview } from "../session/posting/preview";
import { NO_DRAFT, type SetupDraft } from "../session/setupDraft";
import type { Look } from "../session/trackerPort";
import type { Child, ElementSpec } from "./dom/element";

/** What the pane shows: one of four pages. */
export type Page = "post" | "history" | LaterPage;

/** Pages that are loaded when somebody turns to them. */
export type LaterPage = "reports" | "setup";

/** Something that was done or went wrong, told above all else until the next thing is done. */
export interface Notice {
  readonly tone: "good" | "bad" | "ask";
  readonly title: string;
  readonly lines: readonly string[];
  /** For whoever is asked for help; shown only when asked for. */
  readonly details?: string;
}

/** Something that takes a while. */
export interface Work {
  readonly words: string;
  readonly done: number;
  /** 0 where nobody knows how much there is. */
  readonly of: number;
  /** Absent where it can no longer be stopped. */
  readonly stop?: () => void;
}

/** What was posted last, and where it was saved. */
export interface ShownReceipt {
  readonly receipt: Receipt;
  readonly where: string | undefined;
  /** What was added to the tracker of an earlier version. */
  readonly added: string | undefined;
  /** What of the looks Excel refused. */
  readonly refusedLooks: readonly string[];
}

/** Totals that somebody types by hand, and has not brought yet. */
export interface Typing {
  readonly isOpen: boolean;
  readonly cells: TypedCells;
  /** Writeoffs and adjustments are typed too. */
  readonly hasReductions: boolean;
  /** Somebody wanted to use them, so that what is wrong with them is said. */
  readonly isTried: boolean;
  /** What shows them: loaded once somebody asks. */
  readonly view: (typing: Typing) => ElementSpec;
}

/** Everything that the pane shows follows from this. Lives in memory alone. */
export interface State {
  readonly page: Page;
  readonly look: Look | { readonly kind: "looking" };
  /** The workbook's name, where there is more than one to choose from. */
  readonly workbook: string | undefined;
  /** The workbook is an example, which is kept in the page alone. */
  readonly isExample: boolean;
  readonly entries: readonly Entry[];
  readonly preview: Preview | undefined;
  /** Typed or dictated into the paste box, and not read yet. */
  readonly typed: string;
  /** The totals that somebody types; `undefined` before somebody asked for them. */
  readonly typing: Typing | undefined;
  readonly by: string;
  /** The next posting brings Start, and is to hide the tables that Start lists. */
  readonly hidesTables: boolean;
  readonly work: Work | undefined;
  readonly receipt: ShownReceipt | undefined;
  /** How far the newest month is; `undefined` where nothing is posted. */
  readonly progress: MonthProgress | undefined;
  /** A posting that somebody is asked whether to take back. */
  readonly undoing: PastPosting | undefined;
  readonly notice: Notice | undefined;
  /** What somebody changed in Setup and has not saved. */
  readonly draft: SetupDraft;
  readonly isDraggedOver: boolean;
  /** The practice software that somebody chose to see what to run of; the workbook's own where absent. */
  readonly software: PracticeSoftware | undefined;
  /** The queries that practices run, by name; none until somebody looks at what to run. */
  readonly queries: Readonly<Record<string, string>>;
  /** What shows the pages that few need with each posting: loaded once somebody turns to them. */
  readonly laterPages: Readonly<Partial<Record<LaterPage, (state: State) => readonly Child[]>>>;
}

/** Before anything is looked at. */
export const FIRST_STATE: State = {
  page: "post",
  look: { kind: "looking" },
  workbook: undefined,
  isExample: false,
  entries: [],
  preview: undefined,
  typed: "",
  typing: undefined,
  by: "",
  hidesTables: false,
  work: undefined,
  receipt: undefined,
  progress: undefined,
  undoing: undefined,
  notice: undefined,
  draft: NO_DRAFT,
  isDraggedOver: false,
  software: undefined,
  queries: {},
  laterPages: {},
};
