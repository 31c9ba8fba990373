import type { SampleDay } from "./dates";
import { claimVisit } from "./insurance";
import type { Patient } from "./ledger";
import { payAtVisit } from "./payments";
import { type Practice, type Visit, post } from "./practice";
import type { Service } from "./services";

/** Bills what was done, claims it from the carrier, and takes what the patient pays on the day. */
export function billVisit(
  practice: Practice,
  patient: Patient,
  day: SampleDay,
  provider: string,
  services: readonly Service[],
): Visit {
  const visit = { number: practice.balances.size + 1, patient, day, provider };
  for (const { description, fee } of services) {
    post(practice, { kind: "procedure", day, patient, provider, description, amount: fee, visit: visit.number });
  }
  claimVisit(practice, visit, services);
  giveDiscount(practice, visit);
  payAtVisit(practice, visit);
  practice.lastSeen.set(patient, day);
  return visit;
}

/** Some of those without insurance get five or ten percent off. */
function giveDiscount(practice: Practice, { number, patient, day, provider }: Visit): void {
  if (patient.family.carrier !== undefined || !practice.random.chance(0.2)) return;
  const percent = practice.random.pick([5, 10]);
  const amount = -Math.round(((practice.balances.get(number) ?? 0) * percent) / 100);
  const description = "courtesy discount";
  post(practice, { kind: "adjustment", day, patient, provider, description, amount, visit: number });
}
