import type { NotKnown } from "./practiceSoftware";

/** What to do where nothing is known of a report that lists things one by one. */
export const BRING_A_LIST =
  "Bring any list of them that it exports or prints to PDF: Huddlebook reads it by its columns, or asks once what they are. Without one, these figures stay blank.";

/** What to do for the huddle, of whichever software. */
export const BRING_A_SCHEDULE: readonly [NotKnown] = [
  {
    notKnown: "which list of the next day’s appointments has what is owed.",
    instead:
      "Bring any list of a day’s appointments with the time, the chair and what the patient owes: say once which column is which. What it does not have stays blank, and is not called missing. With the account’s number a family’s balance is counted once.",
  },
];

/** The same for sums, which can be typed from paper too. */
export const BRING_OR_TYPE =
  "Bring the report that it exports or prints to PDF: Huddlebook reads it by its columns, or asks once what they are. Of one that is only on paper, type the totals: in the pane under Type the totals, or in the form that huddlebook form writes.";

/** Where insurance's part is not told apart by age. */
export const TOTAL_ALONE = "Post the total alone. Where both parts stand on paper with their ages, type them instead.";

/** How a report comes that software only prints. */
export const PRINT_ONLY =
  "Print: print it to PDF, or copy it from its viewer. Not known: whether it can be saved for Excel.";

/** Of software that is not listed. */
export const ANY_FORM = "A text, a workbook or a PDF is read.";

/** Of what is likely there, only its form is not known. */
export const FORM_NOT_KNOWN = `Not known: in which form it comes. ${ANY_FORM}`;
