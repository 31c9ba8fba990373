import { defineLayout } from "../layout";

// PeriodFrom,PeriodTo,PlanNum,PatNum,Presenter,DatePresented,AmountPresented,DateAccepted,AmountAccepted,DateStarted
// 2026-06-01,2026-08-31,755,20548,Kim R.,2026-06-01,6798.00,2026-06-04,1200.00,2026-06-11

/** Every treatment plan presented in the period, from the query that we offer practices. */
export const treatmentPlans = defineLayout({
  id: "treatment-plans",
  title: "Treatment plans",
  practiceSoftware: "Open Dental",
  source: "Reports, User Query: the query for treatment plans in docs/queries",
  fields: {
    periodFrom: { form: "day", headings: ["PeriodFrom"], isOptional: true, purpose: "the first day covered" },
    periodTo: { form: "day", headings: ["PeriodTo"], isOptional: true, purpose: "the last day covered" },
    plan: { form: "id", headings: ["PlanNum"], isOptional: true, purpose: "tells the plans apart" },
    person: { form: "not-kept", headings: ["PatNum"], isOptional: true, purpose: "not needed" },
    presenter: { form: "not-kept", headings: ["Presenter"], isOptional: true, purpose: "a name" },
    presented: { form: "day", headings: ["DatePresented"], purpose: "when the plan was presented" },
    amountPresented: { form: "amount", headings: ["AmountPresented"], purpose: "its fees" },
    accepted: { form: "day", headings: ["DateAccepted"], mayBeBlank: true, purpose: "when it was accepted" },
    amountAccepted: { form: "amount", headings: ["AmountAccepted"], mayBeBlank: true, purpose: "the fees accepted" },
    started: { form: "day", headings: ["DateStarted"], isOptional: true, purpose: "when treatment began" },
  },
  key: ["plan"],
  headline: ["amountPresented"],
  totalRow: "none",
  figures: {
    kind: "treatment-plans",
    from: "periodFrom",
    to: "periodTo",
    presented: "presented",
    amountPresented: "amountPresented",
    accepted: "accepted",
    amountAccepted: "amountAccepted",
    started: "started",
  },
});
