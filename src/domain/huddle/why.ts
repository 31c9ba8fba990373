import { type HuddleSettings, isTooLongAgo } from "./huddleSettings";
import type { SlotAccount } from "./slot";

/** Why an account has a balance. */
export type Why =
  | "credit"
  | "claim not made"
  | "insurance pending"
  | "payment plan"
  | "insurance paid less"
  | "new charge"
  | "no statement sent"
  | "overdue";

/**
 * Why an account has a balance: the first cause that is known, from what the practice can do to what the patient can.
 *
 * @returns `undefined` where there is no balance, or nothing that is known says why
 */
export function whyOwed(account: SlotAccount, settings: HuddleSettings): Why | undefined {
  const { owes, hasClaimNotMade, patientOwes } = account;
  if (owes === undefined || owes === 0) return undefined;
  if (owes < 0) return "credit";
  if (hasClaimNotMade) return "claim not made";
  if (patientOwes === undefined) return undefined;
  return patientOwes <= 0 ? "insurance pending" : whyPatientsOwe(account, settings);
}

function whyPatientsOwe(account: SlotAccount, settings: HuddleSettings): Why | undefined {
  const { hasPaymentPlan, insurancePaidLess = 0, oldest, lastStatement } = account;
  if (hasPaymentPlan) return "payment plan";
  if (insurancePaidLess > 0) return "insurance paid less";
  if (oldest === "0 to 30") return "new charge";
  if (lastStatement !== undefined && isTooLongAgo(lastStatement, settings, settings.statementDays))
    return "no statement sent";
  return oldest === undefined ? undefined : "overdue";
}
