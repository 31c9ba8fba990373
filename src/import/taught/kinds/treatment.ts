import type { TaughtField, ReportKind } from "../reportKind";
import { COVERED_DAYS } from "./coveredDays";

const FIELDS: Readonly<Record<string, TaughtField>> = {
  ...COVERED_DAYS,
  presented: {
    form: "day",
    purpose: "when the plan was presented",
    likely: /\b(?:presented|proposed|diagnosed|plan date)\b/u,
  },
  amountPresented: {
    form: "amount",
    purpose: "the plan's fees",
    likely: /\b(?:presented|proposed|planned|fees?|amount)\b/u,
  },
  accepted: {
    form: "day",
    purpose: "when it was accepted",
    mayBeBlank: true,
    likely: /\b(?:accepted|approved|signed)\b/u,
  },
  amountAccepted: {
    form: "amount",
    purpose: "the fees accepted",
    mayBeBlank: true,
    likely: /\b(?:accepted|approved|signed)\b/u,
  },
  started: {
    form: "day",
    purpose: "when treatment began",
    isOptional: true,
    likely: /\b(?:started|began|begun|first visit)\b/u,
  },
};

/** Treatment plans presented. */
export const treatment: ReportKind = {
  id: "treatment",
  words: "Treatment presented, a row a plan",
  fields: FIELDS,
  headline: ["amountPresented"],
  figures: {
    kind: "treatment-plans",
    from: "from",
    to: "to",
    presented: "presented",
    amountPresented: "amountPresented",
    accepted: "accepted",
    amountAccepted: "amountAccepted",
    started: "started",
  },
};
