import { type Day, formatMonth, monthAfter, monthEndOf } from "../../../domain/calendar";
import { count } from "../../../domain/counted";
import { type Cents, cents, formatCents } from "../../../domain/money";
import type { Book } from "../../../workbook/spec/book";
import { MONTHS_WORDED } from "../../pages/wordsTable";
import { untiedMonths } from "../../rollForward/untiedMonths";
import { CLAIMS_PAST_DUE, INSURANCE_OVER_90, OPEN_CLAIMS_OVER_90, PATIENTS_OVER_90, type PastDue } from "../pastDue";
import { wholeDollars } from "./wholeDollars";

/** Something to do next: how much it is about, what to do, and which page says more. */
export interface NextStep {
  readonly dollars?: string;
  readonly says: string;
  readonly where?: string;
}

/** So many fit into a day, and on the page. */
export const NEXT_STEPS = 3;

/** Where the page has a link to. */
export const LINKED_PAGES = { comparison: "Comparison", rollForward: "Roll-forward" } as const;

/**
 * What to do next about a month, at most three: first a month shown that does not tie, since nothing else is sure until
 * it does; then what is past due, the most dollars first; and in the last place another month that does not tie.
 */
export function doNext(book: Book, month: Day): readonly NextStep[] {
  const untied = untiedOf(book, month);
  const own = untied.filter((one) => one.month === month).map(tieStep);
  const others = untied
    .filter((one) => one.month !== month)
    .map(tieStep)
    .slice(-1);
  const due = pastDue(book, monthEndOf(month));
  const steps = [...own, ...due.slice(0, NEXT_STEPS - own.length - others.length), ...others];
  return steps.length > 0 ? steps : [NOTHING];
}

/** A page must not look as if nobody had looked. */
const NOTHING: NextStep = { says: "Nothing is past due in what is posted." };

interface Untied {
  readonly month: Day;
  readonly difference: Cents;
}

/** The months that do not tie among those of the strip above. */
function untiedOf(book: Book, month: Day): readonly Untied[] {
  return untiedMonths(book).filter((one) => one.month <= month && one.month > monthAfter(month, -MONTHS_WORDED));
}

function tieStep({ month, difference }: Untied): NextStep {
  return {
    dollars: formatCents(cents(Math.abs(difference))),
    says: `Find why ${formatMonth(month)} does not tie.`,
    where: LINKED_PAGES.rollForward,
  };
}

/** What is past due, by how much it comes to. Of claims past their follow-up date and claims over 90 days one is told: they are the same claims. */
function pastDue(book: Book, monthEnd: Day): readonly NextStep[] {
  const claims = [
    stepOf(book, monthEnd, CLAIMS_PAST_DUE, (claim) => ({
      says: `Ask the carriers about ${claim} past the follow-up date, the longest overdue first.`,
      where: "ClaimsFollowUp",
    })),
    stepOf(book, monthEnd, OPEN_CLAIMS_OVER_90, (claim) => ({
      says: `Ask the carriers about ${claim} over 90 days.`,
      where: "Claims",
    })),
  ].flat();
  const steps = [
    ...stepOf(book, monthEnd, PATIENTS_OVER_90, () => ({
      says: "Call the families who owe past 90 days. Practice software: Aging, Over 90.",
      where: LINKED_PAGES.comparison,
    })),
    ...claims.slice(0, 1),
    ...stepOf(book, monthEnd, INSURANCE_OVER_90, () => ({
      says: "Find the claim behind what insurance owes past 90 days, or that none was sent.",
      where: LINKED_PAGES.comparison,
    })),
  ];
  return steps.sort((one, other) => other.size - one.size);
}

interface SizedStep extends NextStep {
  readonly size: number;
}

function stepOf(
  book: Book,
  monthEnd: Day,
  one: PastDue,
  inWords: (claims: string) => Omit<NextStep, "dollars">,
): readonly SizedStep[] {
  const [size, number] = [one.dollars, one.count].map((figure) => figure?.result(book, monthEnd));
  if (typeof size !== "number" || size <= 0) return [];
  return [{ size, dollars: wholeDollars(size), ...inWords(count(typeof number === "number" ? number : 0, "claim")) }];
}
