import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/domain/calendar";
import { cents } from "../../../src/domain/money";
import { planUndo } from "../../../src/tracker/posting/planUndo";
import { newTracker } from "../../../src/tracker/newTracker";
import { postReports } from "../../../src/tracker/posting/postReports";
import type { Report } from "../../../src/tracker/posting/posting";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { Row } from "../../../src/workbook/spec/cell";
import { applyChange } from "../../../src/workbook/change/change";
import { monthEnd, monthsOwing, rising, weekEnd, weeksBilling, wobbling } from "./postedSeries";
import { CHOICES, SIGNATURE, iso, reportOf, sourceOf } from "./trackerTest";

function posted(before: TableRows, ...reports: readonly Report[]): TableRows {
  const { tables, isRefused } = postReports(before, reports, { ...CHOICES, restate: true }, SIGNATURE);
  if (isRefused) throw new Error("a report of the test was refused");
  return tables;
}

function undone(tables: TableRows): TableRows {
  const plan = planUndo(tables);
  if (plan.outcome !== "planned") throw new Error(`cannot be undone: ${plan.outcome}`);
  return applyChange(TRACKER, tables, plan.change);
}

/** Somebody writes in Actions. */
function written(tables: TableRows, ...upserts: readonly Row[]): TableRows {
  return applyChange(TRACKER, tables, [{ table: "Actions", upserts, removals: [] }]);
}

function actionsOn(tables: TableRows, measure: string): readonly Row[] {
  return (tables.get("Actions") ?? []).filter((row) => row["Measure"] === measure);
}

const OWED = "Total receivables";
/** Rising for so long that it is called, each month after the other. */
const TWELVE = monthsOwing(rising(12));
const THIRTEENTH = monthsOwing([1_700], 12);
const FOURTEENTH = monthsOwing([1_650], 13);

