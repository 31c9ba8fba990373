import { type Cents, sumCents } from "../../domain/money";
import type { Adjustment, RemittedClaim } from "../transaction/remittance";

/** What some adjustments come to. */
export function adjusted(adjustments: readonly Adjustment[]): Cents {
  return sumCents(adjustments.map(({ amount }) => amount));
}

/** Every adjustment of a claim: of the whole of it and of its lines. */
export function allAdjustments({ adjustments, lines }: RemittedClaim): readonly Adjustment[] {
  return [...adjustments, ...lines.flatMap((line) => line.adjustments)];
}
