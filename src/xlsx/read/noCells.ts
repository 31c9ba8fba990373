import type { TextFromXlsx } from "./textFromXlsx";

const WORDS: Readonly<Record<Extract<TextFromXlsx, { ok: false }>["reason"], string>> = {
  encrypted:
    "The workbook is locked with a password. Open it in Excel, save a copy without the password, and use that.",
  damaged: "The workbook cannot be read: it is damaged or not whole. Export the report again.",
  empty: "The workbook holds no cells. Export the report again.",
};

/** Why an export saved as .xlsx cannot be read and what to do, for whoever exported it. */
export function describeNoCells({ reason }: Extract<TextFromXlsx, { ok: false }>): string {
  return WORDS[reason];
}
