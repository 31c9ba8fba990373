/** How the numbers of payment cards begin: of every brand that is taken in America. */
const BEGINNING = /^(?:4|5[0-8]|2(?:2[2-9]|[3-6]\d|7[01]|720)|3[0-9]|6)/u;
const FEWEST = 13;
const MOST = 19;

/** Whether digits could be a payment card's: they begin as one does, and the last proves the others (Luhn). */
export function isCardNumber(digits: string): boolean {
  if (digits.length < FEWEST || digits.length > MOST || !BEGINNING.test(digits)) return false;
  let sum = 0;
  for (let at = digits.length - 1, isDoubled = false; at >= 0; at -= 1, isDoubled = !isDoubled) {
    const digit = Number(digits[at]) * (isDoubled ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
