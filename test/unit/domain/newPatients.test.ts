import { describe, expect, it } from "vitest";
import { type Day, dayFromIso, isoFromDay } from "../../../src/domain/calendar";
import { median } from "../../../src/domain/trend/median";
import { type Appointment, newPatientSources, newPatientWeeks } from "../../../src/domain/patients/newPatients";

function iso(text: string): Day {
  const known = dayFromIso(text);
  if (known === undefined) throw new RangeError(text);
  return known;
}

/** Two weeks, Monday August 3 to Sunday August 16, as known on the last of them. */
const RANGE = { from: iso("2026-08-03"), to: iso("2026-08-16") };

function appointment(given: Partial<Appointment>): Appointment {
  return {
    person: 1,
    firstContact: iso("2026-08-03"),
    booked: iso("2026-08-04"),
    date: iso("2026-08-10"),
    status: "Arrived",
    source: "Website",
    ...given,
  };
}

function weeksOf(...appointments: readonly Partial<Appointment>[]) {
  return newPatientWeeks(appointments.map(appointment), RANGE, RANGE.to, "Monday");
}

describe("newPatientWeeks", () => {
  it("counts a booking in the week it was made and an arrival in the week of the appointment", () => {
    const [first, second] = weeksOf({});
    expect(first).toMatchObject({ booked: 1, arrived: 0, onTheSchedule: 1 });
    expect(second).toMatchObject({ booked: 0, arrived: 1, onTheSchedule: 0 });
  });

  it("has a booking on the schedule from the day it is booked to the day before it is due", () => {
    const due = weeksOf({ booked: iso("2026-08-09"), date: iso("2026-08-10"), status: "Scheduled" });
    expect(due[0]?.onTheSchedule).toBe(1);
    const today = weeksOf({ booked: iso("2026-08-03"), date: iso("2026-08-09"), status: "Scheduled" });
    expect(today[0]?.onTheSchedule).toBe(0);
  });

  it("takes a cancelled appointment off the schedule, and leaves a broken one on it until it was due", () => {
    expect(weeksOf({ status: "Cancelled" })[0]?.onTheSchedule).toBe(0);
    expect(weeksOf({ status: "Broken" })[0]?.onTheSchedule).toBe(1);
    expect(weeksOf({ status: "Broken" })[1]?.brokenOrCancelled).toBe(1);
    expect(weeksOf({ status: "Cancelled" })[1]?.brokenOrCancelled).toBe(1);
  });

  it("meets the 10-day rule on day 10 and misses it on day 11", () => {
    expect(weeksOf({ date: iso("2026-08-13") })[0]).toMatchObject({ contacts: 1, within10Days: 1, open: 0 });
    expect(weeksOf({ date: iso("2026-08-14") })[0]).toMatchObject({ contacts: 1, within10Days: 0, open: 0 });
  });

  it("leaves a case open up to and including day 10, and calls it missed the day after", () => {
    const scheduled = { date: iso("2026-08-20"), status: "Scheduled" } as const;
    expect(weeksOf({ ...scheduled, firstContact: iso("2026-08-06") })[0]?.open).toBe(1);
    expect(weeksOf({ ...scheduled, firstContact: iso("2026-08-05") })[0]?.open).toBe(0);
  });

  it("counts a person who booked twice as one contact, from the first", () => {
    const [first] = weeksOf(
      { status: "Broken", date: iso("2026-08-06") },
      { firstContact: iso("2026-08-08"), booked: iso("2026-08-08"), date: iso("2026-08-12") },
    );
    expect(first).toMatchObject({ booked: 2, contacts: 1, within10Days: 1, medianDays: 9 });
  });

  it("takes the median of the days from contact to arrival", () => {
    const [first] = weeksOf(
      { person: 1, date: iso("2026-08-05") },
      { person: 2, date: iso("2026-08-07") },
      { person: 3, date: iso("2026-08-15") },
    );
    expect(first?.medianDays).toBe(4);
  });

  it("has no median while nobody has arrived, and no contact where nobody noted one", () => {
    expect(weeksOf({ status: "Scheduled" })[0]?.medianDays).toBeUndefined();
    expect(weeksOf({ firstContact: undefined })[0]).toMatchObject({ contacts: 0, within10Days: 0 });
  });

  it("counts only the days of a week that the report covers, and says how many they are", () => {
    const range = { from: iso("2026-08-05"), to: iso("2026-08-11") };
    const weeks = newPatientWeeks([appointment({})], range, range.to, "Monday");
    expect(weeks.map(({ week }) => isoFromDay(week))).toEqual(["2026-08-03", "2026-08-10"]);
    expect(weeks.map(({ daysPosted }) => daysPosted)).toEqual([5, 2]);
    expect(weeks[0]).toMatchObject({ booked: 0, contacts: 0 });
  });
});

describe("newPatientSources", () => {
  it("counts each source of each whole month, and no month that is cut short", () => {
    const range = { from: iso("2026-07-15"), to: iso("2026-08-31") };
    const sources = newPatientSources(
      [appointment({}), appointment({ person: 2, source: "Friend or family", status: "Broken" })],
      range,
    );
    expect(sources).toEqual([
      { month: iso("2026-08-01"), source: "Friend or family", booked: 1, arrived: 0 },
      { month: iso("2026-08-01"), source: "Website", booked: 1, arrived: 1 },
    ]);
  });

  it("lists no source that brought nobody in the month", () => {
    const range = { from: iso("2026-08-01"), to: iso("2026-09-30") };
    expect(newPatientSources([appointment({})], range)).toHaveLength(1);
  });
});

describe("median", () => {
  it("is the middle, or the mean of the two in the middle", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
  });

  it("is none for nothing", () => {
    expect(median([])).toBeUndefined();
  });
});
