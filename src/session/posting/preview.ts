import type { Day } from "../../domain/calendar";
import type { ReportOutcome } from "../../tracker/posting/postReports";
import type { Signature } from "../../tracker/posting/posting";
import type { TableRows } from "../../workbook/spec/book";
import { asOfSuggestions } from "../reading/asOfSuggestions";
import { type Collected, asOfDay } from "../reading/collectReport";
import { type TableEffect, effectsOf } from "./effects";
import { type SharedDay, sharedDayOf } from "./sharedDay";
import { type EntryStatus, isOpen } from "./entryStatus";
import { type CollectedEntry, type Posting, changeOf, collectEntry, postTogether, postingOf } from "./postTogether";
import { type Entry, nameOf } from "../reading/entry";
import { type Need, needsOf } from "../reading/needs";
import { isMet } from "../reading/openQuestions";
import { isOfReading } from "../reading/ofReading";
import { type MonthChange, changeInWords } from "../words/changeInWords";
import { describeChangedWeekStart } from "../words/outcomeWords";
import { figureInWords } from "../words/totalWords";
import { type Understood, understoodOf } from "../reading/understood";

/** One report, as it is shown before it is posted. */
export interface EntryPreview {
  readonly entry: Entry;
  readonly status: EntryStatus;
  readonly understood: Understood | undefined;
  /** What it comes to, in a word or two: `$125,490.28`, `12 records`. Empty where it cannot be told. */
  readonly figure: string;
  readonly needs: readonly Need[];
  /** Why it cannot be posted. */
  readonly reasons: readonly string[];
  /** What else is wrong with it, where it cannot be posted. */
  readonly problems: readonly string[];
  /** What is to be known of it. */
  readonly warnings: readonly string[];
}

/** Everything that would be posted, before it is. */
export interface Preview {
  readonly entries: readonly EntryPreview[];
  /** The day that several reports are asked for; `undefined` where fewer than two are. */
  readonly sharedDay: SharedDay | undefined;
  /** What the posting brings, month by month. */
  readonly months: readonly MonthChange[];
  readonly effects: readonly TableEffect[];
  readonly posting: Posting;
  /** What would become of each report of the posting. */
  readonly outcomes: readonly ReportOutcome[];
  /** How many reports keep the others from being posted. */
  readonly toSettle: number;
  /** Whether the posting would write anything. */
  readonly writes: boolean;
}

/**
 * What posting some reports would do, and what is still to be said before.
 *
 * @param entries in the order in which they were brought
 * @param tables what the tracker's tables hold now; a new tracker's where there is none yet
 * @param signature who would post, and when
 */
export function previewOf(entries: readonly Entry[], tables: TableRows, signature: Signature): Preview {
  const collected = entries.map(collectEntry);
  const posting = postingOf(collected);
  const posted = postTogether(posting, tables, signature);
  const outcomes = new Map(posted.outcomes.map((outcome) => [posting.entries.get(outcome.report), outcome]));
  const suggestionsFor = (runDate: Day | undefined) => asOfSuggestions(entries, runDate, signature);
  const previews = collected.map((one) => entryPreview(one, outcomes.get(one.entry), suggestionsFor));
  const change = changeOf(posted.outcomes);
  return {
    entries: previews,
    sharedDay: sharedDayOf(previews),
    months: changeInWords(posted.outcomes),
    effects: effectsOf(tables, posted.tables, change),
    posting,
    outcomes: posted.outcomes,
    toSettle: previews.filter(isOpen).length,
    writes: change.length > 0,
  };
}

function entryPreview(
  { entry, collected }: CollectedEntry,
  outcome: ReportOutcome | undefined,
  suggestionsFor: (runDate: Day | undefined) => readonly Day[],
): EntryPreview {
  const { read } = entry;
  const source = read.kind === "read" ? read.source : undefined;
  const report = source?.ok === true ? source.report : undefined;
  const needs = source === undefined ? [] : needsOf(entry, source, outcome, suggestionsFor(report?.runDate));
  const refusal = refusalOf(collected, needs, outcome);
  return {
    entry,
    status: statusOf(entry, refusal.reasons.length > 0, needs, outcome),
    understood: report && understoodOf(report, asOfDay(nameOf(entry), report)),
    figure: report?.figures === undefined ? "" : figureInWords(report),
    needs,
    reasons: refusal.reasons,
    problems: refusal.problems,
    warnings: warningsOf(collected, outcome),
  };
}

interface Refused {
  readonly reasons: readonly string[];
  readonly problems: readonly string[];
}

/**
 * Nothing that could be said of the report itself helps where Setup changed under the weeks that are posted. A report that cannot
 * be read until something is said is not refused yet.
 */
function refusalOf(
  collected: Collected | undefined,
  needs: readonly Need[],
  outcome: ReportOutcome | undefined,
): Refused {
  if (outcome?.plan.outcome === "week-start-changed") {
    return { reasons: [describeChangedWeekStart(outcome.plan)], problems: [] };
  }
  return collected?.kind === "refused" && !needs.some(isOfReading) ? collected : { reasons: [], problems: [] };
}

function statusOf(
  { read }: Entry,
  isRefused: boolean,
  needs: readonly Need[],
  outcome: ReportOutcome | undefined,
): EntryStatus {
  if (read.kind === "reading") return "reading";
  if (isRefused) return "unusable";
  if (outcome === undefined || !needs.every(isMet)) return "asks";
  const { plan } = outcome;
  if (plan.outcome === "planned") return STATUSES[plan.status];
  return plan.outcome === "already-posted" || plan.outcome === "not-kept" ? plan.outcome : "asks";
}

const STATUSES = {
  Posted: "posts",
  Restated: "restates",
  Agrees: "agrees",
  Differs: "differs",
  Undone: "posts",
} as const;

function warningsOf(collected: Collected | undefined, outcome: ReportOutcome | undefined): readonly string[] {
  const notes = collected?.kind === "ready" ? collected.notes.map(({ message }) => message) : [];
  const { plan } = outcome ?? {};
  return plan !== undefined && "warnings" in plan ? [...notes, ...plan.warnings] : notes;
}
