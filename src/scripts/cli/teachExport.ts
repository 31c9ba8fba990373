import { describeProblem } from "../../import/problems/problem";
import type { Refusal } from "../../import/problems/refusal";
import { reportKind } from "../../import/taught/reportKinds";
import { type TaughtReport, missingIn, taughtId } from "../../import/taught/taughtReport";
import type { UnknownColumn } from "../../import/taught/unknownColumn";
import type { TaughtByWorkbook } from "../../session/reading/knownWords";
import { type Teaching, teachingOf, withNotNeeded } from "../../session/reading/teaching";
import { askColumns } from "./askColumns";
import type { ComesTo } from "./askWhetherRight";
import type { ReadingOptions } from "./postOptions";
import type { ExportFile } from "./exportFiles";
import { wordsOfReading } from "./teachWords";
import { type OnProgress, type ReadExport, type UnreadableExport, readExport } from "./readExports";
import { clearProgress } from "./progress";
import type { Talk } from "./talk";
import type { TeachOptions } from "./teachOptions";

/** What came of one report that a call to teach names. */
export type TaughtExport =
  /** It was known before. */
  | { readonly status: "known"; readonly read: ReadExport }
  | {
      readonly status: "taught";
      readonly read: ReadExport;
      readonly teaching: Teaching;
      /** What it comes to was shown before somebody said that it is right. */
      readonly wasShown: boolean;
    }
  /** Answers are missing, which `asked` lists; it was read where it can be. */
  | {
      readonly status: "asks";
      readonly read: ReadExport;
      readonly columns: readonly UnknownColumn[];
      readonly teaching: Teaching;
      readonly asked: readonly string[];
    }
  | { readonly status: "refused"; readonly read: ReadExport | UnreadableExport; readonly reasons: readonly string[] }
  /** Somebody ended the questions. */
  | { readonly status: "ended"; readonly read: ReadExport };

/** How the reports of a call are read and asked about. */
export interface HowToTeach {
  readonly options: ReadingOptions & TeachOptions & { readonly acceptProblems: boolean };
  readonly onProgress: OnProgress;
  /** Where what is taught is kept, in words. */
  readonly keptIn: string;
  /** Whoever can be asked; `undefined` where the call has to say all. */
  readonly talk: Talk | undefined;
}

/** Reads what a file holds, and has it taught where it is not known. @param taught what is known so far */
export async function teachExport(
  file: ExportFile,
  how: HowToTeach,
  taught: TaughtByWorkbook,
): Promise<readonly TaughtExport[]> {
  const parts = await readExport(file, how.options, taught, how.onProgress);
  const all: TaughtExport[] = [];
  for (const part of parts) all.push(await teachPart(file, part, how, withTaught(taught, all)));
  return all;
}

/** What is known once some reports were taught. */
export function withTaught(taught: TaughtByWorkbook, all: readonly TaughtExport[]): TaughtByWorkbook {
  const fresh = all.flatMap((one) => (one.status === "taught" ? one.teaching.taught : []));
  return { ...taught, taughtReports: [...taught.taughtReports, ...fresh] };
}

async function teachPart(
  file: ExportFile,
  read: ReadExport | UnreadableExport,
  how: HowToTeach,
  taught: TaughtByWorkbook,
): Promise<TaughtExport> {
  if (!("report" in read)) return { status: "refused", read, reasons: [read.message] };
  const { layout, refusals } = read.report;
  const { columns = [] } = read;
  if (columns.length === 0) {
    return layout === undefined
      ? { status: "refused", read, reasons: refusals.map(describeProblem) }
      : { status: "known", read };
  }
  const readAs = async (said: TaughtReport): Promise<ReadExport | UnreadableExport> => {
    const one = withNotNeeded(said, columns);
    const [part] = await readExport(
      file,
      { ...how.options, report: taughtId(one), ...(read.sheets === undefined ? {} : { sheets: read.sheets }) },
      { ...taught, taughtReports: [...taught.taughtReports.filter(({ title }) => title !== one.title), one] },
      how.onProgress,
    );
    return part ?? read;
  };
  return how.talk === undefined
    ? teachAsSaid(read, columns, how, readAs)
    : teachByAsking(how.talk, read, columns, how, readAs);
}

