/** Why a workbook cannot be opened. */
export type WhyNotOpened = "encrypted" | "signed" | "damaged" | "not-a-workbook" | "too-large";

const NOT_OPENED: Readonly<Record<WhyNotOpened, string>> = {
  encrypted:
    "The workbook is locked with a password. Take the password off (File, Info, Protect Workbook), then post again.",
  signed: "The workbook is signed, and a change would break the signature. Remove the signature, or post to a copy.",
  damaged:
    "The workbook is damaged or not whole. Open it in Excel to repair it, or take an earlier version from OneDrive.",
  "not-a-workbook": "The file is not an Excel workbook. Name another file.",
  "too-large": "The workbook expands to more than can be held safely. Save it again in Excel, then post again.",
};

/** Why a workbook cannot be opened and what to do, for whoever keeps it. */
export function describeNotOpened(reason: WhyNotOpened): string {
  return NOT_OPENED[reason];
}

/** Why an export saved as .xlsx cannot be read. */
export type WhyNoCells = "encrypted" | "damaged" | "empty" | "not-loaded";

const NO_CELLS: Readonly<Record<WhyNoCells, string>> = {
  encrypted:
    "The workbook is locked with a password. Open it in Excel, save a copy without the password, and use that.",
  damaged: "The workbook cannot be read: it is damaged or not whole. Export the report again.",
  empty: "The workbook holds no cells. Export the report again.",
  "not-loaded":
    "The part of Huddlebook that reads workbooks could not be loaded, so the file was not looked at. Check the connection and bring the file again, or copy the report's cells and paste them.",
};

/** Why an export saved as .xlsx cannot be read and what to do, for whoever exported it. */
export function describeNoCells(reason: WhyNoCells): string {
  return NO_CELLS[reason];
}
