import huddleSchedule from "../../../docs/queries/huddle-schedule.sql";
import newPatientAppointments from "../../../docs/queries/new-patient-appointments.sql";
import treatmentPlans from "../../../docs/queries/treatment-plans.sql";

/** The queries that practices run where their software has no report of its own, by name. */
export const QUERIES: Readonly<Record<string, string>> = {
  "new-patient-appointments": newPatientAppointments,
  "treatment-plans": treatmentPlans,
  "huddle-schedule": huddleSchedule,
};
