import { type DateRange, type Day, formatDay, formatMonth, formatSpan } from "../../domain/calendar";
import { type Cents, formatCents } from "../../domain/money";

/** Where in the pasted text a problem sits. Rows count from 1, as Excel and text editors show them. */
export interface Spot {
  readonly row: number;
  /** The heading of the column, as the report spells it. */
  readonly column: string;
}

/** A cell that is not there. */
interface Missing {
  readonly at: Spot;
}

/** A cell that holds something else than it should. */
interface Unreadable extends Missing {
  /** At most 60 characters of the cell; `undefined` where it could be a person's name or number. */
  readonly found: string | undefined;
}

/** What each problem of a row tells. */
interface Details {
  "amount-unreadable": Unreadable;
  "date-unreadable": Unreadable;
  "day-before-month": Unreadable;
  "month-unreadable": Unreadable;
  "status-unknown": Unreadable;
  "claim-status-unknown": Unreadable;
  "answer-unreadable": Unreadable & {
    /** What such a cell holds: `a time such as 8:30 AM`. */
    readonly expected: string;
  };
  "transaction-unknown": Missing;
  "cell-missing": Missing;
  "name-missing": Missing;
  "personal-data-found": Missing;
  "row-incomplete": { readonly row: number };
  "row-too-long": { readonly row: number; readonly cells: number; readonly headings: number };
  "row-sum-differs": Missing & { readonly reportTotal: Cents; readonly sum: Cents };
  "date-twice": Missing & { readonly date: Day; readonly form: "day" | "month" };
  "key-twice": Missing & { readonly firstRow: number };
  "date-far-off": Missing & {
    readonly date: Day;
    readonly form: "day" | "month";
    /** The days that the report is about; `undefined` where nothing tells. */
    readonly usual: DateRange | undefined;
  };
  /** The report says above its headings which days it covers. */
  "date-outside": Missing & { readonly date: Day; readonly form: "day" | "month"; readonly stated: DateRange };
  "acceptance-undated": Missing & { readonly amount: Cents };
  /** Two rows of one family, whose account is one, tell otherwise of it. */
  "family-differs": Missing & { readonly firstRow: number };
}

/** The code of a row's problem. */
export type RowProblemCode = keyof Details;

/** What keeps one row from being a record. The row is left out of all figures. */
export type RowProblem<Code extends RowProblemCode = RowProblemCode> = {
  [Each in Code]: { readonly code: Each } & Readonly<Details[Each]>;
}[Code];

