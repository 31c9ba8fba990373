import type { TaughtField, ReportKind } from "../reportKind";
import { COVERED_DAYS } from "./coveredDays";

const FIELDS: Readonly<Record<string, TaughtField>> = {
  ...COVERED_DAYS,
  person: {
    form: "id",
    purpose: "a number that tells the patients apart; never kept",
    isOptional: true,
    likely: /\b(?:patient|pat|account|chart)\b.*(?:\b(?:id|no|num|number)\b|#)/u,
  },
  firstContact: {
    form: "day",
    purpose: "when the patient first got in touch",
    isOptional: true,
    likely: /\b(?:contact|called|inquiry|lead)\b/u,
  },
  booked: {
    form: "day",
    purpose: "when the appointment was made",
    likely: /\b(?:booked|created|made|entered|scheduled on)\b/u,
  },
  date: { form: "day", purpose: "the day of the appointment", likely: /\b(?:appointment|appt|apt|visit|date)\b/u },
  status: { form: "text", purpose: "how it stands, or ended", likely: /\b(?:status|state|outcome)\b/u },
  source: {
    form: "text",
    purpose: "how the patient came to the practice",
    isOptional: true,
    likely: /\b(?:source|referral|referred|heard)\b/u,
  },
};

/** New patients' appointments. */
export const newPatients: ReportKind = {
  id: "new-patients",
  words: "New patients, a row an appointment",
  fields: FIELDS,
  headline: [],
  figures: {
    kind: "new-patient-appointments",
    from: "from",
    to: "to",
    person: "person",
    firstContact: "firstContact",
    booked: "booked",
    date: "date",
    status: "status",
    source: "source",
  },
};
