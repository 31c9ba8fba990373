import { insuranceState, missingOf } from "../../domain/huddle/missing";
import { whereToCollect } from "../../domain/huddle/toCollect";
import { whyOwed } from "../../domain/huddle/why";
import { worthAsking } from "../../domain/huddle/worthAsking";
import { type Cents, dollarsFromCents } from "../../domain/money";
import type { HuddleSettings } from "../../domain/huddle/huddleSettings";
import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { Column } from "../../workbook/spec/table";
import { type RowOf, TABLES } from "../headings/headings";
import { limitsIn } from "../settings/setup";
import { accountDueIn, missingRankIn, settingsIn, toCollectIn } from "./conclusions";
import { accountIn, insuranceIn, treatmentIn, visitIn } from "./slotCells";
import {
  ACCOUNT_DUE_FORMULA,
  INSURANCE_FORMULA,
  MISSING_FORMULA,
  MISSING_RANK_FORMULA,
  TO_COLLECT_FORMULA,
  WHERE_FORMULA,
  WHY_FORMULA,
  WORTH_ASKING_FORMULA,
} from "./slotFormulas";

type SlotRow = RowOf<"Slots">;

const DOLLARS = "#,##0.00_);-#,##0.00_)";
const MUTED = { color: "6B7280" } as const;
const FACT = { look: { color: "6B7280", size: 9 } } as const;
const TYPED = { isInput: true } as const;

/** What is looked at in the huddle, from left to right. */
const LOOKED_AT: readonly Column[] = [
  TABLES.value("Slots", "Time", "When the visit begins.", { look: { isBold: true } }),
  TABLES.value("Slots", "Chair", "The chair, as the office calls it."),
  TABLES.value("Slots", "Provider", "Who sees the patient.", { look: MUTED }),
  TABLES.value("Slots", "Visit type", "The office's own word for the visit; never what is to be done."),
  TABLES.value("Slots", "New patient", "Y for a patient who has not been here before."),
  TABLES.formula(
    "Slots",
    "Insurance",
    "none, ended, verify (verified longer ago than Setup says, or never), ok, or on file where nobody said when it was verified.",
    INSURANCE_FORMULA,
    (row, book) => onDay(book, (settings) => insuranceState(insuranceIn(row), settings)),
    { look: MUTED },
  ),
  TABLES.formula(
    "Slots",
    "Missing",
    "What is not there yet before the visit: forms, x-rays of a new patient, insurance, lab case, confirmation. What the export does not say is not missing.",
    MISSING_FORMULA,
    (row, book) =>
      onDay(book, (settings) => missingOf({ ...visitIn(row), insurance: insuranceIn(row) }, settings).join(", ")),
    { look: { isBold: true, color: "B42318" } },
  ),
  TABLES.value(
    "Slots",
    "Patient owes",
    "What the family owes once insurance has paid what is estimated; negative for a credit. On the family's first visit of the day alone.",
    { format: DOLLARS },
  ),
  TABLES.value("Slots", "Patient part", "The patient's estimated part of what is scheduled.", { format: DOLLARS }),
  TABLES.formula(
    "Slots",
    "To collect",
    "The patient's part and what is due of the account: with a payment plan what the plan has due, otherwise what is owed. A credit is set off against the family's visits as they follow one another.",
    TO_COLLECT_FORMULA,
    (row, book) => dollars(toCollectIn(row, book)),
    { look: { isBold: true }, format: "$#,##0.00_);-$#,##0.00_)" },
  ),
  TABLES.formula(
    "Slots",
    "Why",
    "Why the account has a balance: credit, claim not made, insurance pending, payment plan, insurance paid less, new charge, no statement sent, overdue. Blank where nothing that is known says it.",
    WHY_FORMULA,
    (row, book) => onDay(book, (settings) => whyOwed(accountIn(row), settings)),
  ),
  TABLES.formula(
    "Slots",
    "Where",
    "desk, or office for a balance over 90 days or over Setup's desk limit.",
    WHERE_FORMULA,
    (row, book) => whereIn(row, book),
  ),
  TABLES.value(
    "Slots",
    "Insurance pending",
    "Estimated payment and writeoff of claims that are out, together: not money that is sure to come. On the family's first visit alone.",
    { format: DOLLARS, look: MUTED },
  ),
  TABLES.formula(
    "Slots",
    "Worth asking",
    "Treatment that is on no appointment, recall past due, relatives past due for recall, no further visit.",
    WORTH_ASKING_FORMULA,
    (row, book) => onDay(book, (settings) => worthAsking(treatmentIn(row), settings).join(", ")),
  ),
  TABLES.value("Slots", "Unscheduled treatment", "Fees of planned treatment that is on no appointment.", {
    format: "$#,##0_);-$#,##0_);",
  }),
  TABLES.value("Slots", "What changed", "Since the schedule was first posted: new, moved, paid, confirmed, forms in.", {
    look: { color: "1F5FA8" },
  }),
  TABLES.value("Slots", "Collected", "Yours to type: what was collected at the visit.", { ...TYPED, format: DOLLARS }),
  TABLES.value("Slots", "Done", "Yours to type: x.", TYPED),
  TABLES.value("Slots", "Note", "Yours to type. No names.", TYPED),
];

