import { formatDay } from "../../domain/calendar";
import { describeProblem } from "../../import/problems/problem";
import type { ReadReport } from "../../import/readReport";
import { type SheetOfFile, sheetInWords, sheetsInWords } from "./sheetOfFile";

/** A sheet, and what it holds by itself. */
export interface LookedAt {
  readonly sheet: SheetOfFile;
  readonly report: ReadReport;
}

/** Whether one of them is the sum of some others is tried for all of them. */
const MOST_ADDED_UP = 12;

/**
 * Why sheets of one report are not added up: they are where each can be read alone, none says another day, none is
 * the sum of others, and together they hold what each holds.
 *
 * @param group each by itself
 * @param together what they hold as one text
 * @returns `undefined` where they are added up, and where they are refused for what they say together
 */
export function whyNotAddedUp(group: readonly LookedAt[], together: ReadReport): string | undefined {
  if (together.refusals.length > 0) return undefined;
  const days = daysOf(group);
  if (days.length > 1) return describeDays(days);
  return whyOneIsNot(group) ?? whyNotTogether(group, together);
}

/** The days on which sheets say that they were made. */
export function daysOf(group: readonly LookedAt[]): readonly string[] {
  return [...new Set(group.flatMap(({ report: { runDate } }) => (runDate === undefined ? [] : [formatDay(runDate)])))];
}

/** Why sheets of several days are not added up. */
export function describeDays(days: readonly string[]): string {
  return `They were not made on the same day (${days.slice(0, 3).join(", ")}), so they cannot be added up. Choose one.`;
}

function whyOneIsNot(group: readonly LookedAt[]): string | undefined {
  for (const { sheet, report } of group) {
    const [refusal] = report.refusals;
    if (refusal !== undefined) return `In ${sheetInWords(sheet)}: ${describeProblem(refusal)}`;
  }
  return undefined;
}

function whyNotTogether(group: readonly LookedAt[], together: ReadReport): string | undefined {
  if (group.length > MOST_ADDED_UP) {
    return `No more than ${String(MOST_ADDED_UP)} sheets can be added up. Join them in Excel, or bring each as a file of its own.`;
  }
  const twice = countedTwice(group);
  if (twice !== undefined) {
    const [whole, ...parts] = twice;
    return `What ${sheetInWords(whole)} holds comes to the same as ${sheetsInWords(parts)}, so it would count twice. Leave it out.`;
  }
  if (holdsTheSame(group, together)) return undefined;
  return "The sheets together do not come to what each holds, so they cannot be added up. Bring each as a file of its own.";
}

/** A sheet, and others that together come to as many records and the same sum; of reports without money those alike in all. */
function countedTwice(group: readonly LookedAt[]): readonly [SheetOfFile, ...SheetOfFile[]] | undefined {
  for (const one of group) {
    const others = group.filter((other) => other !== one && other.report.records > 0);
    const parts = one.report.records === 0 ? undefined : partsOf(one, others);
    if (parts !== undefined) return [one.sheet, ...parts.map(({ sheet }) => sheet)];
  }
  return undefined;
}

function partsOf({ sheet, report }: LookedAt, others: readonly LookedAt[]): readonly LookedAt[] | undefined {
  const { records, sum } = report;
  if (sum === undefined) {
    const alike = others.find((other) => other.sheet.text === sheet.text);
    return alike && [alike];
  }
  return someOf(others, records, sum);
}

/** Those of some sheets that come to so many records and this sum. */
function someOf(sheets: readonly LookedAt[], records: number, sum: number): readonly LookedAt[] | undefined {
  if (records === 0 && sum === 0) return [];
  const [first, ...others] = sheets;
  if (first === undefined || records <= 0) return undefined;
  const { report } = first;
  const withFirst = someOf(others, records - report.records, sum - (report.sum ?? 0));
  return withFirst === undefined ? someOf(others, records, sum) : [first, ...withFirst];
}

function holdsTheSame(group: readonly LookedAt[], together: ReadReport): boolean {
  const sum = (numberOf: (report: ReadReport) => number): number =>
    group.reduce((all, { report }) => all + numberOf(report), 0);
  return (
    sum(({ records }) => records) === together.records &&
    sum(({ problemRows }) => problemRows) === together.problemRows &&
    sum((report) => report.sum ?? 0) === (together.sum ?? 0)
  );
}
