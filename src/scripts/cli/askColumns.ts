import type { ReportKind } from "../../import/taught/reportKind";
import { TAUGHT_KINDS, reportKind } from "../../import/taught/reportKinds";
import { type TaughtReport, missingIn } from "../../import/taught/taughtReport";
import { type UnknownColumn, columnInWords } from "../../import/taught/unknownColumn";
import { type SaidOfColumns, nameOfColumn, teachingOf, withColumn, withSign } from "../../session/reading/teaching";
import { type ComesTo, askWhetherRight } from "./askWhetherRight";
import type { Talk } from "./talk";

/** What somebody is asked about. */
export interface ToAsk {
  /** What messages call the report. */
  readonly called: string;
  readonly columns: readonly UnknownColumn[];
  /** What the call says already. */
  readonly said: SaidOfColumns;
  /** Where the answers are kept. */
  readonly keptIn: string;
  readonly read: (taught: TaughtReport) => Promise<ComesTo>;
}

/**
 * Asks what the columns of a report are and shows what comes of it, until somebody says that it is right.
 *
 * @returns `undefined` where she ended it
 */
export async function askColumns(talk: Talk, toAsk: ToAsk): Promise<TaughtReport | undefined> {
  talk.say(
    `\n${toAsk.called}: Huddlebook does not know this report yet. Say once what its columns are.\nEnter takes what stands in brackets, Ctrl+C ends this and keeps nothing.`,
  );
  const kind = toAsk.said.kind ?? (await askKind(talk, toAsk));
  if (kind === undefined) return undefined;
  const start = teachingOf(toAsk.columns, { ...toAsk.said, kind });
  for (const wrong of start.wrong) talk.say(wrong);
  return untilRight(talk, toAsk, start.taught);
}

async function untilRight(talk: Talk, toAsk: ToAsk, start: TaughtReport): Promise<TaughtReport | undefined> {
  const taught = await untilWhole(talk, toAsk.columns, start);
  const answer = taught && (await askWhetherRight(talk, toAsk, taught));
  return answer === undefined || answer.isRight ? answer?.taught : untilRight(talk, toAsk, answer.taught);
}

async function askKind(talk: Talk, { columns, said }: ToAsk): Promise<string | undefined> {
  const guess = TAUGHT_KINDS.findIndex(({ id }) => id === teachingOf(columns, said).taught.kind);
  talk.say("\nThe report says:");
  for (const [index, { words }] of TAUGHT_KINDS.entries()) talk.say(numbered(index + 1, words));
  for (;;) {
    const answer = await talk.ask(`Which of these [${String(guess + 1)}]: `);
    if (answer === undefined) return undefined;
    const kind = TAUGHT_KINDS[answer === "" ? guess : Number(answer) - 1];
    if (kind !== undefined) return kind.id;
    talk.say(`Type a number from 1 to ${String(TAUGHT_KINDS.length)}.`);
  }
}

/** Asks of each column what it is, and again while one is missing that the report must have. */
async function untilWhole(
  talk: Talk,
  columns: readonly UnknownColumn[],
  start: TaughtReport,
): Promise<TaughtReport | undefined> {
  const kind = reportKind(start.kind);
  sayWhatThereIs(talk, kind);
  let taught = start;
  for (const column of columns) {
    const said = await askColumn(talk, kind, taught, column);
    if (said === undefined) return undefined;
    taught = said;
  }
  const missing = missingIn(taught);
  if (missing.length === 0) return taught;
  talk.say(`\nStill to be found: ${missing.join("; ")}.`);
  return untilWhole(talk, columns, taught);
}

function sayWhatThereIs(talk: Talk, { fields }: ReportKind): void {
  const all = Object.values(fields);
  talk.say("\nA column can be:");
  talk.say(numbered(0, "not needed; not looked at"));
  for (const [index, { purpose }] of all.entries()) talk.say(numbered(index + 1, purpose));
  if (all.some(({ form }) => form === "amount"))
    talk.say(
      "A minus before the number: it is printed with the other sign, as write-offs above zero or payments below.",
    );
  talk.say("");
}

async function askColumn(
  talk: Talk,
  kind: ReportKind,
  taught: TaughtReport,
  column: UnknownColumn,
): Promise<TaughtReport | undefined> {
  const now = numberNow(kind, taught, column);
  for (;;) {
    const answer = await talk.ask(`${columnInWords(column)} is [${now}]: `);
    if (answer === undefined) return undefined;
    const said = answer === "" ? taught : saidOf(talk, kind, taught, column, answer);
    if (said !== undefined) return said;
    talk.say(`Type a number from 0 to ${String(Object.keys(kind.fields).length)}.`);
  }
}

function numberNow({ fields }: ReportKind, taught: TaughtReport, { heading }: UnknownColumn): string {
  const name = nameOfColumn(taught, heading);
  const isTurned = name !== undefined && taught.turned?.includes(name) === true;
  return `${isTurned ? "-" : ""}${String(Object.keys(fields).indexOf(name ?? "") + 1)}`;
}

/** A report with what was typed of a column; `undefined` where that makes no sense. */
function saidOf(
  talk: Talk,
  { fields }: ReportKind,
  taught: TaughtReport,
  { heading }: UnknownColumn,
  answer: string,
): TaughtReport | undefined {
  const [, minus, number] = /^(-?)(\d+)$/u.exec(answer) ?? [];
  if (Number(number) === 0) return withColumn(taught, "", heading);
  const [name, field] = Object.entries(fields)[Number(number) - 1] ?? [];
  const isTurned = minus === "-";
  if (name === undefined || (isTurned && field?.form !== "amount")) return undefined;
  const said = withColumn(taught, name, heading);
  sayOneSign(talk, said, name, isTurned);
  return withSign(said, name, isTurned);
}

function sayOneSign(talk: Talk, { further, turned = [] }: TaughtReport, name: string, isTurned: boolean): void {
  if (further?.[name] !== undefined && turned.includes(name) !== isTurned)
    talk.say("Columns that are added up have one sign: that of the last.");
}

function numbered(number: number, words: string): string {
  return `${String(number).padStart(4)}  ${words}`;
}
