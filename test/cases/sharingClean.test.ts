import { describe, expect, it } from "vitest";
import { HUDDLE } from "../../src/huddle/huddleWorkbook";
import { newHuddle } from "../../src/huddle/newHuddle";
import { dayOf, firstOfMonth, lastOfMonth } from "../../src/scripts/samplePractice/dates";
import { accountsOn } from "../../src/scripts/samplePractice/exports/accounts";
import { simulate } from "../../src/scripts/samplePractice/simulate";
import { type SharingFinding, checkSharing } from "../../src/sharing/checkSharing";
import { KnownPeople } from "../../src/sharing/people/knownPeople";
import { notePeopleIn } from "../../src/sharing/people/peopleInExport";
import { newTracker } from "../../src/tracker/newTracker";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../src/workbook/spec/book";
import { writeWorkbook } from "../../src/xlsx/fresh/writeWorkbook";
import { simulatedChance } from "../huddle/chance";
import { ownExport, queriedExport } from "../huddle/exportOf";
import { simulatedBook } from "../huddle/simulatedBook";
import { simulatedDay } from "../huddle/simulatedDay";
import { seedFor, timesOf } from "../seededChance";
import { cleanMonth } from "./cleanMonths/cleanMonth";
import { postFolder } from "./plantedErrors/posting";

const MADE = { by: "Tester", at: new Date(0) };
const MONTHS = 14;
const LAST = dayOf("2026-07-01");
const seed = seedFor("huddles to share");
const days = timesOf("HUDDLEBOOK_HUDDLES_TO_SHARE", 12);

async function foundIn(bytes: Uint8Array, exports: readonly string[]): Promise<readonly SharingFinding[]> {
  const people = new KnownPeople();
  for (const text of exports) notePeopleIn(text, people);
  const found = await checkSharing(bytes, people);
  if (!found.ok) throw new Error(found.reason);
  return found.check.findings;
}

/** Its tables with all months posted, and the exports that they were posted from. */
async function trackerOfMonths(): Promise<{ readonly tables: TableRows; readonly exports: readonly string[] }> {
  const ledger = simulate(7, dayOf("2024-09-01"), lastOfMonth(LAST), 260);
  let tables: TableRows = newTracker();
  const exports: string[] = [];
  for (let back = MONTHS - 1; back >= 0; back -= 1) {
    const month = cleanMonth(ledger, firstOfMonth(LAST, -back), accountsOn);
    exports.push(...month.files.map(({ text }) => text));
    ({ tables } = await postFolder(tables, month));
  }
  return { tables, exports };
}

describe("nothing of people is found", () => {
  it("in a new tracker and a new huddle workbook, whoever is looked for", async () => {
    const { exports } = simulatedPeople(seed);
    expect(await foundIn(await writeWorkbook(TRACKER, newTracker(), MADE), exports)).toEqual([]);
    expect(await foundIn(await writeWorkbook(HUDDLE, newHuddle(), MADE), exports)).toEqual([]);
  });

  it(`in a tracker of ${String(MONTHS)} months, with the exports of all of them`, async () => {
    const { tables, exports } = await trackerOfMonths();
    expect(exports.length).toBeGreaterThan(MONTHS * 6);
    expect(await foundIn(await writeWorkbook(TRACKER, tables, MADE), exports)).toEqual([]);
  });

  it.each(Array.from({ length: days }, (_, index) => seed + index))(
    "in the huddle of the simulated day of seed %i, with its exports",
    async (one) => {
      const { exports } = simulatedPeople(one);
      expect(await foundIn(await writeWorkbook(HUDDLE, simulatedBook(one), MADE), exports)).toEqual([]);
    },
  );
});

function simulatedPeople(one: number): { readonly exports: readonly string[] } {
  const day = simulatedDay(one);
  const chance = simulatedChance(one);
  return { exports: [ownExport(day, chance), queriedExport(day, chance)] };
}
