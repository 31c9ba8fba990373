import { type Day, addDays, day } from "../../src/domain/calendar";
import type { HuddleDay } from "../../src/domain/huddle/huddleDay";
import type { Slot } from "../../src/domain/huddle/slot";
import { cents } from "../../src/domain/money";
import { type Chance, simulatedChance } from "./chance";
import { type Account, exportedAccount, paidAtVisits, simulatedAccount } from "./simulatedFamily";
import { type Person, simulatedPerson } from "./simulatedPeople";
import { simulatedReadiness, simulatedTreatment } from "./simulatedVisit";

/** What is true of a visit, as the simulation made it: amounts in cents. */
export interface VisitTruth {
  readonly toCollect: number | undefined;
  readonly why: string;
  readonly missing: string;
  readonly worth: string;
}

/** A day of a simulated practice: what its software would export, what is true, and whom it is of. */
export interface SimulatedDay {
  readonly day: HuddleDay;
  readonly visits: readonly VisitTruth[];
  /** Of all families on the day, each once. */
  readonly pending: number;
  readonly people: readonly Person[];
}

/** What an export says: all that the query asks, or time, chair and balance alone. */
type Extent = "all" | "balance";

interface Booking {
  readonly minuteOfDay: number;
  readonly chair: string;
  readonly family: number;
  readonly person: Person;
}

const CHAIRS = ["1", "2", "Op-3", "H1", "=H2", "Hyg 'B'", "10"];
const FIRST_DAY = day(46_000);

/** Makes up a day: families of one to four, some of them all in one morning, every kind of account among them. */
export function simulatedDay(seed: number): SimulatedDay {
  const chance = simulatedChance(seed);
  const at = addDays(FIRST_DAY, chance.whole(0, 700));
  const extent: Extent = chance.yes(0.15) ? "balance" : "all";
  const accounts = Array.from({ length: chance.whole(1, 24) }, () => simulatedAccount(chance));
  const bookings = accounts
    .flatMap((_, family) => bookingsOf(chance, family))
    .sort((one, other) => one.minuteOfDay - other.minuteOfDay || (one.chair < other.chair ? -1 : 1));
  const parts = bookings.map(() => chance.of([0, chance.whole(1, 90_000), chance.whole(1, 9_000)]));
  const made = bookings.map((booking, index) =>
    visitOf(chance, { at, extent, bookings, index, part: parts[index] ?? 0, account: accounts[booking.family] }),
  );
  const paid = paidByBooking(accounts, bookings, extent === "all" ? parts : parts.map(() => 0));
  return {
    day: {
      day: at,
      taken: { day: addDays(at, -1), minuteOfDay: 1012 },
      aged: addDays(at, -1),
      slots: made.map(({ slot }) => slot),
    },
    visits: made.map(({ truth }, index) => ({
      ...truth,
      toCollect: isAsked(extent, bookings, index) ? paid[index] : undefined,
    })),
    pending: extent === "all" ? accounts.flatMap(({ estimates }) => estimates).reduce((sum, one) => sum + one, 0) : 0,
    people: bookings.map(({ person }) => person),
  };
}

function bookingsOf(chance: Chance, family: number): readonly Booking[] {
  const morning = chance.whole(48, 96);
  return Array.from({ length: chance.of([1, 1, 1, 2, 3, 4]) }, () => ({
    minuteOfDay: 10 * chance.of([morning, chance.whole(48, 102)]),
    chair: chance.of(CHAIRS),
    family,
    person: simulatedPerson(chance),
  }));
}

function isFirst(bookings: readonly Booking[], index: number): boolean {
  return bookings.findIndex(({ family }) => family === bookings[index]?.family) === index;
}

/** With the balance alone, nothing is known of a relative's visit. */
function isAsked(extent: Extent, bookings: readonly Booking[], index: number): boolean {
  return extent === "all" || isFirst(bookings, index);
}

function paidByBooking(
  accounts: readonly Account[],
  bookings: readonly Booking[],
  parts: readonly number[],
): readonly number[] {
  const paid: number[] = [];
  for (const [family, account] of accounts.entries()) {
    const visits = bookings.flatMap((booking, index) => (booking.family === family ? [index] : []));
    const amounts = paidAtVisits(
      account,
      visits.map((index) => parts[index] ?? 0),
    );
    for (const [place, index] of visits.entries()) paid[index] = amounts[place] ?? 0;
  }
  return paid;
}

interface Making {
  readonly at: Day;
  readonly extent: Extent;
  readonly bookings: readonly Booking[];
  readonly index: number;
  readonly part: number;
  readonly account: Account | undefined;
}

function visitOf(
  chance: Chance,
  { at, extent, bookings, index, part, account }: Making,
): { readonly slot: Slot; readonly truth: Omit<VisitTruth, "toCollect"> } {
  const booking = bookings[index];
  if (!booking || !account) throw new RangeError("no such booking");
  const { minuteOfDay, chair, family } = booking;
  const exported = isFirst(bookings, index) ? exportedAccount(account, at) : {};
  if (extent === "balance") {
    // A plan is not seen there: the balance is what is left to pay of it by now.
    const balance = account.plan ? exported.planDue : exported.patientOwes;
    const slot = { minuteOfDay, chair, insurance: {}, account: { patientOwes: balance }, treatment: {} };
    return { slot, truth: { why: "", missing: "", worth: "" } };
  }
  const readiness = simulatedReadiness(chance, at);
  const treatment = simulatedTreatment(chance, at);
  return {
    slot: {
      minuteOfDay,
      chair,
      provider: chance.of(["DR1", "HY1", undefined]),
      minutes: 10 * chance.whole(1, 12),
      visitType: chance.of(["Recall", "Crown", "New patient", undefined]),
      patientPart: cents(part),
      ...readiness.facts,
      account: exported,
      treatment: treatment.facts,
      key: `s${String(index)}`,
      familyKey: `f${String(family)}`,
    },
    truth: {
      why: isFirst(bookings, index) && account.cause !== "nothing" ? account.cause : "",
      missing: readiness.missing.join(", "),
      worth: treatment.worth.join(", "),
    },
  };
}
