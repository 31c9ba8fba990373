import { defineLayout } from "../layout";

// Carrier | Phone         | Type | User | PatName        | DateService | DateSent | … | DateStat | Error | Amount
// Aetna   | (800)555-0100 | Pri  |      | 123-Sample, An | 9/8/2025    | 9/8/2025 | … | 1/1/0001 | -     | 62.00

/** A row a claim. `Amount` is the fee billed, and the list is short of the claims under 30 days unless asked for. */
export const outstandingClaims = defineLayout({
  id: "outstanding-claims",
  title: "Outstanding Insurance Claims",
  practiceSoftware: "Open Dental",
  source: "Reports, Standard, Lists: Outstanding Insurance Claims, with the days from set to 0",
  fields: {
    carrier: { form: "text", headings: ["Carrier", "Carrier Name"], purpose: "who is to pay" },
    phone: { form: "not-kept", headings: ["Phone"], isOptional: true, purpose: "a phone number" },
    type: { form: "text", headings: ["Type"], isOptional: true, purpose: "primary, secondary and others" },
    user: { form: "not-kept", headings: ["User"], isOptional: true, purpose: "a name" },
    patient: { form: "not-kept", headings: ["PatName", "Patient Name"], isOptional: true, purpose: "a name" },
    clinic: { form: "not-kept", headings: ["Clinic"], isOptional: true, purpose: "not needed" },
    service: {
      form: "day",
      headings: ["DateService", "Date of Service"],
      mayBeBlank: true,
      purpose: "the day of service",
    },
    sent: { form: "day", headings: ["DateSent", "Date Sent"], mayBeBlank: true, purpose: "when it was last sent" },
    sentOriginally: {
      form: "day",
      headings: ["DateSentOrig", "Date Sent Orig"],
      isOptional: true,
      purpose: "when it was first sent",
    },
    tracking: { form: "not-kept", headings: ["TrackStat"], isOptional: true, purpose: "not needed" },
    trackingDate: { form: "not-kept", headings: ["DateStat"], isOptional: true, purpose: "not needed" },
    error: { form: "not-kept", headings: ["Error"], isOptional: true, purpose: "not needed" },
    groupNumber: { form: "not-kept", headings: ["GroupNum"], isOptional: true, purpose: "not needed" },
    groupName: { form: "not-kept", headings: ["GroupName"], isOptional: true, purpose: "not needed" },
    subscriber: { form: "not-kept", headings: ["SubName"], isOptional: true, purpose: "a name" },
    subscriberBirth: { form: "not-kept", headings: ["SubDOB"], isOptional: true, purpose: "a birth date" },
    subscriberId: { form: "not-kept", headings: ["SubID"], isOptional: true, purpose: "an id" },
    patientBirth: { form: "not-kept", headings: ["PatDOB"], isOptional: true, purpose: "a birth date" },
    amount: { form: "amount", headings: ["Amount"], purpose: "the fee billed" },
  },
  carried: "carrier",
  headline: ["amount"],
  totalRow: "none",
  figures: {
    kind: "outstanding-claims",
    carrier: "carrier",
    type: "type",
    service: "service",
    sent: "sent",
    sentOriginally: "sentOriginally",
    amount: "amount",
    mayLackRecent: true,
  },
});
