import { type Day, formatMonths, formatSpan } from "../../domain/calendar";
import type { ReportFigures } from "../../domain/figures";
import { asksForALook, describeNote } from "../../import/problems/note";
import type { ReadReport } from "../../import/readReport";
import { describeProof } from "../../import/problems/proof";
import { describeSkip } from "../../import/problems/skip";
import { periodOfDay } from "../../tracker/posting/posting";
import { skippedRows } from "./collectReport";
import { sentence } from "../words/sentence";
import { type CheckedTotal, checkedTotal } from "../words/totalWords";

/** A column of the report, and what it was taken for. */
export interface UsedColumn {
  readonly heading: string;
  readonly purpose: string;
}

/** The columns of a report, by what becomes of them. */
export interface ColumnsByUse {
  readonly used: readonly UsedColumn[];
  /** Headings of columns with people in them. They tell rows apart, and end here. */
  readonly people: readonly string[];
  /** Headings of columns that are not looked at. */
  readonly notUsed: readonly string[];
}

/** What was understood of a report, in words for whoever is to post it. */
export interface Understood extends ColumnsByUse {
  /** What the report is; `undefined` where it is none that is known. */
  readonly title: string | undefined;
  readonly software: string;
  /** The days that it tells of; empty where nobody said yet. */
  readonly covers: string;
  readonly rows: number;
  readonly kept: number;
  readonly skipped: number;
  readonly problems: number;
  /** Why rows were skipped, each with how many. */
  readonly skippedFor: readonly string[];
  /** How figures were taken that a report can give in several ways. */
  readonly readAs: readonly string[];
  readonly total: CheckedTotal | undefined;
  /** What proves the figures, and what it proves of them. */
  readonly provenBy: readonly string[];
}

/** Says what was understood of a report. @param asOf the day as of which it stands, where somebody said */
export function understoodOf(report: ReadReport, asOf: Day | undefined): Understood {
  const { layout, skipped } = report;
  return {
    title: layout?.title,
    software: layout?.practiceSoftware ?? "",
    covers: coversOf(report.figures, asOf),
    rows: report.rows,
    kept: report.records,
    skipped: skippedRows(report),
    problems: report.problemRows,
    skippedFor: skipped.map(({ reason, rows }) => `${sentence(describeSkip(reason))}: ${rows.toLocaleString("en-US")}`),
    readAs: report.notes.filter((note) => !asksForALook(note)).map(describeNote),
    ...columnsOf(report),
    total: checkedTotal(report),
    provenBy: report.proofs.map(describeProof),
  };
}

/** What becomes of a report's columns. */
export function columnsOf({ layout, columns }: ReadReport): ColumnsByUse {
  const fields = columns.map(({ heading, field }) => ({ heading, field: layout?.fields[field ?? ""] }));
  const isPerson = (form: string): boolean => form === "name" || form === "id";
  return {
    used: fields.flatMap(({ heading, field }) =>
      field === undefined || isPerson(field.form) ? [] : [{ heading, purpose: field.purpose }],
    ),
    people: fields.flatMap(({ heading, field }) => (field !== undefined && isPerson(field.form) ? [heading] : [])),
    notUsed: fields.flatMap(({ heading, field }) => (field === undefined ? [heading] : [])),
  };
}

function coversOf(figures: ReportFigures | undefined, asOf: Day | undefined): string {
  if (figures === undefined) return "";
  if ("range" in figures) return formatSpan(figures.range);
  if (figures.kind === "huddle-day") return formatSpan(periodOfDay(figures.day));
  if (figures.kind === "production-by-month") return monthsInWords([...figures.months.keys()]);
  return asOf === undefined ? "" : `as of ${formatSpan(periodOfDay(asOf))}`;
}

function monthsInWords(months: readonly Day[]): string {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return "";
  return formatMonths(first, last);
}
