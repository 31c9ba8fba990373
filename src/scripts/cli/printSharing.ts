import { count } from "../../domain/counted";
import { INSPECT_DOCUMENT, describeFinding, describeUnseen } from "../../sharing/words";
import type { SharingResult } from "./checkSharing";
import { jsonOfWarnings, wordsOfWarning } from "./warning";

type Looked = Extract<SharingResult, { ok: true }>;

/** What looks like a patient's and what became of it, in words. */
export function wordsOfSharing(result: Looked): string {
  const { findings, unseen, warnings } = result;
  return [
    ...warnings.map(wordsOfWarning),
    headline(result),
    ...findings.map((finding) => line(finding.number, describeFinding(finding), result)),
    ...(unseen.length === 0 ? [] : [notLookedInto(result)]),
    ...ending(result),
  ].join("\n");
}

function headline({ findings, workbook }: Looked): string {
  if (findings.length === 0) return `Nothing that looks like a patient’s was found in ${workbook}.`;
  return `What looks like a patient’s in ${workbook}:`;
}

function line(number: number, words: string, { cleared }: Looked): string {
  return `${String(number).padStart(5)}  ${words}${cleared.has(number) ? "; cleared" : ""}`;
}

function notLookedInto({ unseen }: Looked): string {
  const listed = unseen.map(describeUnseen).join(", ");
  return `Not looked into, as it is no text: ${listed}. Look at it yourself, or have it taken out ${INSPECT_DOCUMENT}.`;
}

function ending({ findings, written, left, cleared }: Looked): readonly string[] {
  if (written !== undefined) {
    const rest = left === 0 ? "Nothing of it is left." : `${count(left, "finding")} left.`;
    return [`Cleared ${count(cleared.size, "finding")}. ${rest} Written: ${written}`];
  }
  if (findings.length === 0) return [];
  return [
    "Nothing was written. To clear, name the numbers: --clear 1,2, or --clear-all. Nothing takes that back; --copy FILE.xlsx leaves the file as it is.",
  ];
}

/** The same as one JSON object on one line. */
export function jsonOfSharing(result: SharingResult): string {
  if (!result.ok) return JSON.stringify(result);
  const { ok, workbook, findings, cleared, unseen, written, left, warnings } = result;
  return JSON.stringify({
    ok,
    workbook,
    isWritten: written !== undefined,
    written: written ?? null,
    findings: findings.map((finding) => ({
      ...finding,
      sheet: finding.sheet ?? null,
      isCleared: cleared.has(finding.number),
    })),
    left,
    notLookedInto: unseen,
    ...jsonOfWarnings(warnings),
  });
}
