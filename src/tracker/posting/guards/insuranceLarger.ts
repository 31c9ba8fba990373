import { formatCents } from "../../../domain/money";
import { totalReceivables } from "../../../domain/receivables/receivables";
import type { Guard } from "./guard";

/** Insurance is owed more than everybody together: estimates that were never taken off paid accounts. */
export const insuranceLarger: Guard = ({ report: { figures } }) => {
  if (figures.kind !== "receivables" || totalReceivables(figures.patient) >= 0) return undefined;
  return {
    level: "warning",
    message:
      `Insurance (${formatCents(totalReceivables(figures.insurance))}) is larger than the total, so patients together ` +
      `are owed ${formatCents(totalReceivables(figures.patient))}. Look for insurance estimates on accounts that are paid.`,
  };
};
