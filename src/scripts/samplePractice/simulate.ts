import { type SampleDay, daysOf, weekdayOf } from "./dates";
import type { Ledger, Patient } from "./ledger";
import { takeContact } from "./newPatients";
import { isChairOpen, isDeskOpen } from "./openDays";
import { type Practice, ledgerOf, openPractice, runErrands } from "./practice";
import { CHECK_UP, SMALL_WORK, type Service } from "./services";
import { presentPlan } from "./treatmentPlans";
import { billVisit } from "./visit";

const FAMILIES = 430;
const DAYS_BETWEEN_VISITS = 150;

/**
 * Plays the practice day by day.
 *
 * @param seed the same seed plays the same days
 * @param families how many families come; enough to keep two dentists busy where nothing is said
 */
export function simulate(seed: number, from: SampleDay, to: SampleDay, families = FAMILIES): Ledger {
  const practice = openPractice(seed, families);
  for (const day of daysOf({ from, to })) {
    runErrands(practice, day);
    hearFromNewPatients(practice, day);
    if (isChairOpen(day)) seePatients(practice, day);
  }
  return ledgerOf(practice);
}

function hearFromNewPatients(practice: Practice, day: SampleDay): void {
  const times = isDeskOpen(day) ? 2 : 1;
  for (let time = 0; time < times; time += 1) {
    if (practice.random.chance(isDeskOpen(day) ? 0.4 : 0.16)) takeContact(practice, day);
  }
}

function seePatients(practice: Practice, day: SampleDay): void {
  const { random } = practice;
  const isShort = weekdayOf(day) === "Fri";
  const checkUps = isShort ? random.between(1, 3) : random.between(4, 5);
  const smallJobs = isShort ? random.between(0, 1) : random.between(2, 4);
  for (let visit = 0; visit < checkUps; visit += 1) checkUp(practice, day);
  for (let visit = 0; visit < smallJobs; visit += 1) doSmallWork(practice, day);
}

function checkUp(practice: Practice, day: SampleDay): void {
  const { random } = practice;
  const patient = somebodyDue(practice, day);
  if (patient === undefined) return;
  const cleaning = random.chance(0.25) ? CHECK_UP.gumMaintenance : CHECK_UP.cleaning;
  const services: Service[] = [CHECK_UP.exam, cleaning];
  if (random.chance(0.4)) services.push(CHECK_UP.bitewings);
  const visit = billVisit(practice, patient, day, "HYG1", services);
  if (random.chance(0.36)) presentPlan(practice, visit);
}

function doSmallWork(practice: Practice, day: SampleDay): void {
  const { random } = practice;
  const patient = somebodyDue(practice, day);
  if (patient === undefined) return;
  const services = Array.from({ length: random.pick([1, 2, 2]) }, () => random.pick(SMALL_WORK));
  billVisit(practice, patient, day, random.pick(["DDS1", "DDS2"]), services);
}

function somebodyDue({ random, active, lastSeen }: Practice, day: SampleDay): Patient | undefined {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const patient = active[random.between(0, active.length - 1)];
    if (patient !== undefined && day - (lastSeen.get(patient) ?? 0) > DAYS_BETWEEN_VISITS) return patient;
  }
  return undefined;
}
