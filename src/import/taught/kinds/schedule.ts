import type { ScheduleColumn } from "../../layout/layout";
import type { ReportKind, TaughtField } from "../reportKind";

const FIELDS = {
  day: { form: "day", purpose: "the day of the visit", isOptional: true, likely: /\bdate\b|\bday\b/u },
  time: { form: "text", purpose: "when the visit begins", likely: /\btime\b|\bstarts?\b|\bbegins?\b/u },
  chair: { form: "text", purpose: "the chair", likely: /\bchair\b|\bop\b|\boperatory\b|\broom\b|\bcolumn\b/u },
  patientOwes: {
    form: "amount",
    purpose: "what the patient or the family owes; below zero for a credit",
    mayBeBlank: true,
    likely: /\bbalance\b|\bowes?\b|\bdue\b/u,
  },
  provider: {
    form: "text",
    purpose: "who treats",
    isOptional: true,
    likely: /\bprovider\b|\bdoctor\b|\bdr\b|\bdentist\b/u,
  },
  minutes: {
    form: "text",
    purpose: "how many minutes it takes",
    isOptional: true,
    likely: /\bmin(?:ute)?s?\b|\blength\b/u,
  },
  type: {
    form: "text",
    purpose: "the office's own word for the kind of visit; not what is to be done",
    isOptional: true,
    likely: /\b(?:visit|appointment|appt|apt) type\b/u,
  },
  newPatient: { form: "text", purpose: "whether the patient is new: Y or N", isOptional: true, likely: /\bnew\b/u },
  confirmation: { form: "text", purpose: "how far it is confirmed", isOptional: true, likely: /\bconfirm/u },
  forms: { form: "text", purpose: "whether forms are in: Y or N", isOptional: true, likely: /\bforms?\b/u },
  xrays: { form: "text", purpose: "whether x-rays are in: Y or N", isOptional: true, likely: /\bx-?rays?\b/u },
  onFile: {
    form: "text",
    purpose: "whether insurance is on file: Y or N",
    isOptional: true,
    likely: /\binsurance on file\b|\binsured\b/u,
  },
  patientPart: {
    form: "amount",
    purpose: "the patient's estimated part of the visit",
    isOptional: true,
    mayBeBlank: true,
    likely: /\b(?:patient|pat|pt) (?:part|portion|estimate|est)\b/u,
  },
  insurancePending: {
    form: "amount",
    purpose: "what insurance is still to pay of the account",
    isOptional: true,
    mayBeBlank: true,
    likely: /\b(?:insurance|ins)\b.*\bpending\b|\bpending\b.*\b(?:insurance|ins)\b/u,
  },
  unscheduled: {
    form: "amount",
    purpose: "fees of treatment that is on no appointment",
    isOptional: true,
    mayBeBlank: true,
    likely: /\bunscheduled\b/u,
  },
  nextVisit: {
    form: "day",
    purpose: "the visit after this one",
    isOptional: true,
    likely: /\bnext (?:visit|appointment)\b/u,
  },
  family: {
    form: "id",
    purpose: "the family's account number, so that its balance is counted once; never kept",
    isOptional: true,
    likely: /\b(?:account|acct|guarantor|family)\b.*(?:\b(?:id|no|num|number)\b|#)/u,
  },
  key: {
    form: "id",
    purpose: "the appointment's number, to know it again when it was moved; never kept",
    isOptional: true,
    likely: /\b(?:appointment|appt|apt)\b.*(?:\b(?:id|no|num|number)\b|#)/u,
  },
} as const satisfies Readonly<Partial<Record<ScheduleColumn, TaughtField>>>;

/** A day's appointments. What the list does not have is not asked. */
export const schedule: ReportKind = {
  id: "schedule",
  words: "A day's schedule for the huddle, a row a visit",
  fields: FIELDS,
  key: ["key"],
  headline: ["patientOwes"],
  figures: { kind: "huddle-day" },
};
