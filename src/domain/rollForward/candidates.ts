import { creditsLeftOut } from "./candidates/creditsLeftOut";
import { dayDoubled } from "./candidates/dayDoubled";
import { dayMissing } from "./candidates/dayMissing";
import { daysNotPosted } from "./candidates/daysNotPosted";
import { digitsSwapped } from "./candidates/digitsSwapped";
import { figuresLeftOut } from "./candidates/figuresLeftOut";
import { grossForNet } from "./candidates/grossForNet";
import { groupingChanged } from "./candidates/groupingChanged";
import { paymentPlan } from "./candidates/paymentPlan";
import { priorMonthRestated } from "./candidates/priorMonthRestated";
import { scheduledAsBilled } from "./candidates/scheduledAsBilled";
import { weekDoubled } from "./candidates/weekDoubled";
import { weekMissing } from "./candidates/weekMissing";
import { wrongSign } from "./candidates/wrongSign";
import type { Candidate } from "./facts";

/**
 * Every kind of fault that is looked for, in the order of those that are equally likely. A new one is a file in
 * `candidates/`, its name in `CandidateId` and a line here.
 */
export const CANDIDATES: readonly Candidate[] = [
  daysNotPosted,
  priorMonthRestated,
  paymentPlan,
  scheduledAsBilled,
  creditsLeftOut,
  grossForNet,
  figuresLeftOut,
  weekDoubled,
  weekMissing,
  dayMissing,
  dayDoubled,
  wrongSign,
  digitsSwapped,
  groupingChanged,
];
