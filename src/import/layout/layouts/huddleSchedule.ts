import { type Field, type ScheduleColumn, defineLayout } from "../layout";

// HuddleDay,Taken,Aged,Slots,Time,Minutes,Chair,Provider,Visit type,New patient,Confirmation,Is confirmed,Patient part,Account owes,…
// 2026-08-04,2026-08-03 16:52,2026-08-03,22,08:30,60,H1,HYG1,Hygiene,N,Texted,,84.00,412.50,…,V3F9C01A2B7D4,V3F9C01A2B7D4

const FIELDS = {
  day: { form: "day", headings: ["HuddleDay"], purpose: "the day" },
  taken: { form: "text", headings: ["Taken"], isOptional: true, purpose: "when it was taken" },
  aged: { form: "day", headings: ["Aged"], isOptional: true, purpose: "how old the balances are" },
  count: { form: "text", headings: ["Slots"], isOptional: true, purpose: "how many visits the day has" },
  time: { form: "text", headings: ["Time"], purpose: "when the visit begins" },
  minutes: { form: "text", headings: ["Minutes"], isOptional: true, purpose: "how long it takes" },
  chair: { form: "text", headings: ["Chair"], purpose: "the chair" },
  provider: { form: "text", headings: ["Provider"], isOptional: true, purpose: "who treats" },
  type: { form: "text", headings: ["Visit type"], isOptional: true, purpose: "the kind of visit" },
  newPatient: { form: "text", headings: ["New patient"], isOptional: true, purpose: "whether the patient is new" },
  confirmation: { form: "text", headings: ["Confirmation"], isOptional: true, purpose: "how far it is confirmed" },
  isConfirmed: { form: "text", headings: ["Is confirmed"], isOptional: true, purpose: "whether it is confirmed" },
  patientPart: {
    form: "amount",
    headings: ["Patient part"],
    isOptional: true,
    purpose: "the patient's part of the visit",
  },
  owes: { form: "amount", headings: ["Account owes"], mayBeBlank: true, purpose: "the account before insurance" },
  insurancePending: {
    form: "amount",
    headings: ["Insurance pending"],
    mayBeBlank: true,
    purpose: "what insurance is estimated to pay and write off",
  },
  patientOwes: { form: "amount", headings: ["Patient owes"], mayBeBlank: true, purpose: "what the family owes" },
  oldest: { form: "text", headings: ["Oldest"], isOptional: true, purpose: "the age of its oldest part" },
  paymentPlan: {
    form: "text",
    headings: ["Payment plan"],
    isOptional: true,
    purpose: "whether there is a payment plan",
  },
  planDue: { form: "amount", headings: ["Payment plan due"], isOptional: true, purpose: "what of it is due" },
  claimNotMade: {
    form: "text",
    headings: ["Claim not made"],
    isOptional: true,
    purpose: "whether work is on no claim",
  },
  insurancePaidLess: {
    form: "amount",
    headings: ["Insurance paid less"],
    isOptional: true,
    purpose: "what insurance paid below its estimates",
  },
  lastStatement: { form: "day", headings: ["Last statement"], isOptional: true, purpose: "when one was last sent" },
  onFile: { form: "text", headings: ["Insurance on file"], isOptional: true, purpose: "whether there is a plan" },
  ended: { form: "text", headings: ["Coverage ended"], isOptional: true, purpose: "whether its coverage has ended" },
  toVerify: { form: "text", headings: ["Verify plan"], isOptional: true, purpose: "whether it is to be verified" },
  enrollment: {
    form: "day",
    headings: ["Enrollment verified"],
    isOptional: true,
    purpose: "when enrollment was verified",
  },
  benefits: { form: "day", headings: ["Benefits verified"], isOptional: true, purpose: "when benefits were verified" },
  forms: { form: "text", headings: ["Forms in"], isOptional: true, purpose: "whether forms are in" },
  xrays: { form: "text", headings: ["X-rays in"], isOptional: true, purpose: "whether x-rays are in" },
  lab: { form: "text", headings: ["Lab case"], isOptional: true, purpose: "how far the lab case is" },
  unscheduled: {
    form: "amount",
    headings: ["Unscheduled treatment"],
    isOptional: true,
    purpose: "treatment on no appointment",
  },
  recall: { form: "day", headings: ["Recall due"], isOptional: true, purpose: "when recall is due" },
  familyOverdue: { form: "text", headings: ["Family overdue"], isOptional: true, purpose: "relatives due for recall" },
  nextVisit: { form: "day", headings: ["Next visit"], isOptional: true, purpose: "the visit after this one" },
  family: { form: "id", headings: ["Family key"], isOptional: true, purpose: "tells the families apart" },
  key: { form: "id", headings: ["Slot key"], purpose: "tells the visits apart" },
} as const satisfies Readonly<Record<ScheduleColumn, Field>>;

/** The appointments of one day, from the query that we offer practices. */
export const huddleSchedule = defineLayout({
  id: "huddle-schedule",
  title: "Schedule for the huddle",
  practiceSoftware: "Open Dental",
  source: "Reports, User Query: the query for the huddle's schedule in docs/queries",
  fields: FIELDS,
  key: ["key"],
  headline: ["patientOwes"],
  totalRow: "none",
  figures: {
    kind: "huddle-day",
    isBlankNone: true,
    balance: { total: "patientOwes", parts: ["owes"], less: ["insurancePending"] },
  },
});
