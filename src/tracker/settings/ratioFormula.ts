import { SETTING_NAMES } from "./settings";

/**
 * The formula's words for what the collection ratio divides by: Net billed, or Billed where Setup says so.
 *
 * @param amountUnder the formula's words for the amount under a heading
 */
export function divisorFormula(amountUnder: (heading: "Billed" | "Net billed") => string): string {
  return `IF(${SETTING_NAMES.collectionRatioDividesBy}="Billed",${amountUnder("Billed")},${amountUnder("Net billed")})`;
}

/**
 * The formula's words for a ratio that is empty where the divisor is not positive.
 * N() turns the empty text of "no figure" into 0, which a plain comparison would call larger than any number.
 */
export function ratioFormula(amount: string, divisor: string): string {
  return `IF(N(${divisor})>0,${amount}/${divisor},"")`;
}
