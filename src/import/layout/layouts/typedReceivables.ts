import { defineLayout } from "../layout";

// As of       | 8/31/2026
// Receivables | 0 to 30 | 31 to 60 | 61 to 90 | Over 90 | Credits | Total
// Patient     | 192.72  | 0.00     | 0.00     | 0.00    | 0.00    | 192.72
// Insurance   | 57.50   | 0.00     | 0.00     | 0.00    | 0.00    | 57.50
// Total       | 250.22  | 0.00     | 0.00     | 0.00    | 0.00    | 250.22

/** The totals of an aging report that is only printed, typed by hand; of the three rows two are enough. */
export const typedReceivables = defineLayout({
  id: "typed-receivables",
  title: "Receivables, typed",
  practiceSoftware: "any practice software",
  source: "The totals of a printed aging report",
  fields: {
    balance: { form: "text", headings: ["Receivables"], purpose: "patient, insurance or total" },
    days0to30: { form: "amount", headings: ["0 to 30"], mayBeBlank: true, purpose: "0 to 30 days" },
    days31to60: { form: "amount", headings: ["31 to 60"], mayBeBlank: true, purpose: "31 to 60 days" },
    days61to90: { form: "amount", headings: ["61 to 90"], mayBeBlank: true, purpose: "61 to 90 days" },
    over90: { form: "amount", headings: ["Over 90"], mayBeBlank: true, purpose: "over 90 days" },
    credits: { form: "amount", headings: ["Credits"], isOptional: true, purpose: "in the patients’ favor" },
    total: { form: "amount", headings: ["Total"], isOptional: true, purpose: "what the others come to" },
  },
  headline: ["total"],
  totalRow: "perhaps",
  figures: {
    kind: "receivables-total",
    name: "balance",
    patientHeadings: [],
    total: {
      days0to30: ["days0to30"],
      days31to60: ["days31to60"],
      days61to90: ["days61to90"],
      over90: ["over90"],
      credits: ["credits"],
      total: "total",
    },
  },
});
