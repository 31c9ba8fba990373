/** A number of things in words: `1 row`, `1,234 rows`. @param plural where it is not the noun with an s */
export function count(number: number, noun: string, plural?: string): string {
  return `${number.toLocaleString("en-US")} ${nounFor(number, noun, plural)}`;
}

/** The same in digits alone, as reports' notes and refusals say it: `1234 rows`. */
export function countInDigits(number: number, noun: string): string {
  return `${String(number)} ${nounFor(number, noun)}`;
}

function nounFor(number: number, noun: string, plural = `${noun}s`): string {
  return number === 1 ? noun : plural;
}
