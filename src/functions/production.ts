import { NO_PRODUCTION, netBilled } from "../domain/collections";
import { type Cents, ZERO } from "../domain/money";
import type { Cell } from "./coerce";
import { centsOf } from "./readCell";

/** Net billed of a row's cells; `undefined` where Billed is blank. Adjustments and writeoffs that are blank are none. */
export function netBilledOf(billed?: Cell, adjustments?: Cell, writeoffs?: Cell): Cents | undefined {
  const gross = centsOf(billed, "Billed");
  const adjusted = centsOf(adjustments, "Adjustments") ?? ZERO;
  const writtenOff = centsOf(writeoffs, "Writeoffs") ?? ZERO;
  if (gross === undefined) return undefined;
  return netBilled({ ...NO_PRODUCTION, billed: gross, adjustments: adjusted, writeoffs: writtenOff });
}
