/** What became of a change to a workbook. */
export type Changed =
  /** Done, or there was nothing to do. */
  | {
      readonly kind: "done";
      readonly isWritten: boolean;
      /** What was added to a workbook of an earlier version, in words. */
      readonly added?: string;
      /** What of the looks Excel refused and what is therefore left out: each property with Excel's code. */
      readonly refusedLooks?: readonly string[];
      /** Where to find it, where that is not plain. */
      readonly where?: string;
    }
  /** The workbook must not or cannot be written as it is. Nothing was. */
  | { readonly kind: "refused"; readonly message: string }
  /** Somebody else was at work on the same rows, or on the same file. Nothing of it stands. */
  | { readonly kind: "changed-meanwhile"; readonly message: string }
  /** It failed on the way; `unknown` where nobody could say what stands. Trying again finishes what was begun. */
  | {
      readonly kind: "failed";
      readonly message: string;
      readonly code: string;
      readonly isWritten: "no" | "in part" | "unknown";
    };
