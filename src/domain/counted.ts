/** A number of things in words: `1 row`, `1,234 rows`. @param plural where it is not the noun with an s */
export function count(number: number, noun: string, plural?: string): string {
  return `${grouped(number)} ${nounFor(number, noun, plural)}`;
}

/** A whole number, or its digits, as people read it: `1,234`. */
export function grouped(number: number | string): string {
  // Asking for a locale has Node load all that it knows of languages, at the first number of each call.
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}

/** The same in digits alone, as reports' notes and refusals say it: `1234 rows`. */
export function countInDigits(number: number, noun: string): string {
  return `${String(number)} ${nounFor(number, noun)}`;
}

function nounFor(number: number, noun: string, plural = `${noun}s`): string {
  return number === 1 ? noun : plural;
}
