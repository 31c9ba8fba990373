import { describe, expect, it } from "vitest";
import { cents } from "../../../src/domain/money";
import { planUndo } from "../../../src/tracker/posting/planUndo";
import { newTracker } from "../../../src/tracker/newTracker";
import { postReports } from "../../../src/tracker/posting/postReports";
import type { Report } from "../../../src/tracker/posting/posting";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { Row } from "../../../src/workbook/spec/cell";
import { applyChange } from "../../../src/workbook/change/change";
import { monthEnd, monthsOwing, rising, weekEnd, weekStart, weeksBilling, wobbling } from "./postedSeries";
import { CHOICES, SIGNATURE, receivablesOf, reportOf, rowWith, sourceOf } from "./trackerTest";

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

/** Plans of so many dollars, one a week, all accepted and started at once. */
function weeksPresenting(dollars: readonly number[]): Report {
  const plans = dollars.map((amount, week) => {
    const day = weekStart(week - 13);
    const fee = cents(amount * 100);
    return { presented: day, amountPresented: fee, accepted: day, amountAccepted: fee, started: day };
  });
  return reportOf({
    kind: "treatment-plans",
    range: { from: weekStart(-13), to: weekEnd(dollars.length - 14) },
    plans,
  });
}

function measuresOf(tables: TableRows): readonly unknown[] {
  return (tables.get("Actions") ?? []).map((row) => row["Measure"]);
}

const OWED = "Total receivables";
/** Rising for so long that it is called, each month after the other. */
const TWELVE = monthsOwing(rising(12));
/** Patients and insurance owe more and more, all of it over 90 days but for a little. */
const BOTH_OWING = rising(12).map((owed, index) =>
  reportOf(
    {
      kind: "receivables",
      groupedBy: "guarantor",
      patient: receivablesOf([5_000, 0, 0, owed * 300]),
      insurance: receivablesOf([5_000, 0, 0, owed * 200]),
    },
    { asOf: monthEnd(index), source: sourceOf(`both ${String(index)}`) },
  ),
);
/** Less and less is billed, up to the last of these months. */
const LESS_BILLED = weeksBilling(rising(12, 900, -50), -13);
/** Less and less is presented in the same weeks, of far fewer dollars. */
const LESS_PRESENTED = weeksPresenting(rising(12, 60, -1));
const THIRTEENTH = monthsOwing([1_700], 12);
const FOURTEENTH = monthsOwing([1_650], 13);

describe("Actions", () => {
  it("opens a row where more and more is owed, with what was seen and nothing filled in for people", () => {
    expect(actionsOn(posted(newTracker(), ...TWELVE), OWED)).toEqual([
      {
        Opened: monthEnd(11),
        Measure: OWED,
        "What was seen": "Rising: up $50.00 a month. $1,550.00 in Dec 2024; the median is $1,275.00.",
        "Since then": undefined,
      },
    ]);
  });

  it("opens none where less is owed, where what is owed stays, and where there are too few points", () => {
    for (const owed of [rising(12, 5_000, -50), wobbling(12), rising(9)]) {
      expect(actionsOn(posted(newTracker(), ...monthsOwing(owed)), OWED)).toEqual([]);
    }
  });

  it("opens a row for a decline of what should rise, none for its rise, nor for a plateau", () => {
    const called = (billed: readonly number[]) =>
      actionsOn(posted(newTracker(), weeksBilling(billed)), "Billed").map((row) => String(row["What was seen"]));
    expect(called(rising(12, 5_000, -50))).toEqual([expect.stringMatching(/^Falling: down \$50\.00 a week\. /u)]);
    expect(called(rising(12))).toEqual([]);
    expect(called(wobbling(12))).toEqual([]);
  });

  it("opens none for what goes up and down but no one way", () => {
    const humped = [...rising(12), ...rising(12, 1_545, -50)];
    const tables = posted(newTracker(), ...monthsOwing(humped));
    expect(rowWith(tables, "Trends", { Series: OWED })?.["In words"]).toMatch(
      /^Plateau: .* but the figures go no one way\./u,
    );
    expect(actionsOn(tables, OWED)).toEqual([]);
  });

  it("opens it once while nobody says what came of it, and says month by month whether it moved", () => {
    const later = posted(posted(newTracker(), ...TWELVE), ...THIRTEENTH);
    expect(actionsOn(later, OWED)).toMatchObject([
      { Opened: monthEnd(11), "Since then": "Up $150.00 since Dec 2024, to $1,700.00 in Jan 2025. Still rising." },
    ]);
    expect(actionsOn(posted(later, ...FOURTEENTH), OWED)).toMatchObject([
      { Opened: monthEnd(11), "Since then": "Up $100.00 since Dec 2024, to $1,650.00 in Feb 2025. Still rising." },
    ]);
  });

  it("compares weeks by their medians, as one week says little", () => {
    const first = posted(newTracker(), weeksBilling(rising(12, 2_000, -50)));
    const later = posted(first, weeksBilling([1_200, 1_300, 1_250], 12));
    expect(actionsOn(later, "Billed")).toMatchObject([
      {
        Opened: weekEnd(11),
        "Since then":
          "Down $475.00 since Mar 30, 2025: the median of 3 weeks since is $1,250.00, of 12 weeks before $1,725.00. Still falling.",
      },
    ]);
  });

  it("opens one row a matter, of the figure that comes to the most dollars, and names the others", () => {
    const tables = posted(newTracker(), ...BOTH_OWING);
    expect(measuresOf(tables)).toEqual(["Insurance receivables", "Patient receivables"]);
    expect(actionsOn(tables, "Patient receivables")[0]?.["What was seen"]).toMatch(/ So too: .*Total receivables/u);
  });

  it("has at most three rows of a period, those that come to the most dollars", () => {
    const tables = posted(newTracker(), ...BOTH_OWING, LESS_BILLED, LESS_PRESENTED);
    expect(measuresOf(tables)).toEqual(["Billed", "Insurance receivables", "Patient receivables"]);
  });

  it("opens the same rows in whatever order the reports of a period come", () => {
    const before = posted(newTracker(), ...BOTH_OWING.slice(0, 9));
    const last = [...BOTH_OWING.slice(9, 10), LESS_BILLED, LESS_PRESENTED];
    const oneByOne = (reports: readonly Report[]): TableRows =>
      reports.reduce((tables, report) => posted(tables, report), before);
    expect(oneByOne(last.toReversed()).get("Actions")).toEqual(oneByOne(last).get("Actions"));
    expect(measuresOf(oneByOne(last))).toHaveLength(3);
  });

  it("keeps the rows that an earlier version opened, and opens none beside them", () => {
    const former = ["Total receivables", "Patient share over 90", "Insurance receivables"].map((measure) => ({
      Opened: monthEnd(11),
      Measure: measure,
      "What was seen": "Upward, 1 crossing in 12 points, chance 1 in 171. Slope: up $50.00 a month.",
    }));
    const plateau = { Opened: weekEnd(11), Measure: "Billed", "What was seen": "Plateau, 12 points, within chance." };
    const before = written(posted(newTracker(), weeksBilling(wobbling(12)), ...BOTH_OWING), ...former, plateau);
    const after = posted(before, LESS_PRESENTED);
    expect(after.get("Actions")).toHaveLength(4);
    for (const row of [...former, plateau]) expect(actionsOn(after, row.Measure)).toMatchObject([row]);
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
