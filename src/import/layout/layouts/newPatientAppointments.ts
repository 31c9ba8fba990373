import { defineLayout } from "../layout";

// PeriodFrom,PeriodTo,PatNum,FirstContact,DateBooked,AptDate,AptStatus,ReferralSource,FormsIn,XraysIn,InsVerified
// 2026-06-01,2026-08-31,20336,2026-05-21,2026-05-21,2026-06-11,Completed,Postcard,Y,N,N

/** Every new patient's appointment that was alive in the period, from the query that we offer practices. */
export const newPatientAppointments = defineLayout({
  id: "new-patient-appointments",
  title: "New-patient appointments",
  practiceSoftware: "Open Dental",
  source: "Reports, User Query: the query for new-patient appointments in docs/queries",
  fields: {
    periodFrom: { form: "day", headings: ["PeriodFrom"], isOptional: true, purpose: "the first day covered" },
    periodTo: { form: "day", headings: ["PeriodTo"], isOptional: true, purpose: "the last day covered" },
    person: { form: "id", headings: ["PatNum"], isOptional: true, purpose: "tells the patients apart" },
    firstContact: {
      form: "day",
      headings: ["FirstContact", "DateFirstContact"],
      isOptional: true,
      purpose: "when the patient first got in touch",
    },
    booked: { form: "day", headings: ["DateBooked"], purpose: "when the appointment was made" },
    date: { form: "day", headings: ["AptDate"], purpose: "the day of the appointment" },
    status: { form: "text", headings: ["AptStatus"], purpose: "how it stands, or ended" },
    source: {
      form: "text",
      headings: ["ReferralSource", "Referral"],
      isOptional: true,
      purpose: "how the patient came to the practice",
    },
    forms: { form: "not-kept", headings: ["FormsIn"], isOptional: true, purpose: "not needed" },
    xrays: { form: "not-kept", headings: ["XraysIn"], isOptional: true, purpose: "not needed" },
    insurance: { form: "not-kept", headings: ["InsVerified"], isOptional: true, purpose: "not needed" },
  },
  headline: [],
  totalRow: "none",
  figures: {
    kind: "new-patient-appointments",
    from: "periodFrom",
    to: "periodTo",
    person: "person",
    firstContact: "firstContact",
    booked: "booked",
    date: "date",
    status: "status",
    source: "source",
  },
});
