import { listedWords } from "./listedWords";
import { type ShownWord, wordsOf } from "./wordsOf";

/**
 * The lines of a text that say what docs/sentences.md does not list, each with what of it is not listed in brackets.
 *
 * @param given words that the test itself put in, such as names of its files
 */
export function unlisted(text: string, given: readonly string[] = []): readonly string[] {
  const known = new Set(given.flatMap(wordsOf).map(({ word }) => word));
  return text.split("\n").flatMap((line) => {
    const missing = unlistedIn(wordsOf(line).map(({ word, isData }) => ({ word, isData: isData || known.has(word) })));
    return missing.length === 0 ? [] : [`${line.trim()} [${missing.join(" ")}]`];
  });
}

/** More listed words than so many side by side, each by itself, are a sentence that nobody listed. */
const MOST_ALONE = 2;

/** The words that no listed run covers, and those of a stretch of words that only cover themselves. */
function unlistedIn(shown: readonly ShownWord[]): readonly string[] {
  const lengths = lengthsOfRuns(shown);
  const missing: string[] = [];
  let alone: string[] = [];
  const endStretch = (): void => {
    if (alone.length > MOST_ALONE) missing.push(...alone);
    alone = [];
  };
  for (const [at, { word, isData }] of shown.entries()) {
    const length = lengths[at] ?? 0;
    if (isData || length > 1) endStretch();
    else if (length === 1 || isCompleted(word)) alone.push(word);
    else missing.push(word);
  }
  endStretch();
  return missing;
}

/** For each word how long the longest listed run is that covers it. */
function lengthsOfRuns(shown: readonly ShownWord[]): readonly number[] {
  const { runs } = listedWords();
  const lengths = shown.map(() => 0);
  for (const [at, { word: first }] of shown.entries()) {
    const run = (runs.get(first) ?? []).find((words) => words.every((word, index) => word === shown[at + index]?.word));
    for (const [index] of (run ?? []).entries()) {
      lengths[at + index] = Math.max(lengths[at + index] ?? 0, run?.length ?? 0);
    }
  }
  return lengths;
}

/** Whether a listed part of a word, or a listed noun, makes the word. */
function isCompleted(word: string): boolean {
  const { runs, parts } = listedWords();
  return runs.has(word.replace(/s$/u, "")) || parts.some((part) => word.startsWith(part) || word.endsWith(part));
}
