import { type Day, addDays, startOfMonth } from "../../src/domain/calendar";
import { newHuddle } from "../../src/huddle/newHuddle";
import type { TableRows } from "../../src/workbook/spec/book";
import type { Row } from "../../src/workbook/spec/cell";
import { type Chance, simulatedChance } from "./chance";
import { huddleOf } from "./huddleOf";
import { simulatedDay } from "./simulatedDay";

/** A whole huddle workbook of a simulated day: with days before and ahead, goals, openings, duties and what people typed. */
export function simulatedBook(seed: number): TableRows {
  const { day } = simulatedDay(seed);
  const chance = simulatedChance(seed + 1);
  const book = huddleOf(day, {
    Days: daysAround(day.day, chance),
    Goals: goalsAround(day.day, chance),
    Openings: openings(chance),
    Duties: duties(day.day, chance),
    Setup: settings(chance),
    Log: [{ Day: addDays(day.day, -1), "To collect": 812.4, Collected: chance.of([400, 0, undefined]) }],
  });
  const slots = (book.get("Slots") ?? []).map((row) => ({ ...row, ...typed(chance) }));
  return new Map([...book, ["Slots", slots]]);
}

function daysAround(day: Day, chance: Chance): readonly Row[] {
  return Array.from({ length: 40 }, (_, index) => addDays(day, index - 32)).flatMap((one): readonly Row[] => {
    if (chance.yes(0.25)) return [];
    if (one >= day)
      return [
        {
          Day: one,
          Scheduled: chance.of([chance.whole(0, 9_000), undefined]),
          "New patients ahead": chance.whole(0, 3),
        },
      ];
    return [
      {
        Day: one,
        Billed: chance.of([0, chance.whole(100, 900_000) / 100]),
        Adjusted: chance.of([undefined, -chance.whole(0, 20_000) / 100]),
        Writeoffs: -chance.whole(0, 200_000) / 100,
        "Patient payments": chance.whole(0, 300_000) / 100,
        "Insurance payments": chance.of([undefined, chance.whole(0, 300_000) / 100]),
        "New patients here": chance.of([undefined, chance.whole(0, 4)]),
      },
    ];
  });
}

function goalsAround(day: Day, chance: Chance): readonly Row[] {
  const goal = {
    Month: startOfMonth(day),
    "Net billed": chance.of([105_000, undefined]),
    Collected: 98_000.5,
    "New patients": chance.of([24, 0]),
    "Days open": chance.of([20, 3, undefined]),
  };
  return chance.of([[], [goal], [goal, { ...goal, Collected: undefined }]]);
}

function openings(chance: Chance): readonly Row[] {
  return Array.from({ length: chance.whole(0, 5) }, (_, index) => ({
    Chair: chance.of(["1", "=H2", "Op-3"]),
    From: chance.of([(480 + 40 * index) / 1440, undefined]),
    To: chance.of([(510 + 40 * index) / 1440, undefined]),
    Kind: chance.of(["Open", "Emergency", undefined]),
    "Filled with": chance.of([undefined, undefined, "recall"]),
  }));
}

function duties(day: Day, chance: Chance): readonly Row[] {
  return (newHuddle().get("Duties") ?? []).map((row) => ({
    ...row,
    "Done on": chance.of([undefined, day, addDays(day, -chance.whole(1, 500)), addDays(day, -chance.whole(1, 9))]),
    "How often": chance.of([row["How often"], row["How often"], "now and then", undefined]),
  }));
}

/** Settings as they come, and with what somebody may have typed: nothing, words, other limits. */
function settings(chance: Chance): readonly Row[] {
  return (newHuddle().get("Setup") ?? []).map((row) => ({
    ...row,
    Value:
      row["Setting"] === "Show goals"
        ? chance.of(["Yes", "No", "no", undefined])
        : chance.of([row["Value"], undefined, "none", 5]),
  }));
}

function typed(chance: Chance): Row {
  return {
    Collected: chance.of([undefined, chance.whole(0, 90_000) / 100]),
    Done: chance.of([undefined, "x"]),
    Note: chance.of([undefined, "=called", "will call\nback"]),
    "What changed": chance.of([undefined, undefined, "moved from 9:30", "new"]),
  };
}
