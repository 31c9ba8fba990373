import { type Collected, collectReport } from "../../session/reading/collectReport";
import type { Report } from "../../tracker/posting/posting";
import type { ReadExport } from "./readExports";

/** Why an export cannot be posted as it is. */
export interface ExportRefusal {
  readonly source: string;
  readonly message: string;
}

/** Whether an export can be posted, and as what. */
export type CollectedExport =
  | { readonly ok: true; readonly report: Report; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly refusals: readonly ExportRefusal[] };

/** How many problems of one file are listed before the rest is only counted. */
const PROBLEMS_LISTED = 20;

/** Turns an export that was read into a report to post, or says why it cannot be. */
export function collectExport({ file, hash, report }: ReadExport, acceptProblems: boolean): CollectedExport {
  const collected = collectReport({ name: file, hash, report }, acceptProblems);
  if (collected.kind !== "ready") {
    return { ok: false, refusals: refusalsOf(collected).map((message) => ({ source: file.label, message })) };
  }
  const accepted = collected.leftOut.map((words) => `Left out: ${words}`);
  const warnings = [...collected.notes, ...accepted].map((words) => `${file.label}: ${words}`);
  return { ok: true, report: collected.report, warnings };
}

function refusalsOf(collected: Exclude<Collected, { kind: "ready" }>): readonly string[] {
  const { problems } = collected;
  if (collected.kind === "refused") return [...collected.reasons, ...problems].slice(0, PROBLEMS_LISTED);
  const listed = problems.slice(0, PROBLEMS_LISTED);
  const more = problems.length - listed.length;
  const rows = `${String(collected.rows)} row${collected.rows === 1 ? "" : "s"}`;
  return [
    ...listed,
    ...(more > 0 ? [`…and ${String(more)} more.`] : []),
    `Mend the ${rows} and export again, or post the rest with --accept-problems.`,
  ];
}
