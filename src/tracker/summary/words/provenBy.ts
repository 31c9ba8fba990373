import { totalCheck } from "../../../domain/totalCheck";
import { periodFromIso } from "../../posting/posting";
import { type DateRange, day, formatDay, formatSpan } from "../../../domain/calendar";
import { formatCents } from "../../../domain/money";
import { type Book, oncePerBook } from "../../../workbook/spec/book";
import { activeAmong } from "../../posting/activePostings";
import { type Given, givenIn } from "../../posting/figuresGiven";
import { type RowOf, bookRows, centsIn, numberIn, textIn } from "../../headings/rows";

/** A standing posting and the days that it covers. */
interface Proof {
  readonly given: string;
  readonly covers: DateRange;
  readonly row: RowOf<"Postings">;
}

const proofs = oncePerBook((book): readonly Proof[] =>
  activeAmong(bookRows(book, "Postings")).flatMap((row) => {
    const covers = periodFromIso(textIn(row, "Period"));
    return covers ? [{ given: givenIn(row), covers, row }] : [];
  }),
);

/**
 * Says which posted reports prove a figure, and whether what was posted is their own total.
 *
 * @param book the tracker's tables
 * @param given what the report gives
 * @param days that the figure covers
 */
export function provenBy(book: Book, given: Given, days: DateRange): string {
  // What is owed, and which claims are open, is so on a day and not over a span.
  const from = given === "Receivables" || given === "Claims" ? days.to : days.from;
  const covering = proofs(book).filter(({ covers }) => covers.from <= days.to && covers.to >= from);
  const found = covering.filter((proof) => proof.given === given);
  const posted = newestOfEach(found.filter(({ row }) => !isSecond(row)));
  const last = posted.at(-1);
  if (!last && covering.some((proof) => proof.given === "")) return NOT_NOTED;
  if (!last) return `No report of ${given.toLowerCase()} is posted for it.`;
  const reports = posted.length === 1 ? reportInWords(last) : reportsInWords(posted);
  return [reports, ...seconds(found, { from, to: days.to }, last)].join(" ");
}

/** Of a report of the practice's own, the first version did not note what it gives. */
const NOT_NOTED = "Which report proves it was not noted when it was posted: see Postings.";

/** Of postings of the same report and days the last one, by the days that they cover. */
function newestOfEach(found: readonly Proof[]): readonly Proof[] {
  const last = new Map(found.map((proof) => [`${textIn(proof.row, "Report")}|${textIn(proof.row, "Period")}`, proof]));
  return [...last.values()].sort((one, other) => one.covers.to - other.covers.to);
}

function reportInWords({ row, covers, given }: Proof): string {
  return `${textIn(row, "Report")}, ${formatSpan(covers)}: ${totalInWords(row, given)}`;
}

function reportsInWords(posted: readonly Proof[]): string {
  const from = Math.min(...posted.map(({ covers }) => covers.from));
  const to = Math.max(...posted.map(({ covers }) => covers.to));
  const names = [...new Set(posted.map(({ row }) => textIn(row, "Report")))].join(" and ");
  return `${posted.length} reports (${names}), ${formatDay(day(from))} to ${formatDay(day(to))}: ${totalsInWords(posted)}`;
}

function totalsInWords(posted: readonly Proof[]): string {
  const stated = posted.filter(({ row }) => numberIn(row, "Report total") !== undefined);
  if (stated.length === 0) return "they print no totals of their own.";
  const isEach = stated.length === posted.length && stated.every(({ row }) => isTaughtTotal(row));
  return isEach ? "each one's own total is what was posted." : "not all of them print a total that is what was posted.";
}

/** What a report's total adds up, where its figures are of several kinds. */
const TOTAL_OF: ReadonlyMap<string, string> = new Map([
  ["Production", " billed"],
  ["Claims", " in fees billed"],
]);

function totalInWords(row: RowOf<"Postings">, given: string): string {
  if (numberIn(row, "Report total") === undefined) return "it prints no total of its own.";
  const of = TOTAL_OF.get(given) ?? "";
  const its = `${formatCents(centsIn(row, "Report total"))}${of}`;
  if (isTaughtTotal(row)) return `its own total, ${its}, is what was posted.`;
  return `its own total is ${its}, and ${formatCents(centsIn(row, "Posted total"))} was posted.`;
}

function isTaughtTotal(row: RowOf<"Postings">): boolean {
  return totalCheck(centsIn(row, "Report total"), centsIn(row, "Posted total")) === "ties";
}

/** What a posting that changed nothing says of the figures that stand. */
const SECONDS: ReadonlyMap<string, string> = new Map([
  ["Agrees", "agrees"],
  ["Differs", "says otherwise"],
]);

function isSecond(row: RowOf<"Postings">): boolean {
  return SECONDS.has(textIn(row, "Status"));
}

/** Second reports of all the days, held against what stands now and not against what it took the place of. */
function seconds(found: readonly Proof[], days: DateRange, last: Proof): readonly string[] {
  const reports = found
    .filter(({ row }) => isSecond(row) && (numberIn(row, "Id") ?? 0) > (numberIn(last.row, "Id") ?? 0))
    .filter(({ covers }) => covers.from <= days.from && covers.to >= days.to)
    .map(({ row }) => `${textIn(row, "Report")} ${SECONDS.get(textIn(row, "Status")) ?? ""}.`);
  return [...new Set(reports)];
}
