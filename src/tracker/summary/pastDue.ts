import type { Book } from "../../workbook/spec/book";
import { type CellValue, type Row, numberIn } from "../../workbook/spec/cell";
import { theNumber, theNumberFormula } from "../formulas/lookUps";
import { allRowsOf, receivablesRows } from "../formulas/rowLookUps";
import { figure, isError, sumOver } from "../formulas/sheetNumbers";
import type { Balance } from "../../domain/receivables/receivables";

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

/** What Summary lists as past due. */
export const PAST_DUE: readonly PastDue[] = [
  CLAIMS_PAST_DUE,
  {
    what: "Open claims over 90 days",
    whatToDo: "Claims lists them by carrier, with the oldest of each.",
    dollars: ofClaims("Dollars over 90"),
    count: ofClaims("Over 90"),
  },
  {
    what: "Patient receivables over 90",
    whatToDo: "Call these families first. Your practice software lists them by age.",
    dollars: ofReceivables("Patient"),
  },
  {
    what: "Insurance receivables over 90",
    whatToDo: "Compare them with the open claims: what has no open claim may not have been sent, or may be settled.",
    dollars: ofReceivables("Insurance"),
  },
  {
    what: "Actions past their due date",
    whatToDo: "Ask whoever owns them, and fill in a Result.",
    count: {
      formula: (monthEnd) => `COUNTIFS(Actions[Still due],"<"&${monthEnd})`,
      result: (book, monthEnd) => overdue(book, monthEnd).length,
    },
    since: {
      formula: (monthEnd) => `IF(COUNTIFS(Actions[Still due],"<"&${monthEnd})>0,MIN(Actions[Still due]),"")`,
      result: (book, monthEnd) => {
        const days = overdue(book, monthEnd);
        return days.length > 0 ? Math.min(...days) : "";
      },
    },
  },
];

/** Known only where the claims of the day say by when each is to be followed up. */
function followUp(heading: string): PastDueFigure {
  return {
    formula: (monthEnd) =>
      `IF(COUNTIFS(Claims[As of],${monthEnd},Claims[Past follow up],">=0")>0,` +
      `SUMIFS(ClaimsFollowUp[${heading}],ClaimsFollowUp[As of],${monthEnd}),"")`,
    result: (book, monthEnd) => {
      const isKnown = claimsOf(book, monthEnd).some((row) => (numberIn(row, "Past follow up") ?? -1) >= 0);
      const late = book.rows("ClaimsFollowUp").filter((row) => isAsOf(row, monthEnd));
      return isKnown ? figure(sumOver(late, heading)) : "";
    },
  };
}

function ofClaims(heading: string): PastDueFigure {
  return {
    formula: (monthEnd) => theNumberFormula(`ClaimsTotals[${heading}]`, `ClaimsTotals[As of],${monthEnd}`),
    result: (book, monthEnd) => theNumber(totalsOf(book, monthEnd), heading),
  };
}

function ofReceivables(balance: Balance): PastDueFigure {
  return {
    formula: (monthEnd) =>
      theNumberFormula("Receivables[Over 90]", `Receivables[Month end],${monthEnd},Receivables[Balance],"${balance}"`),
    result: (book, monthEnd) => theNumber(receivablesRows(book, monthEnd, balance), "Over 90"),
  };
}

/** The earliest follow-up date, without the functions that Excel 2016 lacks: what is farthest from a day far off. */
function oldestFollowUp(): PastDueFigure {
  return {
    formula: (monthEnd) => {
      const far = `SUMPRODUCT(MAX((ClaimsFollowUp[As of]=${monthEnd})*(${FAR}-ClaimsFollowUp[Oldest follow up])))`;
      return `IF(${far}>0,${FAR}-${far},"")`;
    },
    result: (book, monthEnd) => {
      // As the formula does: a word anywhere in the column is an error, and a blank cell is day 0.
      const rows = book.rows("ClaimsFollowUp");
      const far = rows.map((row) => {
        const typed = row["Oldest follow up"];
        const since = typed === undefined || typed === "" ? 0 : typed;
        if (typeof since === "string" || isError(row["As of"])) return Number.NaN;
        return isAsOf(row, monthEnd) ? FAR - Number(since) : 0;
      });
      const farthest = Math.max(0, ...far);
      return farthest > 0 ? FAR - farthest : "";
    },
  };
}

function isAsOf(row: Row, monthEnd: number): boolean {
  return numberIn(row, "As of") === monthEnd;
}

/** The due dates of actions that lie before a day and have no result. On the day itself an action is due, not past. */
function overdue(book: Book, monthEnd: number): readonly number[] {
  return book.rows("Actions").flatMap((row) => {
    const due = numberIn(row, "Still due");
    return due !== undefined && due < monthEnd ? [due] : [];
  });
}
