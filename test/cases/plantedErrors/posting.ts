import { type DateRange, type Day, day } from "../../../src/domain/calendar";
import { type ExportRefusal, collectRead } from "../../../src/scripts/cli/collectReports";
import { describeOutcomeRefusal, warningsOfOutcome } from "../../../src/scripts/cli/outcomeWords";
import { wordsOfWarning } from "../../../src/scripts/cli/warning";
import type { ReadExport } from "../../../src/scripts/cli/readExports";
import type { Span } from "../../../src/scripts/samplePractice/dates";
import { postTogether } from "../../../src/session/posting/postTogether";
import { sourceName } from "../../../src/session/reading/sourceName";
import { readText } from "../../../src/session/reading/readSource";
import { rollForwardCandidates } from "../../../src/tracker/rollForward/rollForwardCandidates";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import { type Row, textIn } from "../../../src/workbook/spec/cell";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { SIGNATURE } from "../../unit/tracker/trackerTest";
import type { Export, MonthFolder } from "./months";

/** Something that is said of a posting, and where it is said. */
export interface Said {
  readonly by: "refusal" | "warning" | "roll-forward";
  readonly text: string;
}

/** What came of a posting. */
export interface Told {
  readonly tables: TableRows;
  /** All that is said, in the order in which it is read: refusals, or else warnings and then the candidates. */
  readonly said: readonly Said[];
}

/** Serial of January 1, 1970, from which the sample practice counts its days. */
const UNIX_EPOCH = 25_569;

/** Posts a folder of exports as the command line does, without the file. */
export async function postFolder(before: TableRows, folder: MonthFolder, restate = false): Promise<Told> {
  const read = [];
  for (const file of folder.files) read.push(await readAs(file, file.month ?? folder.month));
  const { posting, warnings, refusals } = collectRead(read, { restate, anyway: false, acceptProblems: false, acceptUnproven: [] });
  if (refusals.length > 0) return { tables: before, said: saidBy("refusal", messagesOf(refusals)) };
  const posted = postTogether(posting, before, SIGNATURE);
  const refused = posted.outcomes.flatMap(describeOutcomeRefusal);
  if (refused.length > 0) return { tables: before, said: saidBy("refusal", messagesOf(refused)) };
  const said = saidBy("warning", [...warnings, ...posted.outcomes.flatMap(warningsOfOutcome)].map(wordsOfWarning));
  const candidates = candidatesOf(posted.tables, folder.month);
  return { tables: posted.tables, said: [...said, ...saidBy("roll-forward", candidates)] };
}

function saidBy(by: Said["by"], texts: readonly string[]): readonly Said[] {
  return texts.map((text) => ({ by, text }));
}

function messagesOf(refusals: readonly ExportRefusal[]): readonly string[] {
  return refusals.map(({ message }) => message);
}

async function readAs(file: Export, month: Span): Promise<ReadExport> {
  const range = rangeOf(month);
  const { hash, report } = await readText(file.text, { range });
  return { file: { ...sourceName(file.file, range), path: "" }, hash, report };
}

function candidatesOf(tables: TableRows, month: Span): readonly string[] {
  const { upserts } = rollForwardCandidates(evaluate(TRACKER, tables));
  return upserts.filter((row) => row["Month end"] === serialOf(month.to)).map(wordsOf);
}

function wordsOf(row: Row): string {
  return `${textIn(row, "Says")} ${textIn(row, "Evidence")}`;
}

function rangeOf({ from, to }: Span): DateRange {
  return { from: serialOf(from), to: serialOf(to) };
}

/** A day of the sample practice as the tracker counts it. */
export function serialOf(at: number): Day {
  return day(at + UNIX_EPOCH);
}
