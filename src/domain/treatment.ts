import type { Day } from "./calendar";
import type { Cents } from "./money";

/** One treatment plan presented to a patient. Names nobody. */
export interface TreatmentPlan {
  readonly presented: Day;
  readonly amountPresented: Cents;
  /** `undefined` while the patient has not accepted. */
  readonly accepted: Day | undefined;
  readonly amountAccepted: Cents;
  /** `undefined` while treatment has not begun. */
  readonly started: Day | undefined;
}
