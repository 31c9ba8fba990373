/** Words as a sentence begins, the first letter a capital; empty for none. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
