import { defineLayout } from "../layout";

// Date 9/1/2026
// Guarantor   | 0-30 Days | 31-60 Days | 61-90 Days | > 90 Days | Total  | '-W/O Est | '-Ins Est | '=Patient
// Sample, Ann | 192.72    | 0.00       | 0.00       | 0.00      | 192.72 | 0.00      | 57.50     | 135.22
//             | 192.72    | 0.00       | 0.00       | 0.00      | 192.72 | 0.00      | 57.50     | 135.22

/** Ages whole accounts, patients and insurance together; what insurance is to pay is one figure without an age. */
export const agingOfReceivables = defineLayout({
  id: "aging-of-receivables",
  title: "Aging of Accounts Receivable",
  practiceSoftware: "Open Dental",
  source: "Reports, Standard, Monthly: Aging of A/R",
  runDate: ["Date"],
  fields: {
    name: { form: "name", headings: ["Guarantor", "Patient"], purpose: "whose line it is" },
    days0to30: { form: "amount", headings: ["0-30 Days", "0-30"], purpose: "0 to 30 days" },
    days31to60: { form: "amount", headings: ["31-60 Days", "31-60"], purpose: "31 to 60 days" },
    days61to90: { form: "amount", headings: ["61-90 Days", "61-90"], purpose: "61 to 90 days" },
    over90: { form: "amount", headings: ["> 90 Days", ">90"], purpose: "over 90 days" },
    total: { form: "amount", headings: ["Total"], purpose: "the whole account" },
    writeoffs: {
      form: "amount",
      headings: ["-W/O Est", "-W/O Change"],
      isOptional: true,
      purpose: "checked against its total only",
    },
    insurance: { form: "amount", headings: ["-Ins Est"], isOptional: true, purpose: "checked against its total only" },
    patient: { form: "amount", headings: ["=Patient"], isOptional: true, purpose: "checked against its total only" },
    spacer: { form: "not-kept", headings: ["Column1"], isOptional: true, purpose: "an empty column" },
    lastPayment: { form: "not-kept", headings: ["Last Pay Date"], isOptional: true, purpose: "not needed" },
  },
  headline: ["total"],
  totalRow: "printed",
  figures: {
    kind: "receivables-total",
    name: "name",
    patientHeadings: ["Patient"],
    total: {
      days0to30: ["days0to30"],
      days31to60: ["days31to60"],
      days61to90: ["days61to90"],
      over90: ["over90"],
      total: "total",
    },
  },
});
