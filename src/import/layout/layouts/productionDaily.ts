import { defineLayout } from "../layout";

// Date: 9/1/2026
// Date     | Patient Name | Description | Prov | Production | Adjust | Write-off | Pt Income | Ins Income
// 8/3/2026 | Sample, Ann  | Crown       | DDS1 | 1,200.00   | 0.00   | -180.00   | 0.00      | 0.00
//          |              |             |      | 1,200.00   | 0.00   | -180.00   | 0.00      | 0.00

/** A row a transaction, with names; added up by day. May end in totals by clinic and two lines of text. */
export const productionDaily = defineLayout({
  id: "production-daily",
  title: "Production and Income, daily",
  practiceSoftware: "Open Dental",
  source: "Reports, Standard, Production and Income: Daily",
  runDate: ["Date"],
  fields: {
    date: { form: "day", headings: ["Date"], purpose: "the day" },
    patient: { form: "not-kept", headings: ["Patient Name", "Patient"], isOptional: true, purpose: "a name" },
    description: { form: "not-kept", headings: ["Description"], isOptional: true, purpose: "what was done" },
    provider: { form: "not-kept", headings: ["Prov", "Provider"], isOptional: true, purpose: "who did it" },
    clinic: { form: "not-kept", headings: ["Clinic"], isOptional: true, purpose: "where" },
    billed: { form: "amount", headings: ["Production", "Prod"], purpose: "full fees of what was done" },
    adjustments: { form: "amount", headings: ["Adjust", "Adj", "Adjustments"], purpose: "adjustments" },
    writeoffs: { form: "amount", headings: ["Write-off", "Writeoff"], isOptional: true, purpose: "write-offs" },
    writeoffEstimates: {
      form: "amount",
      headings: ["Write-off Est", "Writeoff Est"],
      isOptional: true,
      purpose: "estimated write-offs",
    },
    writeoffCorrections: {
      form: "amount",
      headings: ["Write-off Adj", "Writeoff Adj"],
      isOptional: true,
      purpose: "corrections of estimated write-offs",
    },
    patientPayments: { form: "amount", headings: ["Pt Income", "Pat Income"], purpose: "what patients paid" },
    insurancePayments: { form: "amount", headings: ["Ins Income"], purpose: "what insurance paid" },
  },
  oneOf: ["writeoffs", "writeoffEstimates"],
  headline: ["billed"],
  totalRow: "printed",
  clinicTotalsHeading: "Clinic",
  closingLines: [
    {
      startsWith: "Total Production",
      sumOf: ["billed", "adjustments", "writeoffs", "writeoffEstimates", "writeoffCorrections"],
    },
    { startsWith: "Total Income", sumOf: ["patientPayments", "insurancePayments"] },
  ],
  figures: {
    kind: "production-by-day",
    date: "date",
    isOneRowADate: false,
    billed: "billed",
    writeoffs: ["writeoffs", "writeoffEstimates", "writeoffCorrections"],
    adjustments: ["adjustments"],
    patientPayments: ["patientPayments"],
    insurancePayments: ["insurancePayments"],
  },
});
