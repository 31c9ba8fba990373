import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { HUDDLE } from "../../src/huddle/huddleWorkbook";
import { newHuddle } from "../../src/huddle/newHuddle";
import { keySaltIn } from "../../src/huddle/settings/keySalt";
import { huddle } from "../../src/scripts/cli/huddle";
import { jsonOfHuddle, wordsOfHuddle } from "../../src/scripts/cli/printHuddle";
import { withHuddle } from "../../src/scripts/files/trackerFile";
import { withSaltedKeys } from "../../src/session/huddle/slotKeys";
import { taughtReportRow } from "../../src/session/reading/taughtReports";
import type { Row } from "../../src/workbook/spec/cell";
import { writeWorkbook } from "../../src/xlsx/fresh/writeWorkbook";
import { finished } from "../finished";
import { readablePartsOf } from "../fixtures/peopleInText";
import { simulatedChance } from "../huddle/chance";
import { OWN_SCHEDULE } from "../huddle/exportOf";
import { tablesAt, typeInto } from "../huddle/huddleFile";
import { type SimulatedDay, simulatedDay } from "../huddle/simulatedDay";
import { personalIn } from "../huddle/simulatedPeople";
import { type Schedule, type Visit, firstSchedule, laterSchedule, nextDayOf, placeOf } from "../huddle/simulatedTyping";
import { seedFor, timesOf } from "../seededChance";

const seed = seedFor("huddles that people type into");
const times = timesOf("HUDDLEBOOK_HUDDLES_TYPED", 3);
const folder = await mkdtemp(join(tmpdir(), "huddle-typed-"));
const HUDDLEBOOK = "Huddle.xlsx";
const WHOLE_OF_IT = {
  ...{
    from: undefined,
    to: undefined,
    report: undefined,
    dates: undefined,
    asOf: undefined,
    json: false,
    restate: false,
  },
  ...{ acceptProblems: false, acceptUnproven: [], by: "Third", closes: false, isDryRun: false, anyway: false },
} as const;

afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One office: its workbook, what was typed in it so far, and all that was ever printed. */
class Office {
  readonly path: string;
  readonly typed = new Map<string, Row>();
  readonly printed: string[] = [];
  #notes = 0;

  constructor(path: string) {
    this.path = path;
  }

  static async open(name: string): Promise<Office> {
    const office = new Office(join(folder, name, HUDDLEBOOK));
    const begun = newHuddle();
    const setup = [...(begun.get("Setup") ?? []), taughtReportRow(OWN_SCHEDULE)];
    await writeFile(
      office.path,
      await writeWorkbook(HUDDLE, new Map([...begun, ["Setup", setup]]), { by: "Tester", at: new Date(0) }),
    );
    return office;
  }

  /** One of two people types beside a visit: a note at first, then what was collected, or that it is done. */
  async type(
    made: SimulatedDay,
    schedule: Schedule,
    visit: Visit,
    table: "Slots" | "NextSlots",
    chance: number,
  ): Promise<void> {
    const id = idOf(schedule, visit);
    const cells = this.#cells(this.typed.get(id), chance);
    await typeInto(this.path, table, await this.#isRowOf(made, schedule, visit), cells);
    this.typed.set(id, { ...this.typed.get(id), ...cells });
  }

  /** Posts a schedule as the command does. @param meanwhile done between the reading of the workbook and its writing */
  async post(made: SimulatedDay, { text }: Schedule, meanwhile?: () => Promise<void>): Promise<string> {
    const file = join(this.path, "..", "schedule.csv");
    await writeFile(file, text);
    let isDone = false;
    const result = await huddle(
      this.path,
      [file],
      { ...WHOLE_OF_IT, day: made.day.day },
      () => undefined,
      (name, work) =>
        withHuddle(name, (port) =>
          work({
            ...port,
            look: async () => {
              const look = await port.look();
              if (meanwhile && !isDone) await meanwhile();
              isDone = true;
              return look;
            },
          }),
        ),
    );
    this.printed.push(wordsOfHuddle(result), jsonOfHuddle(result));
    return result.refusals.map(({ message }) => message).join("\n");
  }

  #cells(before: Row | undefined, chance: number): Row {
    this.#notes += 1;
    if (before === undefined || chance < 0.4) return { Note: `note ${String(this.#notes)}.` };
    return chance < 0.7 ? { Collected: this.#notes * 10.25 } : { Done: "x" };
  }

  async #isRowOf({ day }: SimulatedDay, schedule: Schedule, visit: Visit): Promise<(row: Row) => boolean> {
    const salt = keySaltIn(await tablesAt(this.path)) ?? "";
    const slot = { ...visit.slot, key: schedule.hasKeys ? visit.key : undefined };
    const { slots } = await withSaltedKeys({ ...day, slots: [slot] }, salt);
    return (row) => row["Slot key"] === slots[0]?.key;
  }
}

