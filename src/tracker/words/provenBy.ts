import { type DateRange, type Day, dayFromIso } from "../../domain/calendar";
import { formatCents } from "../../domain/money";
import { type Book, oncePerBook } from "../../workbook/book";
import { type Row, numberIn, textIn } from "../../workbook/cell";
import { centsIn } from "../columns";
import { standingPostings } from "../postingRows";
import { formatPeriod } from "../posting";
import { type Given, givenIn } from "../figuresGiven";

/** A standing posting and the days that it covers. */
interface Proof {
  readonly given: string;
  readonly covers: DateRange;
  readonly row: Row;
}

const proofs = oncePerBook((book): readonly Proof[] =>
  standingPostings(new Map([["Postings", book.rows("Postings")]])).flatMap((row) => {
    const covers = coveredDays(textIn(row, "Period"));
    return covers ? [{ given: givenIn(row), covers, row }] : [];
  }),
);

/**
 * Says which posted report proves a figure, and whether what was posted is the report's own total.
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
  const posted = found.filter(({ row }) => textIn(row, "Status") !== "Agrees");
  const last = posted.at(-1);
  if (!last && covering.some((proof) => proof.given === "")) return NOT_NOTED;
  if (!last) return `No report of ${given.toLowerCase()} is posted for it.`;
  const count = posted.length === 1 ? "" : `${posted.length} reports, the last: `;
  return [`${count}${reportInWords(last)}`, ...agreeing(found)].join(" ");
}

/** Of a report of the practice's own, the first version did not note what it gives. */
const NOT_NOTED = "Which report proves it was not noted when it was posted: see Postings.";

function reportInWords({ row, covers }: Proof): string {
  return `${textIn(row, "Report")}, ${formatPeriod(covers)}: ${totalInWords(row)}`;
}

function totalInWords(row: Row): string {
  if (numberIn(row, "Report total") === undefined) return "it prints no total of its own.";
  const [ours, its] = [centsIn(row, "Posted total"), centsIn(row, "Report total")];
  if (ours === its) return `its own total of ${formatCents(its)} is what was posted.`;
  return `its own total is ${formatCents(its)}, and ${formatCents(ours)} was posted.`;
}

function agreeing(found: readonly Proof[]): readonly string[] {
  const reports = found.filter(({ row }) => textIn(row, "Status") === "Agrees").map(({ row }) => textIn(row, "Report"));
  return [...new Set(reports)].map((report) => `${report} agrees.`);
}

function coveredDays(period: string): DateRange | undefined {
  const [from, to = from] = period.split("/").map((day): Day | undefined => dayFromIso(day));
  return from === undefined || to === undefined ? undefined : { from, to };
}
