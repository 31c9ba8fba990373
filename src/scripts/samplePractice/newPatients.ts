import type { SampleDay } from "./dates";
import type { Patient, SampleAppointment } from "./ledger";
import { isChairOpen, isDeskOpen, nextOpen } from "./openDays";
import { type Practice, later } from "./practice";
import type { Random } from "./random";
import { CHECK_UP } from "./services";
import { presentPlan } from "./treatmentPlans";
import { billVisit } from "./visit";

const SOURCES = [
  "Friend or family",
  "Friend or family",
  "Friend or family",
  "Internet search",
  "Internet search",
  "Insurance list",
  "Insurance list",
  "Dr. Vandermeer (referring)",
  "Street sign",
  "Mailer",
  "Not noted",
] as const;

/** Somebody new gets in touch and books, on the day or some days later. */
export function takeContact(practice: Practice, day: SampleDay): void {
  const { random } = practice;
  const patient = practice.register.addFamily();
  const booked = nextOpen(day + (random.chance(0.6) ? 0 : random.between(1, 6)), isDeskOpen);
  book(practice, patient, day, booked, random.pick(SOURCES));
}

function book(practice: Practice, patient: Patient, contact: SampleDay, booked: SampleDay, source: string): void {
  const { random } = practice;
  const day = nextOpen(booked + (random.chance(0.5) ? random.between(1, 8) : random.between(9, 34)), isChairOpen);
  const appointment: SampleAppointment = {
    patient,
    firstContact: contact,
    booked,
    day,
    ...endingOf(random, booked, day),
    source,
    formsIn: random.chance(0.75) ? random.between(booked, day) : undefined,
    xraysIn: random.chance(0.5) ? random.between(booked, day) : undefined,
    insuranceVerified: random.chance(0.85) ? random.between(booked, day) : undefined,
  };
  practice.appointments.push(appointment);
  later(practice, appointment.ended, () => {
    end(practice, appointment);
  });
}

function endingOf(random: Random, booked: SampleDay, day: SampleDay): Pick<SampleAppointment, "ending" | "ended"> {
  if (random.chance(0.14)) return { ending: "Cancelled", ended: random.between(booked, day) };
  return { ending: random.chance(0.13) ? "Broken" : "Completed", ended: day };
}

function end(practice: Practice, { ending, ended, patient, firstContact, source }: SampleAppointment): void {
  if (ending === "Completed") see(practice, patient, ended);
  else if (practice.random.chance(0.55)) {
    const rebooked = nextOpen(ended + practice.random.between(0, 9), isDeskOpen);
    book(practice, patient, firstContact, rebooked, source);
  }
}

function see(practice: Practice, patient: Patient, day: SampleDay): void {
  const services = [CHECK_UP.newPatientExam, CHECK_UP.fullMouthXrays, CHECK_UP.cleaning];
  const visit = billVisit(practice, patient, day, practice.random.pick(["DDS1", "DDS2"]), services);
  practice.active.push(patient);
  if (practice.random.chance(0.7)) presentPlan(practice, visit);
}
