import { readFileSync } from "node:fs";
import { sentencesOn } from "../../src/scripts/tools/sentences/sentencesPage";
import { plain, wordsOf } from "./wordsOf";

/** What is listed, ready to be found: the runs of words that are always the same, by their first word, the longest first. */
export interface ListedWords {
  readonly runs: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Parts of words beside which something is filled in without a space. */
  readonly parts: readonly string[];
}

/** The words of docs/sentences.md, and the names of tables and columns in docs/metrics.md. Read once a worker. */
export function listedWords(): ListedWords {
  return (listed ??= indexed([...sentencesOn(readFileSync("docs/sentences.md", "utf8")), ...columnNames()]));
}

let listed: ListedWords | undefined;

function columnNames(): readonly string[] {
  const page = readFileSync("docs/metrics.md", "utf8");
  return [...page.matchAll(/^- \*\*(.+?)\*\*:/gmu)].map(([, name = ""]) => name);
}

function indexed(sentences: readonly string[]): ListedWords {
  const fragments = sentences.flatMap(fragmentsOf);
  const runs = new Map<string, (readonly string[])[]>();
  for (const run of fragments.map(({ text }) => wordsOf(text).map(({ word }) => word))) {
    const [first] = run;
    if (first !== undefined) runs.set(first, [...(runs.get(first) ?? []), run]);
  }
  for (const known of runs.values()) known.sort((one, other) => other.length - one.length);
  return { runs, parts: [...new Set(fragments.flatMap(({ parts }) => parts))] };
}

/** A text between two blanks: its whole words, and the parts of words at its ends that a filling completes. */
interface Fragment {
  readonly text: string;
  readonly parts: readonly string[];
}

/** What stands between a sentence's blanks, and each of the words of which one fills a blank. */
function fragmentsOf(sentence: string): readonly Fragment[] {
  const choices = [...sentence.matchAll(/\{([^{}]*\|[^{}]*)\}/gu)].flatMap(([, words = ""]) => words.split("|"));
  const fixed = sentence.split(/\{[^{}]*\}/u);
  return [
    ...fixed.map((text, index) => cut(text, index > 0, index < fixed.length - 1)),
    ...choices.map((text) => ({ text, parts: [] })),
  ];
}

/** A shorter part of a word would complete too many. */
const SHORTEST_PART = 3;

function cut(text: string, isBehindBlank: boolean, isBeforeBlank: boolean): Fragment {
  const [first = ""] = (isBehindBlank ? /^[\p{L}'’-]+/u.exec(text) : null) ?? [];
  const behind = text.slice(first.length);
  const [last = ""] = (isBeforeBlank ? /[\p{L}'’-]+$/u.exec(behind) : null) ?? [];
  const parts = [first, last].filter((part) => part.length >= SHORTEST_PART).map(plain);
  return { text: behind.slice(0, behind.length - last.length), parts };
}
