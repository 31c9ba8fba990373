import type { PaymentProblem } from "../problems/problem";
import type { Segment } from "../segments/segment";

/** What lies between a transaction's first and last segment: one payment. */
export interface Transaction {
  /** Its place among the payments of the file, from 1. */
  readonly payment: number;
  readonly component: string;
  /** Its interchange says that it is a test, so that no money moves. */
  readonly isTest: boolean;
  readonly segments: readonly Segment[];
  /** What of its first and last segment does not fit. */
  readonly problems: readonly PaymentProblem[];
}
