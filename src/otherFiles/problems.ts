/** Why a file that is neither text nor an .xlsx cannot be read. */
export type WhyNotRead =
  | "encrypted"
  | "binary-parts"
  | "damaged"
  | "empty"
  | "no-table"
  | "no-workbook"
  | "unknown-markup"
  | "too-large"
  | "too-long"
  | "gave-up"
  | "not-loaded";

/** Thrown where a file is known to be of no use, with why. */
export class CannotRead extends Error {
  readonly reason: WhyNotRead;

  constructor(reason: WhyNotRead) {
    super(reason);
    this.reason = reason;
  }
}

const NOT_READ: Readonly<Record<WhyNotRead, string>> = {
  encrypted:
    "The workbook is protected by a password. Open it in Excel, save a copy as .xlsx without the password, and use that.",
  "binary-parts":
    "The file is a binary workbook (.xlsb), which cannot be read safely. Open it in Excel, save it as .xlsx, and use that file.",
  damaged: "The file cannot be read: it is damaged or not whole. Export the report again.",
  empty: "The file holds no cells. Export the report again.",
  "no-table": "The file is a web page without a table. Export the report again, as a text file or a workbook.",
  "no-workbook": "The file is of Office, but no workbook. Export the report again, as a text file or a workbook.",
  "unknown-markup":
    "The file is XML of a kind that is not known. Open it in Excel, save it as .xlsx, and use that file.",
  "too-large":
    "The file holds more than can be read safely: 64 MB, or 3 million cells. Export fewer rows, or save it as .xlsx in Excel.",
  "too-long": "Reading the file took longer than a minute. Export fewer rows, or save it as .xlsx in Excel.",
  "gave-up":
    "The file cannot be read: it needs more memory than is allowed, or is built to do harm. Export the report again.",
  "not-loaded":
    "The part of Huddlebook that reads older workbooks and web pages could not be loaded, so the file was not looked at. Check the connection and bring the file again, or open it in Excel, save it as .xlsx, and use that.",
};

/** Why a file cannot be read and what to do, for whoever exported it. */
export function describeNotRead(reason: WhyNotRead): string {
  return NOT_READ[reason];
}
