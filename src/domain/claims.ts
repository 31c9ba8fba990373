import type { Day } from "./calendar";
import type { Cents } from "./money";

/** One insurance claim that is not yet settled. Names nobody. */
export interface Claim {
  readonly carrier: string;
  /** As the practice software prints it: `Pri`, `Sec`, `Preauth` and others. */
  readonly type: string;
  readonly service: Day | undefined;
  readonly sent: Day | undefined;
  readonly sentOriginally: Day | undefined;
  /** The fee billed to the carrier, which is not what the carrier is expected to pay. */
  readonly amount: Cents;
}
