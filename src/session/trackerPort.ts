import type { TableRows } from "../workbook/spec/book";
import type { Row } from "../workbook/spec/cell";
import type { WorkbookChange } from "../workbook/change/change";
import type { Changed } from "../workbook/change/changed";

/** What stands in the place where the tracker is kept. */
export type Look =
  /** No workbook is chosen yet. Inside Excel there always is one. */
  | { readonly kind: "none" }
  | {
      readonly kind: "tracker";
      readonly tables: TableRows;
      /** Why it can be looked at and not changed, and what to do; absent where it can be changed. */
      readonly readOnly?: string;
      /** The next posting brings Start, which names all tables: whoever posts is asked whether to hide the others. */
      readonly bringsStart?: true;
    }
  /** A workbook without a tracker, or a new one. Posting adds the tracker to it. */
  | { readonly kind: "no-tracker"; readonly begin: TableRows; readonly isNew: boolean; readonly readOnly?: string }
  /** It cannot be used as it is; why, and what to do. */
  | { readonly kind: "unusable"; readonly message: string };

/** What the tracker's tables hold, as far as anybody knows; a new tracker's where there is none yet. */
export function tablesIn(look: Look | { readonly kind: "looking" }): TableRows {
  if (look.kind === "tracker") return look.tables;
  return look.kind === "no-tracker" ? look.begin : new Map();
}

/** What is asked of a tracker. */
export interface ChangeTask {
  /**
   * What to change, given what the tables hold. Asked again where they changed meanwhile. `undefined` where nothing is
   * to be written after all.
   */
  readonly plan: (tables: TableRows, isNew: boolean) => WorkbookChange | undefined;
  /** Told how far the writing is. Once told, it can no longer be called off. */
  readonly onProgress: (done: number, of: number) => void;
  /** Who changes it. */
  readonly by: string;
  /** What is long and kept aside, as what takes postings back is, is read too. It is left unread where absent. */
  readonly readsAside?: boolean;
  /** Tables that a new tracker hides are hidden along with the change, as somebody asked for. */
  readonly hidesTables?: boolean;
}

/** A cell of the tracker. */
export interface CellPlace {
  readonly table: string;
  /** The row's key columns. */
  readonly row: Row;
  readonly heading: string;
  /** The name of a cell of a page that says the same for reading: shown in its place where it is there. */
  readonly onPage?: string;
}

/** Rows taken from a sheet, as tab-delimited text, or why there are none. */
export type TakenText =
  | {
      readonly ok: true;
      readonly sheet: string;
      readonly text: string;
      /** How many of the rows are hidden in Excel. */
      readonly hiddenRows: number;
      /** How many numbers are in the text to the cent that the cells hold with more decimals. */
      readonly rounded: number;
    }
  | { readonly ok: false; readonly message: string };

/** The one way to the workbook that a tracker is kept in, whatever it is. Never throws for the workbook's sake. */
export interface TrackerPort {
  readonly look: () => Promise<Look>;
  readonly change: (task: ChangeTask) => Promise<Changed>;
  /** Shows a cell; gives back why it cannot. Absent where there is no sheet to show. */
  readonly goTo?: (place: CellPlace) => Promise<string | undefined>;
  /** Shows a table's sheet, hidden or not, and goes to it; gives back why it cannot. Absent where there is no sheet to show. */
  readonly showTable?: (table: string) => Promise<string | undefined>;
  /** Takes what the sheet in view holds. Absent where there is no sheet. */
  readonly takeSheet?: () => Promise<TakenText>;
  readonly takeSelection?: () => Promise<TakenText>;
}
