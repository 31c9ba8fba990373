import { describe, expect, it } from "vitest";
import { dayOf, firstOfMonth, lastOfMonth } from "../../src/scripts/samplePractice/dates";
import { accountsOn } from "../../src/scripts/samplePractice/exports/accounts";
import { simulate } from "../../src/scripts/samplePractice/simulate";
import { newTracker } from "../../src/tracker/newTracker";
import type { TableRows } from "../../src/workbook/spec/book";
import { agedAccounts } from "./cleanMonths/agedAccounts";
import { cleanMonth } from "./cleanMonths/cleanMonth";
import { type Said, postFolder } from "./plantedErrors/posting";

/** Fourteen are a year and what is compared with it: HUDDLEBOOK_CLEAN_MONTHS=14 posts them all. */
const MONTHS = Number(process.env["HUDDLEBOOK_CLEAN_MONTHS"] ?? 3);
const LAST = dayOf("2026-07-01");
const SEED = 7;

const ledger = simulate(SEED, dayOf("2024-09-01"), lastOfMonth(LAST), 260);

/** How the two reports of what is owed are figured. */
const PRINTED = [
  ["each visit by itself", accountsOn],
  ["the whole account, a credit against its oldest charges", agedAccounts],
] as const;

describe("all reports of months without a mistake", () => {
  it.each(PRINTED)(`come without a warning and tie, aged by %s`, async (_title, accountsOf) => {
    let tables: TableRows = newTracker();
    const said: Said[] = [];
    for (let back = MONTHS - 1; back >= 0; back -= 1) {
      const posted = await postFolder(tables, cleanMonth(ledger, firstOfMonth(LAST, -back), accountsOf));
      tables = posted.tables;
      said.push(...posted.said);
    }
    expect(said).toEqual([]);
    expect(tables.get("Receivables")).toHaveLength(MONTHS * 3);
  });

  it("have families whose insurance part is more than what is left of their account", () => {
    const patient = agedAccounts(ledger, lastOfMonth(LAST)).flatMap((account) => account.patient);
    expect(patient.filter((amount) => amount < 0).length).toBeGreaterThan(3);
  });
});