const WORDS: { readonly [Code in RowProblemCode]: (problem: RowProblem<Code>) => string } = {
  "amount-unreadable": ({ at, found }) =>
    `${where(at)}: ${quoted(found)} is not an amount. Write it in a form such as 1,234.50 or (1,234.50).`,
  "date-unreadable": ({ at, found }) =>
    `${where(at)}: ${quoted(found)} is not a date. Write it in a form such as 8/31/2026.`,
  "day-before-month": ({ at, found }) =>
    `${where(at)}: ${quoted(found)} is only a date with the day before the month. Write the month first, such as 8/31/2026.`,
  "month-unreadable": ({ at, found }) =>
    `${where(at)}: ${quoted(found)} is not a month. Write it in a form such as Aug 2026.`,
  "status-unknown": ({ at, found }) =>
    `${where(at)}: ${quoted(found)} does not say how the appointment ended. ${sayWhatItMeans(found, "kept")}`,
  "claim-status-unknown": ({ at, found }) =>
    `${where(at)}: ${quoted(found)} does not say whether the claim is open. ${sayWhatItMeans(found, "open")}`,
  "answer-unreadable": ({ at, found, expected }) =>
    `${where(at)}: ${quoted(found)} is not what such a cell holds. Write ${expected}.`,
  "transaction-unknown": ({ at }) =>
    `${where(at)}: the words do not say whether the amount is a charge, a payment, a write-off or an adjustment. Write one of these words there.`,
  "cell-missing": ({ at }) => `${where(at)}: the cell is empty. Fill it in, or export the report again.`,
  "name-missing": ({ at }) =>
    `${where(at)}: the row has amounts, but its “${at.column}” is empty, and the amounts are no total of the rows above. Fill it in, or delete the row if it does not belong there.`,
  "personal-data-found": ({ at }) =>
    `${where(at)}: the cell looks like a person's name or number, so the row's cells may have slipped into the wrong columns. Put them right, or export the report again.`,
  "row-incomplete": ({ row }) =>
    `Row ${row}: only part of a line is there. It may belong to the row above or below it, as a note of several lines does: join it with that row, or leave it out.`,
  "row-too-long": ({ row, cells, headings }) =>
    `Row ${row}: it has ${cells} cells under ${headings} headings. A comma in a name may have cut it in two: export the report again as tab-delimited text.`,
  "row-sum-differs": ({ at, reportTotal, sum }) =>
    `${where(at)}: the report says ${formatCents(reportTotal)}, but the row's amounts add up to ${formatCents(sum)}. Correct the amount that is wrong, or export the report again.`,
  "date-twice": ({ at, date, form }) =>
    `${where(at)}: ${dateInWords(date, form)} has a row already. Delete the row that is not right, or export the report again.`,
  "key-twice": ({ at, firstRow }) =>
    `${where(at)}: the same as in row ${String(firstRow)}. It is counted once: delete the row that is not right.`,
  "date-far-off": ({ at, date, form, usual }) =>
    `${where(at)}: ${dateInWords(date, form)} is far from ${usualInWords(usual, form)}, so its year may be mistyped. Correct it; if it is right, bring that part of the report by itself.`,
  "date-outside": ({ at, date, form, stated }) =>
    `${where(at)}: ${dateInWords(date, form)} is none of the days that the report says it covers (${formatSpan(stated)}). Correct the one that is wrong, or run the report again for all days of its rows.`,
  "family-differs": ({ at, firstRow }) =>
    `${where(at)}: it is not what row ${String(firstRow)} says of the same family. A family's account is counted once, so nothing tells which is right: correct one, or leave out the column of families where each patient has a balance of their own.`,
  "acceptance-undated": ({ at, amount }) =>
    `${where(at)}: ${formatCents(amount)} is accepted, but no day of acceptance is given. Fill in the day, or make the amount 0.00.`,
};

/** The codes of every problem that a row can have. */
export const ROW_PROBLEM_CODES: readonly string[] = Object.keys(WORDS);

/** Says a row's problem to the office manager: where, what was found, what to do. */
export function describeRowProblem<Code extends RowProblemCode>(problem: RowProblem<Code>): string {
  return WORDS[problem.code](problem);
}

/** Where a cell is, in words: `Row 7, “Total”`. */
export function where({ row, column }: Spot): string {
  return `Row ${row}, “${column}”`;
}

/** How to say what a status means. One that is not shown is still in the file. */
function sayWhatItMeans(found: string | undefined, means: string): string {
  const shown = found === undefined || found === "" ? undefined : found;
  if (shown === undefined)
    return "If it is a status, say once what it means, in Setup or with --status; else correct it.";
  return `Say once what it means: choose it in the pane, or call with --status "${shown}=${means}" or another meaning.`;
}

function dateInWords(date: Day, form: "day" | "month"): string {
  return form === "day" ? formatDay(date) : formatMonth(date);
}

function usualInWords(usual: DateRange | undefined, form: "day" | "month"): string {
  if (usual === undefined) return "the report's other dates";
  const [from, to] = [dateInWords(usual.from, form), dateInWords(usual.to, form)];
  return `the days that the report is about (${from === to ? from : `${from} to ${to}`})`;
}

function quoted(found: string | undefined): string {
  return found === undefined ? "what the cell holds (not shown, as it could be about a person)" : `“${found}”`;
}
