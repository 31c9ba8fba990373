import type { SampleDay } from "./dates";
import type { Carrier, Claim } from "./ledger";
import { isDeskOpen, nextOpen } from "./openDays";
import { payTheRest } from "./payments";
import { type Practice, type Visit, later, post } from "./practice";
import type { Random } from "./random";
import type { Service } from "./services";

/** The most that a carrier pays for a visit, in cents. */
const MAX_PAID = 150_000;

/** Sends a claim for a visit of somebody insured, and leaves its settling for the day of the answer. */
export function claimVisit(practice: Practice, visit: Visit, services: readonly Service[]): void {
  const carrier = visit.patient.family.carrier;
  if (carrier === undefined) return;
  const estimate = Math.min(
    MAX_PAID,
    sumOf(services, (service) => coveredPart(service, carrier)),
  );
  if (estimate === 0) return;
  const writeoff = sumOf(services, ({ fee }) => writtenOff(fee, carrier));
  const amount = sumOf(services, ({ fee }) => fee);
  const claim: Claim = {
    visit: visit.number,
    patient: visit.patient,
    carrier,
    type: "Pri",
    service: visit.day,
    ...claimDays(practice.random, visit.day),
    amount,
    estimate,
  };
  practice.claims.push(claim);
  practice.expected.set(visit.number, estimate + writeoff);
  later(practice, claim.answered, () => {
    settle(practice, visit, claim, writeoff);
  });
}

/** Asks a carrier ahead of treatment what it would pay. Nothing is owed on such a claim. */
export function askAhead(practice: Practice, visit: Visit, amount: number): void {
  const carrier = visit.patient.family.carrier;
  if (carrier === undefined) return;
  const { patient, day } = visit;
  const days = claimDays(practice.random, day);
  practice.claims.push({ visit: 0, patient, carrier, type: "Preauth", service: day, ...days, amount, estimate: 0 });
}

function claimDays(random: Random, service: SampleDay): Pick<Claim, "sent" | "resent" | "answered"> {
  const sent = nextOpen(service + (random.chance(0.05) ? random.between(9, 24) : random.between(0, 3)), isDeskOpen);
  if (random.chance(0.05)) {
    const resent = nextOpen(sent + random.between(32, 50), isDeskOpen);
    return { sent, resent, answered: nextOpen(resent + random.between(14, 90), isDeskOpen) };
  }
  return { sent, resent: undefined, answered: nextOpen(sent + daysToAnswer(random), isDeskOpen) };
}

function daysToAnswer(random: Random): number {
  if (random.chance(0.05)) return random.between(85, 190);
  return random.chance(0.12) ? random.between(36, 80) : random.between(9, 31);
}

function settle(practice: Practice, visit: Visit, claim: Claim, writeoff: number): void {
  const day = claim.answered;
  const entry = { day, patient: visit.patient, provider: visit.provider, visit: visit.number };
  const paid = paidOn(practice, claim);
  practice.expected.delete(visit.number);
  const description = claim.carrier.name;
  if (paid > 0) post(practice, { ...entry, kind: "insurance payment", description, amount: paid });
  if (paid > 0 && writeoff > 0) post(practice, { ...entry, kind: "writeoff", description, amount: -writeoff });
  payTheRest(practice, visit, day);
}

function paidOn({ random }: Practice, { estimate, patient }: Claim): number {
  if (random.chance(0.04)) return 0;
  if (random.chance(0.13)) return part(estimate, random.between(70, 95));
  return patient.family.payer === "prompt" && random.chance(0.06) ? part(estimate, random.between(104, 115)) : estimate;
}

function coveredPart({ fee, coveragePercent }: Service, carrier: Carrier): number {
  return part(fee - writtenOff(fee, carrier), coveragePercent);
}

function writtenOff(fee: number, { writeoffPercent }: Carrier): number {
  return part(fee, writeoffPercent);
}

function part(amount: number, percent: number): number {
  return Math.round((amount * percent) / 100);
}

function sumOf(services: readonly Service[], amountOf: (service: Service) => number): number {
  return services.reduce((sum, service) => sum + amountOf(service), 0);
}
