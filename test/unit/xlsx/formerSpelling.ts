import type { Appointment } from "../../../src/domain/patients/newPatients";
import { newTracker } from "../../../src/tracker/newTracker";
import { postReports } from "../../../src/tracker/posting/postReports";
import type { Report } from "../../../src/tracker/posting/posting";
import { olderFile, postedTo, presentFile } from "../../fixtures/olderFile";
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

/** Two months of new patients, posted to a tracker whose formulas an earlier version spelled, and to one of the present. */
export async function spelledBothWays(): Promise<{ readonly older: Uint8Array; readonly present: Uint8Array }> {
  const { tables } = postReports(newTracker(), FIRST, CHOICES, SIGNATURE);
  return {
    older: await postedTo(await olderFile(tables, { tables: [], columns: {} }), NEXT),
    present: await postedTo(await presentFile(tables), NEXT),
  };
}
