import { type HuddleSettings, isTooLongAgo } from "./huddleSettings";
import type { Slot, SlotInsurance } from "./slot";

/** How a slot's insurance stands: `on file` where nobody said when it was last verified. */
export type InsuranceState = "none" | "ended" | "verify" | "ok" | "on file";

/**
 * How a slot's insurance stands on the huddle's day.
 *
 * @returns `undefined` where the export does not say whether insurance is on file
 */
export function insuranceState(insurance: SlotInsurance, settings: HuddleSettings): InsuranceState | undefined {
  const { isOnFile, hasEnded, isToBeVerified, enrollmentVerified } = insurance;
  if (isOnFile === undefined) return undefined;
  if (!isOnFile) return "none";
  if (hasEnded) return "ended";
  if (isToBeVerified === false) return "ok";
  if (enrollmentVerified === undefined) return "on file";
  return isTooLongAgo(enrollmentVerified, settings, settings.verifyDays) ? "verify" : "ok";
}

/** What can be missing before a visit, in the order in which it is named. */
export type Missing = "forms" | "x-rays" | "insurance" | "lab" | "confirmation";

/** What of a slot can be missing before its visit. */
type Visit = Pick<Slot, "isNewPatient" | "isConfirmed" | "areFormsIn" | "areXraysIn" | "labCase" | "insurance">;

/** What is missing before a slot's visit. Of what the export does not say nothing is missing. */
export function missingOf(slot: Visit, settings: HuddleSettings): readonly Missing[] {
  const { isNewPatient, areFormsIn, areXraysIn, labCase, isConfirmed } = slot;
  const state = insuranceState(slot.insurance, settings);
  const answers: readonly (readonly [Missing, boolean])[] = [
    ["forms", areFormsIn === false],
    ["x-rays", isNewPatient === true && areXraysIn === false],
    ["insurance", state === "ended" || state === "verify" || (state === "none" && isNewPatient === true)],
    ["lab", labCase === "Not sent" || labCase === "At the lab"],
    ["confirmation", isConfirmed === false],
  ];
  return answers.filter(([, isMissing]) => isMissing).map(([what]) => what);
}

/**
 * The places of slots among those that have something missing, from 1: new patients first, otherwise in the slots' order.
 *
 * @returns a place for each slot, in their order; `undefined` where nothing is missing
 */
export function missingRanks(
  slots: readonly { readonly isMissing: boolean; readonly isNewPatient: boolean }[],
): readonly (number | undefined)[] {
  const missing = slots.filter(({ isMissing }) => isMissing);
  const ranked = [...missing.filter(isNew), ...missing.filter((slot) => !isNew(slot))];
  const ranks = new Map(ranked.map((slot, index) => [slot, index + 1]));
  return slots.map((slot) => ranks.get(slot));
}

function isNew({ isNewPatient }: { readonly isNewPatient: boolean }): boolean {
  return isNewPatient;
}
