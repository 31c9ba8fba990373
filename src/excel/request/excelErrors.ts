/** Why Excel did not do what it was asked, for the person who asked. */
export interface ExcelProblem {
  /** What happened and what to do, in a sentence or two. */
  readonly message: string;
  /** Excel's own code, for the details; empty where it gave none. */
  readonly code: string;
  /** Trying the same again after a moment may well go through. */
  readonly mayPass: boolean;
}

interface Meaning {
  readonly message: string;
  readonly mayPass?: true;
}

const EDITING: Meaning = { message: "Press Enter to finish the cell you are editing, then try again." };
const PROTECTED: Meaning = {
  message:
    "The workbook or one of its sheets does not allow changes. Take the protection off (Review, Unprotect), or open the workbook for editing, then try again.",
};
const GONE: Meaning = {
  message: "Something was moved or removed in the workbook meanwhile. Try again.",
};
const TOO_LARGE: Meaning = {
  message: "This is more than Excel takes at once. Close other large workbooks, or post fewer reports at a time.",
};
const BUSY: Meaning = { message: "Excel was busy or not reachable. Try again in a moment.", mayPass: true };
const TOO_OLD: Meaning = { message: "This Excel is too old for the add-in. Update Office, or use Excel on the web." };
const FILTERED: Meaning = {
  message: "A filter is in the way of new rows. Clear it (Data, Clear), then try again.",
};
const IN_THE_WAY: Meaning = {
  message: "Something beside or below a table is in the way of new rows. Move it to another sheet, then try again.",
};

/** What Excel's codes mean to a person. In this one place; codes are not translated, Excel's messages are. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  Object.entries({
    InvalidOperationInCellEditMode: EDITING,
    EditModeOperationNotAllowed: EDITING,
    AccessDenied: PROTECTED,
    ReadOnly: PROTECTED,
    PasswordProtected: PROTECTED,
    ItemNotFound: GONE,
    InvalidReference: GONE,
    InvalidBinding: GONE,
    InvalidSelection: GONE,
    ItemAlreadyExists: {
      message:
        "The workbook already uses a name that Huddlebook needs. Rename yours (Formulas, Name Manager), then try again.",
    },
    RequestPayloadSizeLimitExceeded: TOO_LARGE,
    ResponsePayloadSizeLimitExceeded: TOO_LARGE,
    MemoryLimitReached: TOO_LARGE,
    RangeExceedsLimit: TOO_LARGE,
    OperationCellsExceedLimit: TOO_LARGE,
    ServiceNotAvailable: BUSY,
    ActivityLimitReached: BUSY,
    TooManyRequests: BUSY,
    Conflict: BUSY,
    RequestAborted: BUSY,
    RequestTimeout: BUSY,
    ConnectionFailure: BUSY,
    GeneralException: { message: "Excel could not do this, and does not say why. Try again.", mayPass: true },
    ApiNotFound: TOO_OLD,
    NotImplemented: TOO_OLD,
    UnsupportedOperation: TOO_OLD,
    FilteredRangeConflict: FILTERED,
    InsertDeleteConflict: IN_THE_WAY,
    MergedRangeConflict: IN_THE_WAY,
    NonBlankCellOffSheet: IN_THE_WAY,
    PivotTableRangeConflict: IN_THE_WAY,
    InactiveWorkbook: { message: "Another workbook is in front. Go back to this one, then try again." },
  }),
);

const UNKNOWN: Meaning = {
  message: "Excel could not do this. Try again; if it stays so, save, close and open the workbook.",
};

/** Turns what Office.js threw into words. What it did not throw is a bug of ours, and is thrown on. */
export function excelProblem(error: unknown): ExcelProblem {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const { message, mayPass = false } = MEANINGS.get(error.code) ?? UNKNOWN;
  return { message, code: error.code, mayPass };
}

/** Whether something was in the way of rows. */
export function isInTheWay({ code }: Pick<ExcelProblem, "code">): boolean {
  return MEANINGS.get(code) === IN_THE_WAY;
}

/** Whether anything else that is asked of Excel now would be refused likewise. */
export function concernsEverything({ code }: OfficeExtension.Error): boolean {
  const meaning = MEANINGS.get(code);
  return meaning === EDITING || meaning === BUSY;
}

/** A sheet that must be written and does not allow it, before anything is tried. */
export function describeProtected(sheet: string): string {
  return `The sheet ${sheet} is protected. Take the protection off (Review, Unprotect Sheet), then try again.`;
}
