import { isAmong } from "../../import/figures/keptWords";
import { type SaidStatus, type StatusOf, isSameStatus } from "../../import/figures/saidStatus";
import type { RowProblem } from "../../import/problems/rowProblem";
import type { ReadReport } from "../../import/readReport";

/** What somebody said of words in a report: names that are nobody's, and what statuses mean. */
export interface SaidWords {
  readonly carriers: readonly string[];
  readonly sources: readonly string[];
  readonly statuses: readonly SaidStatus[];
}

/** Before anybody said anything. */
export const NO_WORDS: SaidWords = { carriers: [], sources: [], statuses: [] };

/** A status that is to be asked: a word of the software, in how many rows. */
export interface AskedStatus {
  readonly of: StatusOf;
  readonly word: string;
  readonly rows: number;
}

/** Of what somebody said, the words that a report holds, to be kept: nobody's name is among them, nor what was mistyped. */
export function wordsHeld(report: ReadReport, said: SaidWords): SaidWords {
  const { figures, notes } = report;
  const carriers = figures?.kind === "outstanding-claims" ? figures.claims.map(({ carrier }) => carrier) : [];
  const sources = figures?.kind === "new-patient-appointments" ? figures.appointments.map(({ source }) => source) : [];
  const asSaid = notes.flatMap((note) => (note.code === "status-as-said" ? note : []));
  return {
    carriers: said.carriers.filter(isAmong(carriers)),
    sources: said.sources.filter(isAmong(sources)),
    statuses: said.statuses.filter(({ of, word }) =>
      asSaid.some((note) => note.of === of && note.word !== undefined && isSameStatus(note.word, word)),
    ),
  };
}

/** How many of the words that somebody said none of some reports holds. */
export function wordsNotHeld(reports: readonly ReadReport[], said: SaidWords): number {
  const held = reports.map((report) => wordsHeld(report, said));
  const { carriers, sources, statuses } = said;
  return [
    ...carriers.filter((word) => !held.some((one) => one.carriers.includes(word))),
    ...sources.filter((word) => !held.some((one) => one.sources.includes(word))),
    ...statuses.filter((word) => !held.some((one) => one.statuses.includes(word))),
  ].length;
}

/** The statuses of a report that nobody knows, and that are shown to be asked. */
export function statusesToAsk({ problems, unproven }: ReadReport): readonly AskedStatus[] {
  const confirmations = unproven.flatMap((one): readonly AskedStatus[] =>
    one.code === "confirmation-unknown" && isWhole(one.word)
      ? [{ of: "confirmation", word: one.word, rows: one.rows }]
      : [],
  );
  return [...statusesIn(problems), ...confirmations];
}

function statusesIn(problems: ReadReport["problems"]): readonly AskedStatus[] {
  const asked = new Map<string, AskedStatus>();
  for (const problem of problems) {
    const status = unknownStatus(problem);
    if (status === undefined) continue;
    const key = `${status.of} ${status.word.toLowerCase()}`;
    asked.set(key, { ...status, word: asked.get(key)?.word ?? status.word, rows: (asked.get(key)?.rows ?? 0) + 1 });
  }
  return [...asked.values()];
}

function unknownStatus(problem: RowProblem): Omit<AskedStatus, "rows"> | undefined {
  if (problem.code !== "claim-status-unknown" && problem.code !== "status-unknown") return undefined;
  const { code, found } = problem;
  return isWhole(found) ? { of: code === "status-unknown" ? "appointment" : "claim", word: found } : undefined;
}

/** A word that was cut short would not be found again. */
function isWhole(word: string | undefined): word is string {
  return word !== undefined && word !== "" && !word.endsWith("…");
}
