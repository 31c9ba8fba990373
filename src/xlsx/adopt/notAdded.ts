import { describeTaken } from "../../workbook/older/missingPart";
import type { NotAdded } from "./addToWorkbook";

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
