import { defineLayout } from "../layout";

// Month    | Production | Adjustments | Write-off | Tot Prod  | Pt Income | Ins Income | Total Income
// Jan 2026 | 97,200.00  | -310.00     | -8,120.00 | 88,770.00 | 61,030.00 | 24,800.00  | 85,830.00
//          | 97,200.00  | -310.00     | -8,120.00 | 88,770.00 | 61,030.00 | 24,800.00  | 85,830.00

/** A row a month. The report by provider has the same columns under `Provider`, and is another report. */
export const productionAnnual = defineLayout({
  id: "production-annual",
  title: "Production and Income, annual",
  practiceSoftware: "Open Dental",
  source: "Reports, Standard, Production and Income: Annual",
  fields: {
    month: { form: "month", headings: ["Month"], purpose: "the month" },
    billed: { form: "amount", headings: ["Production", "Prod"], purpose: "full fees of what was done" },
    adjustments: { form: "amount", headings: ["Adjustments", "Adjust", "Adj"], purpose: "adjustments" },
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
    totalProduction: { form: "amount", headings: ["Tot Prod", "Total Production"], purpose: "checks the row" },
    patientPayments: { form: "amount", headings: ["Pt Income", "Pat Income"], purpose: "what patients paid" },
    unearned: {
      form: "amount",
      headings: ["Unearned Pt Income", "Unearned"],
      isOptional: true,
      purpose: "what patients paid ahead",
    },
    insurancePayments: { form: "amount", headings: ["Ins Income"], purpose: "what insurance paid" },
    totalIncome: { form: "amount", headings: ["Total Income", "Tot Income"], purpose: "checks the row" },
  },
  oneOf: ["writeoffs", "writeoffEstimates"],
  headline: ["billed"],
  totalRow: "printed",
  figures: {
    kind: "production-by-month",
    date: "month",
    isOneRowADate: true,
    billed: "billed",
    writeoffs: ["writeoffs", "writeoffEstimates", "writeoffCorrections"],
    adjustments: ["adjustments"],
    patientPayments: ["patientPayments"],
    unearned: "unearned",
    insurancePayments: ["insurancePayments"],
    production: {
      total: "totalProduction",
      parts: ["billed", "adjustments", "writeoffs", "writeoffEstimates", "writeoffCorrections"],
    },
    income: { total: "totalIncome", parts: ["patientPayments", "insurancePayments"] },
  },
});
