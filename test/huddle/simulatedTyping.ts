import { addDays } from "../../src/domain/calendar";
import type { Slot } from "../../src/domain/huddle/slot";
import type { Chance } from "./chance";
import { ownExport, queriedExport } from "./exportOf";
import type { SimulatedDay } from "./simulatedDay";
import { type Person, simulatedPerson } from "./simulatedPeople";

/** A visit of a simulated day, with what its practice knows it by. */
export interface Visit {
  readonly key: string;
  readonly slot: Slot;
  readonly person: Person;
}

/** A day's schedule at some moment. */
export interface Schedule {
  readonly visits: readonly Visit[];
  /** The text that the practice's software exports, with keys or without. */
  readonly text: string;
  readonly hasKeys: boolean;
}

/** The schedule of a simulated day as it is first exported. */
export function firstSchedule(made: SimulatedDay, chance: Chance): Schedule {
  const visits = made.day.slots.map((slot, index) => ({
    key: `V${String(index).padStart(4, "0")}`,
    slot,
    person: made.people[index] ?? simulatedPerson(chance),
  }));
  return scheduleOf(made, visits, chance);
}

/** The schedule a while later: visits moved, came, went, were paid and confirmed. */
export function laterSchedule(made: SimulatedDay, { visits }: Schedule, chance: Chance): Schedule {
  const stay = visits.filter((_, index) => index === 0 || !chance.yes(0.15));
  const moved = stay.map((visit) => (chance.yes(0.3) ? { ...visit, slot: movedSlot(visit.slot, chance) } : visit));
  const came = visits.slice(0, chance.whole(0, 2)).map((visit, index) => ({
    key: `W${String(chance.whole(1000, 9999))}${String(index)}`,
    slot: {
      ...movedSlot(visit.slot, chance),
      account: {},
      familyKey: `new ${String(index)} ${String(chance.whole(0, 1e6))}`,
    },
    person: simulatedPerson(chance),
  }));
  return scheduleOf(made, [...moved, ...came], chance);
}

/** The same visits a day later. */
export function nextDayOf(made: SimulatedDay): SimulatedDay {
  return { ...made, day: { ...made.day, day: addDays(made.day.day, 1) } };
}

function movedSlot(slot: Slot, chance: Chance): Slot {
  return {
    ...slot,
    minuteOfDay: 10 * chance.whole(48, 102),
    chair: chance.of([slot.chair, "H7"]),
    isConfirmed: slot.isConfirmed === undefined ? undefined : chance.yes(0.7),
  };
}

function scheduleOf({ day }: SimulatedDay, visits: readonly Visit[], chance: Chance): Schedule {
  const slots = visits.map(({ slot }) => slot);
  const hasKeys = slots.every(({ familyKey }) => familyKey !== undefined);
  const text = hasKeys
    ? queriedExport(
        { day: { ...day, slots } },
        chance,
        visits.map(({ key }) => key),
      )
    : ownExport({ day: { ...day, slots }, people: visits.map(({ person }) => person) }, chance);
  return { visits, text, hasKeys };
}

/** A visit's place in words: those of two visits may be the same. */
export function placeOf({ slot: { minuteOfDay, chair } }: Visit): string {
  return `${String(minuteOfDay)} ${chair}`;
}
