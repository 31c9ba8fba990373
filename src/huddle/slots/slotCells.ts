import { type Day, isDay } from "../../domain/calendar";
import type {
  LabCase,
  OldestBalance,
  Slot,
  SlotAccount,
  SlotInsurance,
  SlotTreatment,
  SlotTyped,
} from "../../domain/huddle/slot";
import { type Cents, centsFromDollars, dollarsFromCents } from "../../domain/money";
import { type CellsOf, type HeadingOf, type RowOf, TABLES } from "../headings/headings";

const MINUTES_A_DAY = 1440;
const LAB_CASES: readonly LabCase[] = ["Not sent", "At the lab", "Received", "Checked"];
const OLDEST: readonly OldestBalance[] = ["0 to 30", "31 to 60", "61 to 90", "Over 90"];

type SlotRow = RowOf<"Slots">;

/**
 * The cells that a slot is written as. What is not known is a blank cell.
 *
 * @param slot whose keys are those that the workbook may hold: salted
 */
export function cellsOfSlot(slot: Slot): CellsOf<"Slots"> {
  return {
    Time: slot.minuteOfDay / MINUTES_A_DAY,
    Chair: slot.chair,
    Provider: slot.provider,
    Minutes: slot.minutes,
    "Visit type": slot.visitType,
    "New patient": yesOrNo(slot.isNewPatient),
    "Is confirmed": yesOrNo(slot.isConfirmed),
    "Forms in": yesOrNo(slot.areFormsIn),
    "X-rays in": yesOrNo(slot.areXraysIn),
    "Lab case": slot.labCase,
    "Patient part": dollars(slot.patientPart),
    "Slot key": slot.key,
    "Family key": slot.familyKey,
    ...cellsOfInsurance(slot.insurance),
    ...cellsOfAccount(slot.account),
    ...cellsOfTreatment(slot.treatment),
  };
}

function cellsOfInsurance(insurance: SlotInsurance): CellsOf<"Slots"> {
  return {
    "Insurance on file": yesOrNo(insurance.isOnFile),
    "Coverage ended": yesOrNo(insurance.hasEnded),
    "Verify plan": yesOrNo(insurance.isToBeVerified),
    "Enrollment verified": insurance.enrollmentVerified,
    "Benefits verified": insurance.benefitsVerified,
  };
}

function cellsOfAccount(account: SlotAccount): CellsOf<"Slots"> {
  return {
    "Account owes": dollars(account.owes),
    "Patient owes": dollars(account.patientOwes),
    "Insurance pending": dollars(account.insurancePending),
    Oldest: account.oldest,
    "Payment plan": yesOrNo(account.hasPaymentPlan),
    "Payment plan due": dollars(account.planDue),
    "Claim not made": yesOrNo(account.hasClaimNotMade),
    "Insurance paid less": dollars(account.insurancePaidLess),
    "Last statement": account.lastStatement,
  };
}

function cellsOfTreatment(treatment: SlotTreatment): CellsOf<"Slots"> {
  return {
    "Unscheduled treatment": dollars(treatment.unscheduled),
    "Recall due": treatment.recallDue,
    "Family overdue": treatment.familyOverdue,
    "Next visit": treatment.nextVisit,
  };
}

function yesOrNo(is: boolean | undefined): "Y" | "N" | undefined {
  if (is === undefined) return undefined;
  return is ? "Y" : "N";
}

function dollars(amount: Cents | undefined): number | undefined {
  return amount === undefined ? undefined : dollarsFromCents(amount);
}

/** Whether a new patient comes in a row's slot. */
export function isNewIn(row: SlotRow): boolean {
  return flagIn(row, "New patient") === true;
}

/** What a row's cells say of the visit and what is to be ready for it. Anything that is no answer is not known. */
export function visitIn(
  row: SlotRow,
): Pick<Slot, "isNewPatient" | "isConfirmed" | "areFormsIn" | "areXraysIn" | "labCase"> {
  return {
    isNewPatient: flagIn(row, "New patient"),
    isConfirmed: flagIn(row, "Is confirmed"),
    areFormsIn: flagIn(row, "Forms in"),
    areXraysIn: flagIn(row, "X-rays in"),
    labCase: wordIn(row, "Lab case", LAB_CASES),
  };
}

/** What a row's cells say of the insurance. */
export function insuranceIn(row: SlotRow): SlotInsurance {
  return {
    isOnFile: flagIn(row, "Insurance on file"),
    hasEnded: flagIn(row, "Coverage ended"),
    isToBeVerified: flagIn(row, "Verify plan"),
    enrollmentVerified: dayOr(row, "Enrollment verified", "never"),
    benefitsVerified: dayOr(row, "Benefits verified", "never"),
  };
}

/** What a row's cells say of the account. */
export function accountIn(row: SlotRow): SlotAccount {
  return {
    owes: centsIn(row, "Account owes"),
    patientOwes: centsIn(row, "Patient owes"),
    insurancePending: centsIn(row, "Insurance pending"),
    oldest: wordIn(row, "Oldest", OLDEST),
    hasPaymentPlan: flagIn(row, "Payment plan"),
    planDue: centsIn(row, "Payment plan due"),
    hasClaimNotMade: flagIn(row, "Claim not made"),
    insurancePaidLess: centsIn(row, "Insurance paid less"),
    lastStatement: dayOr(row, "Last statement", "never"),
  };
}

/** What a row's cells say of further treatment and visits. */
export function treatmentIn(row: SlotRow): SlotTreatment {
  return {
    unscheduled: centsIn(row, "Unscheduled treatment"),
    recallDue: dayOr(row, "Recall due", "none"),
    familyOverdue: TABLES.numberIn(row, "Family overdue"),
    nextVisit: dayOr(row, "Next visit", "none"),
  };
}

/** What people typed beside a row's slot. Any word counts as done, as people write what they like. */
export function typedIn(row: SlotRow): SlotTyped {
  return {
    collected: centsIn(row, "Collected"),
    isDone: TABLES.textIn(row, "Done") !== "",
    note: TABLES.textIn(row, "Note") || undefined,
  };
}

/** The amount in a row's cell; `undefined` for anything that is no number. */
export function centsIn(row: SlotRow, heading: Parameters<typeof TABLES.numberIn<"Slots">>[1]): Cents | undefined {
  const figure = TABLES.numberIn(row, heading);
  return figure === undefined ? undefined : centsFromDollars(figure);
}

function flagIn(row: SlotRow, heading: HeadingOf<"Slots">): boolean | undefined {
  // To Excel's equals sign capitals make no difference.
  const text = TABLES.textIn(row, heading).toUpperCase();
  if (text === "Y") return true;
  return text === "N" ? false : undefined;
}

function wordIn<Word extends string>(
  row: SlotRow,
  heading: HeadingOf<"Slots">,
  words: readonly Word[],
): Word | undefined {
  const text = TABLES.textIn(row, heading).toLowerCase();
  return words.find((word) => word.toLowerCase() === text);
}

/** A day; any word in its place is the answer that there is none. */
function dayOr<Word extends string>(row: SlotRow, heading: HeadingOf<"Slots">, word: Word): Day | Word | undefined {
  const value = TABLES.valueIn(row, heading);
  if (value === undefined) return undefined;
  return typeof value === "number" && isDay(value) ? value : word;
}
