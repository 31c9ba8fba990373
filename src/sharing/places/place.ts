import type { PersonalKind } from "../kinds/personalKind";

/** What kind of place of a workbook something stands in. */
export type PlaceKind =
  | "cell"
  | "formula"
  | "formula-result"
  /** In the list of texts, though no cell shows it. */
  | "unused-text"
  | "note"
  | "threaded-comment"
  /** In the list of those who comment. */
  | "commenter"
  | "sheet-name"
  | "defined-name"
  | "document-properties"
  | "header-footer"
  /** A list of choices, or a message about what may be typed. */
  | "validation"
  | "conditional-format"
  | "link"
  | "filter"
  | "scenario"
  /** A table's heading, name or formulas. */
  | "table"
  | "chart"
  | "drawing"
  | "pivot-table"
  /** Values and names that are kept of another workbook. */
  | "other-workbook"
  | "connection"
  | "custom-xml"
  /** What a shared workbook keeps of earlier values. */
  | "change-history"
  /** The name of a part of the file itself. */
  | "part-name"
  | "settings";

/** Where something stands. */
export interface Place {
  readonly kind: PlaceKind;
  /** The path of the part of the file. */
  readonly part: string;
  /** As it may be told: a sheet that is called like somebody is told by its number. */
  readonly sheet?: string | undefined;
  readonly row?: number;
  readonly column?: number;
}

/** Something that looks like a patient's, where it stands, and how it is cleared; `undefined` where it cannot be. */
export interface Spot {
  readonly kinds: readonly PersonalKind[];
  readonly place: Place;
  readonly clearing: Clearing | undefined;
}

/** A stretch of a part and what comes in its place, known once the part is walked. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** How a place is cleared. */
export type Clearing =
  /** The cell is emptied; or, with `isResult`, only what its formula came to. */
  | {
      readonly by: "cell";
      readonly part: string;
      readonly row: number;
      readonly column: number;
      readonly isResult: boolean;
    }
  | { readonly by: "markup"; readonly part: string; readonly replacements: () => readonly Replacement[] }
  /** A note, and the box that it stands in. */
  | {
      readonly by: "note";
      readonly part: string;
      readonly row: number;
      readonly column: number;
      readonly replacements: () => readonly Replacement[];
    }
  | { readonly by: "shared-text"; readonly part: string; readonly index: number }
  | { readonly by: "sheet-name"; readonly name: string }
  | { readonly by: "heading"; readonly part: string; readonly heading: string };

/** A part of the file that cannot be looked into. */
export interface Unseen {
  readonly part: string;
  readonly kind: "picture" | "embedded-file" | "macros" | "printer-settings" | "data-model" | "query" | "binary";
}
