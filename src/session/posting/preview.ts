import type { Day } from "../../domain/calendar";
import type { ReportOutcome } from "../../tracker/posting/postReports";
import type { Signature } from "../../tracker/posting/posting";
import type { TableRows } from "../../workbook/spec/book";
import { asOfSuggestions } from "../reading/asOfSuggestions";
import { type Collected, asOfDay } from "../reading/collectReport";
import { type TableEffect, effectsOf } from "./effects";
import { type CollectedEntry, type Posting, changeOf, collectEntry, postTogether, postingOf } from "./postTogether";
import { type Entry, nameOf } from "../reading/entry";
import { type Need, isMet, needsOf } from "../reading/needs";
import { isOfReading } from "../reading/ofReading";
import { describeChangedWeekStart } from "../words/outcomeWords";
import { type Understood, understoodOf } from "../reading/understood";

/** How a report stands. */
export type EntryStatus =
  | "reading"
  /** It cannot be posted; it has to be taken off the list. */
  | "unusable"
  /** Somebody has to say something first. */
  | "asks"
  | "posts"
  | "restates"
  | "agrees"
  /** It says otherwise than what is posted, which stays. */
  | "differs"
  | "already-posted"
  /** Read, but the tracker has no sheet for it. */
  | "not-kept";

/** One report, as it is shown before it is posted. */
export interface EntryPreview {
  readonly entry: Entry;
  readonly status: EntryStatus;
  readonly understood: Understood | undefined;
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
    effects: effectsOf(tables, posted.tables, change),
    posting,
    outcomes: posted.outcomes,
    toSettle: previews.filter(({ status }) => ["reading", "unusable", "asks"].includes(status)).length,
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
