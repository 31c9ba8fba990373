import { formatSpan } from "../../domain/calendar";
import type { PostedReports, ReportOutcome } from "../../tracker/posting/postReports";
import { type Period, type Signature, isoFromPeriod } from "../../tracker/posting/posting";
import { describeUntied, untiedMonthsToTell } from "../../tracker/rollForward/untiedMonths";
import { nextPosting } from "../../tracker/posting/activePostings";
import { type MonthSentences, newestSentences } from "../../tracker/summary/words/newestSentences";
import { TRACKER } from "../../tracker/trackerWorkbook";
import type { TableRows } from "../../workbook/spec/book";
import { type WorkbookChange, effectOf } from "../../workbook/change/change";
import { netChange } from "../../workbook/change/netChange";
import { type TableEffect, effectsOf } from "./effects";
import { describeNotKept } from "../words/outcomeWords";
import { remembered } from "../reading/remembered";
import { type Posting, changeOf, postTogether } from "./postTogether";

/** A report that was posted, in words. */
export interface PostedLine {
  readonly status: "Posted" | "Restated" | "Agrees" | "Differs" | "Already posted";
  readonly title: string;
  readonly period: string;
}

/** What a posting did. */
export interface Receipt {
  readonly lines: readonly PostedLine[];
  readonly effects: readonly TableEffect[];
  /** The posting's number; `undefined` where nothing was noted in Postings. */
  readonly posting: number | undefined;
  /** What was read and not kept. */
  readonly notes: readonly string[];
  /** The months that do not tie, of the last 13 and of those that the posting touched. */
  readonly untied: readonly string[];
  /** What matters of the newest month. */
  readonly matters: MonthSentences | undefined;
}

/** What planning came to, the last time that it was asked. */
export type Planned =
  | { readonly kind: "planned"; readonly receipt: Receipt; readonly outcomes: readonly ReportOutcome[] }
  /** Some of the reports cannot be posted as they are; why, report by report. */
  | { readonly kind: "refused"; readonly outcomes: readonly ReportOutcome[] }
  /** The tracker no longer holds what was agreed to: it is to be looked at again. */
  | { readonly kind: "other-than-shown" }
  | { readonly kind: "called-off" };

/** A posting, made of reports that can all be posted: what it writes, and what is told of it. */
export interface MadePosting {
  readonly change: WorkbookChange;
  readonly receipt: Receipt;
}

/**
 * One posting of reports that were planned together.
 *
 * @param before what the tables held
 * @param posted none of its reports refused
 */
export function madePosting(before: TableRows, posted: PostedReports): MadePosting {
  const changes = changeOf(posted.outcomes);
  const isNoted = changes.some(({ table }) => table === "Postings");
  return {
    change: netChange(TRACKER, before, posted.tables, changes),
    receipt: {
      lines: posted.outcomes.flatMap(postedLine),
      effects: effectsOf(before, posted.tables, changes),
      posting: isNoted ? nextPosting(before) : undefined,
      notes: describeNotKept(posted.outcomes),
      untied: describeUntied(untiedMonthsToTell(posted.tables, posted.outcomes.flatMap(periodOf))),
      matters: newestSentences(posted.tables),
    },
  };
}

/** A posting, ready to be planned on whatever the tracker holds at the moment of writing. */
export interface PostTask {
  readonly plan: (tables: TableRows) => WorkbookChange | undefined;
  readonly planned: () => Planned;
}

/**
 * Prepares a posting. It writes what was shown, or nothing. Where nothing was, it writes what was allowed beforehand: a
 * report that would do more than was said about it refuses them all.
 *
 * @param posting the reports, with what was said about each
 * @param shown what the preview said would become of them; `undefined` where there was none
 * @param signature who posts, and when
 * @param isCalledOff asked at the last moment before anything is written
 */
export function postTask(
  posting: Posting,
  shown: readonly ReportOutcome[] | undefined,
  signature: Signature,
  isCalledOff: () => boolean,
): PostTask {
  const agreed = shown && agreementOf(shown);
  let planned: Planned = { kind: "called-off" };
  return {
    planned: () => planned,
    plan: (tables) => {
      if (isCalledOff()) return undefined;
      const posted = postTogether(posting, tables, signature);
      const reason = whyNotMade(posted, agreed);
      if (reason !== undefined) {
        planned = reason;
        return undefined;
      }
      const made = madePosting(tables, posted);
      planned = { kind: "planned", receipt: made.receipt, outcomes: posted.outcomes };
      return [...made.change, ...effectOf(TRACKER, tables, [remembered([...posting.entries.values()], tables)])];
    },
  };
}

function whyNotMade({ outcomes, isRefused }: PostedReports, agreed: string | undefined): Planned | undefined {
  if (agreed !== undefined && agreementOf(outcomes) !== agreed) return { kind: "other-than-shown" };
  return isRefused ? { kind: "refused", outcomes } : undefined;
}

/** What somebody agreed to, to be compared: which reports do what, and which posted cells change from what to what. */
function agreementOf(outcomes: readonly ReportOutcome[]): string {
  return JSON.stringify(
    outcomes.map(({ report, plan }) => [
      report.source.hash,
      plan.outcome,
      "period" in plan ? isoFromPeriod(plan.period) : "",
      plan.outcome === "planned" ? [plan.status, plan.restated] : [],
    ]),
  );
}

function periodOf({ plan }: ReportOutcome): readonly Period[] {
  return "period" in plan ? [plan.period] : [];
}

function postedLine({ report, plan }: ReportOutcome): readonly PostedLine[] {
  if (plan.outcome !== "planned" && plan.outcome !== "already-posted") return [];
  const status = plan.outcome === "already-posted" ? "Already posted" : plan.status;
  if (status === "Undone") return [];
  return [{ status, title: report.title, period: formatSpan(plan.period) }];
}
