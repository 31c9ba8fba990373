import { defineLayout } from "../layout";

// Carrier           | Plan type | Status | Date of service | Date sent | Amount billed | Denial reason | Follow-up date | Date paid
// Bluepeak Dental   | PPO       | Denied | 7/1/2026        | 7/2/2026  | 256.00        | Coding        | 8/20/2026      |

/**
 * A row a claim, from practice software of any make or from a query. Its status says what is open, so it may list what was
 * paid as well.
 */
export const claims = defineLayout({
  id: "claims",
  title: "Claims",
  practiceSoftware: "Other practice software",
  source: "A list of claims with these columns: Carrier, Status, Date sent, Amount billed",
  fields: {
    carrier: {
      form: "text",
      headings: [
        "Carrier",
        "Carrier Name",
        "Insurance Carrier",
        "Insurance Company",
        "Insurance",
        "Payer",
        "Payer Name",
      ],
      purpose: "who is to pay",
    },
    planType: {
      form: "text",
      headings: ["Plan type", "Insurance Type", "Coverage Type", "Plan"],
      isOptional: true,
      purpose: "PPO, HMO, Traditional or other",
    },
    type: {
      form: "text",
      headings: ["Claim type", "Type"],
      isOptional: true,
      purpose: "primary, secondary and others",
    },
    status: { form: "text", headings: ["Status", "Claim Status"], purpose: "how the claim stands" },
    service: {
      form: "day",
      headings: ["Date of service", "Service Date", "DateService", "DOS"],
      isOptional: true,
      purpose: "the day of service",
    },
    sent: {
      form: "day",
      headings: ["Date sent", "DateSent", "Sent", "Sent Date", "Date Submitted", "Submitted", "Submission Date"],
      mayBeBlank: true,
      purpose: "when it was last sent",
    },
    sentOriginally: {
      form: "day",
      headings: ["Originally sent", "Date Originally Sent", "Date First Sent", "First Sent", "DateSentOrig"],
      isOptional: true,
      purpose: "when it was first sent",
    },
    amount: {
      form: "amount",
      headings: [
        "Amount billed",
        "Billed",
        "Billed Amount",
        "Fee Billed",
        "Claim Fee",
        "Claim Amount",
        "Charges",
        "Amount",
      ],
      purpose: "the fee billed",
    },
    expected: {
      form: "not-kept",
      headings: ["Expected", "Expected Payment", "Insurance Estimate", "Ins Est", "Estimate"],
      isOptional: true,
      purpose: "not the amount of the claim",
    },
    denial: {
      form: "text",
      headings: ["Denial reason", "Reason for Denial", "Denial", "Reason"],
      isOptional: true,
      purpose: "why it was denied",
    },
    followUp: {
      form: "day",
      headings: ["Follow-up date", "Follow-up", "Follow Up Date", "Follow Up", "Next Follow-up", "Followup Date"],
      isOptional: true,
      purpose: "when to ask again",
    },
    closed: {
      form: "day",
      headings: [
        "Date paid",
        "Date closed",
        "Date paid/closed",
        "Paid Date",
        "Payment Date",
        "Closed Date",
        "Date Received",
      ],
      isOptional: true,
      purpose: "when it was paid or closed",
    },
    patient: {
      form: "not-kept",
      headings: ["Patient", "Patient Name", "PatName", "PatNum"],
      isOptional: true,
      purpose: "a name",
    },
    subscriber: {
      form: "not-kept",
      headings: ["Subscriber", "Subscriber Name", "Subscriber ID", "SubName", "SubID"],
      isOptional: true,
      purpose: "a name",
    },
    phone: { form: "not-kept", headings: ["Phone", "Carrier Phone"], isOptional: true, purpose: "a phone number" },
    number: {
      form: "id",
      headings: ["Claim number", "Claim #", "Claim ID", "ClaimNum"],
      isOptional: true,
      purpose: "tells the claims apart",
    },
  },
  carried: "carrier",
  key: ["number", "type", "carrier"],
  headline: ["amount"],
  totalRow: "none",
  figures: {
    kind: "outstanding-claims",
    carrier: "carrier",
    planType: "planType",
    type: "type",
    status: "status",
    service: "service",
    sent: "sent",
    sentOriginally: "sentOriginally",
    closed: "closed",
    denial: "denial",
    followUp: "followUp",
    amount: "amount",
  },
});
