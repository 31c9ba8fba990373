import { type Day, formatDay, isoFromDay } from "../../src/domain/calendar";
import type { Slot } from "../../src/domain/huddle/slot";
import { type Cents, plainDollars } from "../../src/domain/money";
import type { TaughtReport } from "../../src/import/taught/taughtReport";
import { timeInWords } from "../../src/domain/timeOfDay";
import type { Chance } from "./chance";
import type { SimulatedDay } from "./simulatedDay";
import type { Person } from "./simulatedPeople";

/** A report of a practice's own that has time, chair and balance, and the patient, whom nobody needs. */
export const OWN_SCHEDULE: TaughtReport = {
  title: "Our schedule",
  kind: "schedule",
  headings: { time: "Time", chair: "Chair", patientOwes: "Balance" },
  blankIsZero: false,
};

type Cells = Readonly<Record<string, string>>;

/**
 * The rows that the query for Open Dental would give of a simulated day, in an order of their own.
 *
 * @param keys of the visits, where another export of the day is to have the same
 */
export function queriedExport(
  { day: { day, slots } }: Pick<SimulatedDay, "day">,
  chance: Chance,
  keys: readonly string[] = slots.map((_, index) => keyOf(index)),
): string {
  const firsts = new Map<string, number>();
  const rows = slots.map((slot, index): Cells => {
    const family = slot.familyKey ?? "";
    if (!firsts.has(family)) firsts.set(family, index);
    return {
      HuddleDay: isoFromDay(day),
      Slots: String(slots.length),
      ...visitCells(slot),
      ...accountCells(slot),
      "Family key": keys[firsts.get(family) ?? index] ?? "",
      "Slot key": keys[index] ?? "",
    };
  });
  return textOf(shuffled(rows, chance));
}

/** The rows of a schedule that has no more than time, chair and balance, beside names, phones and birth dates. */
export function ownExport({ day: { slots }, people }: Pick<SimulatedDay, "day" | "people">, chance: Chance): string {
  const rows = slots.map((slot, index): Cells => {
    const { name, phone, number, birthDate } = people[index] ?? NOBODY;
    return {
      Time: timeInWords(slot.minuteOfDay),
      Patient: name,
      "Patient #": number,
      Phone: phone,
      "Birth Date": birthDate,
      Chair: slot.chair,
      Balance: dollars(slot.account.patientOwes),
    };
  });
  return textOf(shuffled(rows, chance));
}

const NOBODY: Person = { name: "", phone: "", number: "", birthDate: "" };

function visitCells(slot: Slot): Cells {
  return {
    Time: `${String(Math.floor(slot.minuteOfDay / 60)).padStart(2, "0")}:${String(slot.minuteOfDay % 60).padStart(2, "0")}`,
    Chair: slot.chair,
    Minutes: String(slot.minutes ?? ""),
    "New patient": yesOrNo(slot.isNewPatient),
    "Is confirmed": yesOrNo(slot.isConfirmed),
    "Patient part": dollars(slot.patientPart),
    "Forms in": yesOrNo(slot.areFormsIn),
    "X-rays in": yesOrNo(slot.areXraysIn),
    "Lab case": slot.labCase ?? "",
    "Unscheduled treatment": dollars(slot.treatment.unscheduled),
    "Family overdue": String(slot.treatment.familyOverdue ?? ""),
  };
}

function accountCells({ account }: Slot): Cells {
  return {
    "Account owes": dollars(account.owes),
    "Insurance pending": dollars(account.insurancePending),
    "Patient owes": dollars(account.patientOwes),
    Oldest: account.oldest ?? "",
    "Payment plan": yesOrNo(account.hasPaymentPlan),
    "Payment plan due": dollars(account.planDue),
    "Claim not made": yesOrNo(account.hasClaimNotMade),
    "Insurance paid less": dollars(account.insurancePaidLess),
    "Last statement": dayOr(account.lastStatement),
  };
}

/** So that visits of one time and chair keep their order. */
function keyOf(index: number): string {
  return `V${String(index).padStart(4, "0")}`;
}

function dollars(amount: Cents | undefined): string {
  return amount === undefined ? "" : plainDollars(amount);
}

function yesOrNo(is: boolean | undefined): string {
  if (is === undefined) return "";
  return is ? "Y" : "N";
}

/** In the words that need no order of day and month. A blank one is none. */
function dayOr(day: Day | string | undefined): string {
  return typeof day === "number" ? formatDay(day) : "";
}

function shuffled(rows: readonly Cells[], chance: Chance): readonly Cells[] {
  return rows
    .map((row) => ({ row, at: chance.whole(0, 1_000_000) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ row }) => row);
}

function textOf(rows: readonly Cells[]): string {
  const headings = Object.keys(rows[0] ?? {});
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ""))];
  return lines.map((cells) => cells.map(quoted).join(",")).join("\r\n");
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
