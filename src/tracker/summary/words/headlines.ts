import { AGING_CATEGORIES } from "../../../domain/receivables/aging";
import { type Day, monthAfter, formatDay, formatMonth, monthEndOf, monthInFull } from "../../../domain/calendar";
import { type Cents, centsFromDollars, formatCents } from "../../../domain/money";
import { isPracticeDay } from "../../../domain/practiceDays";
import type { Book } from "../../../workbook/spec/book";
import { isFinished } from "../finishedFigures";
import { CLAIMS_PAST_DUE } from "../pastDue";
import { rowsOf } from "../../formulas/rowLookUps";
import { PLAIN_CALLS, plainCall } from "../../trends/plainCall";
import { NEWS, newsOf } from "../../trends/seriesWords";
import { SO_FAR, SUMMARY_FIGURES, type SummaryFigure } from "../summaryFigures";
import { SENTENCES } from "../summarySentences";
import { MONTHS_WORDED } from "../../pages/wordsTable";
import { sizeInWords, untiedMonths } from "../../rollForward/untiedMonths";
import { aboveAgingHeading } from "../../receivables/rollForwardAging";
import { headingOf } from "../../formulas/agingWords";
import { changeInWords, largestMove } from "./comparisonWords";
import { comparedLineOf } from "./comparedMonths";
import { type CalledTrend, calledTrend, figureOf, finishedFigure, valueInWords } from "./figureWords";
import { type RowOf, numberIn, textIn } from "../../headings/rows";
import type { HeadingOf } from "../../headings/headings";

/** A sentence of Summary, and where its figures stand. */
export interface Headline {
  readonly about: string;
  readonly standsIn: string;
  readonly says: string;
}

/** What a sentence may be about in a month. */
type Finder = (book: Book, month: Day, firstReason: string | undefined) => readonly Headline[];

/** In the order in which they matter: what is wrong with the figures, what is late, what goes wrong, what moved, what goes well. */
const FINDERS: readonly Finder[] = [
  ties,
  otherMonthsThatDoNotTie,
  notWhole,
  aboveAging,
  claimsPastDue,
  trendsThatAre(NEWS.worse),
  largestMoveOfTotal,
  movedFigure("Collection ratio, 3 months"),
  trendsThatAre(NEWS.better),
  movedFigure("Share over 90"),
  movedFigure("New patients on the schedule"),
  movedFigure("Case acceptance"),
  movedFigure("Dollars presented"),
];

const TRENDS_TOLD = 2;
const MONTHS_TOLD = 3;

const AGED = ["days31to60", "days61to90", "over90"] as const;

const monthlyRow = rowsOf("Monthly", "Month");
const rollForwardRow = rowsOf("RollForward", "Month end");

/**
 * The sentences that matter of a month, at most five, the first one whether it ties.
 *
 * @param book the tracker's tables
 * @param month the month's first day
 * @param firstReason what a difference is most likely consistent with; `undefined` for a month that ties
 */
export function headlines(book: Book, month: Day, firstReason: string | undefined): readonly Headline[] {
  const found: Headline[] = [];
  for (const find of FINDERS) {
    found.push(...find(book, month, firstReason));
    if (found.length >= SENTENCES) break;
  }
  return found.slice(0, SENTENCES);
}

function ties(book: Book, month: Day, firstReason: string | undefined): readonly Headline[] {
  const row = rollForwardRow(book, monthEndOf(month));
  const difference = numberIn(row, "Difference");
  return [
    {
      about: "Ties",
      standsIn: "RollForward, Difference",
      says:
        difference === undefined
          ? whyTieIsNotKnown(row, month)
          : tieInWords(row, centsFromDollars(difference), firstReason),
    },
  ];
}

function whyTieIsNotKnown(row: RowOf<"RollForward"> | undefined, month: Day): string {
  const named = monthInFull(month);
  const missing = [
    ...(numberIn(row, "Opening") === undefined ? [`${monthInFull(monthAfter(month, -1))}'s receivables`] : []),
    ...(numberIn(row, "Billed") === undefined ? [`${named}'s production`] : []),
    ...(numberIn(row, "Posted closing") === undefined ? [`${named}'s receivables`] : []),
  ];
  const [first = "", ...others] = missing;
  const which = others.length === 0 ? first : joined(missing);
  return `Can't check yet whether ${named} ties: ${which} ${which.endsWith("production") && others.length === 0 ? "is" : "are"} not posted.`;
}

function tieInWords(row: RowOf<"RollForward"> | undefined, difference: Cents, firstReason: string | undefined): string {
  if (difference === 0) {
    return `Yes, to the cent: the month's figures lead to ${dollarsIn(row, "Expected closing")}, and that is what is owed.`;
  }
  return `No: ${sizeInWords(difference)} than the month's figures lead to. ${firstReason ?? "Nothing posted explains it."}`;
}

/** A month that ties may stand behind one that does not: what is owed carries it on. */
function otherMonthsThatDoNotTie(book: Book, month: Day): readonly Headline[] {
  const known = untiedMonths(book);
  const newest = known.at(-1)?.month ?? month;
  const last = newest > month ? newest : month;
  const others = known.filter((one) => one.month !== month && one.month > monthAfter(last, -MONTHS_WORDED));
  if (others.length === 0) return [];
  const told = others
    .slice(-MONTHS_TOLD)
    .map((one) => `In ${formatMonth(one.month)} ${sizeInWords(one.difference)} than the month's figures lead to.`);
  const more = others.length - told.length;
  return [
    {
      about: "Other months",
      standsIn: "RollForward, Difference",
      says: [
        ...told,
        ...(more > 0 ? [`${String(more)} earlier ${more === 1 ? "month does" : "months do"} not tie either.`] : []),
      ].join(" "),
    },
  ];
}

