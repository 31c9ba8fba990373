import { type StatusAnswer, type StatusOf, STATUS_ANSWERS, isSameStatus } from "../../import/figures/saidStatus";
import type { ReadReport } from "../../import/readReport";
import type { Entry } from "./entry";
import { type AskedStatus, NO_WORDS, type SaidWords, statusesToAsk } from "./saidWords";

/** A status that is asked, or was answered. */
interface StatusToSay extends AskedStatus {
  readonly answers: readonly StatusAnswer[];
  /** What somebody said that it means. */
  readonly given: StatusAnswer | undefined;
}

/** What is asked of a report's words. */
export type WordNeed =
  /** What statuses mean that nobody knows. Whoever leaves their rows out need not say it. */
  | { readonly kind: "statuses"; readonly isGiven: boolean; readonly statuses: readonly StatusToSay[] }
  /**
   * Names that are a carrier's or a source's, though they could be a person's: they are typed, as what the cells hold is not
   * shown. Nobody has to say any.
   */
  | {
      readonly kind: "names";
      readonly isGiven: true;
      readonly of: "carriers" | "sources";
      /** How many rows are counted under Other, or Named person. */
      readonly rows: number;
      readonly given: readonly string[];
    };

/** What is asked of a report's words: statuses, and names that it does not keep. */
export function wordNeeds({ reading, answers }: Entry, report: ReadReport): readonly WordNeed[] {
  const said = reading.words ?? NO_WORDS;
  return [...statusesNeed(report, said, answers.acceptsProblems), ...namesNeeds(report, said)];
}

function statusesNeed(report: ReadReport, said: SaidWords, isLeftOut: boolean): readonly WordNeed[] {
  const asked = statusesToAsk(report).map((status) => ({ ...status, answers: answersTo(status.of), given: undefined }));
  const given = report.notes.flatMap((note) => (note.code === "status-as-said" ? saidNow(note, said) : []));
  const statuses = [...given, ...asked];
  // A confirmation that nobody knows leaves no row out: agreeing to what is not proven settles it too.
  const isGiven = isLeftOut || asked.every(({ of }) => of === "confirmation");
  return statuses.length === 0 ? [] : [{ kind: "statuses", isGiven, statuses }];
}

/** What was said of this report; what Setup says is changed there. */
function saidNow(
  { of, word, rows }: { readonly of: StatusOf; readonly word: string | undefined; readonly rows: number },
  { statuses }: SaidWords,
): readonly StatusToSay[] {
  const said = statuses.find((one) => word !== undefined && one.of === of && isSameStatus(one.word, word));
  if (said === undefined) return [];
  const given = answersTo(of).find(({ means }) => means === said.means);
  return [{ of, word: said.word, rows, answers: answersTo(of), given }];
}

function answersTo(of: StatusOf): readonly StatusAnswer[] {
  return STATUS_ANSWERS.filter((answer) => answer.of === of);
}

function namesNeeds({ notes }: ReadReport, said: SaidWords): readonly WordNeed[] {
  const rowsOf = (code: "carriers-other" | "names-as-source"): number =>
    notes.reduce((sum, note) => (note.code === code ? sum + note.rows : sum), 0);
  const needs = [
    { kind: "names", isGiven: true, of: "carriers", rows: rowsOf("carriers-other"), given: said.carriers },
    { kind: "names", isGiven: true, of: "sources", rows: rowsOf("names-as-source"), given: said.sources },
  ] as const;
  return needs.filter(({ rows, given }) => rows > 0 || given.length > 0);
}