type ReadAs = (taught: TaughtReport) => Promise<ReadExport | UnreadableExport>;

async function teachAsSaid(
  read: ReadExport,
  columns: readonly UnknownColumn[],
  { options }: HowToTeach,
  readAs: ReadAs,
): Promise<TaughtExport> {
  const teaching = teachingOf(columns, options.said);
  const { taught, wrong } = teaching;
  const asks = { status: "asks", columns, teaching } as const;
  if (wrong.length > 0 || missingIn(taught).length > 0) return { ...asks, read, asked: wrong };
  const readAgain = await readAs(taught);
  if (!("report" in readAgain)) return { status: "refused", read: readAgain, reasons: [readAgain.message] };
  const guess = options.acceptGuess ? [] : guessInWords(teaching);
  if (guess.length > 0) return { ...asks, read: { ...readAgain, columns }, asked: guess };
  const reasons = whyNotKept(readAgain, options.acceptProblems);
  return reasons.length > 0
    ? { status: "refused", read: readAgain, reasons }
    : { status: "taught", read: { ...readAgain, columns }, teaching: kept(teaching, columns), wasShown: false };
}

/** What nobody said yet, for somebody to agree to. */
function guessInWords({ taught, guessed, isKindGuessed }: Teaching): readonly string[] {
  const { fields, words } = reportKind(taught.kind);
  const columns = guessed.map((name) => `“${taught.headings[name] ?? ""}” is ${fields[name]?.purpose ?? name}`);
  const all = [...(isKindGuessed ? [`it says “${words}”`] : []), ...columns];
  return all.length === 0 ? [] : [`Guessed: ${all.join("; ")}. Where that is right, say so by --accept-guess.`];
}

async function teachByAsking(
  talk: Talk,
  read: ReadExport,
  columns: readonly UnknownColumn[],
  { options, keptIn }: HowToTeach,
  readAs: ReadAs,
): Promise<TaughtExport> {
  let last: ReadExport = read;
  const comesTo = async (taught: TaughtReport): Promise<ComesTo> => {
    const one = await readAs(taught);
    clearProgress();
    if (!("report" in one)) return { lines: [], reasons: [one.message], hasProblems: false };
    last = one;
    return {
      lines: [wordsOfReading(one, options.includeHidden === true)],
      reasons: whyNotKept(one, options.acceptProblems),
      hasProblems: one.report.problemRows > 0,
    };
  };
  const { said } = options;
  const taught = await askColumns(talk, { called: read.file.label, columns, said, keptIn, read: comesTo });
  if (taught === undefined) return { status: "ended", read };
  const teaching = { taught, guessed: [], isKindGuessed: false, wrong: [] };
  return { status: "taught", read: { ...last, columns }, teaching: kept(teaching, columns), wasShown: true };
}

/** What was shown of each column and agreed to, those that are not needed among them. */
function kept(teaching: Teaching, columns: readonly UnknownColumn[]): Teaching {
  return { ...teaching, taught: withNotNeeded(teaching.taught, columns) };
}

/** Why a report is not kept as it was said to be: what it comes to is wrong, or is not known of all its rows. */
function whyNotKept({ report }: ReadExport, acceptsProblems: boolean): readonly string[] {
  const refusals = report.refusals.filter((refusal) => !isOfThisExportAlone(refusal));
  if (refusals.length > 0) return refusals.map(describeProblem);
  if (report.problemRows === 0 || acceptsProblems) return [];
  return [
    `${String(report.problemRows)} of its rows cannot be read. Say by --blank-is-zero that a blank amount is zero, fix them, or keep it anyway with --accept-problems.`,
  ];
}

/** What somebody says of each export, and is no part of what is taught. */
function isOfThisExportAlone({ code }: Refusal): boolean {
  return code === "range-missing" || code === "range-backwards" || code === "dates-unclear";
}