function notWhole(book: Book, month: Day): readonly Headline[] {
  const row = monthlyRow(book, month);
  if (!row || textIn(row, "Complete") === "yes" || numberIn(row, "Billed") === undefined) return [];
  return [
    {
      about: "Days posted",
      standsIn: "Monthly, Days posted",
      says: `${textIn(row, "Note")}: billed and collected are not the whole month's.`,
    },
  ];
}

function aboveAging(book: Book, month: Day): readonly Headline[] {
  const row = rollForwardRow(book, monthEndOf(month));
  return AGED.filter((category) => (numberIn(row, aboveAgingHeading(category)) ?? 0) > 0).map((category) => ({
    about: `Total ${headingOf(category)}`,
    standsIn: `RollForward, ${aboveAgingHeading(category)}`,
    says: `${dollarsIn(row, aboveAgingHeading(category))} cannot have come from time alone: charges with an older date, payments taken back, or a report of another day.`,
  }));
}

function claimsPastDue(book: Book, month: Day): readonly Headline[] {
  const monthEnd = monthEndOf(month);
  const { count: counted, dollars: billed, since: earliest } = CLAIMS_PAST_DUE;
  const [count, dollars, since] = [counted, billed, earliest].map((figure) => {
    const found = figure.result(book, monthEnd);
    return typeof found === "number" ? found : undefined;
  });
  if (count === undefined || count === 0 || dollars === undefined) return [];
  const [noun, verb] = count === 1 ? ["claim", "is"] : ["claims", "are"];
  const oldest = since === undefined || !isPracticeDay(since) ? "" : `, the longest since ${formatDay(since)}`;
  return [
    {
      about: "Claims past due",
      standsIn: "ClaimsFollowUp",
      says: `${String(count)} ${noun}, ${formatCents(centsFromDollars(dollars))} in fees billed, ${verb} past the follow-up date${oldest}.`,
    },
  ];
}

/** The trends of Summary's figures, those first that chance is least likely to give: two say enough on a page. */
function trendsThatAre(news: (typeof NEWS)[keyof typeof NEWS]): Finder {
  return (book, month) =>
    SUMMARY_FIGURES.flatMap((one) => {
      const called = calledTrend(book, one.series, month);
      return called && newsOf(called.series, called.trend.call) === news ? [{ one, called }] : [];
    })
      .sort((one, other) => one.called.trend.chance - other.called.trend.chance)
      .slice(0, TRENDS_TOLD)
      .map(({ one, called }) => ({
        about: one.figure,
        standsIn: `${called.series.table}, ${called.series.heading}`,
        says: `${lastFigure(book, one, month)}${goingOneWay(called)}`,
      }));
}

/** Which way a trend goes, and whether that is good; its rule and its chance stand on Trends. */
function goingOneWay({ series, trend }: CalledTrend): string {
  const how = PLAIN_CALLS[plainCall(trend)];
  const isGood = newsOf(series, trend.call) === NEWS.better;
  return `${how} over ${String(trend.points)} ${series.interval.word}s (${isGood ? "better" : "worse"}).`;
}

/** The month's figure before what it did: a way without it says little. */
function lastFigure(book: Book, one: SummaryFigure, month: Day): string {
  const now = figureOf(book, one, month);
  if (now === undefined) return "";
  return `${isFinished(book, one, month) ? "" : `${SO_FAR} `}${valueInWords(one, now)}. `;
}

function largestMoveOfTotal(book: Book, month: Day): readonly Headline[] {
  const lines = AGING_CATEGORIES.flatMap(({ heading }) => comparedLineOf(book, "Total", heading, month) ?? []);
  const most = largestMove(lines);
  if (!most) return [];
  return [
    {
      about: "Moved most",
      standsIn: "Comparison, Change",
      says: `${most.line} days, ${lowered(changeInWords(most))}`,
    },
  ];
}

/** A figure that moved since the month before, unless its trend is told already. One that did not move is no news. */
function movedFigure(name: string): Finder {
  const one = SUMMARY_FIGURES.find(({ figure }) => figure === name);
  return (book, month) => {
    const now = one && finishedFigure(book, one, month);
    const before = one && finishedFigure(book, one, monthAfter(month, -1));
    const isNews = one && now !== undefined && before !== undefined && hasMoved(one, now, before);
    return isNews && !isTrendTold(book, one, month) ? [movedHeadline(one, now, before, month)] : [];
  };
}

/** As far as it shows. */
function hasMoved(one: SummaryFigure, now: number, before: number): boolean {
  return valueInWords(one, now) !== valueInWords(one, before);
}

function isTrendTold(book: Book, { series }: SummaryFigure, month: Day): boolean {
  const called = calledTrend(book, series, month);
  const news = called && newsOf(called.series, called.trend.call);
  return news === NEWS.worse || news === NEWS.better;
}

function movedHeadline(one: SummaryFigure, now: number, before: number, month: Day): Headline {
  const then = before === 0 ? "none" : valueInWords(one, before);
  return {
    about: one.figure,
    standsIn: `Monthly, ${one.monthly}`,
    says: `${valueInWords(one, now)} (${then} in ${monthInFull(monthAfter(month, -1))}).`,
  };
}

function dollarsIn(row: RowOf<"RollForward"> | undefined, heading: HeadingOf<"RollForward", "money">): string {
  return formatCents(centsFromDollars(numberIn(row, heading) ?? 0));
}

function joined(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

/** A sentence as the end of another. */
function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
