import type { AgingCategory } from "../../domain/receivables/aging";
import { wordSet } from "../layout/phrase";

/** The days of age that a column counts, both ends included. */
export interface Ages {
  readonly from: number;
  /** `undefined` for no end. */
  readonly to: number | undefined;
  /** The heading names one number alone, such as `60 days`, so that where its range begins and ends is a convention. */
  readonly isOneNumber: boolean;
}

/** Words that may stand beside the days in a heading, and say nothing of them. */
const BESIDE = wordSet(
  "day balance amount aging aged age due old owed outstanding receivable open in of and the to through thru total than",
);
const DAYS = /^\d{1,3}$/u;
const MONTH = 30;
const CATEGORIES: readonly { readonly category: AgingCategory; readonly from: number; readonly to: number }[] = [
  { category: "days0to30", from: 0, to: 30 },
  { category: "days31to60", from: 30, to: 60 },
  { category: "days61to90", from: 60, to: 90 },
  { category: "over90", from: 90, to: Number.POSITIVE_INFINITY },
];

/** The ages that a heading names, by its words without those that say whose they are; `undefined` where it names none. */
export function agesIn(phrase: readonly string[]): Ages | undefined {
  const words = phrase.filter((word) => !BESIDE.has(word)).map((word) => (DAYS.test(word) ? "#" : word));
  const numbers = phrase.filter((word) => DAYS.test(word)).map(Number);
  const [first = 0, second = 0] = numbers;
  switch (words.join(" ")) {
    case "current":
      return { from: 0, to: 0, isOneNumber: false };
    case "# #":
      return first < second ? { from: first, to: second, isOneNumber: false } : undefined;
    case "over #":
    case "# over":
      return { from: first, to: undefined, isOneNumber: false };
    case "under #":
      return { from: 0, to: first, isOneNumber: false };
    case "#":
      return { from: first, to: first, isOneNumber: true };
    default:
      return undefined;
  }
}

/**
 * The categories of columns by their ages, in the order of the ages; `undefined` where they leave days out, count some twice,
 * or a column counts days of two categories.
 */
export function categoriesOf(ages: readonly Ages[]): readonly AgingCategory[] | undefined {
  const ranges = withEnds(ages);
  if (ranges === undefined || !areWhole(ranges)) return undefined;
  const categories = ranges.map(categoryOf);
  const known = categories.filter((category) => category !== undefined);
  return known.length === categories.length && new Set(known).size === CATEGORIES.length ? known : undefined;
}

/**
 * Ages of one number each begin where they say and end before the next, as in `Current, 30 days, 60 days, 90 days`; so do several
 * without an end, as in `Current, Over 30, Over 60, Over 90`, where each counting all that is older would add up to more than the total.
 */
function withEnds(ages: readonly Ages[]): readonly Ages[] | undefined {
  const isOpen = ({ isOneNumber, to }: Ages): boolean => isOneNumber || to === undefined;
  if (!ages.some(({ isOneNumber }) => isOneNumber) && ages.filter(isOpen).length < 2) return withCurrent(ages);
  const [first, ...others] = ages;
  if ((first?.to !== 0 && first?.to !== 30) || others.some((one) => !isOpen(one))) return undefined;
  const starts = [0, ...others.map(({ from }) => from)];
  return starts.map((from, index) => ({ from, to: starts[index + 1], isOneNumber: true }));
}

/** What is current is all that is younger than a month where the next ages begin after one, as in `Current, 31-60, 61-90, Over 90`. */
function withCurrent([first, second, ...others]: readonly Ages[]): readonly Ages[] {
  if (first === undefined || second === undefined) return [first, second].filter((one) => one !== undefined);
  const isOfMonth = first.to === 0 && second.from === MONTH + 1;
  return [isOfMonth ? { ...first, to: MONTH } : first, second, ...others];
}

/** From the first day on, without a gap, to no end. A range may begin on the day on which the one before it ends. */
function areWhole(ages: readonly Ages[]): boolean {
  const isNext = ({ from }: Ages, index: number): boolean => {
    const before = index === 0 ? 0 : ages[index - 1]?.to;
    return before !== undefined && (from === before || from === before + 1);
  };
  return ages.every(isNext) && ages.at(-1)?.to === undefined;
}

function categoryOf({ from, to = Number.POSITIVE_INFINITY }: Ages): AgingCategory | undefined {
  return CATEGORIES.find((one) => from >= one.from && to <= one.to && from < one.to)?.category;
}
