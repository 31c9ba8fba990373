import type { Cents } from "../../../src/domain/money";

/**
 * Takes a type that Excel does not know.
 * @customfunction WRONG
 * @param amount An amount.
 */
export function wrong(amount: Cents): number {
  return amount;
}
