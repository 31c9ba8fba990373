import { countInDigits } from "../../domain/counted";
import type { Day } from "../../domain/calendar";
import { formatDay, formatMonth } from "../../domain/calendar";
import { type Cents, formatCents } from "../../domain/money";
import { type RowsSaidNone, rowsSaidNoneInWords } from "./rowsSaidNone";
import { type Spot, where } from "./rowProblem";
import type { Balance } from "../../domain/receivables/receivables";

/** What each note tells. */
interface Details {
  "negative-categories": { readonly balance: Balance; readonly cells: number; readonly amount: Cents };
  "clinics-added": { readonly blocks: number };
  "unearned-left-out": { readonly amount: Cents };
  "days-absent": { readonly days: number; readonly first: Day };
  "nothing-in-month": { readonly month: Day };
  "booked-afterwards": { readonly rows: number };
  "names-as-source": { readonly rows: number };
  "carriers-other": {
    readonly rows: number;
    /** The first few of the rows. */
    readonly first: readonly number[];
  };
  "status-as-said": {
    readonly of: "claim" | "appointment" | "confirmation";
    /** The status; `undefined` where it names somebody whom the report names too. */
    readonly word: string | undefined;
    /** What the practice said that it means. */
    readonly means: string;
    readonly rows: number;
  };
  /** Claims that the carrier paid and the practice has not received, by what this software's words mean. */
  "paid-not-received": { readonly rows: number; readonly practiceSoftware: string };
  "paid-undated": { readonly rows: number };
  "denial-reasons-other": { readonly rows: number };
  "plan-types-other": { readonly rows: number };
  "taken-from-above": { readonly rows: number };
  /** Balances that stand in several rows of one family, and what those not counted come to. */
  "families-once": { readonly rows: number; readonly amount: Cents };
  /** Words of a schedule that could be a person's name. */
  "schedule-words-other": { readonly column: string; readonly rows: number };
  "day-first": { readonly at: Spot };
  /** Rows that somebody said are none of the report, and that its own total leaves out too. */
  "rows-said-none": RowsSaidNone;
  "second-report": { readonly row: number; readonly title: string };
  /** Somebody agreed once to how its columns or words are read. */
  "read-as-agreed": object;
  /** A list not known by name was read by its headings, each of which is a usual word for one thing. */
  "columns-by-exact-heading": { readonly columns: readonly ColumnSaid[] };
  /** Rows of a report not known by name say in words what their amounts are, and each stands in the column of that. */
  "rows-say-kinds": { readonly heading: string };
  /** Each row is a transaction, of a type that says what it is. */
  "transactions-by-type": object;
  /** Amounts of a report not known by name that are in no figure, and by their headings never belong to what is owed. */
  "columns-beside": { readonly columns: readonly ColumnSaid[] };
  /** Typed figures that follow from two others. */
  "typed-computed": { readonly figures: readonly { readonly name: string; readonly amount: Cents }[] };
}

/** A column by its heading, and what it was taken for in the words of an office. */
interface ColumnSaid {
  readonly figure: string;
  readonly heading: string;
}

/** What the office manager should know of a report that was read well. */
export type ImportNote<Code extends keyof Details = keyof Details> = {
  [Each in Code]: { readonly code: Each } & Readonly<Details[Each]>;
}[Code];

