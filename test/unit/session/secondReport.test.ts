import { describe, expect, it } from "vitest";
import { dayFromIso } from "../../../src/domain/calendar";
import type { TaughtReport } from "../../../src/import/taught/taughtReport";
import { historyOf } from "../../../src/session/words/history";
import { postTask } from "../../../src/session/posting/postTask";
import { previewOf } from "../../../src/session/posting/preview";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { applyChange } from "../../../src/workbook/change/change";
import { AGING, PRODUCTION, SIGNATURE, entryOf, sampleEntry } from "./sessionTest";

const MAY_END = dayFromIso("2026-05-31");
const answers = MAY_END === undefined ? {} : { asOf: MAY_END };
const TOTAL = [
  "Guarantor\t0-30 Days\t31-60 Days\t61-90 Days\t> 90 Days\tTotal",
  "Sample, Ann\t100.00\t20.00\t0.00\t0.00\t120.00",
  "\t100.00\t20.00\t0.00\t0.00\t120.00",
].join("\n");

const TRANSACTIONS =
  "When,Fees,Pat Pay,Ins Pay\n5/1/2026,100.00,20.00,30.00\n5/31/2026,10.00,2.00,3.00\nTotal,110.00,22.00,33.00\n";
const TAUGHT: TaughtReport = {
  title: "Day sheet",
  kind: "transactions",
  headings: { date: "When", billed: "Fees", patientPayments: "Pat Pay", insurancePayments: "Ins Pay" },
  blankIsZero: false,
};

describe("a report of the total that differs from the split", () => {
  it("is told apart from one that agrees, before and after it is posted", async () => {
    const split = await sampleEntry("2026-05", AGING, answers);
    const total = await entryOf(new TextEncoder().encode(TOTAL), "Aging.txt", { answers });
    const tables = newTracker();
    const { entries, posting, outcomes } = previewOf([split, total], tables, SIGNATURE);
    expect(entries.map(({ status }) => status)).toEqual(["posts", "differs"]);
    const task = postTask(posting, outcomes, SIGNATURE, () => false);
    const after = applyChange(TRACKER, tables, task.plan(tables) ?? []);
    expect(task.planned()).toMatchObject({ receipt: { lines: [{ status: "Posted" }, { status: "Differs" }] } });
    expect(historyOf(after)[0]?.reports.map(({ status }) => status)).toEqual(["Posted", "Differs"]);
  });
});

describe("of two reports of the same days", () => {
  it("the one a row a transaction checks the one a row a day, whatever made it and its file are called", async () => {
    const byDay = await sampleEntry("2026-05", PRODUCTION);
    const byTransaction = await entryOf(new TextEncoder().encode(TRANSACTIONS), "A.csv", { taughtReports: [TAUGHT] });
    for (const entries of [
      [byDay, byTransaction],
      [byTransaction, byDay],
    ]) {
      const { outcomes } = previewOf(entries, newTracker(), SIGNATURE);
      expect(outcomes.map(({ report }) => report.title)).toEqual(["Production and Income, monthly", TAUGHT.title]);
    }
  });
});
