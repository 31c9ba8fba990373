import { type Book, oncePerBook } from "../workbook/book";
import { type CellValue, type Row, numberIn, textIn } from "../workbook/cell";
import { theNumberFormula } from "./lookUps";
import { receivablesRow, rowsOf } from "./rowLookUps";
import type { Balance } from "../domain/receivables";

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

const totalsOf = rowsOf("ClaimsTotals", "As of");

/** What Summary lists as past due. */
export const PAST_DUE: readonly PastDue[] = [
  {
    what: "Claims past their follow-up date",
    whatToDo: "Ask the carriers again: ClaimsFollowUp lists them, the longest overdue first.",
    dollars: followUp("Dollars past follow up"),
    count: followUp("Past follow up"),
    since: oldest("ClaimsFollowUp", "Oldest follow up", (monthEnd) => `(ClaimsFollowUp[As of]=${monthEnd})`, isAsOf),
  },
  {
    what: "Open claims over 90 days",
    whatToDo: "Claims lists them by carrier, with the oldest of each.",
    dollars: ofClaims("Dollars over 90"),
    count: ofClaims("Over 90"),
  },
  {
    what: "Patient receivables over 90",
    whatToDo: "Call before they are a year old. Comparison says what they did.",
    dollars: ofReceivables("Patient"),
  },
  {
    what: "Insurance receivables over 90",
    whatToDo: "Compare them with the claims over 90: what has no open claim was never sent, or was settled.",
    dollars: ofReceivables("Insurance"),
  },
  {
    what: "Actions past their due date",
    whatToDo: "Ask whoever owns them, and fill in a Result.",
    count: {
      formula: (monthEnd) => `COUNTIFS(Actions[Due],">0",Actions[Due],"<="&${monthEnd},Actions[Result],"")`,
      result: (book, monthEnd) => book.rows("Actions").filter((row) => isOverdue(row, monthEnd)).length,
    },
    since: oldest(
      "Actions",
      "Due",
      (monthEnd) => `(Actions[Due]>0)*(Actions[Due]<=${monthEnd})*(Actions[Result]="")`,
      isOverdue,
    ),
  },
];

/** Known only where the claims of the day say by when each is to be followed up. */
function followUp(heading: string): PastDueFigure {
  return {
    formula: (monthEnd) =>
      `IF(COUNTIFS(Claims[As of],${monthEnd},Claims[Past follow up],">=0")>0,` +
      `SUMIFS(ClaimsFollowUp[${heading}],ClaimsFollowUp[As of],${monthEnd}),"")`,
    result: (book, monthEnd) => {
      const isKnown = claimsAt(book, monthEnd).some((row) => numberIn(row, "Past follow up") !== undefined);
      const late = book.rows("ClaimsFollowUp").filter((row) => isAsOf(row, monthEnd));
      return isKnown ? rounded(late.reduce((sum, row) => sum + (numberIn(row, heading) ?? 0), 0)) : "";
    },
  };
}

function ofClaims(heading: string): PastDueFigure {
  return {
    formula: (monthEnd) => theNumberFormula(`ClaimsTotals[${heading}]`, `ClaimsTotals[As of],${monthEnd}`),
    result: (book, monthEnd) => numberIn(totalsOf(book, monthEnd) ?? {}, heading) ?? "",
  };
}

function ofReceivables(balance: Balance): PastDueFigure {
  return {
    formula: (monthEnd) =>
      theNumberFormula("Receivables[Over 90]", `Receivables[Month end],${monthEnd},Receivables[Balance],"${balance}"`),
    result: (book, monthEnd) => numberIn(receivablesRow(book, monthEnd, balance) ?? {}, "Over 90") ?? "",
  };
}

/** The earliest date among rows, without the functions that Excel 2016 lacks: what is farthest from a day far off. */
function oldest(
  table: string,
  heading: string,
  condition: (monthEnd: string) => string,
  isMeant: (row: Row, monthEnd: number) => boolean,
): PastDueFigure {
  return {
    formula: (monthEnd) => {
      const far = `SUMPRODUCT(MAX(${condition(monthEnd)}*(${FAR}-${table}[${heading}])))`;
      return `IF(${far}>0,${FAR}-${far},"")`;
    },
    result: (book, monthEnd) => {
      const days = book.rows(table).filter((row) => isMeant(row, monthEnd));
      return days.length > 0 ? Math.min(...days.map((row) => numberIn(row, heading) ?? FAR)) : "";
    },
  };
}

function isAsOf(row: Row, monthEnd: number): boolean {
  return numberIn(row, "As of") === monthEnd;
}

function isOverdue(row: Row, monthEnd: number): boolean {
  const due = numberIn(row, "Due") ?? 0;
  return due > 0 && due <= monthEnd && textIn(row, "Result") === "";
}

const claims = oncePerBook((book): ReadonlyMap<CellValue, readonly Row[]> => {
  const days = new Map<CellValue, Row[]>();
  for (const row of book.rows("Claims")) {
    const day = days.get(row["As of"]);
    if (day) day.push(row);
    else days.set(row["As of"], [row]);
  }
  return days;
});

function claimsAt(book: Book, monthEnd: number): readonly Row[] {
  return claims(book).get(monthEnd) ?? [];
}

/** Dollars added up as doubles, to the cent. */
function rounded(sum: number): number {
  return Math.round(sum * 100) / 100;
}
