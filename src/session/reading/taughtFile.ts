import { headingKey } from "../../import/layout/heading";
import { hiddenHeading, markIn } from "../../import/layout/hiddenHeading";
import type { RowWords } from "../../import/layout/layout";
import { isKnownHeading } from "../../import/layout/shownHeading";
import { reportKind } from "../../import/taught/reportKinds";
import { type TaughtReport, missingIn } from "../../import/taught/taughtReport";
import { shownFile } from "./shownFile";
import { entriesOf, parsedJson, storedTaught, taughtFromStored } from "./storedTaught";

/** By which the file is told from others; a later form of it gets another number. */
const FORMAT = "huddlebook taught reports";
const VERSION = 1;
/** More reports than any practice has. */
const MOST_REPORTS = 500;
const AMOUNT = /\d[.,]\d/u;

/** What a file of taught reports holds, or why it is none, and what to do. */
export type TaughtInFile =
  { readonly ok: true; readonly reports: readonly TaughtReport[] } | { readonly ok: false; readonly message: string };

/**
 * Taught reports as a small file, for another practice: what each says and which heading is what. Nothing that could be
 * anybody's name is in it, whatever somebody wrote into Setup.
 */
export function taughtFileText(reports: readonly TaughtReport[]): string {
  const kept = reports.map(namingNobody).map((taught) => ({ title: taught.title, ...storedTaught(taught) }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, reports: kept }, undefined, 2)}\n`;
}

/** The taught reports of such a file, as harmless as we would have written them. All of them, or none. */
export function taughtInFile(text: string): TaughtInFile {
  const file = entriesOf(parsedJson(text.replace(/^\uFEFF/u, "")));
  if (file.get("format") !== FORMAT)
    return refused(
      "It is no file of taught reports. Take one that Huddlebook wrote: the pane under Setup, or huddlebook teach --export.",
    );
  const value = file.get("reports");
  const reports: readonly unknown[] = Array.isArray(value) ? value : [];
  if (file.get("version") !== VERSION)
    return refused("A later version of Huddlebook wrote it. Bring this one up to date.");
  if (reports.length === 0 || reports.length > MOST_REPORTS) return refused("It holds no taught report.");
  const read = reports.map(taughtIn);
  const unread = read.indexOf(undefined);
  if (unread >= 0)
    return refused(
      `Report ${String(unread + 1)} in it cannot be read. Have it written again: by the pane under Setup, or huddlebook teach --export.`,
    );
  return { ok: true, reports: read.flatMap((taught) => taught ?? []) };
}

function taughtIn(value: unknown): TaughtReport | undefined {
  const title = entriesOf(value).get("title");
  const taught = typeof title === "string" ? taughtFromStored(title, value) : undefined;
  return taught === undefined || missingIn(taught).length > 0 ? undefined : namingNobody(taught);
}

/** A report without a word that could be somebody's name, and without columns that its kind does not have. */
function namingNobody(taught: TaughtReport): TaughtReport {
  const { title, kind, headings, further, noRows, notNeeded } = taught;
  const { fields, words } = reportKind(kind);
  const known = Object.entries(headings).filter(([name]) => Object.hasOwn(fields, name));
  const harmlessLists = Object.entries(further ?? {}).map(([name, list]) => [name, list.map(harmless)] as const);
  return {
    ...taught,
    title: shownFile(title) === title && !AMOUNT.test(title) ? title : words,
    headings: Object.fromEntries(known.map(([name, heading]) => [name, harmless(heading)])),
    ...(noRows === undefined ? {} : { noRows: noRows.map(harmlessRows) }),
    ...(notNeeded === undefined ? {} : { notNeeded: notNeeded.filter(isKnownHeading) }),
    ...(further === undefined ? {} : { further: Object.fromEntries(harmlessLists) }),
  };
}

/** A heading that somebody wrote into Setup by hand is kept as any other: where it stood is not known. */
function harmless(heading: string): string {
  const isHarmless = isKnownHeading(heading) || markIn(heading) !== undefined;
  return isHarmless ? heading : hiddenHeading(headingKey(heading), 0);
}

/** Its words are harmless where they were read from Setup or a file: `taughtFromStored` takes no others. */
function harmlessRows({ heading, words }: RowWords): RowWords {
  return heading === undefined ? { words } : { heading: harmless(heading), words };
}

function refused(message: string): TaughtInFile {
  return { ok: false, message };
}
