import { defineLayout } from "../layout";

// First day | Last day | Billed   | Writeoffs | Adjustments | Patient payments | Insurance payments | Collected
// 8/3/2026  |          | 1,200.00 | -180.00   | 0.00        | 50.00            | 400.00             | 450.00
// 8/4/2026  |          | 800.00   | 0.00      | 0.00        | 0.00             | 0.00               | 0.00
// 8/3/2026  | 8/9/2026 | 2,000.00 | -180.00   | 0.00        | 50.00            | 400.00             | 450.00

/** What printed day sheets say, typed by hand: a row a day, and rows of several days that check them; or whole months. */
export const typedProduction = defineLayout({
  id: "typed-production",
  title: "Billed and collected, typed",
  practiceSoftware: "any practice software",
  source: "The totals of printed day sheets",
  fields: {
    first: { form: "day", headings: ["First day"], purpose: "the day, or the first of several" },
    last: { form: "day", headings: ["Last day"], mayBeBlank: true, purpose: "the last of several days" },
    billed: { form: "amount", headings: ["Billed"], mayBeBlank: true, purpose: "full fees of what was done" },
    writeoffs: { form: "amount", headings: ["Writeoffs"], isOptional: true, purpose: "write-offs, below zero" },
    adjustments: { form: "amount", headings: ["Adjustments"], isOptional: true, purpose: "adjustments, signed" },
    patientPayments: {
      form: "amount",
      headings: ["Patient payments"],
      isOptional: true,
      purpose: "what patients paid",
    },
    insurancePayments: {
      form: "amount",
      headings: ["Insurance payments"],
      isOptional: true,
      purpose: "what insurance paid",
    },
    collected: { form: "amount", headings: ["Collected"], isOptional: true, purpose: "all that was paid" },
  },
  headline: ["billed"],
  totalRow: "perhaps",
  figures: {
    kind: "production-by-day",
    date: "first",
    isOneRowADate: true,
    billed: "billed",
    writeoffs: ["writeoffs"],
    adjustments: ["adjustments"],
    patientPayments: ["patientPayments"],
    insurancePayments: ["insurancePayments"],
    unsplitPayments: ["collected"],
  },
});
