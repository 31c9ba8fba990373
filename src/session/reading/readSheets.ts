import { columnsToSay } from "./columnsToSay";
import type { DateRange } from "../../domain/calendar";
import type { ReportFigures } from "../../domain/figures";
import { type ReadOptions, readReportInSteps } from "../../import/readReport";
import { type LookedAt, daysOf, describeDays, whyNotAddedUp } from "./addingUp";
import { holdsFigures } from "./holdsFigures";
import { joinedText } from "./joinedText";
import type { ReadPart, ReadSource, SheetChoice, UnreadableSource } from "./readPart";
import { sourceHash } from "./sourceHash";
import { sentence } from "../words/sentence";
import {
  type SheetOfFile,
  describeUnknownResult,
  notesOnSheets,
  sheetInWords,
  sheetOption,
  sheetsInWords,
  sheetsNamed,
} from "./sheetOfFile";

/** A workbook whose sheets are to be read. */
export interface WorkbookToRead {
  /** Of the whole file. */
  readonly hash: string;
  /** Those that hold anything. */
  readonly sheets: readonly SheetOfFile[];
  readonly options: ReadOptions;
  /** The sheets that somebody named; all where nobody did. Named sheets of one report are added up. */
  readonly chosen: readonly string[];
}

/**
 * Reads a workbook, a report a sheet. Sheets that hold the same report are not added up unasked: each may be a place, or each
 * a month, or one the sum of the others. Sheets without a figure are left, and named.
 */
export async function readSheets(book: WorkbookToRead): Promise<readonly [ReadPart, ...ReadPart[]]> {
  const named =
    book.chosen.length === 0 ? { ok: true as const, sheets: book.sheets } : sheetsNamed(book.sheets, book.chosen);
  if (!named.ok) return [{ sheets: undefined, called: "", source: { ok: false, message: named.message } }];
  const all: LookedAt[] = [];
  for (const sheet of named.sheets) all.push({ sheet, report: await readReportInSteps(sheet.text, book.options) });
  const kept = book.chosen.length === 0 ? worthReading(all) : all;
  const groups = book.chosen.length === 0 ? unaskedGroups(kept) : groupsOf(kept);
  const left = all.filter((one) => !kept.includes(one)).map(({ sheet }) => sheet);
  const parts = await Promise.all(groups.map((group) => partOf(group, groups.length > 1, book)));
  const [first, ...others] = withLeft(parts, left);
  if (first === undefined) throw new Error("A workbook without sheets was read.");
  return [first, ...others];
}

/** The sheets that hold figures; where none does, the fullest of those in view. */
function worthReading(all: readonly LookedAt[]): readonly LookedAt[] {
  const holding = all.filter(({ sheet, report }) => report.layout !== undefined || holdsFigures(sheet.text));
  if (holding.length > 0) return holding;
  const inView = all.filter(({ sheet }) => !sheet.isHidden);
  const candidates = inView.length > 0 ? inView : all;
  const most = candidates.reduce((rows, { sheet }) => Math.max(rows, sheet.filledRows), 0);
  return candidates.filter(({ sheet }) => sheet.filledRows === most).slice(0, 1);
}

