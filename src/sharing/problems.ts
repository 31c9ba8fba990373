/** Why a workbook cannot be looked through. */
export type WhyNotChecked = "encrypted" | "not-xlsx" | "damaged" | "too-large";

const WORDS: Readonly<Record<WhyNotChecked, string>> = {
  encrypted:
    "The workbook is locked with a password. Take the password off (File, Info, Protect Workbook), then check it again.",
  "not-xlsx": "Only an .xlsx or .xlsm workbook can be looked through. Save it as one in Excel, then check that.",
  damaged:
    "The workbook is damaged or not whole, so it was not looked through. Open it in Excel to repair it, then check it again.",
  "too-large": "The workbook expands to more than can be held safely. Save it again in Excel, then check it again.",
};

/** Why a workbook cannot be looked through and what to do, for whoever wants to share it. */
export function describeNotChecked(reason: WhyNotChecked): string {
  return WORDS[reason];
}
