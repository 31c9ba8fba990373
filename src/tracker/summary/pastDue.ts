import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { theNumber, theNumberFormula } from "../formulas/lookUps";
import { allRowsOf, receivablesRows } from "../formulas/rowLookUps";
import { figure, isError, sumOver } from "../formulas/sheetNumbers";
import type { Balance } from "../../domain/receivables/receivables";
import { type HeadingOf, columnOf } from "../headings/headings";
import { type RowOf, bookRows, numberIn, valueIn } from "../headings/rows";

/** A figure of something past due at a month's end: in a formula's words, and as its result. */
export interface PastDueFigure {
  /** @param monthEnd the formula's words for the day */
  readonly formula: (monthEnd: string) => string;
  readonly result: (book: Book, monthEnd: number) => CellValue;
}

/** Something that may be past due. A figure that is absent does not exist for it. Pure data, but for its look-ups. */
export interface PastDue {
  readonly what: string;
  readonly whatToDo: string;
  readonly dollars?: PastDueFigure;
  readonly count?: PastDueFigure;
  readonly since?: PastDueFigure;
}

/** Later than any day that is looked for: what is oldest is farthest from it. */
const FAR = 2_958_465;

const claimsOf = allRowsOf("Claims", "As of");
const totalsOf = allRowsOf("ClaimsTotals", "As of");

/** Claims whose follow-up date is over. */
export const CLAIMS_PAST_DUE = {
  what: "Claims past their follow-up date",
  whatToDo: "Ask the carriers again: ClaimsFollowUp lists them, the longest overdue first.",
  dollars: followUp("Dollars past follow up"),
  count: followUp("Past follow up"),
  since: oldestFollowUp(),
} as const satisfies PastDue;

/** Claims that carriers have not settled, old ones. */
export const OPEN_CLAIMS_OVER_90: PastDue = {
  what: "Open claims over 90 days",
  whatToDo: "Claims lists them by carrier, with the oldest of each.",
  dollars: ofClaims("Dollars over 90"),
  count: ofClaims("Over 90"),
};

/** What patients owe, the oldest of it. */
export const PATIENTS_OVER_90: PastDue = {
  what: "Patient receivables over 90",
  whatToDo: "Call these families first. Your practice software lists them by age.",
  dollars: ofReceivables("Patient"),
};

/** What insurance owes, the oldest of it. */
export const INSURANCE_OVER_90: PastDue = {
  what: "Insurance receivables over 90",
  whatToDo: "Compare them with the open claims: what has no open claim may not have been sent, or may be settled.",
  dollars: ofReceivables("Insurance"),
};

/** What Summary lists as past due. */
export const PAST_DUE: readonly PastDue[] = [
  CLAIMS_PAST_DUE,
  OPEN_CLAIMS_OVER_90,
  PATIENTS_OVER_90,
  INSURANCE_OVER_90,
  {
    what: "Actions past their due date",
    whatToDo: "Ask whoever owns them, and fill in a Result.",
    count: {
      formula: (monthEnd) => `COUNTIFS(${columnOf("Actions", "Still due")},"<"&${monthEnd})`,
      result: (book, monthEnd) => overdue(book, monthEnd).length,
    },
    since: {
      formula: (monthEnd) =>
        `IF(COUNTIFS(${columnOf("Actions", "Still due")},"<"&${monthEnd})>0,MIN(${columnOf("Actions", "Still due")}),"")`,
      result: (book, monthEnd) => {
        const days = overdue(book, monthEnd);
        return days.length > 0 ? Math.min(...days) : "";
      },
    },
  },
];

/** Known only where the claims of the day say by when each is to be followed up. */
function followUp(heading: HeadingOf<"ClaimsFollowUp", "count" | "money">): PastDueFigure {
  return {
    formula: (monthEnd) =>
      `IF(COUNTIFS(${columnOf("Claims", "As of")},${monthEnd},${columnOf("Claims", "Past follow up")},">=0")>0,` +
      `SUMIFS(${columnOf("ClaimsFollowUp", heading)},${columnOf("ClaimsFollowUp", "As of")},${monthEnd}),"")`,
    result: (book, monthEnd) => {
      const isKnown = claimsOf(book, monthEnd).some((row) => (numberIn(row, "Past follow up") ?? -1) >= 0);
      const late = bookRows(book, "ClaimsFollowUp").filter((row) => isAsOf(row, monthEnd));
      return isKnown ? figure(sumOver(late, heading)) : "";
    },
  };
}

function ofClaims(heading: HeadingOf<"ClaimsTotals", "count" | "money">): PastDueFigure {
  return {
    formula: (monthEnd) =>
      theNumberFormula(columnOf("ClaimsTotals", heading), `${columnOf("ClaimsTotals", "As of")},${monthEnd}`),
    result: (book, monthEnd) => theNumber(totalsOf(book, monthEnd), heading),
  };
}

function ofReceivables(balance: Balance): PastDueFigure {
  return {
    formula: (monthEnd) =>
      theNumberFormula(
        columnOf("Receivables", "Over 90"),
        `${columnOf("Receivables", "Month end")},${monthEnd},${columnOf("Receivables", "Balance")},"${balance}"`,
      ),
    result: (book, monthEnd) => theNumber(receivablesRows(book, monthEnd, balance), "Over 90"),
  };
}

/** The earliest follow-up date, without the functions that Excel 2016 lacks: what is farthest from a day far off. */
function oldestFollowUp(): PastDueFigure {
  return {
    formula: (monthEnd) => {
      const far = `SUMPRODUCT(MAX((${columnOf("ClaimsFollowUp", "As of")}=${monthEnd})*(${FAR}-${columnOf("ClaimsFollowUp", "Oldest follow up")})))`;
      return `IF(${far}>0,${FAR}-${far},"")`;
    },
    result: (book, monthEnd) => {
      // As the formula does: a word anywhere in the column is an error, and a blank cell is day 0.
      const rows = bookRows(book, "ClaimsFollowUp");
      const far = rows.map((row) => {
        const typed = valueIn(row, "Oldest follow up");
        const since = typed === undefined || typed === "" ? 0 : typed;
        if (typeof since === "string" || isError(valueIn(row, "As of"))) return Number.NaN;
        return isAsOf(row, monthEnd) ? FAR - Number(since) : 0;
      });
      const farthest = Math.max(0, ...far);
      return farthest > 0 ? FAR - farthest : "";
    },
  };
}

function isAsOf(row: RowOf<"ClaimsFollowUp">, monthEnd: number): boolean {
  return numberIn(row, "As of") === monthEnd;
}

/** The due dates of actions that lie before a day and have no result. On the day itself an action is due, not past. */
function overdue(book: Book, monthEnd: number): readonly number[] {
  return bookRows(book, "Actions").flatMap((row) => {
    const due = numberIn(row, "Still due");
    return due !== undefined && due < monthEnd ? [due] : [];
  });
}