/** What the rest follows from, right of what is printed. */
const FACTS: readonly Column[] = [
  TABLES.value("Slots", "Minutes", "How long the visit takes.", FACT),
  TABLES.value("Slots", "Is confirmed", "Y, N, or blank where the office's word says neither.", FACT),
  TABLES.value("Slots", "Forms in", "Whether patient form and medical history are in.", FACT),
  TABLES.value("Slots", "X-rays in", "Whether there is a radiograph from before the day.", FACT),
  TABLES.value("Slots", "Lab case", "Not sent, At the lab, Received or Checked: the furthest behind.", FACT),
  TABLES.value("Slots", "Insurance on file", "Whether the patient has a dental plan on file.", FACT),
  TABLES.value("Slots", "Coverage ended", "Whether its coverage has ended by the day.", FACT),
  TABLES.value("Slots", "Verify plan", "N where the office marked the plan as one not to verify.", FACT),
  TABLES.value("Slots", "Enrollment verified", "The day, or never.", FACT),
  TABLES.value("Slots", "Benefits verified", "The day, or never.", FACT),
  TABLES.value("Slots", "Account owes", "The family's balance before insurance, on its first visit alone.", FACT),
  TABLES.value("Slots", "Oldest", "The age of its oldest part, as of when accounts were aged.", FACT),
  TABLES.value("Slots", "Payment plan", "Whether the family has an open payment plan.", FACT),
  TABLES.value("Slots", "Payment plan due", "What of payment plans is due by now.", FACT),
  TABLES.formula(
    "Slots",
    "Account due",
    "What of the account's balance is due at the visit: what the payment plan has due, otherwise what the patient owes.",
    ACCOUNT_DUE_FORMULA,
    (row) => dollars(accountDueIn(row)),
    { ...FACT, isFilledFirst: true },
  ),
  TABLES.value("Slots", "Claim not made", "Whether work that is done stands on no claim.", FACT),
  TABLES.value("Slots", "Insurance paid less", "How much less insurance paid than estimated in 90 days.", FACT),
  TABLES.value("Slots", "Last statement", "The day on which one was last sent, or never.", FACT),
  TABLES.value("Slots", "Recall due", "The day, or none.", FACT),
  TABLES.value("Slots", "Family overdue", "How many others of the family are past due for recall.", FACT),
  TABLES.value("Slots", "Next visit", "The day of the visit after this one, or none.", FACT),
  TABLES.formula(
    "Slots",
    "Missing rank",
    "The place among visits that have something missing: new patients first, then as the rows stand.",
    MISSING_RANK_FORMULA,
    (row, book) => missingRankIn(row, book) ?? "",
    FACT,
  ),
  TABLES.value(
    "Slots",
    "Family key",
    "Joins the visits of one family on the day. It says nothing of who they are.",
    FACT,
  ),
  TABLES.value(
    "Slots",
    "Slot key",
    "Tells visits apart from one posting to the next. It says nothing of the patient.",
    FACT,
  ),
];

/** A row an appointment of the day, by time and chair. */
export const SLOTS = TABLES.table(
  "Slots",
  [{ heading: "Time" }, { heading: "Chair" }, { heading: "Slot key" }],
  [...LOOKED_AT, ...FACTS],
  { isQuiet: true },
);

/** How many of the columns of Slots are looked at and printed. */
export const COLUMNS_LOOKED_AT = LOOKED_AT.length;

function onDay(book: Book, conclude: (settings: HuddleSettings) => string | undefined): CellValue {
  const settings = settingsIn(book);
  return settings === undefined ? "" : (conclude(settings) ?? "");
}

function whereIn(row: SlotRow, book: Book): CellValue {
  return whereToCollect(toCollectIn(row, book), accountIn(row), limitsIn(book)) ?? "";
}

function dollars(amount: Cents | undefined): CellValue {
  return amount === undefined ? "" : dollarsFromCents(amount);
}
