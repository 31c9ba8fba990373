import { type Production, collected, netBilled } from "../collections";
import { type Cents, cents } from "../money";

/**
 * What should be owed at a month's end: what was owed at the one before, and what the month added and took off.
 *
 * @param opening total receivables at the month end before, in cents
 * @param production what was billed, adjusted, written off and paid in the month
 * @see docs/metrics.md#roll-forward
 */
export function expectedClosing(opening: Cents, production: Production): Cents {
  return cents(opening + receivablesChange(production));
}

/** What a span's production adds to what is owed: net billed less collected. Negative where more was paid than billed. */
export function receivablesChange(production: Production): Cents {
  return cents(netBilled(production) - collected(production));
}
