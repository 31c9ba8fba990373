import type { Day } from "../domain/calendar";
import { formatDay } from "../domain/calendar";
import { type Cents, formatCents } from "../domain/money";
import type { Balance } from "../domain/receivables";

/** What the office manager should know of a report that was read well. */
export type ImportNote =
  | { readonly code: "negative-categories"; readonly balance: Balance; readonly cells: number; readonly amount: Cents }
  | { readonly code: "total-absent" }
  | { readonly code: "clinics-added"; readonly blocks: number }
  | { readonly code: "unearned-left-out"; readonly amount: Cents }
  | { readonly code: "days-absent"; readonly days: number; readonly first: Day }
  | { readonly code: "booked-afterwards"; readonly rows: number }
  | { readonly code: "names-as-source"; readonly rows: number };

/** Says a note in words: what was found, and what was done about it. */
export function describeNote(note: ImportNote): string {
  switch (note.code) {
    case "negative-categories":
      return `${note.balance}: ${count(note.cells, "aging amount")} below zero, ${formatCents(note.amount)} together, moved to Credits.`;
    case "total-absent":
      return "The report has no total row, so its sums could not be checked. Compare them with your practice software.";
    case "clinics-added":
      return `The report has ${count(note.blocks, "block")}, one a clinic. Their rows were added up by date.`;
    case "unearned-left-out":
      return `Unearned income of ${formatCents(note.amount)} is left out of the payments, as the report's own total of income leaves it out.`;
    case "days-absent":
      return `The report has no row for ${count(note.days, "day")} in its range, the first on ${formatDay(note.first)}. Nothing is taken as billed or paid then.`;
    case "booked-afterwards":
      return `${count(note.rows, "appointment")} booked on a later day than the appointment itself. Dates are kept as they are.`;
    case "names-as-source":
      return `${count(note.rows, "referral source")} that could be a person's name, kept as “Named person”.`;
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
