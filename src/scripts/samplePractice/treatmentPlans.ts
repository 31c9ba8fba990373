import type { SampleDay } from "./dates";
import { askAhead } from "./insurance";
import type { Patient } from "./ledger";
import { isChairOpen, nextOpen } from "./openDays";
import { payAhead } from "./payments";
import { type Practice, type Visit, later } from "./practice";
import type { Random } from "./random";
import { PLANNED_WORK, type Service } from "./services";
import { billVisit } from "./visit";

const PRESENTERS = ["Robin S.", "Maya L.", "Dr. Pell"] as const;
const FIRST_PLAN = 3_410;

/** Presents a plan at the end of a visit. What is accepted gets done at visits of its own. */
export function presentPlan(practice: Practice, visit: Visit): void {
  const { random } = practice;
  const services = Array.from({ length: random.pick([1, 2, 2, 3, 3, 4]) }, () => random.pick(PLANNED_WORK));
  const accepted = decide(random, visit.day);
  const acceptedServices = accepted === undefined ? [] : services.slice(0, random.between(1, services.length));
  const started = accepted === undefined ? undefined : startOf(random, accepted);
  practice.plans.push({
    number: FIRST_PLAN + practice.plans.length,
    patient: visit.patient,
    presenter: random.pick(PRESENTERS),
    presented: visit.day,
    amountPresented: feesOf(services),
    accepted,
    amountAccepted: feesOf(acceptedServices),
    started,
  });
  if (random.chance(0.06)) askAhead(practice, visit, feesOf(services));
  if (accepted !== undefined && random.chance(0.12)) takeDeposit(practice, visit.patient, accepted);
  if (started !== undefined) treat(practice, visit.patient, started, acceptedServices);
}

function decide(random: Random, presented: SampleDay): SampleDay | undefined {
  if (!random.chance(0.6)) return undefined;
  return random.chance(0.5) ? presented : presented + random.between(1, 28);
}

function startOf(random: Random, accepted: SampleDay): SampleDay | undefined {
  return random.chance(0.92) ? nextOpen(accepted + random.between(1, 22), isChairOpen) : undefined;
}

function takeDeposit(practice: Practice, patient: Patient, day: SampleDay): void {
  later(practice, day, () => {
    payAhead(practice, patient, day, practice.random.pick([10_000, 20_000, 25_000]));
  });
}

function treat(practice: Practice, patient: Patient, day: SampleDay, services: readonly Service[]): void {
  const [first, second, ...rest] = services;
  if (first === undefined) return;
  const provider = patient.number % 2 === 0 ? "DDS1" : "DDS2";
  later(practice, day, () => {
    billVisit(practice, patient, day, provider, second === undefined ? [first] : [first, second]);
  });
  treat(practice, patient, nextOpen(day + practice.random.between(12, 30), isChairOpen), rest);
}

function feesOf(services: readonly Service[]): number {
  return services.reduce((sum, { fee }) => sum + fee, 0);
}
