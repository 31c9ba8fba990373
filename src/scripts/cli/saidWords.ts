import { STATUS_ANSWERS, type SaidStatus, saidStatus, statusAnswer } from "../../import/figures/saidStatus";
import type { SaidWords } from "../../session/reading/saidWords";
import type { Misuse } from "./misuse";

/** The options by which a call says what words in its reports are. */
export interface WordOptions {
  readonly status?: readonly string[];
  readonly carrier?: readonly string[];
  readonly source?: readonly string[];
}

/** What a call says of words; `undefined` where it says nothing, and a misuse where it cannot be understood. */
export function readSaidWords({ status, carrier, source }: WordOptions): SaidWords | Misuse | undefined {
  if (status === undefined && carrier === undefined && source === undefined) return undefined;
  const names = [...(carrier ?? []), ...(source ?? [])];
  if (names.some((name) => name.trim() === "")) return { misuse: "--carrier and --source take a name." };
  const statuses = (status ?? []).map(statusSaid);
  const unclear = statuses.find((one) => "misuse" in one);
  if (unclear !== undefined) return unclear;
  return {
    carriers: trimmed(carrier),
    sources: trimmed(source),
    statuses: statuses.flatMap((one) => ("misuse" in one ? [] : [one])),
  };
}

/** A status may hold an equals sign, its meaning cannot. */
function statusSaid(text: string): SaidStatus | Misuse {
  const [, word = "", said = ""] = /^(.+)=([^=]+)$/u.exec(text) ?? [];
  const answer = statusAnswer(said);
  if (word.trim() !== "" && answer !== undefined) return saidStatus(word.trim(), answer);
  const meanings = STATUS_ANSWERS.map((one) => one.said.toLowerCase().replace(" ", "-")).join(", ");
  return {
    misuse: `--status takes WORD=MEANING, such as "Partially paid=open", not “${text}”. Meanings: ${meanings}.`,
  };
}

function trimmed(names: readonly string[] = []): readonly string[] {
  return names.map((name) => name.trim());
}