describe("Actions", () => {
  it("opens a row where more and more is owed, with what was seen and nothing filled in for people", () => {
    expect(actionsOn(posted(newTracker(), ...TWELVE), OWED)).toEqual([
      {
        Opened: monthEnd(11),
        Measure: OWED,
        "What was seen":
          "Upward, 1 crossing in 12 points, chance 1 in 171. Slope: up $50.00 a month. $1,550.00 in Dec 2024; the median is $1,275.00.",
        "Since then": undefined,
      },
    ]);
  });

  it("opens none where less is owed, where what is owed stays, and where there are too few points", () => {
    for (const owed of [rising(12, 5_000, -50), wobbling(12), rising(9)]) {
      expect(actionsOn(posted(newTracker(), ...monthsOwing(owed)), OWED)).toEqual([]);
    }
  });

  it("opens a row for a plateau of what should rise, and for its decline, not for its rise", () => {
    const called = (billed: readonly number[]) =>
      actionsOn(posted(newTracker(), weeksBilling(billed)), "Billed").map((row) => String(row["What was seen"]));
    expect(called(wobbling(12))).toEqual([expect.stringMatching(/^Plateau, 12 points, within chance\./u)]);
    expect(called(rising(12, 5_000, -50))).toEqual([expect.stringMatching(/^Decline, /u)]);
    expect(called(rising(12))).toEqual([]);
  });

  it("opens it once while nobody says what came of it, and says month by month whether it moved", () => {
    const later = posted(posted(newTracker(), ...TWELVE), ...THIRTEENTH);
    expect(actionsOn(later, OWED)).toMatchObject([
      { Opened: monthEnd(11), "Since then": "Up $150.00 since Dec 2024, to $1,700.00 in Jan 2025. Still Upward." },
    ]);
    expect(actionsOn(posted(later, ...FOURTEENTH), OWED)).toMatchObject([
      { Opened: monthEnd(11), "Since then": "Up $100.00 since Dec 2024, to $1,650.00 in Feb 2025. Still Upward." },
    ]);
  });

  it("compares weeks by their medians, as one week says little", () => {
    const first = posted(newTracker(), weeksBilling(wobbling(12)));
    const later = posted(first, weeksBilling([1_200, 1_300, 1_250], 12));
    expect(actionsOn(later, "Billed")).toMatchObject([
      {
        Opened: weekEnd(11),
        "Since then":
          "Up $194.50 since Mar 30, 2025: the median of 3 weeks since is $1,250.00, of 12 weeks before $1,055.50. Still Plateau.",
      },
    ]);
  });

  it("opens none for a share that stays at 100%, which cannot rise", () => {
    const plans = Array.from({ length: 16 }, (_, week) => ({
      presented: addDays(iso("2026-01-05"), 7 * week),
      amountPresented: cents(100_000),
      accepted: addDays(iso("2026-01-05"), 7 * week),
      amountAccepted: cents(100_000),
      started: addDays(iso("2026-01-05"), 7 * week),
    }));
    const range = { from: iso("2026-01-05"), to: iso("2026-04-26") };
    const tables = posted(newTracker(), reportOf({ kind: "treatment-plans", range, plans }));
    expect(tables.get("Trends")?.find((row) => row["Series"] === "Case acceptance")).toMatchObject({ Call: "Plateau" });
    expect(actionsOn(tables, "Case acceptance")).toEqual([]);
    expect(actionsOn(tables, "Dollars presented")).toHaveLength(1);
  });

  it("leaves a closed row as it is, and opens another for the same call a quarter later at the soonest", () => {
    const closed = written(posted(newTracker(), ...TWELVE), { Opened: monthEnd(11), Measure: OWED, Result: "agreed" });
    const soon = posted(closed, ...THIRTEENTH, ...FOURTEENTH);
    expect(actionsOn(soon, OWED)).toEqual(actionsOn(closed, OWED));
    const later = posted(soon, ...monthsOwing([1_800, 1_850, 1_900], 14));
    expect(actionsOn(later, OWED).map((row) => row["Opened"])).toEqual([monthEnd(11), monthEnd(16)]);
  });

  it("takes a row out again when the posting that called for it is taken back", () => {
    const nine = posted(newTracker(), ...TWELVE.slice(0, 9));
    const ten = posted(nine, ...TWELVE.slice(9, 10));
    expect(actionsOn(ten, OWED)).toMatchObject([{ Opened: monthEnd(9) }]);
    const after = undone(ten);
    expect(actionsOn(after, OWED)).toEqual([]);
    expect(after.get("Trends")).toEqual(nine.get("Trends"));
  });

  it("neither holds up the undo of a posting nor loses a word where somebody wrote in its row", () => {
    const ten = posted(posted(newTracker(), ...TWELVE.slice(0, 9)), ...TWELVE.slice(9, 10));
    const note = { Opened: monthEnd(9), Measure: OWED, Reason: "Claims go out late", Due: 46_000 };
    const after = undone(written(ten, note));
    expect(actionsOn(after, OWED)).toMatchObject([note]);
    expect(actionsOn(posted(after, ...TWELVE.slice(9, 11)), OWED)).toMatchObject([note]);
  });

  it("keeps a row beside which somebody wrote in a column of their own", () => {
    const ten = posted(posted(newTracker(), ...TWELVE.slice(0, 9)), ...TWELVE.slice(9, 10));
    const after = undone(written(ten, { Opened: monthEnd(9), Measure: OWED, "My column": "ask Dana" }));
    expect(actionsOn(after, OWED)).toMatchObject([{ "My column": "ask Dana" }]);
  });

  it("leaves rows alone that people put in, and opens none beside one of theirs that is open", () => {
    const own = [
      { Opened: 50_000, Measure: OWED, "What was seen": "Too much" },
      { Opened: monthEnd(3), Measure: "Coffee", Owner: "Sam" },
    ];
    const tables = posted(written(newTracker(), ...own), ...TWELVE);
    expect(actionsOn(tables, "Coffee")).toEqual([own[1]]);
    expect(actionsOn(tables, OWED)).toMatchObject([own[0]]);
    expect(actionsOn(tables, OWED)).toHaveLength(1);
  });

  it("takes a row out that restated figures no longer call for, and puts it back when they are taken back", () => {
    const before = posted(newTracker(), ...TWELVE);
    const restated = wobbling(6).flatMap((owed, index) => monthsOwing([owed * 3], index));
    const after = posted(
      before,
      ...restated.map((report) => ({ ...report, source: sourceOf(`${report.source.hash}!`) })),
    );
    expect(actionsOn(before, OWED)).toHaveLength(1);
    expect(actionsOn(after, OWED)).toEqual([]);
    expect(actionsOn(undone(after), OWED)).toEqual(actionsOn(before, OWED));
  });
});
