import { type TaughtReport, absentAmounts } from "../../import/taught/taughtReport";
import type { UnknownColumn } from "../../import/taught/unknownColumn";
import { rowsCalled, withoutRows } from "../../session/reading/teaching";
import type { Talk } from "./talk";
import { LONGEST_TITLE, noRowSaid } from "./teachOptions";

/** What a report comes to, read as it was said to be. */
export interface ComesTo {
  readonly lines: readonly string[];
  /** Why it cannot be kept so; none where it can. */
  readonly reasons: readonly string[];
  /** Some of its rows cannot be read. */
  readonly hasProblems: boolean;
}

/** How a report is read as it was said to be, and where that is kept. */
interface Shown {
  readonly columns: readonly UnknownColumn[];
  readonly keptIn: string;
  readonly read: (taught: TaughtReport) => Promise<ComesTo>;
}

/** What somebody says of what a report comes to; `undefined` where she ends it. */
type Answer = { readonly isRight: boolean; readonly taught: TaughtReport } | undefined;

/** Shows what a report comes to as it was said to be, and asks whether that is right. */
export async function askWhetherRight(talk: Talk, shown: Shown, taught: TaughtReport): Promise<Answer> {
  const { lines, reasons, hasProblems } = await shown.read(taught);
  talk.say("");
  for (const line of lines) talk.say(line);
  if (hasProblems && !taught.blankIsZero) {
    const isZero = await askYes(talk, "Does a blank cell among the amounts mean zero? (y/n) [n]: ");
    if (isZero === undefined) return undefined;
    if (isZero) return askWhetherRight(talk, shown, { ...taught, blankIsZero: true });
  }
  return reasons.length > 0 ? askAgain(talk, shown, reasons, taught) : askToKeep(talk, shown, taught);
}

async function askAgain(talk: Talk, shown: Shown, reasons: readonly string[], taught: TaughtReport): Promise<Answer> {
  for (const reason of reasons) talk.say(reason);
  const without = await askNoRows(talk, shown, taught);
  if (without === undefined) return undefined;
  if (without !== taught) return askWhetherRight(talk, shown, without);
  const isAgain = await askYes(talk, "It cannot be kept like this. Say again what its columns are? (y/n) [n]: ");
  return isAgain === true ? { isRight: false, taught: { ...taught, blankIsZero: false } } : undefined;
}

/** The report without a kind of row that somebody says is none; as it was where she says nothing. */
async function askNoRows(talk: Talk, shown: Shown, taught: TaughtReport): Promise<TaughtReport | undefined> {
  const answer = await talk.ask(
    "Rows that are none of it, by what their first cell says, or COLUMN=CELL; Enter for none: ",
  );
  if (answer === undefined || answer === "") return answer === "" ? taught : undefined;
  const rows = rowsCalled(shown.columns, noRowSaid(answer.includes("=") ? answer : `=${answer}`));
  if (typeof rows !== "string") return withoutRows(taught, rows);
  talk.say(rows);
  return askNoRows(talk, shown, taught);
}

async function askToKeep(talk: Talk, { keptIn }: Shown, taught: TaughtReport): Promise<Answer> {
  const absent = absentAmounts(taught);
  if (absent.length > 0) talk.say(`Not in the report, and so taken for zero: ${absent.join(", ")}.`);
  const title = await talk.ask(`Call it [${taught.title}]: `);
  if (title === undefined) return undefined;
  const titled = title === "" ? taught : { ...taught, title: title.slice(0, LONGEST_TITLE) };
  const isRight = await askYes(talk, `Is all of this right, and to be kept in ${keptIn}? (y/n) [n]: `);
  return isRight === undefined ? undefined : { isRight, taught: titled };
}

/** Only a yes is one. */
async function askYes(talk: Talk, question: string): Promise<boolean | undefined> {
  const answer = await talk.ask(question);
  return answer === undefined ? undefined : /^y(?:es)?$/iu.test(answer);
}
