import { agingOfReceivables } from "./layouts/agingOfReceivables";
import { claims } from "./layouts/claims";
import { huddleSchedule } from "./layouts/huddleSchedule";
import { insuranceAging } from "./layouts/insuranceAging";
import { newPatientAppointments } from "./layouts/newPatientAppointments";
import { outstandingClaims } from "./layouts/outstandingClaims";
import { productionAnnual } from "./layouts/productionAnnual";
import { productionDaily } from "./layouts/productionDaily";
import { productionMonthly } from "./layouts/productionMonthly";
import { treatmentPlans } from "./layouts/treatmentPlans";

/** Every report that Huddlebook knows, in the order in which people run them. A new one is a file in `layouts/` and a line here. */
export const LAYOUTS = [
  insuranceAging,
  agingOfReceivables,
  productionMonthly,
  productionDaily,
  productionAnnual,
  newPatientAppointments,
  treatmentPlans,
  outstandingClaims,
  claims,
  huddleSchedule,
] as const;

/** The short name of a report, as `--report` takes it. */
export type LayoutId = (typeof LAYOUTS)[number]["id"];
