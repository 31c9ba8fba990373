import { type HeadingMatch, canKnowAny, isWhole, matchHeadings } from "../layout/heading";
import type { Layout } from "../layout/layout";
import { LAYOUTS } from "../layout/layouts";
import { placeOf } from "../layout/hiddenHeading";
import { isKnownHeading, shownHeading } from "../layout/shownHeading";
import { quotableWord } from "../text/personal";
import { hasCents, parseAmount } from "../text/amount";
import { parseDay } from "../text/date";
import type { CloseReport, Refusal } from "../problems/refusal";
import type { ImportNote } from "../problems/note";
import type { Unproven } from "../problems/unproven";
import { type Head, headsOf } from "./head";
import type { Delimiter, Rows } from "./rows";

/** A report that was recognized: its layout, and the row of headings that says so. */
export interface Recognized {
  readonly ok: true;
  readonly layout: Layout;
  readonly delimiter: Delimiter;
  readonly row: number;
  readonly headings: readonly string[];
  readonly match: HeadingMatch;
  /** What nothing proves of which column is what. */
  readonly unproven?: readonly Unproven[];
  /** How its columns were read, where nothing is to be asked of them. */
  readonly notes?: readonly ImportNote[];
  /** Begins to look at what is not read, beside a reading; absent where nothing is to be seen. */
  readonly beside?: () => Beside;
}

/** Looks at every row below the headings, while a report is read, for what its columns hold that are not read. */
export interface Beside {
  /** Looks at the current row. */
  see(rows: Rows): void;
  /** What nothing proves, once every row was looked at. */
  unproven(): readonly Unproven[];
  /** What should be known of what is not read, and needs no answer. */
  notes(): readonly ImportNote[];
}

/** A text that is no report we know, or that could be several. */
export interface NotRecognized {
  readonly ok: false;
  readonly delimiter: Delimiter;
  readonly refusal: Refusal;
}

/** No report has more columns. */
const COLUMNS_LOOKED_AT = 1000;
/** This many known headings make a row one of headings, whatever else it holds. */
const SURE_HEADINGS = 2;
const MAX_REPORTS_NAMED = 3;

/** One of the first rows of the text, and how it fits one layout. */
interface Candidate {
  readonly layout: Layout;
  readonly delimiter: Delimiter;
  readonly row: number;
  readonly headings: readonly string[];
  readonly match: HeadingMatch;
}

/**
 * Finds the row of headings and the layout that it fits: the first row in which every column of a layout is there.
 * Where it fits several layouts, only one that reads every column which the others must have can win: any other would
 * pass over what tells the reports apart, such as whether a claim is paid. Of several, the one with the most columns that
 * it must have wins.
 *
 * @param text the whole report
 * @param only the one layout to look for
 * @param taught layouts that the practice taught, beside those that everybody has
 */
export function recognize(text: string, only?: string, taught: readonly Layout[] = []): Recognized | NotRecognized {
  const layouts = [...LAYOUTS, ...taught].filter(({ id }) => only === undefined || id === only);
  const heads = headsOf(text);
  const passed: Candidate[] = [];
  for (const candidates of candidatesByRow(heads, layouts)) {
    const [first, ...others] = candidates.filter(({ match }) => isWhole(match)).sort(byFit);
    if (first !== undefined) return chosen([first, ...others]);
    passed.push(...candidates);
  }
  const head = likeliest(heads);
  const { delimiter, rows } = head;
  if (rows.every(isBlankRow)) return { ok: false, delimiter, refusal: { code: "text-empty" } };
  return closest(passed, only) ?? { ok: false, delimiter, refusal: unlike(unknownRow(head), layouts, only) };
}

function* candidatesByRow(heads: readonly Head[], layouts: readonly Layout[]): Generator<readonly Candidate[]> {
  for (const { delimiter, rows } of heads) {
    for (const [index, headings] of rows.entries()) {
      if (headings.length < SURE_HEADINGS || !layouts.some((layout) => canKnowAny(headings, layout))) continue;
      yield layouts.map((layout) => {
        return { layout, delimiter, row: index + 1, headings, match: matchHeadings(headings, layout) };
      });
    }
  }
}

function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "");
}

/** For a text without known headings: what cuts its first rows into the most cells. */
function likeliest(heads: readonly [Head, ...Head[]]): Head {
  const cells = ({ rows }: Head) => rows.reduce((sum, row) => sum + row.length, 0);
  return heads.reduce((best, head) => (cells(head) > cells(best) ? head : best), heads[0]);
}

