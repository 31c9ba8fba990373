import { describe, expect, it } from "vitest";
import { taughtByWorkbook } from "../../../src/session/reading/knownWords";
import { setupIn } from "../../../src/session/setup";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { applyChange } from "../../../src/workbook/change/change";
import type { Row } from "../../../src/workbook/spec/cell";

function withRows(table: string, ...upserts: readonly Row[]) {
  return applyChange(TRACKER, newTracker(), [{ table, upserts, removals: [] }]);
}

describe("what a workbook knows of names", () => {
  it("are the carriers and sources that Setup says to keep, which are no settings", () => {
    const tables = withRows("Setup", { Setting: "Carrier: Summit & Vale" }, { Setting: "Source: Sunrise Rotary" });
    expect(taughtByWorkbook(tables).known).toEqual({
      carriers: ["Summit & Vale"],
      sources: ["Sunrise Rotary"],
      statuses: [],
    });
    expect(setupIn(tables).settings).toEqual(setupIn(newTracker()).settings);
  });

  it("are those that were posted before", () => {
    const claims = withRows("Claims", { "As of": 46_265, Carrier: "Summit & Vale", "Plan type": "PPO" });
    expect(taughtByWorkbook(claims).known.carriers).toEqual(["Summit & Vale"]);
    const sources = withRows("NewPatientSources", { Month: 46_235, Source: "Sunrise Rotary", Booked: 1, Arrived: 1 });
    expect(taughtByWorkbook(sources).known.sources).toEqual(["Sunrise Rotary"]);
  });

  it("is nothing in a new tracker", () => {
    expect(taughtByWorkbook(newTracker())).toEqual({
      taughtReports: [],
      known: { carriers: [], sources: [], statuses: [] },
    });
  });
});
