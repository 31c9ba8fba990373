import { type PostedReports, type ReportOutcome, postReports } from "../../tracker/posting/postReports";
import type { Report, Signature } from "../../tracker/posting/posting";
import type { TableRows } from "../../workbook/spec/book";
import type { WorkbookChange } from "../../workbook/change/change";
import { type Agreed, type Collected, type ReadUnderName, collectReport } from "../reading/collectReport";
import { type Entry, nameOf } from "../reading/entry";

/** A report that somebody brought, and whether it can be posted; `undefined` while it is read. */
export interface CollectedEntry<Ready = Report> {
  readonly entry: Entry;
  readonly collected: Collected<Ready> | undefined;
}

/** The reports to post, and what was said about each. */
export interface Posting {
  readonly reports: readonly Report[];
  readonly entries: ReadonlyMap<Report, Entry>;
}

/** Says of a report that somebody brought whether it can be posted, and as what. */
export function collectEntry(entry: Entry): CollectedEntry {
  return collectEntryAs(entry, collectReport);
}

/** The same for another workbook than a tracker. @param collect says of a report that was read what is ready of it */
export function collectEntryAs<Ready>(
  entry: Entry,
  collect: (read: ReadUnderName, agreed: Agreed) => Collected<Ready>,
): CollectedEntry<Ready> {
  if (entry.read.kind === "reading") return { entry, collected: undefined };
  const { source } = entry.read;
  const collected: Collected<Ready> = source.ok
    ? collect({ ...source, name: nameOf(entry) }, entry.answers)
    : { kind: "refused", reasons: [source.message], problems: [] };
  return { entry, collected };
}

/** One posting of all that can be posted. */
export function postingOf(collected: readonly CollectedEntry[]): Posting {
  const pairs = collected.flatMap((one) =>
    one.collected?.kind === "ready" ? [[one.collected.report, one.entry] as const] : [],
  );
  return { reports: pairs.map(([report]) => report), entries: new Map(pairs) };
}

/** Plans a posting, each report with what was said about it. */
export function postTogether(posting: Posting, tables: TableRows, signature: Signature): PostedReports {
  const choicesFor = (report: Report) => {
    const answers = posting.entries.get(report)?.answers;
    return { restate: answers?.restates === true, anyway: answers?.anyway === true };
  };
  return postReports(tables, posting.reports, choicesFor, signature);
}

/** Everything that planned reports write. */
export function changeOf(outcomes: readonly ReportOutcome[]): WorkbookChange {
  return outcomes.flatMap(({ plan }) => (plan.outcome === "planned" ? plan.change : []));
}
