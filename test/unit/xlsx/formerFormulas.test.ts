import { beforeAll, describe, expect, it } from "vitest";
import type { Appointment } from "../../../src/domain/patients/newPatients";
import { newTracker } from "../../../src/tracker/newTracker";
import { postReports } from "../../../src/tracker/posting/postReports";
import type { Report } from "../../../src/tracker/posting/posting";
import {
  BEFORE,
  NEXT as NEXT_MONTH,
  olderFile,
  postedTo,
  presentFile,
  shownIn,
  tablesAfter,
} from "../../fixtures/olderFile";
import { SOFFICE, WITHOUT_LIBREOFFICE, disagreements } from "../../libreOffice";
import { cellsOf } from "../../storedCells";
import { CHOICES, SIGNATURE, iso, reportOf, sourceOf } from "../tracker/trackerTest";

/** A month of new patients: three who arrived, the last of them a week before the first contact that is noted. */
function monthOf(month: string, days: number): Report {
  const [from, to] = [iso(`${month}-01`), iso(`${month}-${String(days)}`)];
  const appointments = [1, 2, 3].map((person): Appointment => {
    const date = iso(person === 3 ? `${month}-08` : `${month}-1${String(person)}`);
    const contact = iso(person === 3 ? `${month}-15` : `${month}-0${String(person)}`);
    return { person, firstContact: contact, booked: iso(`${month}-01`), date, status: "Arrived", source: "Friend" };
  });
  const figures = { kind: "new-patient-appointments", range: { from, to }, appointments } as const;
  return reportOf(figures, { source: sourceOf(`appointments ${month}`) });
}

const FIRST = [monthOf("2026-01", 31)];
const NEXT = [monthOf("2026-02", 28)];

/** How the cells of the line at 10 days spell what they count. */
async function spellingsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const formulas = [...(await cellsOf(bytes)).values()].flatMap(({ formula }) => formula ?? []);
  return formulas.flatMap(
    (formula) => /^(?:IFERROR\()?(IF\((?:SUMPRODUCT|COUNTIFS))(?=.*=0,NA\(\),10\))/u.exec(formula)?.[1] ?? [],
  );
}

describe("a column whose formula an earlier version spelled otherwise", () => {
  let older: Uint8Array;
  let present: Uint8Array;

  beforeAll(async () => {
    const { tables } = postReports(newTracker(), FIRST, CHOICES, SIGNATURE);
    older = await postedTo(await olderFile(tables, { tables: [], columns: {} }), NEXT);
    present = await postedTo(await presentFile(tables), NEXT);
  });

  it("keeps that spelling in new rows too, and a new tracker has one of its own", async () => {
    const [before, now] = [await spellingsIn(older), await spellingsIn(present)];
    expect(before.length).toBeGreaterThan(7);
    expect([new Set(before), new Set(now)]).toEqual([new Set(["IF(SUMPRODUCT"]), new Set(["IF(COUNTIFS"])]);
    expect(now).toHaveLength(before.length);
  });

  it.each(["first", "last"] as const)(
    "is known by the %s of several spellings, and gets new results",
    async (spelling) => {
      const summaryOf = async (bytes: Uint8Array) => (await shownIn(await postedTo(bytes, NEXT_MONTH)))["Summary"];
      const tables = tablesAfter(BEFORE);
      const known = await summaryOf(await olderFile(tables, { tables: [], columns: {}, spelling }));
      expect(known).toEqual(await summaryOf(await presentFile(tables)));
      expect(known?.some((row) => typeof row["Change on prior month"] === "number")).toBe(true);
    },
  );

  it.skipIf(SOFFICE === undefined)(`comes to what LibreOffice computes of either${WITHOUT_LIBREOFFICE}`, async () => {
    for (const bytes of [older, present]) expect((await disagreements(bytes)).disagreements).toEqual([]);
  });
});
