import type { Opened } from "./openWorkbook";

const WORDS: Readonly<Record<Extract<Opened, { ok: false }>["reason"], string>> = {
  encrypted:
    "The workbook is locked with a password. Take the password off (File, Info, Protect Workbook), then post again.",
  signed: "The workbook is signed, and a change would break the signature. Remove the signature, or post to a copy.",
  damaged:
    "The workbook is damaged or not whole. Open it in Excel to repair it, or take an earlier version from OneDrive.",
  "not-a-workbook": "The file is not an Excel workbook. Name another file.",
  "too-large": "The workbook expands to more than can be held safely. Save it anew in Excel, then post again.",
};

/** Why a workbook cannot be opened and what to do, for whoever keeps it. */
export function describeNotOpened(reason: Extract<Opened, { ok: false }>["reason"]): string {
  return WORDS[reason];
}
