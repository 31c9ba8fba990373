import type { AgedFields } from "../../layout/layout";
import { type TaughtField, type ReportKind, WHOSE } from "../reportKind";

const CATEGORIES = [
  { id: "days0to30", words: "0 to 30 days", likely: String.raw`(?:current|\b0{1,2} ?(?:-|to) ?30\b)` },
  { id: "days31to60", words: "31 to 60 days", likely: String.raw`\b3[01] ?(?:-|to) ?60\b` },
  { id: "days61to90", words: "61 to 90 days", likely: String.raw`\b6[01] ?(?:-|to) ?90\b` },
  {
    id: "over90",
    words: "over 90 days",
    likely: String.raw`(?:(?:over|above|past|>) ?90\b|\b9[01] ?(?:\+|-|to|and|days? and))`,
  },
  { id: "total", words: "all of it", likely: String.raw`\b(?:total|balance|due)\b` },
] as const;

const NAME: TaughtField = {
  form: "name",
  purpose: "whose line it is; never kept",
  likely: /\b(?:guarantor|patient|account|responsible|name|family)\b/u,
};

function aged(
  prefix: string,
  whose: string,
  likely: (category: string) => RegExp,
): Readonly<Record<string, TaughtField>> {
  return Object.fromEntries(
    CATEGORIES.map(({ id, words, likely: category }): readonly [string, TaughtField] => [
      `${prefix}${id}`,
      { form: "amount", purpose: `${whose}${words}`, likely: likely(category) },
    ]),
  );
}

function agedFields(prefix: string): AgedFields<string> {
  return {
    days0to30: [`${prefix}days0to30`],
    days31to60: [`${prefix}days31to60`],
    days61to90: [`${prefix}days61to90`],
    over90: [`${prefix}over90`],
    total: `${prefix}total`,
  };
}

/** What is owed by age, patient and insurance apart. */
export const receivables: ReportKind = {
  id: "receivables",
  words: "What is owed by age, patient and insurance apart",
  fields: {
    name: NAME,
    ...aged("patient", "patients, ", (category) => new RegExp(`${WHOSE.patient}.*${category}`, "u")),
    ...aged("insurance", "insurance, ", (category) => new RegExp(`${WHOSE.insurance}.*${category}`, "u")),
  },
  headline: ["insurancetotal", "patienttotal"],
  figures: {
    kind: "receivables",
    name: "name",
    patientHeadings: ["Patient", "Patient Name"],
    patient: agedFields("patient"),
    insurance: agedFields("insurance"),
  },
};

/** What is owed by age, not split. */
export const receivablesTotal: ReportKind = {
  id: "receivables-total",
  words: "What is owed by age, in total",
  fields: { name: NAME, ...aged("all", "", (category) => new RegExp(`^(?!.*${WHOSE.insurance}).*${category}`, "u")) },
  headline: ["alltotal"],
  figures: {
    kind: "receivables-total",
    name: "name",
    patientHeadings: ["Patient", "Patient Name"],
    total: agedFields("all"),
  },
};
