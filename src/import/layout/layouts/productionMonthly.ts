import { defineLayout } from "../layout";

// Date     | Day | Production | Sched | Adj  | Write-off | Tot Prod | Pt Income | Ins Income | Tot Income
// 8/3/2026 | Mon | 2,602.00   | 0.00  | 0.00 | -233.90   | 2,368.10 | 342.40    | 936.70     | 1,279.10
//          |     | 2,602.00   | 0.00  | 0.00 | -233.90   | 2,368.10 | 342.40    | 936.70     | 1,279.10

/** A row a day. Its `Tot Prod` counts work that is only scheduled, so billed is read from `Production`. */
export const productionMonthly = defineLayout({
  id: "production-monthly",
  title: "Production and Income, monthly",
  practiceSoftware: "Open Dental",
  source: "Reports, Standard, Production and Income: Monthly",
  fields: {
    date: { form: "day", headings: ["Date"], purpose: "the day" },
    weekday: { form: "not-kept", headings: ["Day"], isOptional: true, purpose: "follows from the date" },
    billed: { form: "amount", headings: ["Production", "Prod"], purpose: "full fees of what was done" },
    scheduled: { form: "amount", headings: ["Sched", "Scheduled"], purpose: "fees of what is scheduled; not billed" },
    adjustments: { form: "amount", headings: ["Adj", "Adjust", "Adjustments"], purpose: "adjustments" },
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
    totalIncome: { form: "amount", headings: ["Tot Income", "Total Income"], purpose: "checks the row" },
  },
  oneOf: ["writeoffs", "writeoffEstimates"],
  headline: ["billed"],
  totalRow: "printed",
  figures: {
    kind: "production-by-day",
    date: "date",
    isOneRowADate: true,
    billed: "billed",
    writeoffs: ["writeoffs", "writeoffEstimates", "writeoffCorrections"],
    adjustments: ["adjustments"],
    patientPayments: ["patientPayments"],
    unearned: "unearned",
    insurancePayments: ["insurancePayments"],
    scheduled: "scheduled",
    production: {
      total: "totalProduction",
      parts: ["billed", "scheduled", "adjustments", "writeoffs", "writeoffEstimates", "writeoffCorrections"],
    },
    income: { total: "totalIncome", parts: ["patientPayments", "insurancePayments"] },
  },
});
