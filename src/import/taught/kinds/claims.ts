import { claims as layout } from "../../layout/layouts/claims";
import type { TaughtField, ReportKind } from "../reportKind";

const FIELDS: Readonly<Record<string, TaughtField>> = {
  carrier: { form: "text", purpose: "who is to pay", likely: /\b(?:carrier|payer|insurance|insurer|company)\b/u },
  planType: { form: "text", purpose: "PPO, HMO, Traditional or other", isOptional: true, likely: /\bplan\b/u },
  type: { form: "text", purpose: "primary, secondary and others", isOptional: true, likely: /\btype\b/u },
  // A list of open claims needs none; whoever posts it says that it is one.
  status: { form: "text", purpose: "how the claim stands", isOptional: true, likely: /\b(?:status|state)\b/u },
  service: { form: "day", purpose: "the day of service", isOptional: true, likely: /\b(?:service|dos|treated)\b/u },
  sentOriginally: { form: "day", purpose: "when it was first sent", isOptional: true, likely: /\b(?:first|original)/u },
  sent: {
    form: "day",
    purpose: "when it was last sent",
    mayBeBlank: true,
    likely: /\b(?:sent|submitted|submission|filed)\b/u,
  },
  followUp: { form: "day", purpose: "when to ask again", isOptional: true, likely: /\bfollow/u },
  closed: {
    form: "day",
    purpose: "when it was paid or closed",
    isOptional: true,
    likely: /\b(?:paid|closed|received|payment)\b/u,
  },
  denial: { form: "text", purpose: "why it was denied", isOptional: true, likely: /\b(?:denial|denied|reason)\b/u },
  amount: { form: "amount", purpose: "the fee billed", likely: /\b(?:billed|fee|charges?|amount|claimed)\b/u },
};

/** Insurance claims, open ones and others. */
export const claims: ReportKind = {
  id: "claims",
  words: "Insurance claims, a row a claim",
  fields: FIELDS,
  headline: ["amount"],
  // The columns are called as in the layout for any practice software, so the figures come from the same.
  figures: layout.figures,
};