/** The sheets by the report that they hold; each that holds none that is known by itself. */
function groupsOf(kept: readonly LookedAt[]): readonly (readonly LookedAt[])[] {
  const groups = new Map<string | SheetOfFile, LookedAt[]>();
  for (const one of kept) {
    const id = one.report.layout?.id ?? one.sheet;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** As `groupsOf`, but reports of days of their own stand apart: nothing is added up or asked. */
function unaskedGroups(kept: readonly LookedAt[]): readonly (readonly LookedAt[])[] {
  return groupsOf(kept).flatMap((group) => (areOfOwnDays(group) ? group.map((one) => [one]) : [group]));
}

/** Where only some of the sheets tell that the day stands first, the days of the others may be other months'. */
function areOfOwnDays(group: readonly LookedAt[]): boolean {
  const isDayFirst = ({ report }: LookedAt): boolean => report.notes.some(({ code }) => code === "day-first");
  if (group.some(isDayFirst) && !group.every(isDayFirst)) return false;
  const ranges = group
    .flatMap(({ report }) => (report.figures && daysCovered(report.figures)) ?? [])
    .sort((one, other) => one.from - other.from);
  return ranges.length === group.length && ranges.every(({ from }, at) => from > (ranges[at - 1]?.to ?? -Infinity));
}

/** The days of a report that has each of them in a row of its own. */
function daysCovered(figures: ReportFigures): DateRange | undefined {
  if (figures.kind === "production-by-day") return figures.range;
  if (figures.kind !== "production-by-month") return undefined;
  const months = [...figures.months.keys()].sort((one, other) => one - other);
  const [from, to] = [months[0], months.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

async function partOf(group: readonly LookedAt[], hasOthers: boolean, book: WorkbookToRead): Promise<ReadPart> {
  const sheets = group.map(({ sheet }) => sheet);
  const names = sheets.map(({ name }) => name);
  const isWhole = book.chosen.length === 0 && !hasOthers;
  const isAsked = book.chosen.length === 0 && group.length > 1;
  const hash = book.sheets.length === 1 ? book.hash : await hashOf(book.hash, names);
  const source = isAsked ? choiceOf(group) : await readTogether(group, hash, book);
  return {
    sheets: isWhole || isAsked ? undefined : names,
    called: isWhole ? "" : sheetsInWords(sheets),
    source: hasOthers && book.chosen.length === 0 ? withAdvice(source, group, book.sheets) : source,
  };
}

/** What tells a sheet from every other, of this workbook and of any. */
function hashOf(file: string, names: readonly string[]): Promise<string> {
  return sourceHash(new TextEncoder().encode([file, ...names].join("\n")));
}

async function readTogether(
  group: readonly LookedAt[],
  hash: string,
  { options }: WorkbookToRead,
): Promise<ReadSource | UnreadableSource> {
  const sheets = group.map(({ sheet }) => sheet);
  const uncomputed = sheets.find(({ unknown }) => unknown !== undefined);
  if (uncomputed?.unknown !== undefined) return { ok: false, message: describeUnknownResult(uncomputed.unknown) };
  const [first, ...others] = group;
  const isAlone = first !== undefined && others.length === 0;
  const text = isAlone ? first.sheet.text : joinedText(sheets, options);
  const report = isAlone ? first.report : await readReportInSteps(text, { ...options, isAddedUp: true });
  const message = isAlone ? undefined : whyNotAddedUp(group, report);
  if (message !== undefined) return { ok: false, message };
  return {
    ok: true,
    hash,
    report,
    columns: columnsToSay(text, report),
    hiddenRows: sheets.reduce((sum, { hiddenRows }) => sum + hiddenRows, 0),
    sheetNotes: [
      ...notesOnSheets(sheets),
      ...(isAlone ? [] : [`Added up from ${sheetsInWords(sheets)}; row numbers go on from each to the next.`]),
    ],
  };
}

function choiceOf(group: readonly LookedAt[]): UnreadableSource {
  const sheets = group.map(({ sheet }) => sheet);
  const days = daysOf(group);
  const canBeAddedUp = days.length <= 1;
  const title = group[0]?.report.layout?.title ?? "";
  const choice: SheetChoice = {
    title,
    sheets: group.map(({ sheet, report }) => ({
      name: sheet.name,
      words: sheetInWords(sheet),
      records: report.records,
    })),
    canBeAddedUp,
  };
  const [one = "", other = ""] = sheets.map(sheetOption);
  const together = canBeAddedUp ? `, or all that are to be added up: ${one} ${other}.` : `. ${describeDays(days)}`;
  const message = `${sentence(sheetsInWords(sheets))} hold the same report, ${title}, and nothing says whether they belong together. Say which to post: ${one}${together}`;
  return { ok: false, message, choice };
}

function withAdvice(
  source: ReadSource | UnreadableSource,
  group: readonly LookedAt[],
  sheets: readonly SheetOfFile[],
): ReadSource | UnreadableSource {
  if (!source.ok || source.report.layout !== undefined) return source;
  const other = sheets.find((sheet) => !group.some((one) => one.sheet === sheet));
  const advice = `It holds figures too. To post without it, name the sheets to post${other === undefined ? "" : `: ${sheetOption(other)}`} (in the pane: remove it).`;
  return { ...source, sheetNotes: [...source.sheetNotes, advice] };
}

/** Says of the first part that can be read which sheets were left; of the first of all where none can be. */
function withLeft(parts: readonly ReadPart[], left: readonly SheetOfFile[]): readonly ReadPart[] {
  if (left.length === 0) return parts;
  const [were, them] = left.length === 1 ? ["was", "it"] : ["were", "them"];
  const note = `${sentence(sheetsInWords(left))} ${were} left: no report in ${them}.`;
  const at = Math.max(
    0,
    parts.findIndex(({ source }) => source.ok),
  );
  return parts.map((part, index) => (index === at ? { ...part, source: withNote(part.source, note) } : part));
}

function withNote(source: ReadSource | UnreadableSource, note: string): ReadSource | UnreadableSource {
  if (source.ok) return { ...source, sheetNotes: [...source.sheetNotes, note] };
  const choice = source.choice === undefined ? {} : { choice: { ...source.choice, left: note } };
  return { ...source, message: `${source.message} ${note}`, ...choice };
}