function chosen(fitting: readonly [Candidate, ...Candidate[]]): Recognized | NotRecognized {
  const [best, second] = fitting.filter((one) => fitting.every((other) => readsAllNeeded(one, other)));
  const [first, other = first] = fitting;
  if (best === undefined) return unsure(first, other);
  if (second !== undefined && byFit(best, second) === 0) return unsure(best, second);
  return holdsAmounts(best.headings) ? withHeadingsInEachRow(best) : { ok: true, ...best };
}

/** Software that exports print sections as cells repeats titles and headings in each row, beside the row's own cells. */
function holdsAmounts(headings: readonly string[]): boolean {
  return headings.filter(hasCents).length >= SURE_HEADINGS;
}

function withHeadingsInEachRow({ delimiter, row, layout }: Candidate): NotRecognized {
  return { ok: false, delimiter, refusal: { code: "headings-in-rows", row, title: layout.title } };
}

/** Whether a layout knows every heading of the row that another one must have. */
function readsAllNeeded({ match }: Candidate, other: Candidate): boolean {
  return other.match.fields.every((name, index) => {
    const isNeeded = name !== undefined && other.layout.fields[name]?.isOptional !== true;
    return !isNeeded || match.fields[index] !== undefined;
  });
}

function byFit(one: Candidate, other: Candidate): number {
  return other.match.needed - one.match.needed || other.match.known - one.match.known;
}

function byLikeness({ match: one }: Candidate, { match: other }: Candidate): number {
  return other.known - other.missing.length - (one.known - one.missing.length);
}

function unsure({ delimiter, row, layout }: Candidate, other: Candidate): NotRecognized {
  const titles = [layout.title, other.layout.title];
  return { ok: false, delimiter, refusal: { code: "report-ambiguous", row, titles } };
}

/** Why the row that comes closest to a report is not that report; `undefined` where no row comes close. */
function closest(candidates: readonly Candidate[], only: string | undefined): NotRecognized | undefined {
  const close = candidates.filter(({ match }) => match.known >= SURE_HEADINGS).sort(byLikeness);
  const [best] = close;
  if (best === undefined) return undefined;
  const { row, match, headings, delimiter } = best;
  const refused = (refusal: Refusal): NotRecognized => ({ ok: false, delimiter, refusal });
  if (match.missing.length === 0)
    return refused({ code: "column-twice", row, headings: shownOf(match.twice, headings) });
  if (only !== undefined) return refused({ code: "columns-missing", row, report: closeReport(best) });
  const others = close.filter((other) => other.row === row && other.delimiter === delimiter);
  const reports = others.slice(0, MAX_REPORTS_NAMED).map(closeReport);
  return refused({ code: "report-unknown", row, headings: shown(headings), closest: reports });
}

/** For text that is to be one report, and has no two of its columns. */
function unlike(refusal: Refusal, layouts: readonly Layout[], only: string | undefined): Refusal {
  const [layout] = layouts;
  if (only === undefined || layout === undefined || refusal.code !== "report-unknown") return refusal;
  const { missing } = matchHeadings([], layout);
  return { code: "columns-missing", row: refusal.row, report: { title: layout.title, missing } };
}

function closeReport({ layout, match }: Candidate): CloseReport {
  return { title: layout.title, missing: match.missing };
}

/** A row that no layout knows is quoted only where it can hold nothing but headings: it could be a patient's line. */
function unknownRow({ rows }: Head): Refusal {
  const index = rows.findIndex(isOfHeadings);
  const hasData = rows.slice(index + 1).some((cells) => cells.some(isData));
  const headings = rows[index];
  if (headings === undefined || !hasData) return { code: "headings-absent" };
  return { code: "report-unknown", row: index + 1, headings: shown(headings), closest: [] };
}

function isOfHeadings(cells: readonly string[]): boolean {
  const filled = cells.slice(0, COLUMNS_LOOKED_AT).filter((cell) => cell !== "");
  return filled.length >= SURE_HEADINGS && filled.every(couldBeHeading);
}

/** A tab, a line end or an amount within a cell means that the row is not cut where its cells end. */
function couldBeHeading(cell: string): boolean {
  if (isData(cell) || /[\t\r\n]/u.test(cell) || hasCents(cell)) return false;
  return isKnownHeading(cell) || quotableWord(cell) !== undefined;
}

function isData(cell: string): boolean {
  return parseAmount(cell) !== undefined || typeof parseDay(cell) === "number";
}

function shownOf(some: readonly string[], headings: readonly string[]): readonly string[] {
  return some.map((heading) => shownHeading(heading, headings.indexOf(heading) + 1));
}

function shown(headings: readonly string[]): readonly string[] {
  return headings.flatMap((heading, index) => {
    if (heading === "") return [];
    return index < COLUMNS_LOOKED_AT ? shownHeading(heading, index + 1) : placeOf(index + 1);
  });
}
