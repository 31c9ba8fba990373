import { HEADING_WORDS, WORDS_AND_NAMES } from "../layout/headingWords";
import { wordsIn } from "./nameForms";

/** Words of statuses that are in no heading. In lower case. */
const STATUS_WORDS: ReadonlySet<string> = new Set(
  `additional information requested required needed unprocessable processable process processing processed partially partial probably
  collections zero forwarded transferred reversed refunded escalated reopened reprocess reprocessed finalized adjudicated acknowledged
  review awaiting response answer insufficient invalid ready transmitted batched printed mailed faxed queued
  unconfirmed ptnote planned rescheduled moved waiting seen left short notice checked walk walked out in fta failed attempt attempted
  never asap unsched unscheduled necessary asked again resent duplicate corrected replaced replacement expired ok yes inprocess
  texted emailed voicemail vm lm lvm preconfirmed reconfirmed econfirmed reminder reminded declined answered unanswered lobby desk front
  partiallypaid partialpayment probablysent noshow show checkedin checkedout unknown other`.split(/\s+/u),
);

/** Says whether each word of a status is one of statuses or headings, so that it may be quoted: any other could be a name in the wrong column. */
export function couldBeStatus(status: string): boolean {
  const words = wordsIn(status);
  const areKnown = words.every((word) => STATUS_WORDS.has(word) || HEADING_WORDS.has(word));
  return words.length > 0 && areKnown && !/\d{3}/u.test(status) && !words.every((word) => WORDS_AND_NAMES.has(word));
}

/** The entries of a map from the words that reports use for a status to the status. */
export function named<Status extends string>(
  status: Status,
  keys: readonly string[],
): readonly (readonly [string, Status])[] {
  return keys.map((key) => [key, status]);
}
