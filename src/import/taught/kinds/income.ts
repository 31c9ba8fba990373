import type { FiguresFrom } from "../../layout/layout";
import { type TaughtField, type ReportKind, WHOSE } from "../reportKind";

const PAYMENTS = String.raw`(?:pay|paid|income|coll|receipt)`;
const INCOME: Readonly<Record<string, TaughtField>> = {
  billed: {
    form: "amount",
    purpose: "billed: full fees of what was done",
    likely: /\b(?:gross|billed|charges?|production|prod|fees?)\b/u,
  },
  writeoffs: { form: "amount", purpose: "write-offs", isOptional: true, likely: /write ?-?offs?|\bw\/o\b/u },
  adjustments: { form: "amount", purpose: "adjustments", isOptional: true, likely: /\badj/u },
  patientPayments: {
    form: "amount",
    purpose: "what patients paid",
    likely: new RegExp(`${WHOSE.patient}.*${PAYMENTS}`, "u"),
  },
  insurancePayments: {
    form: "amount",
    purpose: "what insurance paid",
    likely: new RegExp(`${WHOSE.insurance}.*${PAYMENTS}`, "u"),
  },
};

function income(kind: "production-by-day" | "production-by-month", isOneRowADate: boolean): FiguresFrom<string> {
  return {
    kind,
    isOneRowADate,
    date: "date",
    billed: "billed",
    writeoffs: ["writeoffs"],
    adjustments: ["adjustments"],
    patientPayments: ["patientPayments"],
    insurancePayments: ["insurancePayments"],
  };
}

const DAY: TaughtField = { form: "day", purpose: "the day", likely: /\b(?:date|day)\b/u };
const MONTH: TaughtField = { form: "month", purpose: "the month", likely: /\b(?:month|period|date)\b/u };

/** Billed and collected, a row for each day. */
export const days: ReportKind = {
  id: "days",
  words: "Billed and collected, a row a day",
  fields: { date: DAY, ...INCOME },
  headline: ["billed"],
  figures: income("production-by-day", true),
};

/** Billed and collected, a row for each thing done or paid. */
export const transactions: ReportKind = {
  id: "transactions",
  words: "Billed and collected, a row a transaction",
  fields: { date: DAY, ...INCOME },
  headline: ["billed"],
  figures: income("production-by-day", false),
};

/** Billed and collected, a row for each month. */
export const months: ReportKind = {
  id: "months",
  words: "Billed and collected, a row a month",
  fields: { date: MONTH, ...INCOME },
  headline: ["billed"],
  figures: income("production-by-month", true),
};
