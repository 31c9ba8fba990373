import { expect } from "vitest";
import { TYPED_NAMES } from "./typedNames";
import { unlisted } from "./unlisted";
import { WORDS_OF_TESTS } from "./wordsOfTests";

/**
 * Fails where a text says what docs/sentences.md does not list.
 *
 * @param text what was shown: lines, or an object of `--json`
 * @param given what the test itself put in, and may be told back
 */
export function expectListed(text: string, given: readonly string[] = []): void {
  expect(unlisted(textsOf(text).replaceAll(PLACES_OF_BUGS, ""), [...WORDS_OF_TESTS, ...TYPED_NAMES, ...given])).toEqual(
    [],
  );
}

/** Lines of a bug's report that name places in the program. */
const PLACES_OF_BUGS = /^\s+at .*$/gmu;

/** Of an object only the texts are said; its keys and codes are for programs. */
function textsOf(output: string): string {
  if (!/^[[{]/u.test(output)) return output;
  try {
    return textsWithin(JSON.parse(output)).join("\n");
  } catch {
    return output;
  }
}

function textsWithin(value: unknown): readonly string[] {
  if (typeof value === "string") return value.includes(" ") ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsWithin) : [];
}
