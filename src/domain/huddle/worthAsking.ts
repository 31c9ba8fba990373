import type { HuddleSettings } from "./huddleSettings";
import type { SlotTreatment } from "./slot";

/** What is worth asking a patient at a visit, as it is named. Of what the export does not say nothing is. */
export function worthAsking(treatment: SlotTreatment, { day }: HuddleSettings): readonly string[] {
  const { unscheduled = 0, recallDue, familyOverdue = 0, nextVisit } = treatment;
  return [
    ...(unscheduled > 0 ? ["treatment"] : []),
    ...(typeof recallDue === "number" && recallDue < day ? ["recall"] : []),
    ...(familyOverdue > 0 ? [`family ${String(familyOverdue)}`] : []),
    ...(nextVisit === "none" ? ["next visit"] : []),
  ];
}