const WORDS: { readonly [Code in keyof Details]: (note: ImportNote<Code>) => string } = {
  "negative-categories": ({ balance, cells, amount }) =>
    `${balance}: ${countInDigits(cells, "aging amount")} below zero, ${formatCents(amount)} together, moved to Credits.`,
  "clinics-added": ({ blocks }) =>
    `The report has ${countInDigits(blocks, "block")}, one a clinic. Their rows were added up by date.`,
  "unearned-left-out": ({ amount }) =>
    `Unearned income of ${formatCents(amount)} is left out of the payments, as the report's own total of income leaves it out.`,
  "days-absent": ({ days, first }) =>
    `The report has no row for ${countInDigits(days, "day")} in its range, the first on ${formatDay(first)}. Nothing is taken as billed or paid then.`,
  "nothing-in-month": ({ month }) =>
    `The query has no row, and lies in the folder of ${formatMonth(month)}: nothing is taken as having happened in that month.`,
  "booked-afterwards": ({ rows }) =>
    `${countInDigits(rows, "appointment")} booked on a later day than the appointment itself. Dates are kept as they are.`,
  "names-as-source": ({ rows }) =>
    `${countInDigits(rows, "referral source")} that could be a person's name, kept as “Named person”.`,
  "carriers-other": ({ rows, first }) =>
    `${countInDigits(rows, "claim")} counted under the carrier “Other” (${inRows(first, rows)}): what the cell holds could be a person's name or number, and is not kept. Where it is a carrier, say its name once, in the pane or with --carrier; if it is posted already, undo that and post again.`,
  "status-as-said": ({ of, word, means, rows }) =>
    `${countInDigits(rows, of === "confirmation" ? "visit" : of)} with the status ${word === undefined ? "that the practice named (not kept, as it could be a person)" : `“${word}”`}, read as ${means}, as the practice said.`,
  "paid-not-received": ({ rows, practiceSoftware }) =>
    `${countInDigits(rows, "claim")} with a status such as “Paid” taken as open: of ${practiceSoftware}, whose words this list has, it says what the carrier did, not that the money came.`,
  "paid-undated": ({ rows }) =>
    `${countInDigits(rows, "claim")} with the status “Paid” and no day of payment, taken as closed. Of some software “Paid” only says that the carrier sent the money: compare the open claims with it. Where that is so, say so once: --status "Paid=open", or a row “Claim status: Paid” with the value Open in Setup.`,
  "denial-reasons-other": ({ rows }) =>
    `${countInDigits(rows, "denial reason")} in words that are not known, kept as “Other”.`,
  "taken-from-above": ({ rows }) => `${countInDigits(rows, "row")} without a carrier, counted under the carrier above.`,
  "families-once": ({ rows, amount }) =>
    `${countInDigits(rows, "row")} of families whose balance stands in an earlier row too: ${formatCents(amount)} together, counted once a family.`,
  "schedule-words-other": ({ column, rows }) =>
    `“${column}”: what ${countInDigits(rows, "row")} ${rows === 1 ? "holds" : "hold"} could be a person's name or number, and is not kept.`,
  "day-first": ({ at }) => `${where(at)}: the date only fits with the day before the month, so all dates were read so.`,
  "second-report": ({ row, title }) =>
    `A second report begins in row ${row}: ${title}. It was not read: export it by itself.`,
  "rows-said-none": (found) => `${rowsSaidNoneInWords(found)} The report's own total leaves them out too.`,
  "read-as-agreed": () => "Its columns and words were read as somebody agreed before. Setup keeps that.",
  "columns-by-exact-heading": ({ columns }) =>
    `Read by its headings, each of them a usual one of such lists: ${columns.map(said).join(", ")}.`,
  "rows-say-kinds": ({ heading }) =>
    `What its columns hold shows in its rows: each says under “${heading}” what its amount is, which stands in the column of that.`,
  "transactions-by-type": () =>
    "Each row is a transaction, and its type says what it is: an invoice was billed, a payment collected.",
  "columns-beside": ({ columns }) =>
    `Left out, as by their headings no part of what is owed now: ${columns.map(said).join(", ")}.`,
  "typed-computed": ({ figures }) =>
    `Not typed, and computed from the two others: ${figures.map(({ name, amount }) => `${name} ${formatCents(amount)}`).join(", ")}.`,
  "plan-types-other": ({ rows }) => `${countInDigits(rows, "plan type")} in words that are not known, kept as “Other”.`,
};

function said({ figure, heading }: ColumnSaid): string {
  return `${figure} from “${heading}”`;
}

/**
 * What is so with a practice's reports month after month, and is read as docs/metrics.md says. Nothing is to be done about
 * it: said with every posting, it would only hide what is.
 */
const AS_DEFINED: ReadonlySet<keyof Details> = new Set([
  "negative-categories",
  "clinics-added",
  "unearned-left-out",
  "booked-afterwards",
  "names-as-source",
  "status-as-said",
  "read-as-agreed",
  "families-once",
  "columns-by-exact-heading",
  "rows-say-kinds",
  "transactions-by-type",
  "columns-beside",
  "denial-reasons-other",
  "plan-types-other",
]);

/** Some rows by their numbers, the first few of them: `rows 2, 5, 9 and 4 more`. */
function inRows(first: readonly number[], rows: number): string {
  const more = rows - first.length;
  return `${rows === 1 ? "row" : "rows"} ${first.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}

/** Whether a note asks for a look. The others only say how the report is read. */
export function asksForALook({ code }: ImportNote): boolean {
  return !AS_DEFINED.has(code);
}

/** Says a note in words: what was found, and what was done about it. */
export function describeNote<Code extends keyof Details>(note: ImportNote<Code>): string {
  return WORDS[note.code](note);
}