/** What a visit is known by: its key, or without one its place. */
function idOf({ hasKeys }: Schedule, visit: Visit): string {
  return hasKeys ? visit.key : placeOf(visit);
}

/** The visits of whose rows there is no doubt: without keys those that have a place for themselves. */
function visitsToType({ visits, hasKeys }: Schedule): readonly Visit[] {
  return visits.filter((visit) => hasKeys || visits.filter((one) => placeOf(one) === placeOf(visit)).length === 1);
}

/** Where a row stands, as `placeOf` has it; `gone` for a visit that is no longer on the schedule. */
function placeOfRow(row: Row): string {
  const time = row["Time"];
  return typeof time === "number" ? `${String(Math.round(time * 1440))} ${String(row["Chair"])}` : "gone";
}

/** Every typed cell stands in one row, which is that of its visit, wherever that moved. */
function expectTyped(rows: readonly Row[], typed: ReadonlyMap<string, Row>, schedule: Schedule, title: string): void {
  const places = new Map(schedule.visits.map((visit) => [idOf(schedule, visit), placeOf(visit)]));
  for (const [id, cells] of typed) {
    const found = rows.filter((row) => row["Note"] === cells["Note"]);
    expect(
      found.map((row) => [row["Note"], row["Collected"], row["Done"]]),
      title,
    ).toEqual([[cells["Note"], cells["Collected"], cells["Done"]]]);
    expect(found.map(placeOfRow), title).toEqual([places.get(id) ?? "gone"]);
  }
}

describe(`${String(times)} times that two people type while a third posts, from seed ${String(seed)}`, () => {
  it("lose nothing that was typed, moves included, and keep nobody's name", async () => {
    for (let one = seed; one < seed + times; one += 1) await oneTime(one);
  }, 3_600_000);
});

async function oneTime(one: number): Promise<void> {
  const title = `seed ${String(one)}`;
  const made = simulatedDay(one);
  const chance = simulatedChance(one);
  await mkdir(join(folder, title));
  const office = await Office.open(title);
  vi.setSystemTime(new Date((made.day.day - 25_569) * 86_400_000 + 43_200_000));
  let schedule = firstSchedule(made, chance);
  expect(await office.post(made, schedule), title).toBe("");
  const people = [...schedule.visits];
  const typeSome = async (): Promise<void> => {
    for (let count = chance.whole(0, 3); count > 0; count -= 1) {
      const visits = visitsToType(schedule);
      if (visits.length > 0) await office.type(made, schedule, chance.of(visits), "Slots", chance.whole(0, 99) / 100);
    }
  };
  for (let posting = 0; posting < 2; posting += 1) {
    await typeSome();
    const later = laterSchedule(made, schedule, chance);
    people.push(...later.visits);
    if (chance.yes(0.5)) {
      const before = office.typed.size;
      const refusal = await office.post(made, later, typeSome);
      const isSaved = refusal.includes("Somebody saved the workbook while this was running.");
      expect(refusal === "" || isSaved, `${title}: ${refusal}, ${String(before)}`).toBe(true);
    }
    expect(await office.post(made, later), title).toBe("");
    schedule = later;
    expectTyped((await tablesAt(office.path)).get("Slots") ?? [], office.typed, schedule, title);
  }
  await typeSome();
  await closing(office, made, schedule, title);
  const written = finished(new Uint8Array(await readFile(office.path)));
  const said = [...office.printed, ...(await readablePartsOf(written)).values()].join("\n");
  const persons = people.map(({ person }) => person);
  expect(personalIn(said, persons), title).toEqual([]);
}

/** The next day is posted beside the first, typed into, and takes its place: what was collected is in the first one's totals. */
async function closing(office: Office, made: SimulatedDay, schedule: Schedule, title: string): Promise<void> {
  const chance = simulatedChance(title.length);
  const next = nextDayOf(made);
  const tomorrow = firstSchedule(next, chance);
  const collected = [...office.typed.values()].reduce(
    (sum, row) => sum + Math.round(Number(row["Collected"] ?? 0) * 100),
    0,
  );
  expect(await office.post(next, tomorrow), title).toBe("");
  expectTyped((await tablesAt(office.path)).get("Slots") ?? [], office.typed, schedule, title);
  office.typed.clear();
  const [visit] = visitsToType(tomorrow);
  if (visit) await office.type(next, tomorrow, visit, "NextSlots", 0);
  vi.setSystemTime(new Date((next.day.day - 25_569) * 86_400_000 + 43_200_000));
  expect(await office.post(next, tomorrow), title).toBe("");
  const tables = await tablesAt(office.path);
  expectTyped(tables.get("Slots") ?? [], office.typed, tomorrow, title);
  expect(tables.get("NextSlots"), title).toEqual([]);
  expect(
    (tables.get("Log") ?? []).map((row) => [row["Day"], Math.round(Number(row["Collected"] ?? 0) * 100)]),
    title,
  ).toEqual([[made.day.day, collected]]);
}
