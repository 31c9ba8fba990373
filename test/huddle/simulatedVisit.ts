import { type Day, addDays } from "../../src/domain/calendar";
import type { LabCase, Slot, SlotInsurance, SlotTreatment } from "../../src/domain/huddle/slot";
import { cents } from "../../src/domain/money";
import type { Chance } from "./chance";

/** What a visit lacks, and the facts that the simulation made up to have it so. */
export interface Readiness {
  readonly missing: readonly string[];
  readonly facts: Pick<Slot, "isNewPatient" | "isConfirmed" | "areFormsIn" | "areXraysIn" | "labCase" | "insurance">;
}

/** Makes up what is ready for a visit: first what is missing, then facts that say so. */
export function simulatedReadiness(chance: Chance, day: Day): Readiness {
  const isNewPatient = chance.yes(0.2);
  const lacks = {
    forms: chance.yes(0.2),
    "x-rays": isNewPatient && chance.yes(0.4),
    insurance: chance.yes(0.3),
    lab: chance.yes(0.1),
    confirmation: chance.yes(0.2),
  };
  return {
    missing: Object.entries(lacks).flatMap(([what, is]) => (is ? [what] : [])),
    facts: {
      isNewPatient,
      areFormsIn: lacks.forms ? false : chance.of([true, undefined]),
      areXraysIn: lacks["x-rays"] ? false : chance.of(isNewPatient ? [true, undefined] : [true, false, undefined]),
      labCase: chance.of<LabCase | undefined>(
        lacks.lab ? ["Not sent", "At the lab"] : ["Received", "Checked", undefined],
      ),
      isConfirmed: lacks.confirmation ? false : chance.of([true, undefined]),
      insurance: chance.of(
        lacks.insurance ? insuranceMissing(isNewPatient, day, chance) : insuranceReady(isNewPatient, day, chance),
      ),
    },
  };
}

function insuranceMissing(isNewPatient: boolean, day: Day, chance: Chance): readonly SlotInsurance[] {
  return [
    { isOnFile: true, hasEnded: true, isToBeVerified: true, enrollmentVerified: addDays(day, -1) },
    { isOnFile: true, hasEnded: false, isToBeVerified: true, enrollmentVerified: addDays(day, -chance.whole(31, 500)) },
    { isOnFile: true, hasEnded: false, isToBeVerified: true, enrollmentVerified: "never" },
    ...(isNewPatient ? [{ isOnFile: false }] : []),
  ];
}

function insuranceReady(isNewPatient: boolean, day: Day, chance: Chance): readonly SlotInsurance[] {
  return [
    { isOnFile: true, hasEnded: false, isToBeVerified: true, enrollmentVerified: addDays(day, -chance.whole(0, 30)) },
    { isOnFile: true, hasEnded: false, isToBeVerified: false, enrollmentVerified: "never" },
    { isOnFile: true },
    {},
    ...(isNewPatient ? [] : [{ isOnFile: false }]),
  ];
}

/** What is worth asking at a visit, and the facts that say so. */
export function simulatedTreatment(
  chance: Chance,
  day: Day,
): { readonly worth: readonly string[]; readonly facts: SlotTreatment } {
  const unscheduled = chance.yes(0.3) ? chance.whole(1_000, 500_000) : 0;
  const isOverdue = chance.yes(0.2);
  const relatives = chance.yes(0.15) ? chance.whole(1, 4) : 0;
  const isLast = chance.yes(0.2);
  return {
    worth: [
      ...(unscheduled > 0 ? ["treatment"] : []),
      ...(isOverdue ? ["recall"] : []),
      ...(relatives > 0 ? [`family ${String(relatives)}`] : []),
      ...(isLast ? ["next visit"] : []),
    ],
    facts: {
      unscheduled: cents(unscheduled),
      recallDue: isOverdue
        ? addDays(day, -chance.whole(1, 400))
        : chance.of([addDays(day, chance.whole(0, 90)), "none", undefined]),
      familyOverdue: relatives,
      nextVisit: isLast ? "none" : chance.of([addDays(day, chance.whole(1, 200)), undefined]),
    },
  };
}
