import { type NoRoomAt, describeTaken } from "../../workbook/older/missingPart";

/** Says that a column which a table lacks cannot be added, since something stands in the cells beside the table. */
export class NoRoom extends Error {
  readonly at: NoRoomAt;

  constructor(at: NoRoomAt) {
    super(`${at.sheet}!${at.address} stands where ${at.heading} of the table ${at.table} would`);
    this.at = at;
  }
}

/** Why nothing is added to a workbook. */
export interface NotAdded {
  readonly ok: false;
  readonly reason:
    "names-taken" | "dates-from-1904" | "structure-locked" | "strict-format" | "not-a-workbook" | "damaged";
  /** The names of our tables and cells that the workbook uses for something else; none for any other reason. */
  readonly taken: readonly string[];
}

const WORDS: Readonly<Record<Exclude<NotAdded["reason"], "names-taken">, string>> = {
  "dates-from-1904":
    "The workbook counts its dates from 1904, as old Macs did, so dates would be four years off. Post to a new file.",
  "structure-locked":
    "The workbook is protected against new sheets. Take that off (Review, Protect Workbook), or post to a new file.",
  "strict-format":
    "The workbook is saved as Strict Open XML. Save it as an ordinary Excel Workbook (.xlsx), or post to a new file.",
  "not-a-workbook": "The file is not an Excel workbook (.xlsx or .xlsm). Name another file.",
  damaged: "The workbook is damaged or not whole. Open it in Excel to repair it, or post to a new file.",
};

/** Why nothing was added to a workbook and what to do, for whoever keeps it. */
export function describeNotAdded({ reason, taken }: NotAdded): string {
  return reason === "names-taken" ? describeTaken(taken) : WORDS[reason];
}
