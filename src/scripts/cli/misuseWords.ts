import { distance } from "fastest-levenshtein";
import type { Misuse, Mistyped } from "./misuse";

/** What is wrong with a call, the word that was probably meant, and where all of them are listed. */
export function wordsOfMisuse({ misuse, mistyped }: Misuse): string {
  const meant = mistyped && wordMeant(mistyped);
  const question = meant === undefined ? "" : ` Did you mean ${meant}?`;
  return `${misuse}${question}\nRun \`huddlebook help\` for all options.`;
}

/** The known word that is written most like another one; `undefined` where none is like it. */
function wordMeant({ word, known }: Mistyped): string | undefined {
  const near = known.filter((one) => isLike(lettersOf(word), lettersOf(one)));
  const [nearest] = near.toSorted((one, other) => distance(word, one) - distance(word, other));
  return nearest;
}

/** A slip in every third letter, or letters that changed places. */
function isLike(word: string, known: string): boolean {
  const slips = Math.max(1, Math.floor(word.length / 3));
  return distance(word, known) <= slips || sorted(word) === sorted(known);
}

/** Of an option, its name. */
function lettersOf(word: string): string {
  return word.replace(/^-+/u, "").toLowerCase();
}

function sorted(word: string): string {
  return Array.from(word).sort().join("");
}
